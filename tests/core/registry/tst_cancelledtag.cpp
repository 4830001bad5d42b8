#include "core/registry/tenantjobs.h"
#include "core/registry/tenantregistry.h"
#include "tests/support/answerof.h"
#include "tests/support/committingserver.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QScopeGuard>

using namespace tenantry;
using namespace testsupport;

/// A job that tags tenants and is cancelled while its server works or hangs: it lets go of the registry's one writer.
class TestCancelledTag : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup();
    void cancel_whileItIsWritten_undoesIt_andOthersWrite();
    void cancel_whileTheServerHangs_isAnswered();

private:
    [[nodiscard]] JobId tag();
    [[nodiscard]] Job job(const JobId &id) const { return *m_queue->job(id); }
    [[nodiscard]] bool isOver(const JobId &id) const { return isJobOver(job(id).state); }
    [[nodiscard]] QStringList tags() { return answerOf(m_registry->tenant(m_tenant)).value_or(Tenant()).tags; }

    RegistryFixture m_fixture;
    SystemClock m_clock;
    ConnectionSpec m_spec;
    std::unique_ptr<TenantRegistry> m_registry;
    std::unique_ptr<JobQueue> m_queue;
    TenantId m_tenant;
};

void TestCancelledTag::init()
{
    m_spec = m_fixture.create(Engine::PostgreSQL);
    m_spec.statementTimeout = std::chrono::minutes(5);
    m_registry = std::make_unique<TenantRegistry>(m_spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(m_registry->open()));
    m_queue = std::make_unique<JobQueue>(m_clock, nullptr);
    Tenant tenant;
    tenant.slug = QStringLiteral("kestrel");
    tenant.name = QStringLiteral("Kestrel");
    const auto made = answerOf(m_registry->createTenant(tenant));
    VERIFY_OK(made);
    m_tenant = made->id;
}

void TestCancelledTag::cleanup()
{
    if (m_registry)
        m_registry->stop(); // the queue waits for what its jobs asked it
    m_queue.reset();
    m_registry.reset();
}

JobId TestCancelledTag::tag()
{
    return m_queue->add(tagJob(*m_registry, {m_tenant}, QStringLiteral("vip"), true));
}

void TestCancelledTag::cancel_whileItIsWritten_undoesIt_andOthersWrite()
{
    VERIFY_OK(sleepBeforeCommit(m_fixture.cluster(), QStringLiteral("tenantry.tenant"), m_spec.database));
    const JobId id = tag();
    QVERIFY(sessionThatWaits(m_fixture.cluster(), QStringLiteral("PgSleep"), m_spec.database) != 0);
    const auto saved = m_registry->saveSetting({QStringLiteral("theme"), QStringLiteral("dark"), 0});
    m_queue->cancel(id);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(id), 20000);
    QCOMPARE(job(id).state, JobState::Cancelled);
    VERIFY_OK(answerOf(saved));
    QCOMPARE(tags(), QStringList());
}

void TestCancelledTag::cancel_whileTheServerHangs_isAnswered()
{
    m_fixture.cluster().freeze();
    const auto thaw = qScopeGuard([this] { m_fixture.cluster().thaw(); });
    const JobId id = tag();
    QTRY_COMPARE(job(id).state, JobState::Running);
    m_queue->cancel(id);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(id), 60000);
    QVERIFY(job(id).state == JobState::Failed || job(id).state == JobState::Cancelled);
    m_fixture.cluster().thaw();
    QCOMPARE(tags(), QStringList());
}

QTEST_GUILESS_MAIN(TestCancelledTag)
#include "tst_cancelledtag.moc"
