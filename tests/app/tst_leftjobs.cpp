#include "app/console/fleet.h"
#include "app/console/serversecrets.h"
#include "core/registry/tenantjobs.h"
#include "core/secrets/asksecretstore.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/settableclock.h"
#include "tests/support/verifyok.h"

#include <QApplication>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A fleet with a job that nobody waits for any more, because the registry's server hangs: it is left nevertheless.
class TestLeftJobs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void close_afterAJobWasLeft_endsWhileTheServerHangs();

private:
    /// Ends the fleet on this thread; false where that took until the server was woken.
    [[nodiscard]] bool endsBeforeTheServerWakes(std::unique_ptr<Fleet> fleet);

    RegistryFixture m_fixture;
    SettableClock m_clock;
};

bool TestLeftJobs::endsBeforeTheServerWakes(std::unique_ptr<Fleet> fleet)
{
    QSemaphore over;
    bool isWoken = false;
    std::thread waker([&] {
        if (over.tryAcquire(1, 120000))
            return;
        isWoken = true;
        m_fixture.cluster().thaw();
    });
    fleet.reset();
    over.release();
    waker.join();
    return !isWoken;
}

void TestLeftJobs::close_afterAJobWasLeft_endsWhileTheServerHangs()
{
    AskSecretStore nobody;
    KeyringSecretStore keyring;
    const SecretResolver resolver(nobody, keyring, nobody);
    RefusedLogins refused;
    ServerSecrets secrets(resolver, keyring, refused);
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    QThreadPool threads;
    const Fleet::Services services {pool, budgets, m_clock, secrets, threads};
    auto fleet = std::make_unique<Fleet>(m_fixture.create(Engine::PostgreSQL), PasswordSource(),
                                         RegistryFixture::client(), services);
    const auto thaw = qScopeGuard([this] { m_fixture.cluster().thaw(); }); // before the fleet ends
    VERIFY_OK(answerOf(fleet->registry().open()));
    fleet->start();
    Tenant tenant;
    tenant.slug = u"kestrel"_s;
    tenant.name = u"Kestrel"_s;
    const auto made = answerOf(fleet->registry().createTenant(tenant));
    VERIFY_OK(made);
    QTRY_VERIFY(!fleet->tenants().isLoading());

    m_fixture.cluster().freeze();
    JobQueue &jobs = fleet->jobs();
    const JobId id = jobs.add(tagJob(fleet->registry(), {made->id}, u"vip"_s, true));
    QTRY_COMPARE(jobs.job(id)->state, JobState::Running);
    jobs.cancel(id);
    m_clock.advance(30s);
    QTRY_VERIFY(jobs.job(id)->mayStopWaiting);
    jobs.stopWaiting(id);
    QCOMPARE(jobs.activeCount(), 0);
    QVERIFY2(endsBeforeTheServerWakes(std::move(fleet)), "the window hangs as long as the server does");
}

QTEST_MAIN(TestLeftJobs)
#include "tst_leftjobs.moc"
