#include "core/db/postgresdialect.h"
#include "core/isolation/engineversions.h"
#include "core/provisioning/changedraft.h"
#include "core/provisioning/onboarding.h"
#include "tests/support/enginekinds.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The table against what is planned by it: each "can" has a plan, each "cannot" a reason, which every plan repeats.
class TestEngineCapability : public QObject
{
    Q_OBJECT
private slots:
    void cell_hasAPlanOrAReason_data() { addEngineKinds(); }
    void cell_hasAPlanOrAReason();
    void reason_isASentence_data() { addEngineKinds(); }
    void reason_isASentence();
    void change_needsItsCapability_data() { addEngineKinds(); }
    void change_needsItsCapability();
    void capabilities_haveNamesAndWords();
    void versions_areOfEveryEngine();

private:
    static Server serverOf(Engine engine);
    static OnboardingRequest requestFor(Engine engine, IsolationKind kind, const QString &folder);
};

Server TestEngineCapability::serverOf(Engine engine)
{
    Server server;
    server.id = ServerId::create();
    server.name = u"here"_s;
    server.engine = engine;
    server.host = u"db.example"_s;
    server.user = u"tenantry"_s;
    server.maintenanceDatabase = u"home"_s;
    return server;
}

OnboardingRequest TestEngineCapability::requestFor(Engine engine, IsolationKind kind, const QString &folder)
{
    OnboardingRequest request;
    request.server = serverOf(engine);
    if (engine == Engine::SQLite)
        request.server.maintenanceDatabase = folder;
    request.tenant.slug = request.tenant.name = u"kestrel"_s;
    request.tenant.placement.kind = kind;
    request.tenant.placement.server = request.server.id;
    request.tenant.placement.database = u"fleet"_s;
    request.sharedName = u"app"_s;
    request.deployments = folder;
    request.deploymentPort = 1;
    Migration first;
    first.version = 1;
    first.up = u"create table orders (id integer primary key, tenant_id uuid not null);"_s;
    request.migrations.migrations.append(first);
    return request;
}

void TestEngineCapability::cell_hasAPlanOrAReason()
{
    QFETCH(Engine, engine);
    QFETCH(IsolationKind, kind);
    const auto can = checkCapability(engine, kind, Capability::Onboard);
    const QTemporaryDir folder(u"/tmp/tnt-XXXXXX"_s);
    QCOMPARE(checkOnboardingServer(serverOf(engine), kind).has_value(), can.has_value());
    if (!can)
        return;
    const auto plan = planOnboarding(requestFor(engine, kind, folder.path()), RegistryId::create());
    VERIFY_OK(plan);
    QVERIFY(plan->operation.steps.size() > 2);
    QCOMPARE(plan->tenant.placement.kind, kind);
}

void TestEngineCapability::reason_isASentence()
{
    QFETCH(Engine, engine);
    QFETCH(IsolationKind, kind);
    for (const Capability capability : allCapabilities) {
        const auto can = checkCapability(engine, kind, capability);
        QCOMPARE(can.has_value(), isCapable(engine, kind, capability));
        if (can)
            continue;
        QCOMPARE(can.error().kind, ErrorKind::Unsupported);
        QVERIFY2(can.error().message.size() > 20 && can.error().message.endsWith(u'.'),
                 qPrintable(can.error().message));
    }
}

/// What is not in the table for the engine is refused with the table's words before anything is asked of a server.
void TestEngineCapability::change_needsItsCapability()
{
    QFETCH(Engine, engine);
    QFETCH(IsolationKind, kind);
    Tenant tenant = requestFor(engine, kind, u"/tmp"_s).tenant;
    tenant.management = Management::Managed;
    for (const Capability capability : {Capability::Suspend, Capability::Rename}) {
        const auto can = checkCapability(engine, kind, capability);
        const auto checked = checkChange(tenant, serverOf(engine), {TenantState::Active}, capability);
        QCOMPARE(checked.has_value(), can.has_value());
        if (!can)
            QCOMPARE(checked.error().message, can.error().message);
    }
}

void TestEngineCapability::capabilities_haveNamesAndWords()
{
    QSet<QString> names;
    QSet<QString> texts;
    for (const Capability capability : allCapabilities) {
        names << capabilityName(capability);
        texts << capabilityText(capability);
    }
    QCOMPARE(size_t(names.size()), allCapabilities.size());
    QCOMPARE(size_t(texts.size()), allCapabilities.size());
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(capabilityName(Capability::TypedQuery), u"typedQuery"_s);
}

void TestEngineCapability::versions_areOfEveryEngine()
{
    for (size_t i = 0; i < allEngines.size(); ++i) {
        const EngineVersions &versions = engineVersions().at(i);
        QCOMPARE(versions.engine, allEngines.at(i));
        QVERIFY(!versions.remarkText().isEmpty());
    }
    // What is supported is let in.
    VERIFY_OK(PostgresDialect::checkVersion(
        QString::fromLatin1(engineVersions().front().supported).section(u' ', 0, 0).toInt() * 10000));
}

QTEST_GUILESS_MAIN(TestEngineCapability)
#include "tst_enginecapability.moc"
