#include "core/provisioning/fileproof.h"
#include "tests/support/filechild.h"
#include "tests/support/verifyok.h"

#include <sys/wait.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a file's rights were before its tenant was suspended is given back, wherever the program was killed and whoever it ran as.
class TestSqliteRights : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void killed_whileAShutFileIsOpenForResuming_data() { addUsers(); }
    void killed_whileAShutFileIsOpenForResuming();
    void killed_whileAShutFileIsOpenForRenaming_data() { addUsers(); }
    void killed_whileAShutFileIsOpenForRenaming();
    void killed_betweenModeAndOwner_whileShutting();
    void killed_betweenJournalAndRights_whileShutting();
    void killed_betweenOwnerAndMode_whileGivingBack();
    void rightsThatNoFileOfTenantsHas_areNotGiven();
    void ownerWhoIsNotTheFolders_isNotMade();
    void ownerWhoIsNotTheFolders_isNotSuspended();
    void fileChangedForAnother_getsNoRights();
    void processOfTheSameUser_keepsItFromBeingSuspended();

private:
    static void addUsers();
    [[nodiscard]] QByteArray name() { return m_fleet.file().toLocal8Bit(); }
    void tamper(const QString &sql);
    [[nodiscard]] OperationId recorded(const Result<Operation> &planned)
    {
        return m_fleet.record(planned).value_or(OperationId());
    }
    FileFixture m_fleet;
    FileRights m_before;
};

void TestSqliteRights::init()
{
    m_fleet.start();
    giveRegistryTo(m_fleet, FileFixture::owner());
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    m_before = FileFixture::rights(m_fleet.file());
    QCOMPARE(m_before.mode, mode_t(0660));
}

void TestSqliteRights::addUsers()
{
    QTest::addColumn<uid_t>("user");
    QTest::newRow("as its owner") << FileFixture::owner();
    QTest::newRow("as who runs this test") << geteuid();
}

void TestSqliteRights::tamper(const QString &sql)
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_fleet.file();
    VERIFY_OK(openOrDie(spec)->script(sql));
}

void TestSqliteRights::killed_whileAShutFileIsOpenForResuming()
{
    QFETCH(uid_t, user);
    const OperationId suspending = recorded(planSuspension(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(callFileChild(m_fleet, suspending, u"run"_s, 0, 0, user), 0);
    const OperationId resuming = recorded(planResumption(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(callFileChild(m_fleet, resuming, u"run"_s, 1, static_cast<int>(StepMoment::Ran), user), -1);
    QCOMPARE(callFileChild(m_fleet, resuming, u"run"_s, 0, 0, user), 0);
    QCOMPARE(FileFixture::rights(m_fleet.file()), m_before);
}

void TestSqliteRights::killed_whileAShutFileIsOpenForRenaming()
{
    QFETCH(uid_t, user);
    const OperationId suspending = recorded(planSuspension(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(callFileChild(m_fleet, suspending, u"run"_s, 0, 0, user), 0);
    const OperationId renaming = recorded(planRename(m_fleet.tenant(), m_fleet.server(), {u"other"_s, u"Other"_s}));
    QCOMPARE(callFileChild(m_fleet, renaming, u"run"_s, 1, static_cast<int>(StepMoment::Ran), user), -1);
    QCOMPARE(callFileChild(m_fleet, renaming, u"run"_s, 0, 0, user), 0);
    QCOMPARE(FileFixture::rights(m_fleet.file()).mode, mode_t(0400));
    const OperationId resuming = recorded(planResumption(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(callFileChild(m_fleet, resuming, u"run"_s, 0, 0, user), 0);
    QCOMPARE(FileFixture::rights(m_fleet.file()), m_before);
}

void TestSqliteRights::killed_betweenModeAndOwner_whileShutting()
{
    const OperationId id = recorded(planSuspension(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(callFileChild(m_fleet, id, u"run"_s, 1, static_cast<int>(StepMoment::Committed)), -1);
    QCOMPARE(::chown(name().constData(), m_before.owner, m_before.group), 0);
    QCOMPARE(::chmod(name().constData(), 0400), 0);
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(FileFixture::rights(m_fleet.file()), (FileRights {0400, geteuid(), getegid()}));
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(FileFixture::rights(m_fleet.file()), m_before);
}

void TestSqliteRights::killed_betweenJournalAndRights_whileShutting()
{
    tamper(u"pragma journal_mode = wal"_s);
    const OperationId id = recorded(planSuspension(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(callFileChild(m_fleet, id, u"run"_s, 1, static_cast<int>(StepMoment::Committed)), -1);
    QCOMPARE(::chown(name().constData(), m_before.owner, m_before.group), 0);
    QCOMPARE(::chmod(name().constData(), m_before.mode), 0);
    VERIFY_OK(m_fleet.run(id));
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(FileFixture::value(m_fleet.file(), u"pragma journal_mode"_s), u"wal"_s);
}

void TestSqliteRights::killed_betweenOwnerAndMode_whileGivingBack()
{
    VERIFY_OK(m_fleet.suspend());
    const OperationId id = recorded(planResumption(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(callFileChild(m_fleet, id, u"run"_s, 1, static_cast<int>(StepMoment::Ran)), -1);
    QCOMPARE(::chown(name().constData(), m_before.owner, m_before.group), 0);
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(FileFixture::rights(m_fleet.file()), m_before);
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select count(*) from tenantry_file where mode is not null"_s), 0);
}

void TestSqliteRights::rightsThatNoFileOfTenantsHas_areNotGiven()
{
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(::chmod(name().constData(), 0600), 0);
    tamper(u"update tenantry_file set mode = %1"_s.arg(06777));
    QCOMPARE(::chmod(name().constData(), 0400), 0);
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(FileFixture::rights(m_fleet.file()), m_before);
}

void TestSqliteRights::ownerWhoIsNotTheFolders_isNotMade()
{
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(::chmod(name().constData(), 0600), 0);
    tamper(u"update tenantry_file set owner = 4711"_s);
    QCOMPARE(::chmod(name().constData(), 0400), 0);
    const auto refused = m_fleet.resume();
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QVERIFY2(refused.error().message.contains(u"4711"_s), qPrintable(refused.error().toText()));
    QVERIFY(FileFixture::rights(m_fleet.file()).owner != 4711);
}

/// Else nobody could give it back.
void TestSqliteRights::ownerWhoIsNotTheFolders_isNotSuspended()
{
    if (geteuid() != 0)
        return; // only root can make such a file
    QCOMPARE(::chown(name().constData(), 4711, m_before.group), 0);
    QCOMPARE(m_fleet.suspend().error().kind, ErrorKind::Constraint);
    QCOMPARE(FileFixture::rights(m_fleet.file()), (FileRights {m_before.mode, 4711, m_before.group}));
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select state from tenantry"_s), u"active"_s);
}

void TestSqliteRights::fileChangedForAnother_getsNoRights()
{
    VERIFY_OK(m_fleet.suspend());
    const OperationId id = recorded(planResumption(m_fleet.tenant(), m_fleet.server()));
    const QString file = m_fleet.file();
    FileRights ofOther;
    const auto refused = m_fleet.run(id, [&](const OperationStep &step, StepMoment moment) {
        if (step.number != 1 || moment != StepMoment::Ran)
            return;
        QVERIFY(QFile::rename(file, file + u".away"_s) && QFile::copy(file + u".away"_s, file));
        ofOther = FileFixture::rights(file);
    });
    QVERIFY(!refused);
    QCOMPARE(FileFixture::rights(file), ofOther);
}

namespace {

/// In a process of that user: whether `work` said yes.
bool asUser(uid_t user, const std::function<bool()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit((geteuid() == user || setresuid(user, user, user) == 0) && work() ? 0 : 1);
    int status = -1;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

void TestSqliteRights::processOfTheSameUser_keepsItFromBeingSuspended()
{
    const QString file = m_fleet.file();
    const auto isFree = [&] {
        const auto ways = fileWaysAround(file);
        return ways && ways->isEmpty();
    };
    const auto isHeld = [&] {
        const auto ways = fileWaysAround(file);
        return ways && !ways->isEmpty();
    };
    const uid_t owner = FileFixture::owner();
    QVERIFY(asUser(owner, isFree));
    QProcess application;
    application.setChildProcessModifier([owner] { (void)(geteuid() == owner || setresuid(owner, owner, owner) == 0); });
    application.start(u"/bin/sh"_s, {u"-c"_s, u"exec 3< \"$1\"; echo open; read line"_s, u"sh"_s, file});
    QVERIFY(application.waitForReadyRead());
    QVERIFY(asUser(owner, isHeld));
    application.closeWriteChannel();
    QVERIFY(application.waitForFinished());
    QVERIFY(asUser(owner, isFree));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (!words.isEmpty() && words.first() == u"--work")
        return workOnFiles(words);
    TestSqliteRights test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqliterights.moc"
