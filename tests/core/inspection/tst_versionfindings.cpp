#include "core/inspection/versionfindings.h"
#include "core/registry/filter/filterparser.h"
#include "core/registry/store/tenantpredicate.h"
#include "core/registry/store/tenantstore.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// What the tenants in memory are counted by, and which of them are behind.
class TestVersionFindings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void census_countsWhoSharesTables_byPlace();
    void census_countsVersionsOfTenantsInUse();
    void behind_areOneFinding_forEachKindOfTables();
    void filter_showsThemAndNoOthers_data();
    void filter_showsThemAndNoOthers();
    void manyVersions_areCounted();
    void allOnOneVersion_isCleared_data();
    void allOnOneVersion_isCleared();

private:
    QDateTime m_now {QDate(2026, 11, 23), QTime(14, 32), Qt::UTC};
    ServerId m_server = ServerId::create();
    QList<Tenant> m_tenants;
    TenantStore m_store;
};

void TestVersionFindings::initTestCase()
{
    const auto add = [this](const QString &version, TenantState state = TenantState::Active,
                            Management management = Management::Managed, const QString &schema = {}) {
        Tenant tenant;
        tenant.id = TenantId::create();
        tenant.slug = u"t-%1"_s.arg(m_tenants.size());
        tenant.schemaVersion = version;
        tenant.state = state;
        tenant.management = management;
        const auto kind = schema.isEmpty() ? IsolationKind::Schema : IsolationKind::SharedTable;
        tenant.placement = {kind, m_server, u"app"_s, schema.isEmpty() ? tenant.slug : schema, {}, 1};
        m_tenants << tenant;
    };
    add(u"10"_s);
    add(u"9"_s);
    add(u"9"_s, TenantState::Suspended);
    add(u"2"_s, TenantState::Archived);
    add(u"11"_s, TenantState::Provisioning);
    add(u"12"_s, TenantState::Active, Management::Observed);
    add(u"20261122_add"_s);
    add({});
    add(u"4"_s, TenantState::Active, Management::Managed, u"t_shared_app"_s);
    add(u"3"_s, TenantState::Suspended, Management::Managed, u"t_shared_app"_s);
    add(u"4"_s, TenantState::Provisioning, Management::Managed, u"t_shared_app"_s);
    add(u"4"_s, TenantState::Active, Management::Managed, u"t_shared_trial"_s);
    m_store.merge(m_tenants);
}

void TestVersionFindings::census_countsWhoSharesTables_byPlace()
{
    const QHash<SharedPlace, int> expected {{{m_server, u"app"_s, u"t_shared_app"_s}, 2},
                                            {{m_server, u"app"_s, u"t_shared_trial"_s}, 1}};
    QCOMPARE(countFleet(m_store.snapshot()).sharing, expected);
}

void TestVersionFindings::census_countsVersionsOfTenantsInUse()
{
    QCOMPARE(countFleet(m_store.snapshot()).versions, (QMap<qulonglong, int> {{9, 2}, {10, 1}}));
    QCOMPARE(countFleet(m_store.snapshot()).sharedVersions, (QMap<qulonglong, int> {{3, 1}, {4, 2}}));
    QVERIFY(countFleet(TenantStore().snapshot()).versions.isEmpty());
}

void TestVersionFindings::behind_areOneFinding_forEachKindOfTables()
{
    const Judgement judgement = judgeVersions(countFleet(m_store.snapshot()), m_now);
    QVERIFY(judgement.cleared.isEmpty());
    QCOMPARE(judgement.findings.size(), 2);
    const Finding &own = judgement.findings.first();
    QCOMPARE(own.key, u"fleet:versions"_s);
    QCOMPARE(own.severity, Severity::Medium);
    QCOMPARE(own.title, u"2 tenant(s) are behind schema version 10"_s);
    QCOMPARE(own.evidence, u"2 tenant(s) have version 9."_s);
    QVERIFY2(own.remedy.contains(u"“management:managed -model:shared version:9”"_s), qPrintable(own.remedy));
    QCOMPARE(own.tenantsHit, 2);
    const Finding &shared = judgement.findings.last();
    QCOMPARE(shared.key, u"fleet:sharedversions"_s);
    QCOMPARE(shared.title, u"The shared tables of 1 tenant(s) are behind schema version 4"_s);
    QVERIFY(isVersionFinding(own.key) && isVersionFinding(shared.key) && !isVersionFinding(u"fleet:"_s));
}

void TestVersionFindings::filter_showsThemAndNoOthers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("versions");
    QTest::newRow("own tables") << u"fleet:versions"_s << QStringList {u"9"_s, u"9"_s};
    QTest::newRow("shared tables") << u"fleet:sharedversions"_s << QStringList {u"3"_s};
}

void TestVersionFindings::filter_showsThemAndNoOthers()
{
    QFETCH(const QString, key);
    const auto filter = parseFilter(filterOfTenantsBehind(key, countFleet(m_store.snapshot())), tenantFilterGrammar());
    QVERIFY(filter);
    const TenantPredicate predicate(*filter, m_store.snapshot());
    QStringList versions;
    m_store.snapshot().forEach([&](quint32 handle, const TenantChunk &, size_t) {
        if (predicate.matches(m_store.snapshot(), handle))
            versions.append(m_store.snapshot().tenant(handle).schemaVersion);
    });
    QTEST(versions, "versions");
}

void TestVersionFindings::manyVersions_areCounted()
{
    FleetCensus census;
    for (qulonglong version = 1; version <= 8; ++version)
        census.versions.insert(version, 1);
    const QString evidence = judgeVersions(census, m_now).findings.value(0).evidence;
    QVERIFY2(evidence.contains(u"version 4"_s) && !evidence.contains(u"version 5"_s)
                 && evidence.endsWith(u"and 3 more version(s)."_s),
             qPrintable(evidence));
}

void TestVersionFindings::allOnOneVersion_isCleared_data()
{
    QTest::addColumn<FleetCensus>("census");
    QTest::newRow("nobody") << FleetCensus();
    QTest::newRow("one version") << FleetCensus {{}, {{4, 60}}, {{3, 20}}};
}

void TestVersionFindings::allOnOneVersion_isCleared()
{
    QFETCH(const FleetCensus, census);
    const Judgement judgement = judgeVersions(census, m_now);
    QVERIFY(judgement.findings.isEmpty());
    QCOMPARE(judgement.cleared, QStringList({u"fleet:versions"_s, u"fleet:sharedversions"_s}));
    QVERIFY(filterOfTenantsBehind(u"fleet:versions"_s, census).isEmpty());
}

QTEST_APPLESS_MAIN(TestVersionFindings)
#include "tst_versionfindings.moc"
