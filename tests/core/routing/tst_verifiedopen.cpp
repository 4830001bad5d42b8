#include "core/routing/verifiedopen.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/routefixture.h"

#include <libpq-fe.h>

#include <cstdio>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

/// What libpq says of a connection while it lives.
class Trace
{
public:
    explicit Trace(Connection &connection) : m_connection(connection), m_file(std::tmpfile())
    {
        PQtrace(m_connection.pgConnection(), m_file);
    }
    ~Trace()
    {
        PQuntrace(m_connection.pgConnection());
        std::fclose(m_file);
    }
    Trace(const Trace &) = delete;
    Trace &operator=(const Trace &) = delete;
    /// How often the server was waited for.
    [[nodiscard]] int roundTrips()
    {
        std::fflush(m_file);
        std::rewind(m_file);
        QByteArray text;
        char part[4096];
        for (size_t size = 0; (size = std::fread(part, 1, sizeof part, m_file)) > 0;)
            text.append(part, static_cast<qsizetype>(size));
        return static_cast<int>(text.count("ReadyForQuery"));
    }

private:
    Connection &m_connection;
    std::FILE *m_file;
};

QString valueOf(Connection &connection, const QString &sql)
{
    auto answer = connection.query(sql);
    return answer && answer->next() ? answer->value(0).toString() : u"?"_s;
}

} // namespace

/// The tenant's own word on each open, by a real server.
class TestVerifiedOpen : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void open_isOneRoundTrip_andSetsEverything_data();
    void open_isOneRoundTrip_andSetsEverything();
    void open_ofSharedTables_seesItsTenantOnly();
    void open_asARole_actsAsIt();
    void open_leavesNothingBehind();
    void open_byTheLoginOfEveryDay_asksTheFunction();
    void open_inADatabasePreparedEarlier_saysToPrepareItAnew();
    void pooler_takesOneRoundTrip_andCarriesNothingOver();
    void observedTenant_andOtherEngine_areRefused();
    void transactionOfSomebodyElse_isLeftAlone();

private:
    RouteFixture m_fleet;
};

void TestVerifiedOpen::initTestCase()
{
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
}

void TestVerifiedOpen::open_isOneRoundTrip_andSetsEverything_data()
{
    QTest::addColumn<IsolationKind>("kind");
    for (const auto kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database})
        QTest::newRow(qPrintable(isolationKindName(kind))) << kind;
}

void TestVerifiedOpen::open_isOneRoundTrip_andSetsEverything()
{
    QFETCH(IsolationKind, kind);
    m_fleet.make(kind);
    const Route way = m_fleet.route();
    const auto application = m_fleet.application();
    int trips = -1;
    {
        Trace trace(*application);
        const auto open = VerifiedOpen::begin(*application, way);
        trips = trace.roundTrips();
        VERIFY_OK(open);
        QCOMPARE(open->control().epoch, way.epoch);
        QCOMPARE(open->control().schemaVersion, m_fleet.tenant().schemaVersion);
        QCOMPARE(valueOf(*application, u"show transaction_read_only"_s), u"on"_s);
        QCOMPARE(valueOf(*application, u"show search_path"_s), u"\"%1\", extensions"_s.arg(way.schema));
        const bool shares = kind == IsolationKind::SharedTable;
        QCOMPARE(valueOf(*application, u"select current_setting('app.tenant_id', true)"_s),
                 shares ? way.key : QString());
        QVERIFY(application->inTransaction());
    }
    QCOMPARE(trips, 1);
    QVERIFY(!application->inTransaction());
}

void TestVerifiedOpen::open_ofSharedTables_seesItsTenantOnly()
{
    m_fleet.make(IsolationKind::SharedTable);
    const Route neighbour = m_fleet.route();
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"osprey"_s, IsolationKind::SharedTable, false)));
    for (const Route &one : {neighbour, m_fleet.route()})
        VERIFY_OK(m_fleet.cluster().run(
            u"insert into %1.customers (tenant_id, name) values ('%2', '%3')"_s.arg(one.schema, one.key, one.slug),
            one.endpoint.database));
    const auto application = m_fleet.application();
    const auto open = VerifiedOpen::begin(*application, m_fleet.route());
    VERIFY_OK(open);
    QCOMPARE(valueOf(*application, u"select string_agg(name, ' ') from customers"_s), u"osprey"_s);
    // The way of one with the key of the other: by the row of that key another tenant answers.
    Route crossed = m_fleet.route();
    crossed.key = neighbour.key;
    const auto daily = m_fleet.daily();
    const auto refused = VerifiedOpen::begin(*daily, crossed, {ControlReader::Operator});
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void TestVerifiedOpen::open_asARole_actsAsIt()
{
    m_fleet.make(IsolationKind::Schema);
    const Route way = m_fleet.route();
    const auto application = m_fleet.application();
    VERIFY_OK(m_fleet.cluster().run(u"alter role application noinherit"_s));
    const bool isRefused = !VerifiedOpen::begin(*openOrDie(application->spec()), way);
    {
        const auto open = VerifiedOpen::begin(*application, way, {ControlReader::Tenant, way.names.rw()});
        VERIFY_OK(open);
        QCOMPARE(valueOf(*application, u"select current_user"_s), way.names.rw());
    }
    VERIFY_OK(m_fleet.cluster().run(u"alter role application inherit"_s));
    QVERIFY(isRefused);
    QCOMPARE(valueOf(*application, u"select current_user"_s), u"application"_s);
}

void TestVerifiedOpen::open_leavesNothingBehind()
{
    m_fleet.make(IsolationKind::SharedTable);
    const auto application = m_fleet.application();
    const QString before = valueOf(*application, u"show search_path"_s);
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(VerifiedOpen::begin(*application, m_fleet.route()));
    QCOMPARE(valueOf(*application, u"show search_path"_s), before);
    QCOMPARE(valueOf(*application, u"select current_setting('app.tenant_id', true)"_s), QString());
    QCOMPARE(valueOf(*application, u"select current_setting('app.tenant_epoch', true)"_s), QString());
}

void TestVerifiedOpen::open_byTheLoginOfEveryDay_asksTheFunction()
{
    m_fleet.make(IsolationKind::Schema);
    const Route way = m_fleet.route();
    const auto daily = m_fleet.daily();
    QCOMPARE(VerifiedOpen::begin(*daily, way).error().kind, ErrorKind::Denied); // the table is the tenant's
    const auto open = VerifiedOpen::begin(*daily, way, {ControlReader::Operator});
    VERIFY_OK(open);
    QCOMPARE(open->control().tenant, way.tenant);
    QVERIFY(!daily->query(u"select * from orders"_s)); // and nothing else
}

void TestVerifiedOpen::open_inADatabasePreparedEarlier_saysToPrepareItAnew()
{
    m_fleet.make(IsolationKind::Schema);
    const Route way = m_fleet.route();
    const auto admin = m_fleet.superuser(way.endpoint.database);
    VERIFY_OK(admin->script(u"alter function tenantry_admin.tenant_control(text, text) rename to not_yet"_s));
    const auto daily = m_fleet.daily();
    const auto refused = VerifiedOpen::begin(*daily, way, {ControlReader::Operator});
    VERIFY_OK(admin->script(u"alter function tenantry_admin.not_yet(text, text) rename to tenant_control"_s));
    QCOMPARE(refused.error().kind, ErrorKind::Missing);
    QVERIFY2(refused.error().remedy.contains(u"server prepare"), qPrintable(refused.error().toText()));
}

void TestVerifiedOpen::pooler_takesOneRoundTrip_andCarriesNothingOver()
{
    m_fleet.make(IsolationKind::SharedTable);
    const auto direct = m_fleet.application()->spec();
    VERIFY_OK(m_fleet.cluster().createRole(u"app"_s));
    VERIFY_OK(m_fleet.cluster().createDatabase(u"app"_s));
    PgBouncer pooler(m_fleet.cluster()); // one session of the server for all clients
    pooler.addLogin(u"application"_s);
    QVERIFY2(pooler.start(), qPrintable(pooler.errorString()));
    const auto first = openOrDie(pooler.through(direct));
    const auto second = openOrDie(pooler.through(direct));
    for (int i = 0; i < 3; ++i) {
        {
            Trace trace(*first);
            const auto open = VerifiedOpen::begin(*first, m_fleet.route());
            const int trips = trace.roundTrips();
            VERIFY_OK(open);
            QCOMPARE(trips, 1);
            QCOMPARE(valueOf(*first, u"select current_setting('app.tenant_id', true)"_s), m_fleet.route().key);
        }
        QCOMPARE(valueOf(*second, u"select current_setting('app.tenant_id', true)"_s), QString());
    }
}

void TestVerifiedOpen::observedTenant_andOtherEngine_areRefused()
{
    m_fleet.make(IsolationKind::Schema);
    const auto application = m_fleet.application();
    Route observed = m_fleet.route();
    observed.management = Management::Observed;
    QCOMPARE(VerifiedOpen::begin(*application, observed).error().kind, ErrorKind::Unsupported);
    Route file = m_fleet.route();
    file.endpoint.engine = Engine::SQLite;
    QCOMPARE(VerifiedOpen::begin(*application, file).error().kind, ErrorKind::Unsupported);
}

void TestVerifiedOpen::transactionOfSomebodyElse_isLeftAlone()
{
    m_fleet.make(IsolationKind::Schema);
    const auto application = m_fleet.application();
    VERIFY_OK(application->script(u"begin"_s));
    QCOMPARE(VerifiedOpen::begin(*application, m_fleet.route()).error().kind, ErrorKind::Internal);
    QVERIFY(application->inTransaction());
}

QTEST_GUILESS_MAIN(TestVerifiedOpen)
#include "tst_verifiedopen.moc"
