#include "core/demo/demosite.h"
#include "core/demo/demotenants.h"
#include "core/deployment/localmariadb.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "views/firstrun/democard.h"
#include "views/firstrun/firstrunpage.h"
#include "views/shell/overlay.h"
#include "views/tenants/onboarddialog.h"
#include "views/tenants/onboardnamestep.h"
#include "views/tenants/onboardplacestep.h"
#include "views/widgets/modelcompare.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QRadioButton>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The window on a computer without PostgreSQL: the card makes a fleet of files, and the sheet onboards into them.
class TestConsoleFiles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_console.close(); }
    void card_saysWhatItMakes_andOpensIt();
    void sheet_onboardsIntoAFile();

private:
    [[nodiscard]] DemoCard *card() { return m_console.window().findChild<DemoCard *>(); }
    [[nodiscard]] OnboardDialog *sheet()
    {
        return qobject_cast<OnboardDialog *>(m_console.window().overlay()->sheet());
    }
    void type(const QString &field, const QString &text)
    {
        auto *line = fieldOf<QLineEdit>(sheet(), field);
        line->setText(text);
        emit line->textEdited(text);
    }
    void next() { QTest::mouseClick(buttonOf(sheet(), OnboardDialog::tr("Continue")), Qt::LeftButton); }
    [[nodiscard]] QRadioButton *radio(IsolationKind kind)
    {
        return sheet()->findChild<ModelCompare *>()->findChildren<QRadioButton *>().at(static_cast<int>(kind));
    }
    QTemporaryDir m_home;
    ConsoleFixture m_console;
};

void TestConsoleFiles::initTestCase()
{
    qputenv("TENANTRY_POSTGRES_PROGRAMS", m_home.filePath(u"none"_s).toLocal8Bit());
    QVERIFY(QDir().mkdir(m_home.filePath(u"migrations"_s)));
    QFile migration(m_home.filePath(u"migrations/0001_base.up.sql"_s));
    QVERIFY(migration.open(QIODevice::WriteOnly) && migration.write("create table orders (what text);") > 0);
}

void TestConsoleFiles::card_saysWhatItMakes_andOpensIt()
{
    m_console.startWith([&](AppOptions &options) { options.demoFolder = m_home.filePath(u"demo"_s); });
    m_console.openFirst();
    m_console.window().findChild<FirstRunPage *>()->offerDemo();
    QTRY_VERIFY(says(card(), u"SQLite"_s));
    QVERIFY(says(card(), u"no PostgreSQL"_s));
    QSignalSpy opened(&m_console.console(), &Console::opened);
    buttonOf(card(), u"Make and open"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 120'000);
    QTRY_COMPARE(m_console.fleet().list().rowCount(), int(demoTenants(Engine::SQLite).size()));
    QTRY_COMPARE_WITH_TIMEOUT(m_console.fleet().monitor().reachable(), 1, 20'000);
}

void TestConsoleFiles::sheet_onboardsIntoAFile()
{
    m_console.window().resize(1440, 900);
    m_console.window().go({u"tenants"_s, {}});
    QVERIFY(QTest::qWaitFor([this] { return m_console.window().trigger(QLatin1StringView("tenant.onboard")); }));
    type(OnboardNameStep::tr("Name"), u"Zinc Works"_s);
    next();
    QVERIFY(!radio(IsolationKind::Schema)->isEnabled());
    QCOMPARE(radio(IsolationKind::Deployment)->isEnabled(), LocalMariaDb::checkInstalled().has_value());
    radio(IsolationKind::Database)->click();
    next();
    auto *mode = fieldOf<QComboBox>(sheet(), OnboardPlaceStep::tr("Mode of the file"));
    QVERIFY(mode->isVisible());
    mode->setCurrentText(u"0640"_s);
    type(OnboardPlaceStep::tr("Migrations"), m_home.filePath(u"migrations"_s));
    next();
    QPushButton *create = buttonOf(sheet(), OnboardDialog::tr("Create tenant"));
    QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), 20'000);
    JobQueue &jobs = m_console.fleet().jobs();
    const auto before = jobs.jobs().size();
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_VERIFY(jobs.jobs().size() > before);
    QTRY_VERIFY_WITH_TIMEOUT(isJobOver(jobs.jobs().last().state), 60'000);
    QVERIFY(jobs.jobs().last().state == JobState::Done);
    const auto tenant = answerOf(m_console.fleet().registry().tenant(jobs.jobs().last().tenant));
    QVERIFY(tenant && tenant->state == TenantState::Active);
    QCOMPARE(QFile::permissions(tenant->placement.database) & QFile::Permissions(0x0777),
             QFile::Permissions(QFile::ReadUser | QFile::WriteUser | QFile::ReadGroup) & QFile::Permissions(0x0777));
}

QTEST_MAIN(TestConsoleFiles)
#include "tst_consolefiles.moc"
