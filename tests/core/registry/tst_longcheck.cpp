#include "core/db/transaction.h"
#include "core/registry/tenantregistry.h"
#include "tests/support/answerof.h"
#include "tests/support/committingserver.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <atomic>
#include <optional>

using namespace tenantry;
using namespace testsupport;

/// A check of the registry that takes long: who reads meanwhile, and how it ends.
class TestLongCheck : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup();
    void check_longerThanAStatementMay_keepsNobodyWaiting();
    void check_stopped_endsOnTheServer_data();
    void check_stopped_endsOnTheServer();

private:
    /// From now on the check waits for somebody who holds the trail.
    void holdTrail();
    [[nodiscard]] bool isCheckWaiting();

    RegistryFixture m_fixture;
    ConnectionSpec m_spec;
    std::unique_ptr<Connection> m_admin;
    std::optional<Transaction> m_held;
    std::unique_ptr<TenantRegistry> m_registry;
};

void TestLongCheck::init()
{
    m_spec = m_fixture.create(Engine::PostgreSQL);
    m_spec.statementTimeout = std::chrono::seconds(3);
    m_spec.lockTimeout = std::chrono::minutes(5);
    m_registry = std::make_unique<TenantRegistry>(m_spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(m_registry->open()));
    m_admin = openOrDie(m_fixture.cluster().spec(m_spec.database, m_fixture.cluster().superuser()));
}

void TestLongCheck::cleanup()
{
    m_held.reset();
    m_admin.reset();
    m_registry.reset();
}

void TestLongCheck::holdTrail()
{
    auto begun = Transaction::begin(*m_admin);
    VERIFY_OK(begun);
    m_held.emplace(*std::move(begun));
    VERIFY_OK(m_admin->execute(QStringLiteral("lock table tenantry.audit_record in access exclusive mode")));
}

bool TestLongCheck::isCheckWaiting()
{
    return sessionThatWaits(m_fixture.cluster(), QStringLiteral("relation"), m_spec.database) != 0;
}

void TestLongCheck::check_longerThanAStatementMay_keepsNobodyWaiting()
{
    holdTrail();
    const auto checked = m_registry->checkIntegrity();
    QVERIFY(isCheckWaiting());
    VERIFY_OK(answerOf(m_registry->servers()));
    const QString sql = QStringLiteral("select count(*) from pg_stat_activity where wait_event = 'relation' "
                                       "and datname = '%1' and clock_timestamp() - query_start > interval '4 seconds'")
                            .arg(m_spec.database);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture.cluster().value(sql).value_or(QString()), QStringLiteral("1"), 30000);
    m_held.reset();
    const auto findings = answerOf(checked);
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), 0);
}

void TestLongCheck::check_stopped_endsOnTheServer_data()
{
    QTest::addColumn<bool>("withTheRegistry");
    QTest::newRow("by whoever wanted it") << false;
    QTest::newRow("with the registry") << true;
}

void TestLongCheck::check_stopped_endsOnTheServer()
{
    QFETCH(const bool, withTheRegistry);
    holdTrail();
    const auto left = std::make_shared<std::atomic<bool>>(false);
    const auto checked = m_registry->checkIntegrity([left] { return left->load(); });
    QVERIFY(isCheckWaiting());
    if (withTheRegistry)
        m_registry->stop();
    else
        *left = true;
    const auto answer = answerOf(checked);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    m_held.reset();
    if (!withTheRegistry)
        VERIFY_OK(answerOf(m_registry->checkIntegrity()));
}

QTEST_GUILESS_MAIN(TestLongCheck)
#include "tst_longcheck.moc"
