#include "core/deployment/tenantfolder.h"
#include "core/provisioning/filequery.h"
#include "core/provisioning/operationtrial.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/filefixture.h"
#include "tests/support/verifyok.h"

#include <sys/wait.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

ConnectionSpec fileSpec(const QString &path)
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = path;
    return spec;
}

} // namespace

/// What goes wrong with files of tenants: each is told, nothing is lost, and it can be gone on with or taken back.
class TestSqliteFaults : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_fleet.start(); }
    void fileOfThatName_isLeftAlone();
    void fileGone_isSaid_andUndone();
    void fileGone_afterItWasActive_isMissing();
    void fileReplaced_isRefused();
    void linkInItsPlace_isRefused();
    void oldCopyPutBack_isRefusedByItsEpoch();
    void copyUnderAnotherName_isRefusedByName();
    void fileOfAnotherRegistry_isRefused();
    void lockedFile_isAConflict_andIsResumed();
    void fileThatSomebodyHasOpen_isNotSuspended();
    void ownerWhomNoRightsHold_isSaid();
    void anotherChangeAtOnce_isAConflict();
    void folderThatOthersUse_isRefused();
    void folderThatWeMayNotWrite_isRefused();
    void sharedTablesOfAnotherVersion_areRefused();

private:
    void make() { VERIFY_OK(m_fleet.onboard(u"kestrel"_s)); }
    [[nodiscard]] Result<TypedRows> open() { return queryFile(m_fleet.route(), u"select 1"_s, 1); }
    FileFixture m_fleet;
};

void TestSqliteFaults::fileOfThatName_isLeftAlone()
{
    const auto id = m_fleet.plan(m_fleet.request(u"kestrel"_s));
    VERIFY_OK(id);
    const QString file = m_fleet.file();
    FileFixture::write(m_fleet.files(), QFileInfo(file).fileName(), "a letter");
    QCOMPARE(m_fleet.run(*id).error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_fleet.undo(*id));
    QFile letter(file);
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QCOMPARE(letter.readAll(), QByteArray("a letter"));
    QCOMPARE(m_fleet.left().size(), 1);
}

void TestSqliteFaults::fileGone_isSaid_andUndone()
{
    const auto id = m_fleet.plan(m_fleet.request(u"kestrel"_s));
    VERIFY_OK(id);
    const QString file = m_fleet.file();
    const auto failed = m_fleet.run(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepFileProve && moment == StepMoment::Noted)
            QVERIFY(QFile::remove(file));
    });
    QCOMPARE(failed.error().kind, ErrorKind::Missing);
    QVERIFY(failed.error().message.contains(file));
    QVERIFY(!QFile::exists(file)); // nobody made an empty one
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.left(), QStringList());
}

void TestSqliteFaults::fileGone_afterItWasActive_isMissing()
{
    make();
    QVERIFY(QFile::remove(m_fleet.file()));
    QCOMPARE(open().error().kind, ErrorKind::Missing);
    QCOMPARE(m_fleet.suspend().error().kind, ErrorKind::Missing);
    QCOMPARE(m_fleet.left(), QStringList());
}

void TestSqliteFaults::fileReplaced_isRefused()
{
    make();
    QVERIFY(QFile::remove(m_fleet.file()));
    VERIFY_OK(openOrDie(fileSpec(m_fleet.file()))->script(u"create table other (a)"_s));
    const FileRights before = FileFixture::rights(m_fleet.file());
    QVERIFY(!open());
    QCOMPARE(m_fleet.suspend().error().kind, ErrorKind::Constraint);
    QCOMPARE(FileFixture::rights(m_fleet.file()), before);
}

void TestSqliteFaults::linkInItsPlace_isRefused()
{
    make();
    const QString file = m_fleet.file();
    const QString away = file + u".away"_s;
    QVERIFY(QFile::rename(file, away) && QFile::link(away, file));
    QCOMPARE(open().error().kind, ErrorKind::Constraint);
    const FileRights before = FileFixture::rights(away);
    QCOMPARE(m_fleet.suspend().error().kind, ErrorKind::Constraint);
    QCOMPARE(FileFixture::rights(away), before);
}

void TestSqliteFaults::oldCopyPutBack_isRefusedByItsEpoch()
{
    make();
    const QString file = m_fleet.file();
    const QString copy = file + u".copy"_s;
    QVERIFY(QFile::copy(file, copy));
    VERIFY_OK(openOrDie(fileSpec(file))->script(u"update tenantry set epoch = 2"_s));
    Tenant moved = m_fleet.tenant();
    moved.placement.epoch = 2;
    VERIFY_OK(answerOf(m_fleet.registry().change([moved](Connection &connection, AuditWriter &audit) {
        return TenantRepository(connection).update(moved, {}, audit);
    })));
    VERIFY_OK(open());
    QVERIFY(QFile::remove(file) && QFile::rename(copy, file));
    const auto refused = open();
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY2(refused.error().message.contains(u'1') && refused.error().message.contains(u'2'),
             qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.suspend().error().kind, ErrorKind::Conflict);
}

void TestSqliteFaults::copyUnderAnotherName_isRefusedByName()
{
    make();
    Route route = m_fleet.route();
    const QString made = QFileInfo(route.endpoint.database).fileName();
    route.endpoint.database = m_fleet.files() + u"/copy.sqlite"_s;
    QVERIFY(QFile::copy(m_fleet.file(), route.endpoint.database));
    const auto refused = queryFile(route, u"select 1"_s, 1);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY2(refused.error().message.contains(made), qPrintable(refused.error().toText()));
}

void TestSqliteFaults::fileOfAnotherRegistry_isRefused()
{
    make();
    Route route = m_fleet.route();
    route.registry = RegistryId::create();
    QCOMPARE(queryFile(route, u"select 1"_s, 1).error().kind, ErrorKind::Conflict);
}

void TestSqliteFaults::lockedFile_isAConflict_andIsResumed()
{
    make();
    const auto id = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.server(), {u"kestrel-air"_s, u"kestrel"_s}));
    VERIFY_OK(id);
    {
        const auto writer = openOrDie(fileSpec(m_fleet.file()));
        VERIFY_OK(writer->script(u"begin immediate"_s));
        QCOMPARE(m_fleet.run(*id).error().kind, ErrorKind::Conflict);
    }
    VERIFY_OK(m_fleet.run(*id));
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select slug from tenantry"_s), u"kestrel-air"_s);
}

void TestSqliteFaults::fileThatSomebodyHasOpen_isNotSuspended()
{
    make();
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    {
        const auto application = openOrDie(fileSpec(m_fleet.file()));
        const auto failed = m_fleet.run(*id);
        QCOMPARE(failed.error().kind, ErrorKind::Constraint);
        QVERIFY2(failed.error().detail.contains(u"somebody"_s), qPrintable(failed.error().toText()));
        QCOMPARE(m_fleet.tenant().state, TenantState::Active);
        QVERIFY(answerOf(m_fleet.registry().attention())->size() > 0);
    }
    VERIFY_OK(m_fleet.run(*id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
    QCOMPARE(answerOf(m_fleet.registry().attention())->size(), 0);
}

void TestSqliteFaults::ownerWhomNoRightsHold_isSaid()
{
    QCOMPARE(::chown(m_fleet.files().toLocal8Bit().constData(), geteuid(), getegid()), 0);
    OnboardingRequest request = m_fleet.request(u"kestrel"_s);
    request.fileMode = 0600;
    VERIFY_OK(m_fleet.plan(request).and_then([this](const OperationId &id) { return m_fleet.run(id); }));
    const auto planned = planSuspension(m_fleet.tenant(), m_fleet.server());
    VERIFY_OK(planned);
    const auto opened = openToLook(m_fleet.file());
    VERIFY_OK(opened);
    const auto refused = tryChange(**opened, m_fleet.tenant(), *planned);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QVERIFY(!refused.error().remedy.isEmpty());
}

void TestSqliteFaults::anotherChangeAtOnce_isAConflict()
{
    make();
    const auto first = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(first);
    (void)m_fleet.run(*first, [this](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepFileProveShut && moment == StepMoment::Recorded)
            QVERIFY(QFile::setPermissions(m_fleet.files(), QFile::Permissions(0x7777)));
    });
    QCOMPARE(m_fleet.operation(*first).state, OperationState::Failed);
    const auto second = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.server(), {u"other"_s, u"Other"_s}));
    if (second)
        QCOMPARE(m_fleet.run(*second).error().kind, ErrorKind::Conflict);
    VERIFY_OK(m_fleet.undo(*first));
    QCOMPARE(FileFixture::rights(m_fleet.file()).mode, mode_t(0660));
}

void TestSqliteFaults::folderThatOthersUse_isRefused()
{
    QCOMPARE(::chmod(m_fleet.files().toLocal8Bit().constData(), 0777), 0);
    QCOMPARE(m_fleet.plan(m_fleet.request(u"kestrel"_s)).error().kind, ErrorKind::Constraint);
    QVERIFY(QFile::link(m_fleet.files(), m_fleet.migrations() + u"/link"_s));
    QCOMPARE(checkTenantFolder(m_fleet.migrations() + u"/link"_s).error().kind, ErrorKind::Constraint);
    QCOMPARE(checkTenantFolder(m_fleet.files() + u"/none"_s).error().kind, ErrorKind::Missing);
}

void TestSqliteFaults::folderThatWeMayNotWrite_isRefused()
{
    const QByteArray folder = m_fleet.files().toLocal8Bit();
    QCOMPARE(::chown(folder.constData(), geteuid(), getegid()), 0);
    QCOMPARE(::chmod(folder.constData(), 0550), 0);
    const pid_t child = fork();
    if (child == 0) { // root may write everywhere
        const bool isDropped = geteuid() != 0 || (setgid(getegid()) == 0 && setuid(65534) == 0);
        const auto usable = checkTenantFolder(m_fleet.files());
        _exit(isDropped && !usable && usable.error().kind == ErrorKind::Denied ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(::chmod(folder.constData(), 0770), 0);
}

void TestSqliteFaults::sharedTablesOfAnotherVersion_areRefused()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s, IsolationKind::SharedTable));
    FileFixture::write(m_fleet.sharedMigrations(), u"0002_more.up.sql"_s, "create table more (a);");
    QCOMPARE(m_fleet.plan(m_fleet.request(u"wren"_s, IsolationKind::SharedTable)).error().kind, ErrorKind::Constraint);
    FileFixture::write(m_fleet.files(), u"letter.db"_s, "a letter");
    OnboardingRequest request = m_fleet.request(u"wren"_s, IsolationKind::SharedTable);
    request.tenant.placement.database = u"letter.db"_s;
    QCOMPARE(m_fleet.plan(request).error().kind, ErrorKind::Constraint);
    request.tenant.placement.database = u"../other.sqlite"_s;
    QCOMPARE(m_fleet.plan(request).error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestSqliteFaults)
#include "tst_sqlitefaults.moc"
