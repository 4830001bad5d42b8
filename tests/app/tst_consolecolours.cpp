#include "core/registry/registrymigrator.h"
#include "tests/app/consolefixture.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"
#include "views/shell/fleetbutton.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QFrame>
#include <QProcess>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView PortalPath("/org/freedesktop/portal/desktop");

/// A session bus with the desktop's portal on it, which tells what scheme the desktop prefers: 1 dark, 2 light.
class Portal : public QDBusVirtualObject
{
public:
    ~Portal() override;
    [[nodiscard]] bool start();
    void prefer(uint scheme);

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QProcess m_bus;
    uint m_scheme = 2;
};

Portal::~Portal()
{
    QDBusConnection::disconnectFromBus(u"portal"_s);
    m_bus.terminate();
    m_bus.waitForFinished();
}

bool Portal::start()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForReadyRead(20000))
        return false;
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), u"portal"_s);
    return bus.registerVirtualObject(PortalPath, this) && bus.registerService(u"org.freedesktop.portal.Desktop"_s);
}

bool Portal::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    if (message.member() != u"Read")
        return false;
    return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(m_scheme))));
}

void Portal::prefer(uint scheme)
{
    m_scheme = scheme;
    QDBusMessage told =
        QDBusMessage::createSignal(PortalPath, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
    told << u"org.freedesktop.appearance"_s << u"color-scheme"_s << QVariant::fromValue(QDBusVariant(scheme));
    QDBusConnection(u"portal"_s).send(told);
}

bool hasColour(QWidget *widget, const QColor &colour)
{
    const QImage image = widget->grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

/// Colours that come from elsewhere: those of the registry's environment, and the scheme of the desktop.
class TestConsoleColours : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_portal.start()); } // before anybody looks for a bus
    void cleanup() { m_console.close(); }
    void environment_isToldByStripAndTag_data();
    void environment_isToldByStripAndTag();
    void strip_withoutAFleet_isPlain();
    void follow_ofTheDesktop_changesTheTheme();

private:
    [[nodiscard]] QFrame *strip();
    MainWindow &window() { return m_console.window(); }
    Theme &theme() { return m_console.context().theme(); }

    Portal m_portal;
    RegistryFixture m_fixture;
    ConsoleFixture m_console;
};

QFrame *TestConsoleColours::strip()
{
    const auto frames = window().findChildren<QFrame *>();
    const auto found = std::find_if(frames.begin(), frames.end(),
                                    [](const QFrame *one) { return one->property("kind").toString() == u"env"; });
    if (found == frames.end())
        qFatal("no strip");
    return *found;
}

void TestConsoleColours::environment_isToldByStripAndTag_data()
{
    QTest::addColumn<EnvironmentTag>("environment");
    QTest::addColumn<QString>("word");
    QTest::newRow("production") << EnvironmentTag::Production << u"PROD"_s;
    QTest::newRow("staging") << EnvironmentTag::Staging << u"STAGING"_s;
    QTest::newRow("development") << EnvironmentTag::Development << u"DEV"_s;
}

void TestConsoleColours::environment_isToldByStripAndTag()
{
    QFETCH(const EnvironmentTag, environment);
    QFETCH(const QString, word);
    const ConnectionSpec spec = m_fixture.emptyPlace(Engine::SQLite);
    RegistryCreation creation = m_fixture.creation();
    creation.environment = environment;
    VERIFY_OK(RegistryMigrator(spec, {}, RegistryFixture::client()).create(creation));
    m_console.start();
    QVERIFY(m_console.open(spec));
    QCOMPARE(strip()->property("state").toString(), environmentName(environment));
    QCOMPARE(strip()->accessibleName(), word);
    auto *button = window().findChild<FleetButton *>();
    QCOMPARE(button->accessibleName(), QString(u"Fleet "_s + creation.name + u", "_s + word));
    for (const auto one : {EnvironmentTag::Production, EnvironmentTag::Staging, EnvironmentTag::Development}) {
        const QColor colour = theme().color(environmentToken(one));
        QCOMPARE(hasColour(strip(), colour), one == environment);
        QCOMPARE(hasColour(button, colour), one == environment);
    }
}

void TestConsoleColours::strip_withoutAFleet_isPlain()
{
    const ConnectionSpec spec = m_fixture.create(Engine::SQLite);
    m_console.start();
    QVERIFY(m_console.open(spec));
    QVERIFY(!strip()->property("state").toString().isEmpty());
    emit window().connectChosen();
    QVERIFY(strip()->property("state").toString().isEmpty());
    QVERIFY(strip()->accessibleName().isEmpty());
    for (const auto one : {EnvironmentTag::Production, EnvironmentTag::Staging, EnvironmentTag::Development})
        QVERIFY(!hasColour(strip(), theme().color(environmentToken(one))));
}

void TestConsoleColours::follow_ofTheDesktop_changesTheTheme()
{
    m_portal.prefer(1);
    m_console.start();
    QCOMPARE(theme().mode(), ThemeMode::Follow);
    QTRY_VERIFY2(theme().isDark(), "the desktop is asked at the start");
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme().color(Token::BgSurface));
    m_portal.prefer(2);
    QTRY_VERIFY(!theme().isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme().color(Token::BgSurface));

    // What a person chose stays, whatever the desktop says; who follows again has what it said last.
    m_console.context().settings().set(u"look/theme"_s, u"light"_s);
    m_portal.prefer(1);
    QTest::qWait(100);
    QVERIFY(!theme().isDark());
    m_console.context().settings().set(u"look/theme"_s, u"follow"_s);
    QTRY_VERIFY(theme().isDark());
    m_portal.prefer(2);
    QTRY_VERIFY(!theme().isDark());
}

QTEST_MAIN(TestConsoleColours)
#include "tst_consolecolours.moc"
