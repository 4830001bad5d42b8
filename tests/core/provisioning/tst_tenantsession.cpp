#include "core/provisioning/tenantsession.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a person types reads one tenant and nothing else: by the server's word, not by ours.
class TestTenantSession : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_fleet.place().dropEverything(); }
    void statement_readsTheTenant_data();
    void statement_readsTheTenant();
    void statement_thatReachesFurther_isRefused_data();
    void statement_thatReachesFurther_isRefused();
    void login_isGoneAfterwards();
    void login_withoutTheGroup_isRefused();
    void sharedTables_areRefused();
    void sharedTables_areReadThroughRolesOfTheTenant();
    void tenantThatMoved_isNotRead();
    void suspendedTenant_isNotRead();
    void rows_areCut();

private:
    [[nodiscard]] Result<TypedRows> read(const QString &sql, int limit = 10);
    void make(IsolationKind kind);
    PlacementFixture m_fleet;
};

void TestTenantSession::initTestCase()
{
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
}

void TestTenantSession::init()
{
    m_fleet.begin();
    m_fleet.place().hasOwnRoles = false;
    VERIFY_OK(m_fleet.cluster().run(u"grant tenantry_reader to daily"_s));
}

void TestTenantSession::make(IsolationKind kind)
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s, kind)));
    if (kind != IsolationKind::SharedTable)
        VERIFY_OK(m_fleet.cluster().run(
            u"insert into %1.orders (what) values ('one'), ('two')"_s.arg(namesOf(m_fleet.tenant()).base),
            m_fleet.tenant().placement.database));
}

Result<TypedRows> TestTenantSession::read(const QString &sql, int limit)
{
    const Tenant tenant = m_fleet.tenant();
    const auto daily = openOrDie(m_fleet.cluster().spec(tenant.placement.database, u"daily"_s));
    const auto route = routeOf(tenant, m_fleet.server(), m_fleet.registry().info().id);
    if (!route)
        return fail(route);
    const auto session = TenantSession::open(*daily, *route, m_fleet.services().openAs);
    if (!session)
        return fail(session);
    return (*session)->run(sql, limit);
}

void TestTenantSession::statement_readsTheTenant_data()
{
    QTest::addColumn<IsolationKind>("kind");
    QTest::newRow("schema") << IsolationKind::Schema;
    QTest::newRow("database") << IsolationKind::Database;
}

void TestTenantSession::statement_readsTheTenant()
{
    QFETCH(IsolationKind, kind);
    make(kind);
    const auto rows = read(u"select id, what, null as nothing from orders order by id"_s);
    VERIFY_OK(rows);
    QCOMPARE(rows->columns, (QStringList {u"id"_s, u"what"_s, u"nothing"_s}));
    QCOMPARE(rows->rows.size(), 2);
    QCOMPARE(rows->rows.at(1).at(1), u"two"_s);
    QVERIFY(rows->rows.at(1).at(2).isNull());
}

void TestTenantSession::statement_thatReachesFurther_isRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("state");
    const auto add = [](const char *name, const char *sql, const char *state) {
        QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(state);
    };
    // Inside of one SELECT: becomes another role, and reads as that.
    add("role by set_config",
        "select set_config('role', 'tenantry_definer', true), query_to_xml('select * from tenantry_canary.marker', "
        "true, true, '')",
        "42501");
    add("role of the writer", "select set_config('role', '%1_rw', true)", "42501");
    add("role of the neighbour",
        "select set_config('role', '%2_ro', true), query_to_xml('select * from %2.orders', true, true, '')", "42501");
    add("neighbour", "select * from %2.orders", "42501");
    add("session", "set session authorization postgres", "42501");
    add("write", "insert into orders (what) values ('x')", "25006");
    add("write in a function", "with x as (delete from orders returning 1) select * from x", "25006");
    add("read write", "set transaction read write", "25001");
    add("function of ours", "select tenantry_admin.version()", "42501");
    add("file of the server", "select pg_read_file('/etc/passwd')", "42501");
    add("two statements", "select 1; select 2", "42601");
}

void TestTenantSession::statement_thatReachesFurther_isRefused()
{
    QFETCH(QString, sql);
    QFETCH(QString, state);
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"neighbour"_s, IsolationKind::Schema)));
    const QString neighbour = namesOf(m_fleet.tenant()).base;
    make(IsolationKind::Schema);
    const auto refused = read(sql.replace(u"%1"_s, namesOf(m_fleet.tenant()).base).replace(u"%2"_s, neighbour));
    QVERIFY2(!refused, qPrintable(refused ? refused->rows.value(0).join(u'|') : QString()));
    QCOMPARE(refused.error().sqlState, state);
}

void TestTenantSession::login_isGoneAfterwards()
{
    make(IsolationKind::Schema);
    const QString before = m_fleet.left();
    VERIFY_OK(read(u"select 1"_s));
    QVERIFY(!read(u"select no_such_column from orders"_s));
    QCOMPARE(m_fleet.left(), before);
}

void TestTenantSession::login_withoutTheGroup_isRefused()
{
    make(IsolationKind::Schema);
    VERIFY_OK(m_fleet.cluster().run(u"revoke tenantry_reader from daily"_s));
    const auto refused = read(u"select 1"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
}

void TestTenantSession::sharedTables_areRefused()
{
    make(IsolationKind::SharedTable);
    QCOMPARE(read(u"select 1"_s).error().kind, ErrorKind::Unsupported);
}

void TestTenantSession::sharedTables_areReadThroughRolesOfTheTenant()
{
    const auto make = [this](const QString &slug, bool makesTables) {
        VERIFY_OK(m_fleet.run(m_fleet.plan(slug, IsolationKind::SharedTable, makesTables)));
        const Placement place = m_fleet.tenant().placement;
        VERIFY_OK(m_fleet.cluster().run(u"insert into %1.customers (tenant_id, name) values ('%2', '%3')"_s.arg(
                                            place.schema, place.tenantKey, slug),
                                        place.database));
    };
    make(u"neighbour"_s, true);
    const QString neighbour = m_fleet.tenant().placement.tenantKey;
    m_fleet.place().hasOwnRoles = true;
    make(u"kestrel"_s, false);
    const auto own = read(u"select name from customers"_s);
    VERIFY_OK(own);
    QCOMPARE(own->rows, QList<QStringList> {{u"kestrel"_s}});
    // Whatever it says, inside of one SELECT too: it finds nobody else.
    const auto other = read(
        u"select set_config('app.tenant_id', '%1', true), query_to_xml('select name from customers', true, true, '')"_s
            .arg(neighbour));
    VERIFY_OK(other);
    QVERIFY2(!other->rows.value(0).value(1).contains(u"neighbour"), qPrintable(other->rows.value(0).join(u'|')));
    // It may become the reader of all, which is of no use: the session is its login's still.
    const auto reader = read(u"select set_config('role', '%1_ro', true), set_config('app.tenant_id', '%2', true), "
                             "query_to_xml('select name from customers', true, true, '')"_s.arg(
                                 m_fleet.tenant().placement.schema, neighbour));
    VERIFY_OK(reader);
    QVERIFY2(!reader->rows.value(0).value(2).contains(u"neighbour"), qPrintable(reader->rows.value(0).join(u'|')));
    QCOMPARE(read(u"insert into customers (tenant_id, name) values ('%1', 'x')"_s.arg(neighbour)).error().sqlState,
             u"25006"_s);
}

void TestTenantSession::tenantThatMoved_isNotRead()
{
    make(IsolationKind::Schema);
    VERIFY_OK(
        m_fleet.cluster().run(u"update %1.tenantry set epoch = 2"_s.arg(namesOf(m_fleet.tenant()).base), u"fleet"_s));
    QCOMPARE(read(u"select 1"_s).error().kind, ErrorKind::Conflict);
}

void TestTenantSession::suspendedTenant_isNotRead()
{
    make(IsolationKind::Schema);
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(read(u"select 1"_s).error().sqlState, u"42501"_s);
}

void TestTenantSession::rows_areCut()
{
    make(IsolationKind::Schema);
    const auto rows = read(u"select * from generate_series(1, 50)"_s, 10);
    VERIFY_OK(rows);
    QCOMPARE(rows->rows.size(), 10);
    QVERIFY(rows->isCut);
}

QTEST_GUILESS_MAIN(TestTenantSession)
#include "tst_tenantsession.moc"
