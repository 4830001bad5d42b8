#include "core/inspection/guardfindings.h"
#include "core/inspection/serverfindings.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// What missing guards of shared tables mean for people, and when they are over.
class TestGuardFindings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void soundTables_areCleared();
    void tablesWithoutTenants_areCleared();
    void whatIsNotKnown_isNeither();
    void fault_isCritical_andSaysWhatAndWhere();
    void fault_ofEachKind_saysHowToCloseIt_data();
    void fault_ofEachKind_saysHowToCloseIt();
    void manyTables_areCounted();

private:
    [[nodiscard]] Judgement judge(const QList<GuardFault> &faults) const;
    Server m_server;
    FleetCensus m_census;
    SharedPlace m_place;
    QDateTime m_now {QDate(2026, 11, 23), QTime(14, 32), Qt::UTC};
};

void TestGuardFindings::initTestCase()
{
    m_server.id = ServerId::create();
    m_server.name = u"pg-1"_s;
    m_place = {m_server.id, u"app"_s, u"t_shared_app"_s};
    m_census.sharing.insert(m_place, 28);
}

Judgement TestGuardFindings::judge(const QList<GuardFault> &faults) const
{
    ServerFacts facts;
    facts.guards[m_place.database].set(QList<SharedGuards> {{m_place.schema, faults}}, m_now);
    return judgeGuards(m_server, facts, m_census, m_now);
}

void TestGuardFindings::soundTables_areCleared()
{
    const Judgement judgement = judge({});
    QVERIFY(judgement.findings.isEmpty());
    QCOMPARE(judgement.cleared, QStringList {guardFindingKey(m_place)});
}

void TestGuardFindings::tablesWithoutTenants_areCleared()
{
    ServerFacts facts;
    facts.guards[m_place.database].set(QList<SharedGuards> {{m_place.schema, {{u"orders"_s, GuardGap::Off, {}}}}},
                                       m_now);
    const Judgement judgement = judgeGuards(m_server, facts, FleetCensus(), m_now);
    QVERIFY(judgement.findings.isEmpty());
    QCOMPARE(judgement.cleared, QStringList {guardFindingKey(m_place)});
}

void TestGuardFindings::whatIsNotKnown_isNeither()
{
    ServerFacts facts;
    auto &guards = facts.guards[m_place.database];
    guards.set(QList<SharedGuards> {{m_place.schema, {{u"orders"_s, GuardGap::Off, {}}}}}, m_now);
    guards.set(fail(ErrorKind::Timeout, u"too late"_s), m_now);
    const Judgement judgement = judgeGuards(m_server, facts, m_census, m_now);
    QVERIFY(judgement.findings.isEmpty() && judgement.cleared.isEmpty());
}

void TestGuardFindings::fault_isCritical_andSaysWhatAndWhere()
{
    const Judgement judgement = judge({{u"orders"_s, GuardGap::Off, {}},
                                       {u"payments"_s, GuardGap::PolicyMissing, u"tenantry_open"_s},
                                       {u"payments"_s, GuardGap::PolicyChanged, u"tenantry_rows"_s}});
    QVERIFY(judgement.cleared.isEmpty());
    QCOMPARE(judgement.findings.size(), 1);
    const Finding &finding = judgement.findings.first();
    QCOMPARE(finding.key, u"server:%1:guards:app:t_shared_app"_s.arg(m_server.id.toString()));
    QCOMPARE(serverOfFinding(finding.key), m_server.id);
    QCOMPARE(finding.severity, Severity::Critical);
    QCOMPARE(finding.object, u"t_shared_app in app on pg-1"_s);
    QCOMPARE(finding.title, u"Tenants are not kept apart in t_shared_app in app on pg-1"_s);
    QCOMPARE(finding.evidence,
             u"orders: row level security is off; payments: the policy tenantry_open is missing, the policy "
             "tenantry_rows is not as it was made."_s);
    QCOMPARE(finding.tenantsHit, 28);
    QCOMPARE(finding.firstSeen, m_now);
}

void TestGuardFindings::fault_ofEachKind_saysHowToCloseIt_data()
{
    QTest::addColumn<GuardGap>("gap");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("isMadeAgain");
    QTest::newRow("off")
        << GuardGap::Off << QString()
        << u"ALTER TABLE \"t_shared_app\".\"Odd\" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;"_s << false;
    QTest::newRow("not for the owner") << GuardGap::Unforced << QString()
                                       << u"ALTER TABLE \"t_shared_app\".\"Odd\" FORCE ROW LEVEL SECURITY;"_s << false;
    QTest::newRow("missing") << GuardGap::PolicyMissing << u"tenantry_rows"_s << QString() << true;
    QTest::newRow("changed, and narrowing only") << GuardGap::PolicyChanged << u"tenantry_open"_s << QString() << true;
    QTest::newRow("changed") << GuardGap::PolicyChanged << u"tenantry_rows"_s
                             << u"DROP POLICY \"tenantry_rows\" ON \"t_shared_app\".\"Odd\";"_s << true;
    QTest::newRow("foreign") << GuardGap::PolicyForeign << u"all in"_s
                             << u"DROP POLICY \"all in\" ON \"t_shared_app\".\"Odd\";"_s << false;
}

void TestGuardFindings::fault_ofEachKind_saysHowToCloseIt()
{
    QFETCH(const GuardGap, gap);
    QFETCH(const QString, policy);
    QFETCH(const QString, statement);
    QFETCH(const bool, isMadeAgain);
    const QString remedy = judge({{u"Odd"_s, gap, policy}}).findings.value(0).remedy;
    QVERIFY2(remedy.contains(statement) && remedy.contains(u"Close it now"_s) != statement.isEmpty(),
             qPrintable(remedy));
    QVERIFY2(remedy.contains(u"Make the policy again"_s) == isMadeAgain, qPrintable(remedy));
}

void TestGuardFindings::manyTables_areCounted()
{
    QList<GuardFault> faults;
    for (int i = 0; i < 5; ++i)
        faults.append({u"t%1"_s.arg(i), GuardGap::Off, {}});
    const Finding finding = judge(faults).findings.value(0);
    QVERIFY2(finding.evidence.contains(u"t2: "_s) && !finding.evidence.contains(u"t3"_s)
                 && finding.evidence.endsWith(u"; and 2 more table(s)."_s),
             qPrintable(finding.evidence));
    QVERIFY2(finding.remedy.contains(u"\"t2\""_s) && !finding.remedy.contains(u"\"t3\""_s), qPrintable(finding.remedy));
}

QTEST_APPLESS_MAIN(TestGuardFindings)
#include "tst_guardfindings.moc"
