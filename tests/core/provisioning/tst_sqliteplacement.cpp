#include "core/provisioning/filequery.h"
#include "tests/support/filefixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Tenants in files of SQLite: made, shut, opened, renamed and taken away, each on real files.
class TestSqlitePlacement : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_fleet.start(); }
    void onboard_alone_makesAFileWithItsTables();
    void onboard_shared_makesOneFileForAll();
    void onboard_aModelWithoutFiles_isRefused();
    void suspendAndResume_giveBackWhatItWas();
    void suspend_withALog_givesTheLogBack();
    void suspend_ofASharedTenant_isRefused();
    void archive_andUnarchive_moveItsState();
    void rename_changesTheControlTable();
    void undo_ofAnUnfinishedOne_leavesNothing();

private:
    FileFixture m_fleet;
};

void TestSqlitePlacement::onboard_alone_makesAFileWithItsTables()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    const Tenant tenant = m_fleet.tenant();
    QCOMPARE(tenant.state, TenantState::Active);
    QCOMPARE(m_fleet.left(), QStringList {QFileInfo(m_fleet.file()).fileName()});
    QCOMPARE(FileFixture::rights(m_fleet.file()), (FileRights {0660, FileFixture::owner(), getegid()}));
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select state || ' ' || slug || ' ' || epoch from tenantry"_s),
             u"active kestrel 1"_s);
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select version from schema_migrations"_s), 2);
    QCOMPARE(FileFixture::value(m_fleet.file(), u"pragma journal_mode"_s), u"delete"_s);
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select count(*) from notes"_s), 0);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestSqlitePlacement::onboard_shared_makesOneFileForAll()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s, IsolationKind::SharedTable));
    VERIFY_OK(m_fleet.onboard(u"wren"_s, IsolationKind::SharedTable));
    QCOMPARE(m_fleet.left(), QStringList {u"app.sqlite"_s});
    QCOMPARE(
        FileFixture::value(m_fleet.file(),
                           u"select group_concat(slug || ' ' || state) from (select * from tenantry order by slug)"_s),
        u"kestrel active,wren active"_s);
}

void TestSqlitePlacement::onboard_aModelWithoutFiles_isRefused()
{
    for (const IsolationKind kind : {IsolationKind::Schema, IsolationKind::Deployment}) {
        const auto refused = checkOnboardingServer(m_fleet.server(), kind);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
        QVERIFY(!refused.error().remedy.isEmpty());
    }
}

void TestSqlitePlacement::suspendAndResume_giveBackWhatItWas()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    const FileRights before = FileFixture::rights(m_fleet.file());
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
    QCOMPARE(FileFixture::rights(m_fleet.file()), (FileRights {0400, geteuid(), getegid()}));
    if (const auto answer = openAsUser(m_fleet.file(), before.owner, before.group))
        QCOMPARE(*answer, EACCES);
    QVERIFY(!queryFile(m_fleet.route(), u"select 1"_s, 1));
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(FileFixture::rights(m_fleet.file()), before);
    VERIFY_OK(queryFile(m_fleet.route(), u"select 1"_s, 1));
    if (const auto answer = openAsUser(m_fleet.file(), before.owner, before.group))
        QCOMPARE(*answer, 0);
}

void TestSqlitePlacement::suspend_withALog_givesTheLogBack()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    {
        ConnectionSpec application;
        application.engine = Engine::SQLite;
        application.database = m_fleet.file();
        const auto opened = openOrDie(application);
        VERIFY_OK(opened->script(u"pragma journal_mode = wal; insert into orders (what) values ('a pump')"_s));
    }
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(m_fleet.left().size(), 1);
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select count(*) from log"_s), 1);
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(FileFixture::value(m_fleet.file(), u"pragma journal_mode"_s), u"wal"_s);
}

void TestSqlitePlacement::suspend_ofASharedTenant_isRefused()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s, IsolationKind::SharedTable));
    const auto refused = planSuspension(m_fleet.tenant(), m_fleet.server());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
}

void TestSqlitePlacement::archive_andUnarchive_moveItsState()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    VERIFY_OK(m_fleet.change(planArchive(m_fleet.tenant(), m_fleet.server(), {})));
    QCOMPARE(m_fleet.tenant().state, TenantState::Archived);
    QCOMPARE(FileFixture::rights(m_fleet.file()).mode, mode_t(0400));
    VERIFY_OK(m_fleet.change(planUnarchive(m_fleet.tenant(), m_fleet.server(), TenantState::Active)));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(FileFixture::rights(m_fleet.file()).mode, mode_t(0660));
}

void TestSqlitePlacement::rename_changesTheControlTable()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    const QString file = m_fleet.file();
    VERIFY_OK(m_fleet.change(planRename(m_fleet.tenant(), m_fleet.server(), {u"kestrel-air"_s, u"Kestrel Air"_s})));
    QCOMPARE(m_fleet.tenant().slug, u"kestrel-air"_s);
    QCOMPARE(m_fleet.file(), file);
    QCOMPARE(FileFixture::value(file, u"select slug from tenantry"_s), u"kestrel-air"_s);
    VERIFY_OK(queryFile(m_fleet.route(), u"select 1"_s, 1));
}

void TestSqlitePlacement::undo_ofAnUnfinishedOne_leavesNothing()
{
    for (const IsolationKind kind : {IsolationKind::Database, IsolationKind::SharedTable}) {
        const auto id = m_fleet.plan(m_fleet.request(u"kestrel"_s, kind), [](OnboardingPlan &plan) {
            plan.operation.steps.last().statement += u"select nothing;"_s;
        });
        VERIFY_OK(id);
        QVERIFY(!m_fleet.run(*id));
        QCOMPARE(m_fleet.left().size(), 1);
        VERIFY_OK(m_fleet.undo(*id));
        QCOMPARE(m_fleet.left(), QStringList());
        QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    }
}

QTEST_GUILESS_MAIN(TestSqlitePlacement)
#include "tst_sqliteplacement.moc"
