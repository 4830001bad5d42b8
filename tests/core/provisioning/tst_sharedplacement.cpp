#include "core/secrets/scram.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Tables that tenants share: what they have to be, and what keeps tenants apart in them.
class TestSharedPlacement : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void secondTenant_sharesTheTables();
    void sharedTables_ofSomebodyElsesMaking_stayWhenTheirFirstTenantGoes();
    void nameOfTablesThatFailed_isFreeAfterwards();
    void childWithTheNameOfAParent_isGuarded();
    void writerThatPassesByPolicies_isFoundByTheProof();
    void tablesThatCannotBeShared_areNamed_data();
    void tablesThatCannotBeShared_areNamed();
    void missingPolicy_isFoundByTheProof();
    void loginOfTheProof_reachesNoTenantThatIsActive();
    void frozenTenant_isReadOnly();
    void staleEpoch_seesNothing();

private:
    PlacementFixture m_fleet;
    int m_serial = 0;
};

void TestSharedPlacement::secondTenant_sharesTheTables()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::SharedTable)));
    const Tenant first = m_fleet.tenant();
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"second"_s, IsolationKind::SharedTable, false)));
    QCOMPARE(m_fleet.tenant().placement.schema, first.placement.schema);
    const auto session = m_fleet.application();
    const QString schema = first.placement.schema;
    const auto as = [&](const Tenant &who, const QString &sql) {
        return session->script(
            u"begin; set local app.tenant_id = '%1'; %2; commit"_s.arg(who.placement.tenantKey, sql));
    };
    VERIFY_OK(as(
        first,
        u"insert into %1.customers (tenant_id, name) values ('%2', 'one')"_s.arg(schema, first.placement.tenantKey)));
    VERIFY_OK(as(m_fleet.tenant(),
                 u"do $$ begin if exists (select from %1.customers) then raise 'leak'; end if; end $$"_s.arg(schema)));
    VERIFY_OK(
        as(first,
           u"do $$ begin if not exists (select from %1.customers) then raise 'lost'; end if; end $$"_s.arg(schema)));
    (void)session->script(u"rollback"_s);
    // Suspended it writes nothing, and its neighbour works.
    VERIFY_OK(m_fleet.suspend());
    const Tenant second = m_fleet.tenant();
    QCOMPARE(
        as(second,
           u"insert into %1.customers (tenant_id, name) values ('%2', 'two')"_s.arg(schema, second.placement.tenantKey))
            .error()
            .sqlState,
        u"42501"_s);
    (void)session->script(u"rollback"_s);
    VERIFY_OK(as(first, u"update %1.customers set name = 'changed'"_s.arg(schema)));
}

void TestSharedPlacement::sharedTables_ofSomebodyElsesMaking_stayWhenTheirFirstTenantGoes()
{
    const OperationId first = m_fleet.plan(u"first"_s, IsolationKind::SharedTable);
    m_fleet.runUntil(first, stepProve);
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"second"_s, IsolationKind::SharedTable, false)));
    VERIFY_OK(m_fleet.undo(first));
    QCOMPARE(m_fleet.value(u"select string_agg(slug, ' ') from %1.tenantry where state = 'active'"_s.arg(
                 m_fleet.tenant().placement.schema)),
             u"second"_s);
}

void TestSharedPlacement::tablesThatCannotBeShared_areNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const char *sql, const char *words) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(words);
    };
    add("index", "create index late on customers (name);", "late does not begin with tenant_id");
    add("unique", "create table k (tenant_id uuid not null, id int, e text unique, primary key (tenant_id, id));",
        "k_e_key does not begin");
    add("null", "create table k (tenant_id uuid, id int primary key);", "k.tenant_id may be null");
    add("type", "create table k (tenant_id text not null, id int, primary key (tenant_id, id));", "types");
    add("no key", "create table k (tenant_id uuid not null);", "k has no primary key");
    add("foreign key",
        "create table k (tenant_id uuid not null, id int, c bigint references customers (id), primary key (tenant_id, "
        "id));",
        "k_c_fkey of k does not hold tenant_id");
    add("policy", "create policy mine on customers using (true);", "mine on customers is a policy of its own");
    add("materialized view", "create materialized view m as select * from customers;", "m is a materialized view");
}

void TestSharedPlacement::tablesThatCannotBeShared_areNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    const QString before = m_fleet.left();
    QVERIFY(m_fleet.place().writeShared(u"0002_more.up.sql"_s, sql));
    const OperationId id = m_fleet.plan(u"bad"_s, IsolationKind::SharedTable);
    QVERIFY(m_fleet.place().writeShared(u"0002_more.up.sql"_s, {}));
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QVERIFY2(refused.error().toText().contains(words), qPrintable(refused.error().toText()));
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
}

void TestSharedPlacement::nameOfTablesThatFailed_isFreeAfterwards()
{
    QVERIFY(m_fleet.place().writeShared(u"0002_more.up.sql"_s, "create table no_such_type (id nothing);"));
    const OperationId bad = m_fleet.plan(u"bad"_s, IsolationKind::SharedTable);
    QVERIFY(QFile::remove(m_fleet.place().sharedFolder() + u"/0002_more.up.sql"_s));
    QVERIFY(!m_fleet.run(bad));
    VERIFY_OK(m_fleet.undo(bad));
    const OperationId late = m_fleet.plan(u"late"_s, IsolationKind::SharedTable);
    m_fleet.runUntil(late, stepProve);
    VERIFY_OK(m_fleet.undo(late));
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"good"_s, IsolationKind::SharedTable)));
}

/// The policy of a table that is reached through its parent names both.
void TestSharedPlacement::childWithTheNameOfAParent_isGuarded()
{
    QVERIFY(m_fleet.place().writeShared(u"0002_more.up.sql"_s,
                                        "create table parent (id bigint generated always as identity primary key, "
                                        "customer_id bigint not null references "
                                        "customers (id), word text);"));
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::SharedTable)));
    const OperationId second = m_fleet.plan(u"second"_s, IsolationKind::SharedTable, false);
    QVERIFY(QFile::remove(m_fleet.place().sharedFolder() + u"/0002_more.up.sql"_s));
    VERIFY_OK(m_fleet.run(second));
    const QString schema = m_fleet.tenant().placement.schema;
    const QString key = m_fleet.tenant().placement.tenantKey;
    const auto session = m_fleet.application();
    VERIFY_OK(m_fleet.cluster().run(
        u"insert into %1.customers (tenant_id, name) select tenant_key::uuid, 'c' from %1.tenantry where state = "
        u"'active'; "
        "insert into %1.parent (customer_id, word) select id, tenant_id from %1.customers"_s.arg(schema),
        u"fleet"_s));
    VERIFY_OK(session->script(u"set app.tenant_id = '%1'"_s.arg(key)));
    auto rows = session->query(u"select string_agg(word, ' ') from %1.parent"_s.arg(schema));
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(0).toString(), key);
}

void TestSharedPlacement::writerThatPassesByPolicies_isFoundByTheProof()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::SharedTable)));
    VERIFY_OK(m_fleet.cluster().createRole(u"careless"_s, {},
                                           u"bypassrls in role %1_rw"_s.arg(m_fleet.tenant().placement.schema)));
    const OperationId next = m_fleet.plan(u"next"_s, IsolationKind::SharedTable, false);
    const auto refused = m_fleet.run(next);
    VERIFY_OK(m_fleet.cluster().run(u"drop role careless"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_fleet.undo(next));
}

void TestSharedPlacement::missingPolicy_isFoundByTheProof()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::SharedTable)));
    const QString schema = m_fleet.tenant().placement.schema;
    for (const QString &hole :
         {u"drop policy tenantry_rows on %1.orders; create policy tenantry_rows on %1.orders using (true)"_s,
          u"alter table %1.addresses disable row level security"_s, u"grant select on %1.events_all to %1_rw"_s,
          u"grant truncate on %1.customers to %1_rw"_s,
          u"grant update on %1.tenantry to %1_rw; create policy w on %1.tenantry for update using (true)"_s}) {
        VERIFY_OK(m_fleet.cluster().run(QString(hole).replace(u"%1"_s, schema), u"fleet"_s));
        const OperationId id = m_fleet.plan(u"next-%1"_s.arg(++m_serial), IsolationKind::SharedTable, false);
        const auto refused = m_fleet.run(id);
        QVERIFY2(!refused && refused.error().kind == ErrorKind::Constraint, qPrintable(hole));
        VERIFY_OK(m_fleet.undo(id));
        m_fleet.place().dropEverything();
        VERIFY_OK(m_fleet.run(m_fleet.plan(u"again-%1"_s.arg(m_serial), IsolationKind::SharedTable)));
    }
}

/// Whoever makes tenants could log in with its password, which he chose.
void TestSharedPlacement::loginOfTheProof_reachesNoTenantThatIsActive()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"active"_s, IsolationKind::SharedTable)));
    const QString schema = m_fleet.tenant().placement.schema;
    const QString key = m_fleet.tenant().placement.tenantKey;
    VERIFY_OK(m_fleet.application()->script(
        u"set app.tenant_id = '%1'; insert into %2.customers (tenant_id, name) values ('%1', 'one')"_s.arg(key,
                                                                                                           schema)));
    const OperationId id = m_fleet.plan(u"next"_s, IsolationKind::SharedTable, false);
    m_fleet.runUntil(id, stepScript);
    const QString verifier = scramVerifier(Secret("x")).value();
    VERIFY_OK(openOrDie(m_fleet.place().daily())
                  ->query(u"select tenantry_admin.open_probes(?::uuid, ?, ?)"_s, {id.toString(), verifier, verifier}));
    const auto probe = openOrDie(m_fleet.cluster().spec(u"fleet"_s, m_fleet.planned().names.probe()));
    VERIFY_OK(probe->script(u"set app.tenant_id = '%1'"_s.arg(key)));
    auto rows = probe->query(u"select count(*) from %1.customers"_s.arg(schema));
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(0).toInt(), 0);
    QCOMPARE(probe->script(u"insert into %2.customers (tenant_id, name) values ('%1', 'two')"_s.arg(key, schema))
                 .error()
                 .sqlState,
             u"42501"_s);
    QCOMPARE(probe->script(u"set role %1_owner"_s.arg(schema)).error().sqlState, u"42501"_s);
}

void TestSharedPlacement::frozenTenant_isReadOnly()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"moving"_s, IsolationKind::SharedTable)));
    const QString schema = m_fleet.tenant().placement.schema;
    const QString key = m_fleet.tenant().placement.tenantKey;
    const auto session = m_fleet.application();
    VERIFY_OK(session->script(
        u"set app.tenant_id = '%1'; insert into %2.customers (tenant_id, name) values ('%1', 'one')"_s.arg(key,
                                                                                                           schema)));
    VERIFY_OK(m_fleet.cluster().run(u"update %1.tenantry set state = 'frozen' where state = 'active'"_s.arg(schema),
                                    u"fleet"_s));
    const auto count = [&](const QString &sql) {
        auto rows = session->query(sql.arg(schema));
        return rows && rows->next() ? rows->value(0).toInt() : -1;
    };
    QCOMPARE(count(u"select count(*) from %1.customers"_s), 1);
    QCOMPARE(session->script(u"update %1.customers set name = 'two'"_s.arg(schema)).error().sqlState, u"42501"_s);
    QCOMPARE(count(u"with gone as (delete from %1.customers returning 1) select count(*) from gone"_s), 0);
    QCOMPARE(session->script(u"insert into %2.customers (tenant_id, name) values ('%1', 'x')"_s.arg(key, schema))
                 .error()
                 .sqlState,
             u"42501"_s);
}

void TestSharedPlacement::staleEpoch_seesNothing()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"moved"_s, IsolationKind::SharedTable)));
    const QString schema = m_fleet.tenant().placement.schema;
    const auto session = m_fleet.application();
    VERIFY_OK(session->script(
        u"set app.tenant_id = '%1'; set app.tenant_epoch = '1'; insert into %2.customers (tenant_id, name) values ('%1', 'one')"_s
            .arg(m_fleet.tenant().placement.tenantKey, schema)));
    VERIFY_OK(
        m_fleet.cluster().run(u"update %1.tenantry set epoch = 2 where state = 'active'"_s.arg(schema), u"fleet"_s));
    auto rows = session->query(u"select count(*) from %1.customers"_s.arg(schema));
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(0).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestSharedPlacement)
#include "tst_sharedplacement.moc"
