#include "core/registry/auditlog.h"
#include "tests/support/provisioningfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant is made by journaled steps, taken away by undoing them, and never becomes active without its proof.
class TestOperationRunner : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void run_makesATenantAndActivatesIt_data() { RegistryFixture::addEngines(); }
    void run_makesATenantAndActivatesIt();
    void run_ofADoneOperation_isRefused();
    void undo_leavesNothing();
    void undo_ofAnActiveTenant_isRefused();
    void migrationThatFails_leavesNothing_andIsResumedWhenMended();
    void leak_isAFinding_andKeepsTheTenantInactive();
    void step_longerThanItsLease_isFinished();
    void sessionOfAnotherLogin_isNotTakenForDead();
    void stop_betweenSteps_pauses_andIsResumed();
    void twoPrograms_oneGoesOn();
    void sameSlugAtOnce_isGrantedToOne();
    void sameSlugInTwoConsoles_isGrantedToOne_data();
    void sameSlugInTwoConsoles_isGrantedToOne();
    void everyChangeElsewhere_hasIntentAndOutcome();

private:
    void openRegistry(Engine engine);
    /// Recorded, not run.
    OperationId plan(const QString &slug);
    Result<Operation> run(const OperationId &id) { return OperationRunner(services()).run(id); }
    Result<Operation> undo(const OperationId &id) { return OperationRunner(services()).undo(id); }
    OperationRunner::Services services() { return runnerOn(*m_registry, m_clock, *m_control, m_fixture.daily()); }
    Tenant tenant() { return answerOf(m_registry->tenant(m_plan.tenant.id)).value_or(Tenant()); }
    QString control() // of the control table
    {
        return m_fixture.cluster()
            .value(u"select state || ' ' || slug || ' ' || epoch || ' ' || schema_version from %1.tenantry"_s.arg(
                       m_plan.names.base),
                   u"fleet"_s)
            .value_or(QString());
    }

    ProvisioningFixture m_fixture;
    SystemClock m_clock;
    std::unique_ptr<RunControl> m_control;
    std::unique_ptr<TenantRegistry> m_registry;
    ServerId m_server;
    OnboardingPlan m_plan;
};

void TestOperationRunner::init()
{
    openRegistry(Engine::SQLite);
}

void TestOperationRunner::openRegistry(Engine engine)
{
    m_control = std::make_unique<RunControl>();
    m_registry = std::make_unique<TenantRegistry>(m_fixture.newRegistry(engine, &m_server), PasswordSource(),
                                                  RegistryFixture::client());
    VERIFY_OK(answerOf(m_registry->open()));
}

OperationId TestOperationRunner::plan(const QString &slug)
{
    const auto planned = m_fixture.plan(slug, m_server, m_registry->info().id);
    if (!planned)
        qFatal("%s", qPrintable(planned.error().toText()));
    m_plan = *planned;
    const auto recorded = answerOf(recordOnboarding(*m_registry, m_plan));
    if (!recorded)
        qFatal("%s", qPrintable(recorded.error().toText()));
    return recorded->id;
}

void TestOperationRunner::run_makesATenantAndActivatesIt()
{
    openRegistry(RegistryFixture::engine());
    const OperationId id = plan(u"kestrel-aviation"_s);
    QCOMPARE(tenant().state, TenantState::Provisioning);
    const auto done = run(id);
    VERIFY_OK(done);
    QCOMPARE(done->state, OperationState::Done);
    QCOMPARE(done->stepsDone, 4);
    QCOMPARE(tenant().state, TenantState::Active);
    QCOMPARE(tenant().placement.schema, m_plan.names.base);
    QCOMPARE(control(), u"active kestrel-aviation 1 2"_s);
    for (const OperationStep &step : done->steps) {
        QCOMPARE(step.state, StepState::Done);
        QVERIFY(step.number == 1 || (step.attempt == 1 && step.backendPid > 0 && !step.backendStart.isEmpty()));
    }
    QVERIFY2(done->steps.at(2).statement.contains(u"ok   as a neighbour"_s), qPrintable(done->steps.at(2).statement));
    // No login of the proof is left, and the login of every day holds nothing of the tenant.
    const QString left = m_fixture.fingerprint();
    QVERIFY2(!left.contains(u"_probe"_s) && !left.contains(u"_other"_s) && !left.contains(u"member t_"_s),
             qPrintable(left));
    QCOMPARE(m_fixture.cluster()
                 .value(u"select version::text || dirty from %1.schema_migrations"_s.arg(m_plan.names.base), u"fleet"_s)
                 .value_or(QString()),
             u"2false"_s);
    VERIFY_OK(m_fixture.cluster().run(u"drop schema %1 cascade"_s.arg(m_plan.names.base), u"fleet"_s));
}

void TestOperationRunner::run_ofADoneOperation_isRefused()
{
    const OperationId id = plan(u"done"_s);
    VERIFY_OK(run(id));
    const auto again = run(id);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Constraint);
}

void TestOperationRunner::undo_leavesNothing()
{
    const QString before = m_fixture.fingerprint();
    const OperationId id = plan(u"undone"_s);
    // All but the activation.
    OperationRunner::Services services = this->services();
    services.observe = [this](const OperationStep &step, StepMoment moment) {
        if (step.number == 3 && moment == StepMoment::Noted)
            m_control->cancel();
    };
    QVERIFY(!OperationRunner(services).run(id));
    QVERIFY(m_fixture.fingerprint() != before);
    m_control = std::make_unique<RunControl>();
    const auto undone = undo(id);
    VERIFY_OK(undone);
    QCOMPARE(undone->state, OperationState::Undone);
    QCOMPARE(m_fixture.fingerprint(), before);
    QCOMPARE(tenant().state, TenantState::Erased);
    QCOMPARE(run(id).error().kind, ErrorKind::Constraint);
    // The slug is free again.
    VERIFY_OK(run(plan(u"undone"_s)));
}

void TestOperationRunner::undo_ofAnActiveTenant_isRefused()
{
    const OperationId id = plan(u"active"_s);
    // The server has activated it; the registry was not told.
    OperationRunner::Services services = this->services();
    services.observe = [this](const OperationStep &step, StepMoment moment) {
        if (step.number == 4 && moment == StepMoment::Committed)
            m_registry->stop();
    };
    QVERIFY(!OperationRunner(services).run(id));
    m_registry = std::make_unique<TenantRegistry>(m_registry->spec(), PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(m_registry->open()));
    QCOMPARE(undo(id).error().kind, ErrorKind::Conflict); // it is held by what stopped
    ProvisioningFixture::endLeases(m_registry->spec());
    const auto refused = undo(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QVERIFY(control().startsWith(u"active"_s));
    VERIFY_OK(run(id));
    QCOMPARE(tenant().state, TenantState::Active);
}

void TestOperationRunner::migrationThatFails_leavesNothing_andIsResumedWhenMended()
{
    const QString before = m_fixture.fingerprint();
    QVERIFY(
        m_fixture.write(u"0003_later.up.sql"_s, "create table later (n bigint default nextval('public.numbers'));"));
    const OperationId id = plan(u"later"_s);
    QFile::remove(m_fixture.folder() + u"/0003_later.up.sql"_s);
    const auto failed = run(id);
    QVERIFY(!failed);
    QCOMPARE(failed.error().sqlState, u"42P01"_s);
    QCOMPARE(m_fixture.fingerprint(), before);
    auto operation = answerOf(m_registry->operation(id));
    VERIFY_OK(operation);
    QCOMPARE(operation->state, OperationState::Failed);
    QCOMPARE(operation->steps.at(1).state, StepState::Failed);
    QVERIFY(!operation->steps.at(1).error.isEmpty());
    QCOMPARE(tenant().state, TenantState::Provisioning);

    VERIFY_OK(m_fixture.cluster().run(
        u"create sequence public.numbers; grant usage on sequence public.numbers to public"_s, u"fleet"_s));
    const auto done = run(id);
    VERIFY_OK(done);
    QCOMPARE(done->steps.at(1).attempt, 2);
    QCOMPARE(tenant().state, TenantState::Active);
}

void TestOperationRunner::leak_isAFinding_andKeepsTheTenantInactive()
{
    // An administrator opens a door before the proof.
    const OperationId id = plan(u"leaky"_s);
    OperationRunner::Services services = this->services();
    services.observe = [this](const OperationStep &step, StepMoment moment) {
        if (step.number == 2 && moment == StepMoment::Noted)
            VERIFY_OK(
                m_fixture.cluster().run(u"grant usage on schema %1 to public"_s.arg(m_plan.names.base), u"fleet"_s));
    };
    const auto refused = OperationRunner(services).run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QCOMPARE(tenant().state, TenantState::Provisioning);
    QVERIFY(control().startsWith(u"provisioning"_s));
    const auto findings = answerOf(m_registry->findingsOf(m_plan.tenant.id));
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(findings->first().severity, Severity::Critical);
    QVERIFY2(findings->first().evidence.contains(u"proof_reachedby"_s), qPrintable(findings->first().evidence));
    // Mended, the operation goes on, and the finding is over.
    VERIFY_OK(m_fixture.cluster().run(u"revoke usage on schema %1 from public"_s.arg(m_plan.names.base), u"fleet"_s));
    VERIFY_OK(run(id));
    QCOMPARE(tenant().state, TenantState::Active);
    QCOMPARE(answerOf(m_registry->attention())->size(), 0);
}

/// The lease is renewed while a statement runs.
void TestOperationRunner::step_longerThanItsLease_isFinished()
{
    QVERIFY(m_fixture.write(u"0003_long.up.sql"_s, "select pg_sleep(2);"));
    const OperationId id = plan(u"long"_s);
    QFile::remove(m_fixture.folder() + u"/0003_long.up.sql"_s);
    OperationRunner::Services services = this->services();
    services.leaseTime = std::chrono::milliseconds(600);
    VERIFY_OK(OperationRunner(services).run(id));
    QCOMPARE(tenant().state, TenantState::Active);
}

/// Of another login's session nobody sees when it began.
void TestOperationRunner::sessionOfAnotherLogin_isNotTakenForDead()
{
    VERIFY_OK(m_fixture.cluster().run(
        u"do $$ begin create role second login; exception when duplicate_object then null; end $$; "
        "grant tenantry_provisioner to second"_s));
    const OperationId id = plan(u"handed-over"_s);
    Result<Operation> refused;
    OperationRunner::Services services = this->services();
    services.observe = [&](const OperationStep &step, StepMoment moment) {
        if (step.number != 2 || moment != StepMoment::Ran)
            return;
        ProvisioningFixture::endLeases(m_registry->spec());
        ConnectionSpec second = m_fixture.daily();
        second.user = u"second"_s;
        RunControl control;
        refused = OperationRunner(runnerOn(*m_registry, m_clock, control, second)).undo(id);
    };
    (void)OperationRunner(services).run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    ProvisioningFixture::endLeases(m_registry->spec());
    VERIFY_OK(undo(id));
}

void TestOperationRunner::stop_betweenSteps_pauses_andIsResumed()
{
    const OperationId id = plan(u"stopped"_s);
    m_control->cancel();
    const auto stopped = run(id);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(answerOf(m_registry->operation(id))->state, OperationState::Paused);
    m_control = std::make_unique<RunControl>();
    VERIFY_OK(run(id));
}

void TestOperationRunner::twoPrograms_oneGoesOn()
{
    const OperationId id = plan(u"shared"_s);
    Result<Operation> other;
    OperationRunner::Services services = this->services();
    services.observe = [&](const OperationStep &step, StepMoment moment) {
        if (step.number == 2 && moment == StepMoment::Ran)
            other = run(id);
    };
    VERIFY_OK(OperationRunner(services).run(id));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Conflict);
    QVERIFY2(other.error().message.contains(u"test"_s), qPrintable(other.error().message));
}

void TestOperationRunner::sameSlugAtOnce_isGrantedToOne()
{
    const auto first = m_fixture.plan(u"twice"_s, m_server, m_registry->info().id);
    const auto second = m_fixture.plan(u"twice"_s, m_server, m_registry->info().id);
    VERIFY_OK(first);
    VERIFY_OK(second);
    const auto one = recordOnboarding(*m_registry, *first);
    const auto other = recordOnboarding(*m_registry, *second);
    VERIFY_OK(answerOf(one));
    QCOMPARE(answerOf(other).error().kind, ErrorKind::Constraint);
    QCOMPARE(answerOf(m_registry->operation(second->operation.id)).error().kind, ErrorKind::Missing);
}

/// Two consoles on one registry, each with a connection of its own.
void TestOperationRunner::sameSlugInTwoConsoles_isGrantedToOne_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("SQLite") << Engine::SQLite;
    QTest::newRow("PostgreSQL") << Engine::PostgreSQL;
}

void TestOperationRunner::sameSlugInTwoConsoles_isGrantedToOne()
{
    QFETCH(Engine, engine);
    ServerId server;
    const ConnectionSpec spec = m_fixture.newRegistry(engine, &server);
    TenantRegistry one(spec, PasswordSource(), RegistryFixture::client());
    TenantRegistry other(spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(one.open()));
    VERIFY_OK(answerOf(other.open()));
    const auto first = m_fixture.plan(u"twice"_s, server, one.info().id);
    const auto second = m_fixture.plan(u"twice"_s, server, one.info().id);
    VERIFY_OK(first);
    VERIFY_OK(second);
    const auto begun = recordOnboarding(one, *first);
    const auto late = recordOnboarding(other, *second);
    const auto won = answerOf(begun);
    const auto lost = answerOf(late);
    QVERIFY(won.has_value() != lost.has_value());
    QCOMPARE((won ? lost : won).error().kind, ErrorKind::Constraint);
}

void TestOperationRunner::everyChangeElsewhere_hasIntentAndOutcome()
{
    const OperationId id = plan(u"audited"_s);
    VERIFY_OK(run(id));
    const auto page = answerOf(m_registry->audit({}));
    VERIFY_OK(page);
    int intents = 0;
    int outcomes = 0;
    for (const AuditRecord &record : page->records) {
        intents += record.action == u"tenant.onboard" && record.outcome == AuditOutcome::Intent ? 1 : 0;
        outcomes += record.action == u"tenant.onboard" && record.outcome == AuditOutcome::Done ? 1 : 0;
    }
    QCOMPARE(intents, 3); // the script, the logins of the proof, the activation
    QCOMPARE(outcomes, 3);
    QCOMPARE(answerOf(m_registry->openIntents())->size(), 0);
}

QTEST_GUILESS_MAIN(TestOperationRunner)
#include "tst_operationrunner.moc"
