#include "core/isolation/placednames.h"
#include "core/provisioning/tenantlogin.h"
#include "tests/app/onboardedconsole.h"
#include "views/shell/overlay.h"
#include "views/tenant/limitsheet.h"

#include <QLineEdit>
#include <QSpinBox>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The limit of a tenant's sessions in the window: looked up, set, and refused where there is nothing to limit.
class TestTenantLimitSheet : public QObject, private OnboardedConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init()
    {
        begin();
        VERIFY_OK(m_fixture.cluster().run(u"grant tenantry_granter to daily"_s));
    }
    void cleanup() { end(); }
    void limit_isLookedUpAndSet();
    void tenantWithoutLogin_isToldInTheSheet();
    void clients_areOnTheTenantsPage();

private:
    LimitSheet *openSheet()
    {
        window().go({u"tenant"_s, m_tenant.toString()});
        if (!QTest::qWaitFor([this] { return window().trigger("tenant.limit"_L1); }, 20000))
            qFatal("the limit is not offered");
        return qobject_cast<LimitSheet *>(window().overlay()->sheet());
    }
    [[nodiscard]] QString login() { return namesOf(answerOf(registry().tenant(m_tenant)).value()).app(); }
    void makeLogin()
    {
        const auto daily = openOrDie(m_fixture.daily());
        VERIFY_OK(changeLogin(*daily, answerOf(registry().tenant(m_tenant)).value(), {}, newPassword()));
    }
};

void TestTenantLimitSheet::limit_isLookedUpAndSet()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    makeLogin();
    LimitSheet *sheet = openSheet();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"There is no limit now."_s), 20000);
    fieldOf<QSpinBox>(sheet, u"Sessions at a time"_s)->setValue(4);
    fieldOf<QLineEdit>(sheet, u"Reason"_s)->setText(u"T-14"_s);
    buttonOf(sheet, u"Set the limit"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(window().overlay()->sheet() == nullptr, 20000);
    QCOMPARE(m_fixture.cluster()
                 .value(u"select rolconnlimit from pg_roles where rolname = '%1'"_s.arg(login()))
                 .value_or(u"?"_s),
             u"4"_s);
    const auto trail = answerOf(registry().audit({}));
    VERIFY_OK(trail);
    QVERIFY(std::any_of(trail->records.begin(), trail->records.end(), [](const AuditRecord &record) {
        return record.action == u"tenant.limit" && record.reason == u"T-14"_s;
    }));
    sheet = openSheet();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"The limit is 4 session"_s), 20000);
    QCOMPARE(fieldOf<QSpinBox>(sheet, u"Sessions at a time"_s)->value(), 4);
}

void TestTenantLimitSheet::tenantWithoutLogin_isToldInTheSheet()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    LimitSheet *sheet = openSheet();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"The limit is unknown."_s), 20000);
    QVERIFY(says(sheet, login()));
    QVERIFY(!buttonOf(sheet, u"Set the limit"_s)->isEnabled());
}

void TestTenantLimitSheet::clients_areOnTheTenantsPage()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    makeLogin();
    ConnectionSpec spec = m_fixture.daily();
    spec.user = login();
    const auto session = openOrDie(spec);
    window().go({u"tenant"_s, m_tenant.toString()});
    QTRY_VERIFY_WITH_TIMEOUT(says(&window(), u"Who is connected"_s), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(says(&window(), login()), 20000);
}

QTEST_MAIN(TestTenantLimitSheet)
#include "tst_tenantlimitsheet.moc"
