#include "core/provisioning/filequery.h"
#include "core/routing/filescan.h"
#include "tests/support/filechild.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What cannot be read is not taken for what is not there, and what an earlier program left beside a file does no harm.
class TestSqliteRecovery : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_fleet.start(); }
    void undo_byWhoMayNotReadTheFile_isDenied();
    void hotJournal_isRolledBack_byWhoLooks();
    void hotJournal_isRolledBack_byWhoChanges();
    void hotJournal_behindALink_staysAsItIs();
    void undo_ofAFileThatCannotBeRead_leavesIt();
    void undo_whileAnotherJoinsItsFile_leavesIt();
    void journalOfAnother_keepsAFileFromBeingMade();
    void journalOfAFileThatIsGone_goesWithIt();
    void controlTableWithoutState_isNoOtherOperation();

private:
    /// As a program leaves it that was killed in its commit: some of it is in the file, and the journal takes it back.
    void leaveHotJournal();
    [[nodiscard]] QString journal() { return m_fleet.file() + u"-journal"_s; }
    FileFixture m_fleet;
};

namespace {

ConnectionSpec tenantSpec(const QString &path)
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = path;
    return spec;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Into the same file: it keeps its rights.
bool putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void TestSqliteRecovery::leaveHotJournal()
{
    QByteArray half;
    QByteArray log;
    {
        const auto writer = openOrDie(tenantSpec(m_fleet.file()));
        VERIFY_OK(writer->script(u"pragma cache_size = 2; begin immediate; update tenantry set slug = 'half';"
                                 "insert into orders (what) with recursive n (i) as (select 1 union all select i + 1 "
                                 "from n where i < 4000) select 'a pump ' || i from n"_s));
        half = bytesOf(m_fleet.file());
        log = bytesOf(journal());
        VERIFY_OK(writer->script(u"rollback"_s));
    }
    QVERIFY(putBytes(m_fleet.file(), half) && putBytes(journal(), log));
    QVERIFY(log.size() > 512);
}

void TestSqliteRecovery::undo_byWhoMayNotReadTheFile_isDenied()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    const FileRights before = FileFixture::rights(m_fleet.file());
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    (void)m_fleet.run(*id, [this](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepFileProveShut && moment == StepMoment::Recorded)
            QVERIFY(QFile::setPermissions(m_fleet.files(), QFile::Permissions(0x7777)));
    });
    QCOMPARE(m_fleet.operation(*id).state, OperationState::Failed);
    QCOMPARE(::chmod(m_fleet.files().toLocal8Bit().constData(), 0770), 0);
    if (geteuid() != 0)
        QCOMPARE(::chmod(m_fleet.file().toLocal8Bit().constData(), 0), 0);
    giveRegistryTo(m_fleet, FileFixture::owner());
    QCOMPARE(callFileChild(m_fleet, *id, u"undo"_s, 0, 0, FileFixture::owner()), 4);
    QVERIFY(m_fleet.operation(*id).state != OperationState::Undone);
    if (geteuid() != 0)
        QCOMPARE(::chmod(m_fleet.file().toLocal8Bit().constData(), 0400), 0);
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(FileFixture::rights(m_fleet.file()), before);
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select count(*) from tenantry_change"_s), 0);
}

void TestSqliteRecovery::hotJournal_isRolledBack_byWhoLooks()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    leaveHotJournal();
    VERIFY_OK(queryFile(m_fleet.route(), u"select count(*) from orders"_s, 1));
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select count(*) from orders"_s), 0);
    leaveHotJournal();
    const auto scan = scanFiles(m_fleet.server(), [] { return false; });
    QCOMPARE(scan.unread.size(), 0);
    QCOMPARE(scan.tenants.size(), 1);
    QCOMPARE(scan.tenants.first().control.slug, u"kestrel"_s);
}

void TestSqliteRecovery::hotJournal_isRolledBack_byWhoChanges()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    const FileRights before = FileFixture::rights(m_fleet.file());
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    leaveHotJournal();
    VERIFY_OK(m_fleet.run(*id));
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select slug || ' ' || state from tenantry"_s),
             u"kestrel suspended"_s);
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(FileFixture::rights(m_fleet.file()), before);
    QCOMPARE(m_fleet.left().size(), 1);
    leaveHotJournal();
    VERIFY_OK(m_fleet.suspend());
}

/// Of a link nothing is rolled back: what it leads to may be anybody's.
void TestSqliteRecovery::hotJournal_behindALink_staysAsItIs()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    leaveHotJournal();
    const QString file = m_fleet.file();
    const QString away = m_fleet.migrations() + u"/away.sqlite"_s;
    QVERIFY(QFile::rename(file, away) && QFile::rename(file + u"-journal"_s, away + u"-journal"_s));
    const QByteArray half = bytesOf(away);
    QVERIFY(QFile::link(away, file));
    QCOMPARE(queryFile(m_fleet.route(), u"select 1"_s, 1).error().kind, ErrorKind::Constraint);
    QCOMPARE(scanFiles(m_fleet.server(), [] { return false; }).tenants.size(), 0);
    QCOMPARE(bytesOf(away), half);
}

void TestSqliteRecovery::undo_ofAFileThatCannotBeRead_leavesIt()
{
    const auto id = m_fleet.plan(m_fleet.request(u"kestrel"_s));
    VERIFY_OK(id);
    QCOMPARE(callFileChild(m_fleet, *id, u"run"_s, 2, static_cast<int>(StepMoment::Noted)), -1);
    const QString file = m_fleet.file();
    const QByteArray whole = bytesOf(file);
    QVERIFY(putBytes(file, whole.left(100) + QByteArray(whole.size() - 100, 'x')));
    QVERIFY(!m_fleet.undo(*id));
    QVERIFY(QFile::exists(file));
    QVERIFY(m_fleet.operation(*id).state != OperationState::Undone);
    QVERIFY(putBytes(file, whole));
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.left(), QStringList());
}

void TestSqliteRecovery::undo_whileAnotherJoinsItsFile_leavesIt()
{
    const auto id = m_fleet.plan(m_fleet.request(u"kestrel"_s, IsolationKind::SharedTable));
    VERIFY_OK(id);
    QCOMPARE(callFileChild(m_fleet, *id, u"run"_s, 2, static_cast<int>(StepMoment::Noted)), -1);
    const QString file = m_fleet.file();
    {
        const auto joiner = openOrDie(tenantSpec(file));
        VERIFY_OK(joiner->script(u"begin immediate; insert into tenantry (registry_id, tenant_id, slug, epoch, "
                                 "schema_version, state, operation_id, base) "
                                 "values ('r', 't', 'wren', 1, '1', 'provisioning', 'o', 'b')"_s));
        QCOMPARE(m_fleet.undo(*id).error().kind, ErrorKind::Conflict);
        QVERIFY(QFile::exists(file));
        VERIFY_OK(joiner->script(u"commit"_s));
    }
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(FileFixture::value(file, u"select slug from tenantry"_s), u"wren"_s);
}

void TestSqliteRecovery::journalOfAnother_keepsAFileFromBeingMade()
{
    for (const QString &side : {u"-journal"_s, u"-wal"_s, u"-shm"_s}) {
        const auto id = m_fleet.plan(m_fleet.request(u"kestrel"_s));
        VERIFY_OK(id);
        const QString old = m_fleet.file() + side;
        FileFixture::write(m_fleet.files(), QFileInfo(old).fileName(), "old");
        const auto refused = m_fleet.run(*id);
        QCOMPARE(refused.error().kind, ErrorKind::Constraint);
        QVERIFY2(refused.error().message.contains(old), qPrintable(refused.error().toText()));
        VERIFY_OK(m_fleet.undo(*id));
        QCOMPARE(bytesOf(old), QByteArray("old"));
        QCOMPARE(m_fleet.left().size(), 1);
        QVERIFY(QFile::remove(old));
    }
}

void TestSqliteRecovery::journalOfAFileThatIsGone_goesWithIt()
{
    const auto id = m_fleet.plan(m_fleet.request(u"kestrel"_s), [](OnboardingPlan &plan) {
        plan.operation.steps.last().statement += u"select nothing;"_s;
    });
    VERIFY_OK(id);
    QVERIFY(!m_fleet.run(*id));
    FileFixture::write(m_fleet.files(), QFileInfo(journal()).fileName(), "old");
    QVERIFY(QFile::remove(m_fleet.file()));
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.left(), QStringList());
}

void TestSqliteRecovery::controlTableWithoutState_isNoOtherOperation()
{
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    const auto file = TenantFile::open(m_fleet.file());
    VERIFY_OK(file);
    const auto refused =
        (*file)->run(u"insert into tenantry_change (tenant_id, operation_id, before_state, before_slug) "
                     "values ('x', 'y', null, 'z')"_s);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    const QString entered = u"insert into tenantry_change (tenant_id, operation_id, before_state, before_slug) "
                            "values ('x', '%1', 'active', 'z')"_s;
    VERIFY_OK((*file)->run(entered.arg(u"one"_s)));
    QCOMPARE((*file)->run(entered.arg(u"two"_s)).error().kind, ErrorKind::Conflict);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (!words.isEmpty() && words.first() == u"--work")
        return workOnFiles(words);
    TestSqliteRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqliterecovery.moc"
