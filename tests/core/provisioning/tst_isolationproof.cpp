#include "core/provisioning/isolationproof.h"
#include "core/provisioning/serverpreparation.h"
#include "core/secrets/scram.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <algorithm>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The proof finds each hole that is made into the wall, on both of its sides.
class TestIsolationProof : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void tenant_thatIsIsolated_isProven();
    void outline_namesWhatIsTried();
    void neighbourThatFailsAtItsOwn_provesNothing();
    void hole_isFound_data();
    void hole_isFound();
    void proof_leavesNothing();
    void neighbourThatIsATenant_isLookedAtToo();

private:
    [[nodiscard]] Result<QList<ProofAttempt>> prove()
    {
        const auto own = openOrDie(m_cluster.spec(u"app"_s, m_names.probe()));
        const auto other = openOrDie(m_cluster.spec(u"app"_s, m_names.other()));
        return proveSchemaIsolation(*own, *other, m_names);
    }
    [[nodiscard]] QString make(const QString &base);
    PostgresCluster m_cluster;
    TenantNames m_names;
    int m_serial = 0;
};

void TestIsolationProof::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createDatabase(u"app"_s));
    VERIFY_OK(prepareDatabase(*openOrDie(m_cluster.spec(u"app"_s, m_cluster.superuser())), {}));
}

/// A tenant as onboarding makes one, with its logins for the proof; returns the operation.
QString TestIsolationProof::make(const QString &base)
{
    const QString operation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto made =
        m_cluster.run(u"select tenantry_admin.open_operation('%1', '%2'); "
                      "select tenantry_admin.create_schema_tenant('%1', '%1', '%1', 'x', '1');"
                      "begin; select tenantry_admin.lend_ddl('%1'); set local role %2_ddl; create table %2.orders (id "
                      "integer primary key, what text);"
                      "create view %2.all_orders with (security_invoker) as select * from %2.orders; reset role;"
                      "select tenantry_admin.return_ddl('%1'); commit;"
                      "select tenantry_admin.open_probes('%1', '%3', '%3');"_s.arg(operation, base,
                                                                                   scramVerifier(Secret("x")).value()),
                      u"app"_s);
    if (!made)
        qFatal("%s", qPrintable(made.error().toText()));
    return operation;
}

void TestIsolationProof::init()
{
    m_names.base = u"t_one_%1"_s.arg(++m_serial, 12, 16, QChar(u'0'));
    (void)make(m_names.base);
}

/// Who reads the plan sees what will be tried.
void TestIsolationProof::outline_namesWhatIsTried()
{
    const auto attempts = prove();
    VERIFY_OK(attempts);
    Tenant tenant;
    tenant.placement.kind = IsolationKind::Schema;
    tenant.placement.schema = m_names.base;
    const QString outline = proofOutline(tenant);
    for (const ProofAttempt &one : *attempts) {
        if (one.answer == u"42501" && one.statement.startsWith(u"set local role"))
            QVERIFY2(outline.contains(QString(one.statement).remove(u'"')), qPrintable(one.statement));
    }
    QCOMPARE(outline.count(u"must be refused"_s), 16);
    tenant.placement.kind = IsolationKind::SharedTable;
    QVERIFY(proofOutline(tenant).contains(u"a reference to its rows"));
}

/// What is refused to somebody who can do nothing at all says nothing.
void TestIsolationProof::neighbourThatFailsAtItsOwn_provesNothing()
{
    VERIFY_OK(m_cluster.run(u"alter table tenantry_canary.marker rename to away"_s, u"app"_s));
    const auto attempts = prove();
    VERIFY_OK(m_cluster.run(u"alter table tenantry_canary.away rename to marker"_s, u"app"_s));
    QVERIFY(!attempts || !isProven(*attempts));
}

void TestIsolationProof::tenant_thatIsIsolated_isProven()
{
    const auto attempts = prove();
    VERIFY_OK(attempts);
    QVERIFY2(isProven(*attempts), qPrintable(proofText(*attempts)));
    const auto count = [&](auto is) { return std::count_if(attempts->begin(), attempts->end(), is); };
    // The three relations of its own are read and one is written; everything else is refused.
    QCOMPARE(count([](const ProofAttempt &one) { return one.isAllowed; }), 5); // with the neighbour's own table
    QCOMPARE(count([](const ProofAttempt &one) { return one.answer == u"42501"; }), 16);
    QVERIFY(!isProven({}));
}

void TestIsolationProof::hole_isFound_data()
{
    QTest::addColumn<QString>("hole");
    QTest::addColumn<QString>("attempt");
    const auto row = [](const char *name, const QString &hole, const QString &attempt) {
        QTest::newRow(name) << hole << attempt;
    };
    row("the neighbour reads",
        u"grant usage on schema %1 to tenantry_canary_rw; grant select on %1.orders to tenantry_canary_rw"_s,
        u"as a neighbour: select from"_s);
    row("the neighbour deletes",
        u"grant usage on schema %1 to tenantry_canary_rw; grant delete on all tables in schema %1 to tenantry_canary_rw"_s,
        u"as a neighbour: delete from"_s);
    row("everybody reads", u"grant usage on schema %1 to public; grant select on all tables in schema %1 to public"_s,
        u"as a neighbour: select from"_s);
    row("the neighbour may become its writer", u"grant %1_rw to tenantry_canary_rw"_s,
        u"as a neighbour: set local role"_s);
    row("it reads its neighbour",
        u"grant usage on schema tenantry_canary to %1_rw; grant select on tenantry_canary.marker to %1_rw"_s,
        u"as the tenant: select from tenantry_canary"_s);
    row("it may become its owner", u"grant %1_owner to %1_rw"_s, u"as the tenant: set local role"_s);
    row("it writes its control table", u"grant update on %1.tenantry to %1_rw"_s, u"as the tenant: update"_s);
    row("it may use the functions", u"grant tenantry_provisioner to %1_rw"_s,
        u"as the tenant: select tenantry_admin"_s);
    row("it may make tables", u"grant create on schema %1 to %1_rw"_s, u"as the tenant: create table"_s);
    row("it may make tables at its neighbour's", u"grant usage, create on schema tenantry_canary to %1_rw"_s,
        u"as the tenant: create table tenantry_canary"_s);
    row("the neighbour may make tables here", u"grant usage, create on schema %1 to tenantry_canary_rw"_s,
        u"as a neighbour: create table"_s);
    row("the neighbour is one that can do nothing", u"revoke all on tenantry_canary.marker from tenantry_canary_rw"_s,
        u"as a neighbour: select from tenantry_canary"_s);
    row("its reader gets elsewhere", u"grant usage on schema tenantry_canary to %1_ro"_s, u"proof_reach"_s);
    row("a login without inheriting may become its writer",
        u"do $$ begin create role quiet noinherit; exception when duplicate_object then null; end $$;"
        "grant %1_rw to quiet"_s,
        u"proof_reachedby"_s);
    row("another login reaches it",
        u"do $$ begin create role stranger; exception when duplicate_object then null; end $$;"
        "grant usage on schema %1 to stranger"_s,
        u"proof_reachedby"_s);
}

void TestIsolationProof::hole_isFound()
{
    QFETCH(QString, hole);
    QFETCH(QString, attempt);
    VERIFY_OK(m_cluster.run(hole.replace(u"%1"_s, m_names.base), u"app"_s));
    const auto attempts = prove();
    // What was granted to the neighbour is of all tenants' proofs.
    VERIFY_OK(m_cluster.run(
        u"revoke all on schema tenantry_canary from %1_rw, %1_ro; revoke all on tenantry_canary.marker from %1_rw;"
        "grant select, insert, update, delete on tenantry_canary.marker to tenantry_canary_rw;"
        "revoke %1_rw from tenantry_canary_rw; drop schema %1 cascade"_s.arg(m_names.base),
        u"app"_s));
    VERIFY_OK(attempts);
    QVERIFY(!isProven(*attempts));
    const QStringList failed = proofText(*attempts).split(u'\n').filter(u"FAIL"_s);
    QVERIFY2(!failed.filter(attempt).isEmpty(), qPrintable(failed.join(u'\n')));
}

void TestIsolationProof::proof_leavesNothing()
{
    const auto rows = [this] {
        return m_cluster.value(
            u"select (select count(*) from %1.orders) + (select count(*) from tenantry_canary.marker) || "
            "(select state from %1.tenantry)"_s.arg(m_names.base),
            u"app"_s);
    };
    VERIFY_OK(m_cluster.run(u"insert into %1.orders values (1, 'kept')"_s.arg(m_names.base), u"app"_s));
    VERIFY_OK(
        m_cluster.run(u"grant insert, update, delete, select on tenantry_canary.marker to %1_rw;"
                      "grant usage on schema tenantry_canary to %1_rw; grant delete on %1.orders to tenantry_canary_rw;"
                      "grant usage on schema %1 to tenantry_canary_rw"_s.arg(m_names.base),
                      u"app"_s));
    const auto before = rows();
    VERIFY_OK(before);
    VERIFY_OK(prove());
    QCOMPARE(rows().value_or(QString()), *before);
    VERIFY_OK(m_cluster.run(
        u"revoke all on schema tenantry_canary from %1_rw; revoke all on tenantry_canary.marker from %1_rw"_s.arg(
            m_names.base),
        u"app"_s));
}

void TestIsolationProof::neighbourThatIsATenant_isLookedAtToo()
{
    const QString other = u"t_two_%1"_s.arg(m_serial, 12, 16, QChar(u'0'));
    (void)make(other);
    auto attempts = prove();
    VERIFY_OK(attempts);
    QVERIFY2(isProven(*attempts), qPrintable(proofText(*attempts)));
    VERIFY_OK(m_cluster.run(u"grant usage on schema %2 to %1_rw"_s.arg(m_names.base, other), u"app"_s));
    attempts = prove();
    VERIFY_OK(attempts);
    QVERIFY2(proofText(*attempts).contains(u"FAIL as the tenant: proof_reach -> "_s + other),
             qPrintable(proofText(*attempts)));
}

QTEST_GUILESS_MAIN(TestIsolationProof)
#include "tst_isolationproof.moc"
