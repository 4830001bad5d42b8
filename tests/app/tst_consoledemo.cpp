#include "core/demo/demosite.h"
#include "core/demo/demotenants.h"
#include "core/provisioning/onboarding.h"
#include "models/fleetnews.h"
#include "tests/app/consolefixture.h"
#include "tests/support/verifyok.h"
#include "views/firstrun/democard.h"
#include "views/firstrun/firstrunpage.h"
#include "views/widgets/notebanner.h"

#include <QDir>
#include <QFile>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The demonstration fleet out of the first-run page: made, opened, stopped with its last console, and started again.
class TestConsoleDemo : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { m_console.close(); }
    void folderWithTooLongAPath_isToldInTheCard();
    void cancel_leavesNoServer();
    void fleet_isMadeAndOpened_andNothingIsLeftOfItAfterTheWindow();
    void fleetOfLastTime_isStarted_andItsTroublesNeedAttention();

private:
    [[nodiscard]] QString attention(const QString &key, Severity severity);
    void start(const QString &folder);
    [[nodiscard]] int processes() const; ///< that have to do with the fleet
    DemoCard *card() { return m_console.window().findChild<DemoCard *>(); }
    void choose() { m_console.window().findChild<FirstRunPage *>()->offerDemo(); }

    QTemporaryDir m_home {u"/tmp/tnt-XXXXXX"_s};
    ConsoleFixture m_console;
};

void TestConsoleDemo::initTestCase()
{
    QVERIFY(
        QFile::setPermissions(m_home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
}

void TestConsoleDemo::start(const QString &folder)
{
    m_console.startWith([&](AppOptions &options) {
        options.demoFolder = folder;
        options.demoKeeper = QStringLiteral(TENANTRY_CONSOLE_PROGRAM);
    });
}

int TestConsoleDemo::processes() const
{
    int count = 0;
    const auto entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        QFile file(u"/proc/"_s + entry + u"/cmdline"_s);
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(m_home.path().toLocal8Bit()))
            ++count;
    }
    return count;
}

void TestConsoleDemo::folderWithTooLongAPath_isToldInTheCard()
{
    start(m_home.filePath(QString(120, u'x')));
    m_console.openFirst();
    choose();
    buttonOf(card(), u"Make and open"_s)->click();
    QTRY_VERIFY(card()->findChild<NoteBanner *>()->isVisible());
    QVERIFY(buttonOf(card(), u"Make and open"_s)->isEnabled());
    QCOMPARE(processes(), 0);
}

void TestConsoleDemo::cancel_leavesNoServer()
{
    start(m_home.filePath(u"demo"_s));
    m_console.openFirst();
    choose();
    buttonOf(card(), u"Make and open"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(processes() > 0, 60000);
    buttonOf(card(), u"Cancel"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(card(), u"Make and open"_s)->isEnabled(), 120000);
    QTRY_COMPARE_WITH_TIMEOUT(processes(), 0, 20000);
    QVERIFY(!DemoSite(m_home.filePath(u"demo"_s)).isComplete());
}

void TestConsoleDemo::fleet_isMadeAndOpened_andNothingIsLeftOfItAfterTheWindow()
{
    start(m_home.filePath(u"demo"_s));
    m_console.openFirst();
    choose();
    QSignalSpy opened(&m_console.console(), &Console::opened);
    buttonOf(card(), u"Make and open"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(card(), u" of %1"_s.arg(demoTenants().size())), 240000);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 280000);
    QTRY_COMPARE(m_console.fleet().list().rowCount(), int(demoTenants().size()));
    QVERIFY(processes() > 0);
    m_console.close();
    QTRY_COMPARE_WITH_TIMEOUT(processes(), 0, 60000);
}

/// The title of the finding whose key has this in it; nothing where there is none that is so severe.
QString TestConsoleDemo::attention(const QString &key, Severity severity)
{
    for (const Finding &finding : m_console.fleet().news().findings()) {
        if (finding.key.contains(key) && finding.severity == severity && !finding.remedy.isEmpty())
            return finding.title;
    }
    return {};
}

/// As the one opened last is, whose servers nobody runs. What was done to them, and nobody wrote down, is found out.
void TestConsoleDemo::fleetOfLastTime_isStarted_andItsTroublesNeedAttention()
{
    const DemoSite site(m_home.filePath(u"demo"_s));
    QVERIFY(site.isComplete());
    start(site.folder());
    QSignalSpy opened(&m_console.console(), &Console::opened);
    m_console.openFirst(site.registryFile());
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(m_console.fleet().monitor().reachable() >= 2, 60000);
    const QString trial = sharedBase(u"trial"_s);
    QTRY_COMPARE_WITH_TIMEOUT(attention(u":guards:app:"_s + trial, Severity::Critical),
                              u"Tenants are not kept apart in %1 in app on %2"_s.arg(trial, site.nodes()->first().name),
                              60000);
    QTRY_VERIFY_WITH_TIMEOUT(attention(u"fleet:versions"_s, Severity::Medium).endsWith(u"behind schema version 4"_s),
                             20000);
    QTRY_VERIFY_WITH_TIMEOUT(attention(u":unreachable"_s, Severity::Critical).endsWith(u"does not answer"_s), 20000);
    QVERIFY(attention(u":guards:app:"_s + sharedBase(u"app"_s), Severity::Critical).isEmpty());
    QVERIFY(attention(u"fleet:sharedversions"_s, Severity::Medium).isEmpty());
    // It is a trouble once it has lasted.
    QTRY_VERIFY_WITH_TIMEOUT(attention(u":locks"_s, Severity::Medium).startsWith(u"Sessions wait for a lock on "_s),
                             120000);
    m_console.close();
    QTRY_COMPARE_WITH_TIMEOUT(processes(), 0, 60000);
}

QTEST_MAIN(TestConsoleDemo)
#include "tst_consoledemo.moc"
