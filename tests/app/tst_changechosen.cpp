#include "models/changeoutcomemodel.h"
#include "tests/app/onboardedconsole.h"
#include "views/shell/overlay.h"
#include "views/tenants/changemanysheet.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Chosen tenants get one change in the window, each with its outcome, those that failed are tried again; and the registry is held against
/// its servers by a job.
class TestChangeChosen : public QObject, private OnboardedConsole
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        start();
        VERIFY_OK(m_fixture.cluster().createRole(u"application"_s));
    }
    void init()
    {
        begin();
        window().go({u"tenants"_s, {}});
    }
    void cleanup() { end(); }
    void failedOnes_areTriedAgain();
    void sweep_recordsWhatItFinds();

private:
    void press(QWidget *sheet, const QString &text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(sheet, text)->isEnabled() && buttonOf(sheet, text)->isVisible(), 20000);
        QTest::mouseClick(buttonOf(sheet, text), Qt::LeftButton);
    }
};

void TestChangeChosen::failedOnes_areTriedAgain()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    const QString schema = answerOf(registry().tenant(m_tenant))->placement.schema;
    const auto run = [this](const QString &sql) { VERIFY_OK(m_fixture.cluster().run(sql, u"fleet"_s)); };
    run(u"grant usage on schema %1 to application"_s.arg(schema));
    QTRY_VERIFY(window().page()->findChild<TableView *>()->currentIndex().isValid());
    m_console.fleet().list().chooseAllShown();
    QTRY_VERIFY_WITH_TIMEOUT(window().trigger("tenant.changeChosen"_L1), 20000);
    QTRY_VERIFY(qobject_cast<ChangeManySheet *>(window().overlay()->sheet()) != nullptr);
    auto *sheet = qobject_cast<ChangeManySheet *>(window().overlay()->sheet());
    const QAbstractItemModelTester tester(sheet->findChild<TableView *>()->model());
    QVERIFY(!buttonOf(sheet, u"Change tenants"_s)->isEnabled()); // not before it was tried
    press(sheet, u"Check"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"Checked: 0 of 1 well, 1 not"_s), 20000);
    press(sheet, u"Change tenants"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"It is over: 0 of 1 well, 1 not"_s), 20000);
    QCOMPARE(state(), TenantState::Active);
    run(u"revoke usage on schema %1 from application"_s.arg(schema));
    press(sheet, u"Retry failed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"It is over: 1 of 1 well, 0 not"_s), 20000);
    QCOMPARE(state(), TenantState::Suspended);
    QVERIFY(!buttonOf(sheet, u"Retry failed"_s)->isVisible());
}

void TestChangeChosen::sweep_recordsWhatItFinds()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    const QString schema = answerOf(registry().tenant(m_tenant))->placement.schema;
    VERIFY_OK(m_fixture.cluster().run(u"update %1.tenantry set epoch = 7"_s.arg(schema), u"fleet"_s));
    window().go({u"servers"_s, {}});
    QVERIFY(QTest::qWaitFor([this] { return window().trigger("server.sweep"_L1); }, 20000)); // once
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(lastJobEnded(JobState::Done));
    const auto findings = answerOf(registry().findingsOf(m_tenant));
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY(findings->first().key.contains(u":EPOCH:"_s));
}

QTEST_MAIN(TestChangeChosen)
#include "tst_changechosen.moc"
