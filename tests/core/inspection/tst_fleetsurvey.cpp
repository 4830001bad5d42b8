#include "core/inspection/fleetsurvey.h"
#include "core/registry/store/tenantstore.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTest>

#include <algorithm>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

class TestFleetSurvey : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void index_groupsTenantsByWhoHasTheirFigures();
    void survey_givesEveryTenantItsFigures();
    void survey_afterDataGrew_changes();
    void survey_ofAStoppedServer_isUnknown();
    void survey_ofATenantThatLeft_skipsIt();

private:
    void survey();
    [[nodiscard]] quint32 handle(int tenant) const { return *m_store.find(m_tenants.at(tenant).id); }
    [[nodiscard]] std::optional<qint64> bytes(int tenant) const
    {
        const auto reading = m_store.snapshot().figures.reading(handle(tenant), TenantFigure::StorageBytes);
        return reading ? std::optional(reading->value) : std::nullopt;
    }

    PostgresCluster m_cluster;
    SystemClock m_clock;
    ServerId m_server = ServerId::create();
    QList<Tenant> m_tenants;
    TenantStore m_store;
    Fact<QList<DatabaseUse>> m_databases;
};

void TestFleetSurvey::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"monitor"_s, {}, u"IN ROLE pg_monitor"_s));
    for (const QString &database : {u"fleet"_s, u"own"_s})
        VERIFY_OK(m_cluster.createDatabase(database));
    for (const QString &schema : {u"acme"_s, u"birch"_s})
        VERIFY_OK(
            m_cluster.run(u"CREATE SCHEMA %1; CREATE TABLE %1.t (v text); INSERT INTO %1.t SELECT repeat('x', 400)"
                          " FROM generate_series(1, 1000); CREATE INDEX ON %1.t (v); ANALYZE %1.t"_s.arg(schema),
                          u"fleet"_s));
    const auto add = [this](IsolationKind kind, const QString &database, const QString &schema) {
        Tenant tenant;
        tenant.id = TenantId::create();
        tenant.placement = {kind, m_server, database, schema, {}, 1};
        m_tenants << tenant;
    };
    add(IsolationKind::Schema, u"fleet"_s, u"acme"_s);
    add(IsolationKind::Schema, u"fleet"_s, u"birch"_s);
    add(IsolationKind::Database, u"own"_s, {});
    add(IsolationKind::Database, u"gone"_s, {});
    add(IsolationKind::SharedTable, u"fleet"_s, {});
    add(IsolationKind::Schema, u"fleet"_s, u"missing"_s);
    add(IsolationKind::Deployment, {}, {});
    m_store.merge(m_tenants);
}

void TestFleetSurvey::survey()
{
    const PlacementIndex index(m_store.snapshot(), 1);
    const auto take = [this](const FigureLot &lot) {
        for (const TenantFigureLot::Row &row : lot->rows) {
            const bool isKnown = row.value != TenantFigureLot::Unknown;
            m_store.figures().set(row.handle, lot->figure,
                                  isKnown ? std::optional(TenantFigures::Reading {row.value, lot->readAtMs})
                                          : std::nullopt);
        }
    };
    const auto connection = Connection::open(m_cluster.spec(u"postgres"_s, u"monitor"_s));
    if (!connection) {
        take(sizesUnknown(index, m_server));
        return;
    }
    FactReader reader(**connection);
    m_databases.set(readDatabases(reader), m_clock.utcNow());
    take(sizesOnServer(m_store.snapshot(), index, m_server, m_databases));
    for (const QString &database : index.schemaDatabases(m_server)) {
        const auto there = Connection::open(m_cluster.spec(database, u"monitor"_s));
        const auto sizes = there ? readSchemaSizes(**there) : Result<SchemaSizes>(fail(there));
        take(sizesInDatabase(m_store.snapshot(), index, {m_server, database}, sizes, m_clock.utcNow()));
    }
}

void TestFleetSurvey::index_groupsTenantsByWhoHasTheirFigures()
{
    const PlacementIndex index(m_store.snapshot(), 7);
    QCOMPARE(index.load(), quint64(7));
    QCOMPARE(index.onServer(m_server), (std::vector<quint32> {handle(2), handle(3), handle(6)}));
    QCOMPARE(index.schemaDatabases(m_server), QStringList(u"fleet"_s));
    QCOMPARE(index.inDatabase({m_server, u"fleet"_s}), (std::vector<quint32> {handle(0), handle(1), handle(5)}));
    QStringList databases = index.databases(m_server, m_store.snapshot());
    databases.sort();
    QCOMPARE(databases, QStringList({u"fleet"_s, u"gone"_s, u"own"_s}));
    QVERIFY(index.onServer(ServerId::create()).empty());
    QVERIFY(index.inDatabase({m_server, u"own"_s}).empty());
}

void TestFleetSurvey::survey_givesEveryTenantItsFigures()
{
    survey();
    // The estimate against the exact size: pages of table and index, without the maps that PostgreSQL keeps beside them.
    const qint64 exact = m_cluster.value(u"SELECT pg_total_relation_size('acme.t')"_s, u"fleet"_s)->toLongLong();
    QVERIFY(bytes(0));
    QVERIFY2(*bytes(0) > exact / 2 && *bytes(0) <= exact, qPrintable(u"%1 of %2"_s.arg(*bytes(0)).arg(exact)));
    QVERIFY(bytes(1));
    QCOMPARE(QString::number(bytes(2).value_or(0)), *m_cluster.value(u"SELECT pg_database_size('own')"_s));
    QCOMPARE(sessionsOf(m_tenants.at(2).placement, m_databases.value()), std::optional(0));
    QVERIFY(!bytes(3)); // its database is gone
    QVERIFY(!sessionsOf(m_tenants.at(3).placement, m_databases.value()));
    QVERIFY(!bytes(4)); // shares its tables
    QVERIFY(!bytes(5)); // its schema is missing
    QVERIFY(bytes(6).value_or(0) > bytes(2).value_or(0));
    QVERIFY(sessionsOf(m_tenants.at(6).placement, m_databases.value()).value_or(0) > 0);
}

void TestFleetSurvey::survey_afterDataGrew_changes()
{
    survey();
    const qint64 acme = bytes(0).value_or(0);
    const auto birch = bytes(1);
    VERIFY_OK(m_cluster.run(
        u"INSERT INTO acme.t SELECT repeat('y', 400) FROM generate_series(1, 4000); ANALYZE acme.t"_s, u"fleet"_s));
    const auto session = Connection::open(m_cluster.spec(u"own"_s));
    VERIFY_OK(session);
    survey();
    QVERIFY(bytes(0).value_or(0) > 2 * acme);
    QCOMPARE(bytes(1), birch);
    QCOMPARE(sessionsOf(m_tenants.at(2).placement, m_databases.value()), std::optional(1));
}

void TestFleetSurvey::survey_ofAStoppedServer_isUnknown()
{
    survey();
    const auto before = m_store.snapshot().figures.last(handle(0), TenantFigure::StorageBytes);
    QVERIFY(before);
    m_cluster.stop();
    survey();
    for (const int i : {0, 1, 2, 6})
        QVERIFY2(!bytes(i), qPrintable(QString::number(i)));
    // What was known can still be shown, with its own time.
    const auto last = m_store.snapshot().figures.last(handle(0), TenantFigure::StorageBytes);
    QVERIFY(last && last->value == before->value && last->readAtMs == before->readAtMs);
    QVERIFY(m_cluster.start());
}

/// The answer is of the row's placement as it is now, not as it was when the index was made.
void TestFleetSurvey::survey_ofATenantThatLeft_skipsIt()
{
    const PlacementIndex index(m_store.snapshot(), 1);
    const quint32 row = handle(2);
    Tenant moved = m_tenants.at(2);
    moved.placement.kind = IsolationKind::SharedTable;
    m_store.merge({moved});
    const FigureLot lot = sizesOnServer(m_store.snapshot(), index, m_server, m_databases);
    QVERIFY(std::none_of(lot->rows.begin(), lot->rows.end(), [&](const auto &r) { return r.handle == row; }));
    m_store.merge({m_tenants.at(2)});
}

QTEST_GUILESS_MAIN(TestFleetSurvey)
#include "tst_fleetsurvey.moc"
