#include "models/tenanthealth.h"

#include <QTest>

using namespace tenantry;
using namespace std::chrono_literals;

class TestTenantHealth : public QObject
{
    Q_OBJECT
private slots:
    void health_ofNothingAsked_isPendingEverywhere();
    void health_ofAnUnreachableTenant_keepsOldFiguresWithTheirAge();
    void health_ofAFigureNeverRead_isADashWithTheReason();
    void health_judgesSessionsByTheirLimit_data();
    void health_judgesSessionsByTheirLimit();
    void cause_ofBlockedSessions_namesTheRootOfTheChain();
    void cause_withoutSignals_saysSo();

private:
    Format m_format {QLocale(QStringLiteral("en_US")), QTimeZone::utc()};
    QDateTime m_now {QDate(2026, 11, 23), QTime(14, 32, 8), Qt::UTC};
};

namespace {

Error noAnswer()
{
    return {ErrorKind::Connection, QStringLiteral("pg-1 does not answer."), QStringLiteral("Look at it."), {}, {}, {}};
}

} // namespace

void TestTenantHealth::health_ofNothingAsked_isPendingEverywhere()
{
    const auto cells = tenantHealth(nullptr, m_format, m_now);
    QCOMPARE(cells.size(), 7);
    for (const HealthCell &cell : cells) {
        QCOMPARE(cell.value, Format::pending());
        QCOMPARE(cell.state, StatusKind::Waiting);
    }
}

void TestTenantHealth::health_ofAnUnreachableTenant_keepsOldFiguresWithTheirAge()
{
    TenantFacts facts;
    facts.latency.set(3000us, m_now.addSecs(-600));
    facts.size.set(TenantSize {84'200'000'000, SizeMethod::Exact, m_now, 3, 0}, m_now.addSecs(-600));
    facts.setUnreachable(noAnswer(), m_now);
    const auto cells = tenantHealth(&facts, m_format, m_now);
    QCOMPARE(cells[0].value, QStringLiteral("no answer"));
    QCOMPARE(cells[0].detail, QStringLiteral("last at 14:22:08"));
    QCOMPARE(cells[0].state, StatusKind::Bad);
    QCOMPARE(cells[4].value, QStringLiteral("84.2 GB"));
    QVERIFY(cells[4].stale);
    QCOMPARE(cells[4].state, StatusKind::Unknown);
    QCOMPARE(cells[4].detail, QStringLiteral("as of 14:22"));
}

void TestTenantHealth::health_ofAFigureNeverRead_isADashWithTheReason()
{
    TenantFacts facts;
    facts.size.set(tl::unexpected<Error>(noAnswer()), m_now);
    const HealthCell cell = tenantHealth(&facts, m_format, m_now).at(4);
    QCOMPARE(cell.value, Format::unknown());
    QCOMPARE(cell.detail, QStringLiteral("pg-1 does not answer."));
    QCOMPARE(cell.state, StatusKind::Unknown);
}

void TestTenantHealth::health_judgesSessionsByTheirLimit_data()
{
    QTest::addColumn<int>("used");
    QTest::addColumn<StatusKind>("state");
    QTest::newRow("room") << 84 << StatusKind::Ok;
    QTest::newRow("near") << 85 << StatusKind::Warn;
    QTest::newRow("full") << 100 << StatusKind::Bad;
}

void TestTenantHealth::health_judgesSessionsByTheirLimit()
{
    QFETCH(int, used);
    TenantFacts facts;
    facts.sessions.set(SessionUse {used, 100, SessionUse::LimitedBy::Database}, m_now);
    const HealthCell cell = tenantHealth(&facts, m_format, m_now).at(1);
    QTEST(cell.state, "state");
    QCOMPARE(cell.detail, QStringLiteral("of 100 for the database"));
}

void TestTenantHealth::cause_ofBlockedSessions_namesTheRootOfTheChain()
{
    TenantFacts facts;
    facts.latency.set(3000us, m_now);
    Blocking second {30, {}, {}, 60s, 20, {}, QStringLiteral("app"), QStringLiteral("active"), false};
    Blocking first {20, {}, {}, 42min, 10, {}, QStringLiteral("report"), QStringLiteral("idle in transaction"), true};
    facts.blocking.set(QList<Blocking> {first, second}, m_now);
    const LikelyCause cause = likelyCause(facts, {}, m_format);
    QCOMPARE(cause.state, StatusKind::Bad);
    QVERIFY2(cause.text.contains(QStringLiteral("session pid 10, report")), qPrintable(cause.text));
    QVERIFY2(cause.text.contains(QStringLiteral("42 min")), qPrintable(cause.text));
}

void TestTenantHealth::cause_withoutSignals_saysSo()
{
    TenantFacts facts;
    facts.latency.set(3000us, m_now);
    facts.blocking.set(QList<Blocking> {}, m_now);
    QCOMPARE(likelyCause(facts, {}, m_format).state, StatusKind::Ok);
}

QTEST_GUILESS_MAIN(TestTenantHealth)
#include "tst_tenanthealth.moc"
