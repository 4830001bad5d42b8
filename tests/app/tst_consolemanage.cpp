#include "models/tenantacts.h"
#include "tests/app/consolefixture.h"
#include "tests/support/managementfixture.h"
#include "views/operations/confirmsheet.h"
#include "views/servers/preparesheet.h"
#include "views/shell/overlay.h"
#include "views/tenants/changemanysheet.h"
#include "views/tenants/tenantpanel.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/tableview.h"

#include <QComboBox>
#include <QLineEdit>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// In the window an adopted tenant becomes managed and is left observed again, alone and with others; an administrator approves schemas.
class TestConsoleManage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init();
    void cleanup() { m_console.close(); }
    void panel_offersToManage_andToLeave();
    void chosen_areManaged_andRefusalsTold();
    void act_saysWhyItCannotBe_data();
    void act_saysWhyItCannotBe();
    void administrator_approvesSchemas();

private:
    ConfirmSheet *ask(const char *action)
    {
        const auto opened = [&] {
            return qobject_cast<ConfirmSheet *>(window().overlay()->sheet()) != nullptr
                || (window().trigger(QLatin1StringView(action)) && false);
        };
        return QTest::qWaitFor(opened, 20000) ? qobject_cast<ConfirmSheet *>(window().overlay()->sheet()) : nullptr;
    }
    void press(QWidget *sheet, const QString &text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(sheet, text)->isEnabled() && buttonOf(sheet, text)->isVisible(), 20000);
        QTest::mouseClick(buttonOf(sheet, text), Qt::LeftButton);
    }
    [[nodiscard]] bool lastJobEnded(JobState state)
    {
        const auto last = [this] { return m_console.fleet().jobs().jobs().last(); };
        return QTest::qWaitFor([&] { return isJobOver(last().state); }, 30000) && last().state == state;
    }
    [[nodiscard]] bool isOffered(const QString &text)
    {
        const auto buttons = window().findChild<TenantPanel *>()->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [&](const QPushButton *button) { return button->isVisible() && button->text() == text; });
    }
    MainWindow &window() { return m_console.window(); }
    ManagementFixture m_fleet;
    ConsoleFixture m_console;
};

void TestConsoleManage::init()
{
    m_fleet.begin();
    m_fleet.observe(u"acme"_s);
    m_console.start();
    QVERIFY(m_console.open(m_fleet.registry().spec()));
    QVERIFY(m_console.readServers());
    window().go({u"tenants"_s, {}});
    QTRY_VERIFY(window().page()->findChild<TableView *>()->currentIndex().isValid());
}

void TestConsoleManage::panel_offersToManage_andToLeave()
{
    QTRY_VERIFY(isOffered(u"Manage…"_s));
    ConfirmSheet *sheet = ask("tenant.manage");
    QVERIFY(sheet);
    QVERIFY(sheet->findChild<CodeBlock *>()->code().contains(u"manage_adopted"_s));
    fieldOf<QLineEdit>(sheet, u"Reason"_s)->setText(u"moving in"_s);
    press(sheet, u"Manage tenant"_s);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 1);
    QVERIFY(lastJobEnded(JobState::Done));
    QCOMPARE(m_fleet.tenant().management, Management::Managed);
    QTRY_VERIFY(isOffered(u"Suspend…"_s));
    QVERIFY(!isOffered(u"Manage…"_s));
    sheet = ask("tenant.unmanage");
    QVERIFY(sheet);
    press(sheet, u"Leave it observed"_s);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(lastJobEnded(JobState::Done));
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    QTRY_VERIFY(isOffered(u"Manage…"_s));
}

void TestConsoleManage::chosen_areManaged_andRefusalsTold()
{
    m_fleet.observe(u"lonely"_s); // which nobody approved
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 2);
    m_console.fleet().list().chooseAllShown();
    QTRY_VERIFY_WITH_TIMEOUT(window().trigger("tenant.changeChosen"_L1), 20000);
    QTRY_VERIFY(qobject_cast<ChangeManySheet *>(window().overlay()->sheet()) != nullptr);
    auto *sheet = qobject_cast<ChangeManySheet *>(window().overlay()->sheet());
    auto *kind = fieldOf<QComboBox>(sheet, u"Change"_s);
    kind->setCurrentIndex(kind->findData(u"tenant.manage"_s));
    press(sheet, u"Check"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"Checked: 1 of 2 well, 1 not"_s), 20000);
    press(sheet, u"Change tenants"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"It is over: 1 of 2 well, 1 not"_s), 20000);
    m_fleet.approve({u"lonely"_s});
    press(sheet, u"Retry failed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"It is over: 2 of 2 well, 0 not"_s), 20000);
    QCOMPARE(m_fleet.tenant().management, Management::Managed);
}

void TestConsoleManage::act_saysWhyItCannotBe_data()
{
    QTest::addColumn<Management>("management");
    QTest::addColumn<IsolationKind>("kind");
    QTest::addColumn<bool>("isPlaced");
    QTest::addColumn<QString>("manage"); // empty: it can be
    QTest::addColumn<QString>("leave");
    QTest::newRow("observed") << Management::Observed << IsolationKind::Schema << true << QString() << u"none"_s;
    QTest::newRow("without a place") << Management::Observed << IsolationKind::Schema << false << u"where it lives"_s
                                     << u"none"_s;
    QTest::newRow("shared tables") << Management::Observed << IsolationKind::SharedTable << true << u"policies"_s
                                   << u"none"_s;
    QTest::newRow("managed") << Management::Managed << IsolationKind::Schema << true << u"already"_s << QString();
}

void TestConsoleManage::act_saysWhyItCannotBe()
{
    QFETCH(Management, management);
    QFETCH(IsolationKind, kind);
    QFETCH(bool, isPlaced);
    QFETCH(QString, manage);
    QFETCH(QString, leave);
    Tenant tenant = m_fleet.tenant();
    tenant.management = management;
    tenant.placement.kind = kind;
    if (!isPlaced)
        tenant.placement.server = {};
    const auto reason = [&](const char *action) {
        const auto *const act = std::find_if(tenantActs.begin(), tenantActs.end(), [&](const TenantAct &one) {
            return one.action == QLatin1StringView(action);
        });
        const Server server; // of PostgreSQL
        return reasonAgainst(*act, tenant, &server);
    };
    QVERIFY2(manage.isEmpty() == reason("tenant.manage").isEmpty() && reason("tenant.manage").contains(manage),
             qPrintable(reason("tenant.manage")));
    QVERIFY2(leave.isEmpty() == reason("tenant.unmanage").isEmpty() && reason("tenant.unmanage").contains(leave),
             qPrintable(reason("tenant.unmanage")));
}

void TestConsoleManage::administrator_approvesSchemas()
{
    window().go({u"servers"_s, {}});
    QVERIFY(QTest::qWaitFor([this] { return window().trigger("server.prepare"_L1); }, 20000)); // once
    auto *sheet = qobject_cast<PrepareSheet *>(window().overlay()->sheet());
    QVERIFY(sheet);
    fieldOf<QComboBox>(sheet, u"Database"_s)->setEditText(u"harbor"_s);
    auto *schemas = fieldOf<QLineEdit>(sheet, u"Schemas that may become managed"_s);
    schemas->setText(u"lonely, nobody"_s);
    QVERIFY(sheet->findChild<CodeBlock *>()->code().contains(u"[\"lonely\",\"nobody\"]"_s));
    QTRY_VERIFY(says(sheet, u"the schemas of other systems"_s));
    fieldOf<QLineEdit>(sheet, u"Administrator's login"_s)->setText(u"postgres"_s);
    QPushButton *run = buttonOf(sheet, u"Prepare"_s);
    run->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"schema of harbor fits nobody"_s), 20000);
    QCOMPARE(m_fleet.value(u"select count(*) from tenantry_admin.adoptable where schema = 'lonely'"_s), u"0"_s);
    schemas->setText(u"lonely"_s);
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 20000);
    run->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"is prepared"_s), 20000);
    QCOMPARE(m_fleet.value(u"select count(*) from tenantry_admin.adoptable where schema = 'lonely'"_s), u"1"_s);
}

QTEST_MAIN(TestConsoleManage)
#include "tst_consolemanage.moc"
