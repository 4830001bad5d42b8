#pragma once
// A console on a registry with a prepared server, and tenants that its jobs make. A base of one test program, on its GUI thread.

#include "core/provisioning/operationjobs.h"
#include "tests/app/consolefixture.h"
#include "tests/support/provisioningfixture.h"
#include "tests/support/verifyok.h"

namespace tenantry::testsupport {

class OnboardedConsole
{
protected:
    void start() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void begin()
    {
        const ConnectionSpec spec = m_fixture.newRegistry(Engine::SQLite, &m_server);
        m_console.start();
        QVERIFY(m_console.open(spec));
        QVERIFY(m_console.readServers());
    }
    void end()
    {
        m_console.close();
        QFile::remove(m_fixture.folder() + QStringLiteral("/0003_later.up.sql"));
        m_fixture.dropEverything();
    }
    /// By a job, to its end; where it `fails`, at its last migration.
    void make(const QString &slug, bool fails = false, IsolationKind kind = IsolationKind::Schema)
    {
        if (fails)
            QVERIFY(m_fixture.write(QStringLiteral("0003_later.up.sql"),
                                    "create table later (n bigint default nextval('public.nothing'));"));
        const auto plan = m_fixture.plan(slug, m_server, registry().info().id, kind);
        VERIFY_OK(plan);
        m_tenant = plan->tenant.id;
        const auto operation = answerOf(recordOnboarding(registry(), *plan));
        VERIFY_OK(operation);
        m_console.fleet().jobs().add(
            runJob(m_console.fleet().operations(), *operation, QStringLiteral("tenant.onboard")));
        QVERIFY(lastJobEnded(fails ? JobState::Failed : JobState::Done));
        QTRY_COMPARE(m_console.fleet().list().rowCount(), 1);
    }
    [[nodiscard]] bool lastJobEnded(JobState state)
    {
        const auto last = [this] { return m_console.fleet().jobs().jobs().last(); };
        return QTest::qWaitFor([&] { return isJobOver(last().state); }, 30000) && last().state == state;
    }
    TenantState state() { return answerOf(registry().tenant(m_tenant)).value_or(Tenant()).state; }
    MainWindow &window() { return m_console.window(); }
    TenantRegistry &registry() { return m_console.fleet().registry(); }

    ProvisioningFixture m_fixture;
    ConsoleFixture m_console;
    ServerId m_server;
    TenantId m_tenant;
};

} // namespace tenantry::testsupport
