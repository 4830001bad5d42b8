#include "core/inspection/fleetmonitor.h"
#include "core/secrets/keyringsecretstore.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/keyringsession.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/shell/overlay.h"
#include "views/shell/passwordsheet.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A server whose password is to be in the keyring, inside a session that has one: asked for once, then never again.
class InsideASession : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_console.start(); }
    void cleanup() { m_console.close(); }
    void missingPassword_isAskedForAndKept();
    void wrongPassword_isReplacedWhenAPersonWantsIt();
    void registryThatNeedsNoPassword_opensWithAnEmptyKeyring();
    void tryOfAServer_keepsOnlyWhatItTook();

private:
    [[nodiscard]] Server server() const;
    void open(const Server &server);
    [[nodiscard]] PasswordSheet *sheet() const;
    void type(const QString &password);
    [[nodiscard]] bool isRead();

    RegistryFixture m_fixture;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    ServerId m_server;
    KeyringSecretStore m_keyring;
};

void InsideASession::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

Server InsideASession::server() const
{
    Server server = serverOn(u"pg-kept"_s, m_cluster.tcpSpec(u"app"_s, u"app"_s));
    server.tls = TlsMode::Disable;
    server.secretSource = SecretSource::Keyring;
    return server;
}

void InsideASession::open(const Server &server)
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    const auto added = answerOf(m_console.fleet().registry().addServer(server));
    VERIFY_OK(added);
    m_server = added->id;
}

PasswordSheet *InsideASession::sheet() const
{
    return qobject_cast<PasswordSheet *>(const_cast<ConsoleFixture &>(m_console).window().overlay()->sheet());
}

void InsideASession::type(const QString &password)
{
    QTRY_VERIFY_WITH_TIMEOUT(sheet(), 30000);
    auto *field = sheet()->findChild<QLineEdit *>();
    field->setText(password);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!sheet());
}

bool InsideASession::isRead()
{
    const ServerFacts *facts = m_console.fleet().monitor().facts(m_server);
    return facts != nullptr && facts->latency.isKnown();
}

void InsideASession::missingPassword_isAskedForAndKept()
{
    const SecretRequest request {server().connectionSpec(), {}};
    VERIFY_OK(m_keyring.remove(request));
    open(server());
    type(u"app password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), 30000);
    const auto kept = m_keyring.fetch(request);
    VERIFY_OK(kept);
    QCOMPARE(kept->toQStringForLastCall(), u"app password"_s);

    m_console.start(); // another program, which has typed nothing
    open(server());
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), 30000);
    QVERIFY(!sheet());
}

void InsideASession::wrongPassword_isReplacedWhenAPersonWantsIt()
{
    const SecretRequest request {server().connectionSpec(), {}};
    VERIFY_OK(m_keyring.save(request, Secret("not the password")));
    open(server());
    const auto refused = [this] {
        const ServerFacts *facts = m_console.fleet().monitor().facts(m_server);
        return facts != nullptr && facts->latency.error() && facts->latency.error()->kind == ErrorKind::Denied;
    };
    QTRY_VERIFY_WITH_TIMEOUT(refused(), 30000);
    QVERIFY(!sheet());
    m_console.window().go({u"servers"_s, {}});
    QVERIFY(m_console.window().trigger(QLatin1StringView("server.password")));
    type(u"app password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), 30000);
    QCOMPARE(m_keyring.fetch(request)->toQStringForLastCall(), u"app password"_s);
}

void InsideASession::registryThatNeedsNoPassword_opensWithAnEmptyKeyring()
{
    RegistryTarget target;
    target.spec = m_fixture.create(Engine::PostgreSQL);
    target.secretSource = SecretSource::Keyring;
    QSignalSpy opened(&m_console.console(), &Console::opened);
    m_console.console().open(target);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30000);
}

void InsideASession::tryOfAServer_keepsOnlyWhatItTook()
{
    const SecretRequest request {server().connectionSpec(), {}};
    VERIFY_OK(m_keyring.remove(request));
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    const auto refused = m_console.context().tryServer(server());
    type(u"not the password"_s);
    QCOMPARE(answerOf(refused).error().kind, ErrorKind::Denied);
    QCOMPARE(m_keyring.fetch(request).error().kind, ErrorKind::Missing);

    const auto taken = m_console.context().tryServer(server());
    type(u"app password"_s);
    VERIFY_OK(answerOf(taken));
    const auto kept = m_keyring.fetch(request);
    VERIFY_OK(kept);
    QCOMPARE(kept->toQStringForLastCall(), u"app password"_s);
}

class TestConsoleKeyring : public QObject
{
    Q_OBJECT
private slots:
    void keyring_onABusOfItsOwn()
    {
        QByteArray output;
        QVERIFY2(runSelfInKeyringSession(&output), output.constData());
    }
};

namespace {

/// Waits for the keyring to come up, then runs the tests that need it.
int runInside()
{
    const QDeadlineTimer patience(60000);
    const SecretRequest anybody {ConnectionSpec(), {}};
    while (!patience.hasExpired() && KeyringSecretStore().fetch(anybody).error().kind == ErrorKind::Unsupported)
        QTest::qSleep(20);
    InsideASession test;
    return QTest::qExec(&test, QStringList(QCoreApplication::applicationFilePath()));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--inside")
        return runInside();
    TestConsoleKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_consolekeyring.moc"
