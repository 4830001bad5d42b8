#include "core/inspection/tenantclients.h"
#include "core/inspection/tenantinspector.h"
#include "core/isolation/enginecapability.h"
#include "tests/support/loginfixture.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/openordie.h"

#include <QProcess>

#include <algorithm>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Who is connected for a tenant, and how large it is, on real servers and files of three engines.
class TestTenantClients : public QObject, private LoginFixture
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { end(); }
    void application_isSeen_data() { PlacementFixture::addKinds(); }
    void application_isSeen();
    void neighbour_isNotSeen();
    void applicationOfAManagedTenant_isSeenByItsOldLogin();
    void sharedRoles_areSaidToBeUnknown();
    void hiddenSessions_areCounted();
    void mariaDb_seesDatabaseAndLogin();
    void mariaDb_withoutProcess_saysWhatIsMissing();
    void mariaDb_sizeIsAnEstimateOrUnknown();
    void file_isOpenedByWhomItIs();
    void file_sizeHasItsLog();
    void fileThatIsGone_isMissing();
    void whatAnEngineCannot_isUnknownWithTheReasonOfTheTable();

private:
    static Tenant observed(IsolationKind kind, const QString &database);
    static bool has(const Result<TenantClients> &clients, const QString &login)
    {
        return clients && std::any_of(clients->list.begin(), clients->list.end(), [&](const TenantClient &client) {
                   return client.login == login;
               });
    }
    [[nodiscard]] static std::unique_ptr<Connection> openFile(const QString &path)
    {
        ConnectionSpec spec;
        spec.engine = Engine::SQLite;
        spec.database = path;
        return openOrDie(spec);
    }
    [[nodiscard]] TenantFacts factsOf(Connection &connection, const Tenant &tenant)
    {
        TenantFacts facts;
        TenantInspector(connection, m_clock).refresh(facts, tenant);
        return facts;
    }

    MariaDbServer m_maria;
    QTemporaryDir m_files;
    SystemClock m_clock;
};

void TestTenantClients::initTestCase()
{
    start();
    VERIFY_OK(m_fleet.cluster().run(u"grant pg_monitor to daily"_s));
    QVERIFY2(m_maria.start(), qPrintable(m_maria.errorString()));
    VERIFY_OK(
        openOrDie(m_maria.spec())
            ->script(u"CREATE DATABASE t_one; CREATE DATABASE t_two; CREATE TABLE t_one.orders (id int primary key);"
                     "CREATE USER app_one@localhost; GRANT SELECT ON t_one.* TO app_one@localhost;"
                     "CREATE USER app_two@localhost; GRANT SELECT ON t_two.* TO app_two@localhost;"
                     "CREATE USER watcher@localhost; GRANT PROCESS ON *.* TO watcher@localhost;"
                     "GRANT SHOW VIEW ON t_one.* TO watcher@localhost"_s));
}

Tenant TestTenantClients::observed(IsolationKind kind, const QString &database)
{
    Tenant tenant;
    tenant.id = TenantId::create();
    tenant.slug = tenant.name = u"one"_s;
    tenant.placement.kind = kind;
    tenant.placement.database = database;
    return tenant;
}

void TestTenantClients::application_isSeen()
{
    QFETCH(IsolationKind, kind);
    begin();
    make(kind);
    const Secret password = newPassword();
    VERIFY_OK(change({}, password));
    const QString login = namesOf(m_tenant).app();
    QVERIFY(!has(readTenantClients(*daily(), m_tenant), login));
    const auto session = logIn(password).value_or(nullptr);
    QVERIFY(session);
    const auto clients = readTenantClients(*daily(), m_tenant);
    VERIFY_OK(clients);
    QVERIFY(has(clients, login));
    const auto own = std::find_if(clients->list.begin(), clients->list.end(),
                                  [&](const TenantClient &client) { return client.login == login; });
    QVERIFY(own->since.isValid() && own->stateSince >= own->since);
    QVERIFY(!own->state.isEmpty() && !own->id.isEmpty());
    if (kind == IsolationKind::Schema) // else nobody has counted its pages yet
        VERIFY_OK(m_fleet.cluster().run(u"vacuum"_s, m_tenant.placement.database));
    const TenantFacts facts = factsOf(*daily(), m_tenant);
    QVERIFY2(facts.sessions.isKnown(),
             qPrintable(facts.sessions.error() ? facts.sessions.error()->toText() : QString()));
    QVERIFY(facts.sessions.value().used >= 1);
    QCOMPARE(facts.size.isKnown(), isCapable(Engine::PostgreSQL, kind, Capability::Size));
}

void TestTenantClients::neighbour_isNotSeen()
{
    begin();
    make(IsolationKind::Schema, u"neighbour"_s);
    VERIFY_OK(change({}, newPassword()));
    const auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    const QString neighbour = namesOf(m_tenant).app();
    make(IsolationKind::Schema);
    const auto clients = readTenantClients(*daily(), m_tenant);
    VERIFY_OK(clients);
    QVERIFY(clients->list.isEmpty());
    QVERIFY(!has(clients, neighbour));
}

/// It goes on as the owner of its schema, and has a login of the tenant's beside it.
void TestTenantClients::applicationOfAManagedTenant_isSeenByItsOldLogin()
{
    begin();
    make(IsolationKind::Schema);
    Tenant tenant = observed(IsolationKind::Schema, m_tenant.placement.database);
    tenant.placement.schema = u"quay"_s;
    tenant.management = Management::Managed;
    const QString base = namesOf(tenant).base;
    const QString database = tenant.placement.database;
    VERIFY_OK(
        m_fleet.cluster().run(u"create role quay login; create schema quay authorization quay; create role %1_rw; "
                              "create role quay_app login in role %1_rw"_s.arg(base),
                              database));
    {
        const auto old = openOrDie(m_fleet.cluster().spec(database, u"quay"_s));
        const auto own = openOrDie(m_fleet.cluster().spec(database, u"quay_app"_s));
        const auto clients = readTenantClients(*daily(), tenant);
        VERIFY_OK(clients);
        QVERIFY(has(clients, u"quay"_s));
        QVERIFY(has(clients, u"quay_app"_s));
        QCOMPARE(clients->list.size(), 2);
    }
    VERIFY_OK(m_fleet.cluster().run(u"drop schema quay; drop role quay, quay_app, %1_rw"_s.arg(base), database));
}

void TestTenantClients::sharedRoles_areSaidToBeUnknown()
{
    begin();
    m_fleet.place().hasOwnRoles = false;
    make(IsolationKind::SharedTable);
    const auto clients = readTenantClients(*daily(), m_tenant);
    QVERIFY(!clients);
    QCOMPARE(clients.error().kind, ErrorKind::Unsupported);
    QVERIFY2(clients.error().message.contains(u"no login of its own"), qPrintable(clients.error().toText()));
    QVERIFY(!clients.error().remedy.isEmpty());
}

void TestTenantClients::hiddenSessions_areCounted()
{
    begin();
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    const auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    // Not a member of pg_monitor.
    const auto stranger = openOrDie(m_fleet.cluster().spec(m_tenant.placement.database, u"application"_s));
    const auto clients = readTenantClients(*stranger, m_tenant);
    VERIFY_OK(clients);
    QCOMPARE(clients->list.size(), 1);
    QCOMPARE(clients->hidden, 1);
    QVERIFY(clients->list.first().state.isEmpty() && !clients->list.first().since.isValid());
}

void TestTenantClients::mariaDb_seesDatabaseAndLogin()
{
    ConnectionSpec spec = m_maria.spec(u"t_one"_s);
    spec.user = u"app_one"_s;
    const auto one = openOrDie(spec);
    spec.database = u"t_two"_s;
    spec.user = u"app_two"_s;
    const auto two = openOrDie(spec);
    spec.database = u"t_one"_s;
    spec.user = u"watcher"_s;
    const auto watcher = openOrDie(spec);
    const auto clients = readTenantClients(*watcher, observed(IsolationKind::Database, u"t_one"_s));
    VERIFY_OK(clients);
    QVERIFY(has(clients, u"app_one"_s));
    QVERIFY(!has(clients, u"app_two"_s));
    const auto own = std::find_if(clients->list.begin(), clients->list.end(),
                                  [](const TenantClient &client) { return client.login == u"app_one"; });
    QCOMPARE(own->state, u"Sleep"_s);
    QVERIFY(own->stateSince.isValid() && !own->since.isValid());
    QVERIFY(qAbs(own->stateSince.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    const auto all = readTenantClients(*watcher, observed(IsolationKind::Deployment, u"t_one"_s));
    QVERIFY(has(all, u"app_one"_s) && has(all, u"app_two"_s));
    QVERIFY(factsOf(*watcher, observed(IsolationKind::Database, u"t_one"_s)).sessions.value().used >= 2);
}

void TestTenantClients::mariaDb_withoutProcess_saysWhatIsMissing()
{
    ConnectionSpec spec = m_maria.spec(u"t_one"_s);
    spec.user = u"app_one"_s;
    const auto refused = readTenantClients(*openOrDie(spec), observed(IsolationKind::Database, u"t_one"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().remedy.contains(u"GRANT PROCESS ON *.* TO `app_one`@`localhost`;"),
             qPrintable(refused.error().remedy));
}

void TestTenantClients::mariaDb_sizeIsAnEstimateOrUnknown()
{
    ConnectionSpec spec = m_maria.spec(u"t_one"_s);
    spec.user = u"watcher"_s;
    const auto watcher = openOrDie(spec);
    const TenantFacts known = factsOf(*watcher, observed(IsolationKind::Database, u"t_one"_s));
    QVERIFY2(known.size.isKnown(), qPrintable(known.size.error() ? known.size.error()->toText() : QString()));
    QCOMPARE(known.size.value().method, SizeMethod::Estimated);
    QVERIFY(known.size.value().bytes >= 16384);
    QCOMPARE(known.size.value().tables, 1);
    spec.user = u"app_two"_s;
    spec.database = u"t_two"_s;
    const auto unknown = factsOf(*openOrDie(spec), observed(IsolationKind::Database, u"t_one"_s)).size;
    QVERIFY(!unknown.isKnown());
    QCOMPARE(unknown.error()->kind, ErrorKind::Denied);
}

void TestTenantClients::file_isOpenedByWhomItIs()
{
    const QString path = m_files.filePath(u"one.sqlite"_s);
    const auto own = openFile(path);
    VERIFY_OK(own->script(u"CREATE TABLE orders (id integer)"_s));
    const Tenant tenant = observed(IsolationKind::Database, path);
    const auto nobody = readTenantClients(*own, tenant);
    VERIFY_OK(nobody);
    QVERIFY(nobody->list.isEmpty()); // this program itself is left out
    QProcess reader;
    reader.setStandardInputFile(path);
    reader.start(u"sleep"_s, {u"600"_s});
    QVERIFY(reader.waitForStarted());
    const QString process = QString::number(reader.processId());
    const auto clients = readTenantClients(*own, tenant);
    reader.kill();
    QVERIFY(reader.waitForFinished());
    VERIFY_OK(clients);
    QCOMPARE(clients->list.size(), 1);
    QCOMPARE(clients->list.first().id, process);
    QCOMPARE(clients->list.first().program, u"sleep"_s);
    QVERIFY(!clients->list.first().since.isValid());
    const auto after = readTenantClients(*own, tenant);
    QVERIFY(after && after->list.isEmpty());
}

void TestTenantClients::file_sizeHasItsLog()
{
    const QString path = m_files.filePath(u"two.sqlite"_s);
    const auto own = openFile(path);
    VERIFY_OK(own->script(u"PRAGMA journal_mode = WAL; CREATE TABLE orders (id integer)"_s));
    const auto size = factsOf(*own, observed(IsolationKind::Database, path)).size;
    QVERIFY(size.isKnown());
    QCOMPARE(size.value().method, SizeMethod::Exact);
    QVERIFY(QFileInfo(path + u"-wal"_s).size() > 0);
    QVERIFY(size.value().bytes >= QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size());
}

void TestTenantClients::fileThatIsGone_isMissing()
{
    const auto own = openFile(m_files.filePath(u"three.sqlite"_s));
    const Tenant gone = observed(IsolationKind::Database, m_files.filePath(u"gone.sqlite"_s));
    QCOMPARE(readTenantClients(*own, gone).error().kind, ErrorKind::Missing);
    QCOMPARE(factsOf(*own, gone).size.error()->kind, ErrorKind::Missing);
}

void TestTenantClients::whatAnEngineCannot_isUnknownWithTheReasonOfTheTable()
{
    const QString path = m_files.filePath(u"four.sqlite"_s);
    const auto own = openFile(path);
    for (const IsolationKind kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Deployment}) {
        const auto can = checkCapability(Engine::SQLite, kind, Capability::Sessions);
        QVERIFY(!can);
        QCOMPARE(readTenantClients(*own, observed(kind, path)).error().message, can.error().message);
        const auto size = factsOf(*own, observed(kind, path)).size;
        QCOMPARE(size.error()->message, checkCapability(Engine::SQLite, kind, Capability::Size).error().message);
    }
}

QTEST_GUILESS_MAIN(TestTenantClients)
#include "tst_tenantclients.moc"
