#include "models/tenantacts.h"
#include "tests/support/enginekinds.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What is offered for a tenant is what the table of capabilities says, with the table's words where it is not.
class TestActReasons : public QObject
{
    Q_OBJECT
private slots:
    void act_isOffered_whereItsEngineCan_data() { addEngineKinds(); }
    void act_isOffered_whereItsEngineCan();
    void unknownServer_refusesNothing();
    void observedTenant_isRefusedFirst();

private:
    static Tenant tenantFor(const TenantAct &act, IsolationKind kind)
    {
        Tenant tenant;
        tenant.id = TenantId::create();
        tenant.management = act.whom == TenantAct::For::Observed ? Management::Observed : Management::Managed;
        tenant.state = act.from;
        tenant.placement.kind = kind;
        tenant.placement.server = ServerId::create();
        tenant.placement.schema = tenant.placement.database = QStringLiteral("acme"); // as others call it
        return tenant;
    }
};

void TestActReasons::act_isOffered_whereItsEngineCan()
{
    QFETCH(Engine, engine);
    QFETCH(IsolationKind, kind);
    Server server;
    server.engine = engine;
    for (const TenantAct &act : tenantActs) {
        if (act.whom == TenantAct::For::ManagedByAdoption && kind == IsolationKind::SharedTable)
            continue; // of these none is managed
        const auto can = checkCapability(engine, kind, act.needs);
        QCOMPARE(reasonAgainst(act, tenantFor(act, kind), &server), can ? QString() : can.error().message);
    }
}

void TestActReasons::unknownServer_refusesNothing()
{
    for (const TenantAct &act : tenantActs)
        QCOMPARE(reasonAgainst(act, tenantFor(act, IsolationKind::Schema), nullptr), QString());
}

void TestActReasons::observedTenant_isRefusedFirst()
{
    Server server;
    server.engine = Engine::SQLite;
    Tenant tenant = tenantFor(tenantActs.front(), IsolationKind::Schema);
    tenant.management = Management::Observed;
    QVERIFY(reasonAgainst(tenantActs.front(), tenant, &server).contains(u"observed"));
    QVERIFY(!reasonAgainst(tenantActs.front(), std::nullopt, nullptr).isEmpty());
}

QTEST_GUILESS_MAIN(TestActReasons)
#include "tst_actreasons.moc"
