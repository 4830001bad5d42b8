#include "core/inspection/fleetsurvey.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

class TestFleetSurvey : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tasks_askEachServerAndDatabaseOnce();
    void survey_givesEveryTenantItsFigures();
    void survey_afterDataGrew_changes();
    void survey_ofAStoppedServer_isUnknownWithItsAge();

private:
    void survey(FleetSurvey &survey);
    static qint64 bytes(const FleetSurvey &survey, const Tenant &tenant)
    {
        return survey.find(tenant.id)->size.value().bytes;
    }

    PostgresCluster m_cluster;
    SystemClock m_clock;
    ServerId m_server = ServerId::create();
    QList<Tenant> m_tenants;
};

void TestFleetSurvey::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
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
}

void TestFleetSurvey::survey(FleetSurvey &survey)
{
    for (const SurveyTask &task : FleetSurvey::tasks(m_tenants)) {
        const auto connection =
            Connection::open(m_cluster.spec(task.database.isEmpty() ? u"postgres"_s : task.database));
        const auto answer = connection ? runSurveyTask(**connection, task) : Result<SurveyAnswer>(fail(connection));
        survey.apply(task, answer, m_tenants, m_clock.utcNow());
    }
}

void TestFleetSurvey::tasks_askEachServerAndDatabaseOnce()
{
    QCOMPARE(FleetSurvey::tasks(m_tenants), QList<SurveyTask>({{m_server, {}}, {m_server, u"fleet"_s}}));
    QVERIFY(FleetSurvey::tasks({Tenant()}).isEmpty());
}

void TestFleetSurvey::survey_givesEveryTenantItsFigures()
{
    FleetSurvey fleet;
    survey(fleet);
    // The estimate against the exact size: pages of table and index, without the maps that PostgreSQL keeps beside them.
    const qint64 exact = m_cluster.value(u"SELECT pg_total_relation_size('acme.t')"_s, u"fleet"_s)->toLongLong();
    const qint64 estimate = bytes(fleet, m_tenants.at(0));
    QVERIFY2(estimate > exact / 2 && estimate <= exact, qPrintable(u"%1 of %2"_s.arg(estimate).arg(exact)));
    QCOMPARE(fleet.find(m_tenants.at(0).id)->size.value().method, SizeMethod::Estimated);
    QVERIFY(fleet.find(m_tenants.at(1).id)->size.isKnown());
    QCOMPARE(QString::number(bytes(fleet, m_tenants.at(2))), *m_cluster.value(u"SELECT pg_database_size('own')"_s));
    QCOMPARE(fleet.find(m_tenants.at(2).id)->sessions.value(), 0);
    QCOMPARE(fleet.find(m_tenants.at(3).id)->size.error()->kind, ErrorKind::Missing);
    QVERIFY(!fleet.find(m_tenants.at(4).id)->size.wasTried());
    QCOMPARE(fleet.find(m_tenants.at(5).id)->size.error()->kind, ErrorKind::Missing);
    QVERIFY(bytes(fleet, m_tenants.at(6)) > bytes(fleet, m_tenants.at(2)));
    QVERIFY(fleet.databases(m_server)->isKnown());
    QVERIFY(!fleet.find(TenantId::create()));
}

void TestFleetSurvey::survey_afterDataGrew_changes()
{
    FleetSurvey fleet;
    survey(fleet);
    const qint64 acme = bytes(fleet, m_tenants.at(0));
    const qint64 birch = bytes(fleet, m_tenants.at(1));
    VERIFY_OK(m_cluster.run(
        u"INSERT INTO acme.t SELECT repeat('y', 400) FROM generate_series(1, 4000); ANALYZE acme.t"_s, u"fleet"_s));
    const auto session = Connection::open(m_cluster.spec(u"own"_s));
    VERIFY_OK(session);
    survey(fleet);
    QVERIFY(bytes(fleet, m_tenants.at(0)) > 2 * acme);
    QCOMPARE(bytes(fleet, m_tenants.at(1)), birch);
    QCOMPARE(fleet.find(m_tenants.at(2).id)->sessions.value(), 1);
}

void TestFleetSurvey::survey_ofAStoppedServer_isUnknownWithItsAge()
{
    FleetSurvey fleet;
    survey(fleet);
    const QDateTime readAt = fleet.find(m_tenants.at(0).id)->size.readAt();
    m_cluster.stop();
    survey(fleet);
    for (const int i : {0, 1, 2, 6}) {
        const Fact<TenantSize> &size = fleet.find(m_tenants.at(i).id)->size;
        QVERIFY(!size.isKnown());
        QCOMPARE(size.error()->kind, ErrorKind::Connection);
        QVERIFY(size.last());
    }
    QCOMPARE(fleet.find(m_tenants.at(0).id)->size.readAt(), readAt);
    QVERIFY(!fleet.databases(m_server)->isKnown());
    QVERIFY(m_cluster.start());
}

QTEST_GUILESS_MAIN(TestFleetSurvey)
#include "tst_fleetsurvey.moc"
