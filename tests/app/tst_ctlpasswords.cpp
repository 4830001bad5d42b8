#include "core/secrets/keyringsecretstore.h"
#include "tests/app/ctlterminal.h"
#include "tests/support/keyringsession.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <unistd.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

/// A server that wants a password, and a registry to add it to.
class Surroundings
{
public:
    bool start()
    {
        keepCtlFilesIn(m_directory.path());
        return m_cluster.startWithApp() && ctl({u"registry"_s, u"init"_s}).exitCode == 0;
    }
    QStringList line(const QStringList &words) const
    {
        return words + QStringList {u"--registry"_s, m_directory.filePath(u"registry.sqlite"_s)};
    }
    CtlRun ctl(const QStringList &words) const { return runCtlProcess(line(words)); }
    QString url() const { return u"postgresql://app@127.0.0.1:%1/app?sslmode=disable"_s.arg(m_cluster.port()); }
    QStringList add(const QString &source) const
    {
        return line({u"server"_s, u"add"_s, u"pg"_s, url(), u"--password"_s, source});
    }
    int servers() const
    {
        return int(ctl({u"server"_s, u"list"_s, u"--json"_s}).json().value(u"servers").toArray().size());
    }
    PostgresCluster &cluster() { return m_cluster; }

private:
    QTemporaryDir m_directory;
    PostgresCluster m_cluster;
};

} // namespace

/// Runs where a keyring answers; see main().
class TestCtlKeyring : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_around.start(), qPrintable(m_around.cluster().errorString())); }
    void password_typedForTheKeyring_isKeptAndNotAskedForAgain();

private:
    Surroundings m_around;
};

void TestCtlKeyring::password_typedForTheKeyring_isKeptAndNotAskedForAgain()
{
    const QStringList test = m_around.line({u"server"_s, u"test"_s, u"pg"_s});
    {
        CtlTerminal terminal;
        QVERIFY(terminal.start(m_around.add(u"keyring"_s)));
        QVERIFY(terminal.waitFor("for the keyring:"));
        terminal.type("not it\n");
        const CtlRun refused = terminal.finish();
        QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Denied));
        QCOMPARE(m_around.servers(), 0);
    }
    const SecretRequest request {m_around.cluster().tcpSpec(u"app"_s, u"app"_s), {}};
    QCOMPARE(KeyringSecretStore().fetch(request).error().kind, ErrorKind::Missing);
    {
        CtlTerminal terminal;
        QVERIFY(terminal.start(m_around.add(u"keyring"_s)));
        QVERIFY(terminal.waitFor("for the keyring:"));
        terminal.type("app password\n");
        const CtlRun added = terminal.finish();
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    }
    QVERIFY(KeyringSecretStore().fetch(request).value_or(Secret()) == Secret("app password"));
    {
        CtlTerminal terminal;
        QVERIFY(terminal.start(test));
        const CtlRun tested = terminal.finish();
        QVERIFY2(tested.exitCode == 0, qPrintable(tested.err));
        QVERIFY2(terminal.shown().isEmpty(), terminal.shown().constData());
    }
    // Another password on the server: without a terminal that is an error, with one the new password is kept.
    VERIFY_OK(m_around.cluster().run(u"ALTER ROLE app PASSWORD 'new password'"_s));
    const auto withoutTerminal = [&] {
        return runCtlProcess(test, QProcessEnvironment::systemEnvironment(), [] { setsid(); });
    };
    QCOMPARE(withoutTerminal().exitCode, errorExitCode(ErrorKind::Denied));
    {
        CtlTerminal terminal;
        QVERIFY(terminal.start(test));
        QVERIFY(terminal.waitFor("for the keyring:"));
        terminal.type("new password\n");
        QCOMPARE(terminal.finish().exitCode, 0);
    }
    const CtlRun again = withoutTerminal();
    QVERIFY2(again.exitCode == 0, qPrintable(again.err));
}

/// Questions on a terminal, and what becomes of them without one.
class TestCtlPasswords : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void prompt_typedPassword_isNotShown();
    void prompt_atCtrlC_restoresTheTerminal();
    void prompt_unanswered_addsNothing_data();
    void prompt_unanswered_addsNothing();
    void prompt_withoutATerminal_saysWhatElseThereIs();
    void keyring_whereNoneIs_isAClearError();
    void keyring_onABusOfItsOwn();

private:
    Surroundings m_around;
};

void TestCtlPasswords::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/absent/bus");
    QVERIFY2(m_around.start(), qPrintable(m_around.cluster().errorString()));
}

void TestCtlPasswords::prompt_typedPassword_isNotShown()
{
    CtlTerminal terminal;
    QVERIFY(terminal.echoes());
    QVERIFY(terminal.start(m_around.add(u"ask"_s) + QStringList {u"--dry-run"_s}));
    QVERIFY(terminal.waitFor("Password of app@127.0.0.1"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("app password\n");
    const CtlRun run = terminal.finish();
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QVERIFY(terminal.echoes());
    for (const QByteArray &text : {terminal.shown(), run.out.toUtf8(), run.err.toUtf8()})
        QVERIFY2(!text.contains("app password"), text.constData());
}

void TestCtlPasswords::prompt_atCtrlC_restoresTheTerminal()
{
    CtlTerminal terminal;
    QVERIFY(terminal.start(m_around.add(u"ask"_s)));
    QVERIFY(terminal.waitFor("Password of"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("half a pass\x03");
    const CtlRun run = terminal.finish();
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::Cancelled));
    QVERIFY(terminal.echoes());
    QVERIFY2(!terminal.shown().contains("half"), terminal.shown().constData());
    QCOMPARE(m_around.servers(), 0);
}

void TestCtlPasswords::prompt_unanswered_addsNothing_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("an empty line") << QByteArray("\n") << ErrorKind::Cancelled;
    QTest::newRow("Ctrl+D") << QByteArray("\x04") << ErrorKind::Cancelled;
    QTest::newRow("another password") << QByteArray("wrong'; DROP ROLE app; --\n") << ErrorKind::Denied;
    QTest::newRow("longer than any password") << QByteArray(3000, 'x') + '\n' << ErrorKind::Cancelled;
}

void TestCtlPasswords::prompt_unanswered_addsNothing()
{
    QFETCH(QByteArray, typed);
    QFETCH(ErrorKind, kind);
    CtlTerminal terminal;
    QVERIFY(terminal.start(m_around.add(u"ask"_s)));
    QVERIFY(terminal.waitFor("Password of"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type(typed);
    QCOMPARE(terminal.finish().exitCode, errorExitCode(kind));
    QVERIFY(terminal.echoes());
    QCOMPARE(m_around.servers(), 0);
}

void TestCtlPasswords::prompt_withoutATerminal_saysWhatElseThereIs()
{
    QProcess process;
    process.setChildProcessModifier([] { setsid(); });
    process.start(QStringLiteral(TENANTRY_CTL_PROGRAM), m_around.add(u"ask"_s));
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), errorExitCode(ErrorKind::Unsupported));
    QVERIFY(process.readAllStandardError().contains(".pgpass"));
}

void TestCtlPasswords::keyring_whereNoneIs_isAClearError()
{
    CtlTerminal terminal;
    QVERIFY(terminal.start(m_around.add(u"keyring"_s)));
    const CtlRun run = terminal.finish();
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::Unsupported));
    QVERIFY2(run.err.contains(u"keyring cannot be used"_s) && run.err.contains(u".pgpass"_s), qPrintable(run.err));
    QVERIFY2(terminal.shown().isEmpty(), "nothing is asked for that could not be kept");
    QCOMPARE(m_around.servers(), 0);
}

void TestCtlPasswords::keyring_onABusOfItsOwn()
{
    QByteArray output;
    QVERIFY2(runSelfInKeyringSession(&output), output.constData());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--inside"_s) {
        const SecretRequest anybody {{}, u"anybody"_s};
        const QDeadlineTimer patience(60000);
        while (!patience.hasExpired() && KeyringSecretStore().fetch(anybody).error().kind == ErrorKind::Unsupported)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        TestCtlKeyring test;
        return QTest::qExec(&test, QStringList(QCoreApplication::applicationFilePath()));
    }
    TestCtlPasswords test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctlpasswords.moc"
