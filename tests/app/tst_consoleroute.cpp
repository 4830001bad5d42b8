#include "tests/app/onboardedconsole.h"
#include "views/diagnostics/diagnosticspage.h"

#include <QClipboard>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The way to a tenant from its page, with the tenant's own word, and how often it had to be read.
class TestConsoleRoute : public QObject, private OnboardedConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init();
    void cleanup() { end(); }
    void route_isCopied_onceTheTenantConfirms();
    void route_ofACopy_isNotCopied();
    void route_thatNobodyMayConfirm_isCopiedAndSaysSo();
    void diagnostics_sayHowOftenItWasFound();

private:
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] QString base() { return namesOf(*answerOf(registry().tenant(m_tenant))).base; }
};

void TestConsoleRoute::init()
{
    begin();
    make(u"kestrel"_s);
    window().go({u"tenant"_s, m_tenant.toString()});
    QTRY_VERIFY(!window().page()->breadcrumb().value(0).isEmpty());
    QGuiApplication::clipboard()->clear();
}

void TestConsoleRoute::route_isCopied_onceTheTenantConfirms()
{
    QVERIFY(window().trigger("tenant.route"_L1));
    QTRY_VERIFY_WITH_TIMEOUT(clipboard().startsWith(u"postgresql://"), 20000);
    QVERIFY2(clipboard().contains(base() + u"_app@"_s), qPrintable(clipboard()));
    QTRY_VERIFY(
        says(&window(), u"The connection string of kestrel is in the clipboard; the tenant confirms epoch 1."_s));
}

void TestConsoleRoute::route_ofACopy_isNotCopied()
{
    VERIFY_OK(m_fixture.cluster().run(u"update %1.tenantry set epoch = 0"_s.arg(base()), u"fleet"_s));
    QVERIFY(window().trigger("tenant.route"_L1));
    QTRY_VERIFY_WITH_TIMEOUT(says(&window(), u"old copy"_s), 20000);
    QCOMPARE(clipboard(), QString());
}

void TestConsoleRoute::route_thatNobodyMayConfirm_isCopiedAndSaysSo()
{
    VERIFY_OK(m_fixture.cluster().run(u"revoke tenantry_provisioner from daily"_s));
    QVERIFY(window().trigger("tenant.route"_L1));
    const bool isCopied = QTest::qWaitFor([] { return clipboard().startsWith(u"postgresql://"); }, 20000);
    VERIFY_OK(m_fixture.cluster().run(u"grant tenantry_provisioner to daily"_s));
    QVERIFY(isCopied);
    QTRY_VERIFY(says(&window(), u"did not confirm"_s));
}

void TestConsoleRoute::diagnostics_sayHowOftenItWasFound()
{
    // Whatever is told about the registry meanwhile takes it out again.
    for (int i = 0; i < 10 && m_console.fleet().router().figures().hits == 0; ++i) {
        QGuiApplication::clipboard()->clear();
        QVERIFY(window().trigger("tenant.route"_L1));
        QTRY_VERIFY_WITH_TIMEOUT(!clipboard().isEmpty(), 20000);
    }
    const TenantCacheFigures figures = m_console.fleet().router().figures();
    QVERIFY(figures.hits >= 1);
    window().go({u"diagnostics"_s, {}});
    const QString text = qobject_cast<DiagnosticsPage *>(window().page())->text();
    QVERIFY2(text.contains(u"Found among them: %1 of %2"_s.arg(figures.hits).arg(figures.hits + figures.misses)),
             qPrintable(text));
}

QTEST_MAIN(TestConsoleRoute)
#include "tst_consoleroute.moc"
