#include "core/registry/registrymigrator.h"
#include "core/registry/tenantregistry.h"
#include "tests/support/answerof.h"
#include "tests/support/committingserver.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QDir>

using namespace tenantry;
using namespace testsupport;

/// A change that is stopped, or whose connection breaks, while it commits: what is told is what was kept.
class TestStoppedChange : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void stop_afterTheCommitWasKept_tellsSo();
    void stop_beforeTheCommitWasKept_keepsNothing();
    void lostCommit_thatWasKept_isTold();
    void lostCommit_thatWasNotKept_isTold();
    void stop_beforeAnythingRan_startsNothing_data() { RegistryFixture::addEngines(); }
    void stop_beforeAnythingRan_startsNothing();
    void upgrade_stopped_leavesEverythingAsItWas_data() { RegistryFixture::addEngines(); }
    void upgrade_stopped_leavesEverythingAsItWas();

private:
    [[nodiscard]] QString theme()
    {
        return m_fixture.cluster()
            .value(QStringLiteral("select value from tenantry.setting where key = 'theme'"), m_spec.database)
            .value_or(QStringLiteral("?"));
    }
    TenantRegistry::Future<Setting> change()
    {
        return m_registry->saveSetting({QStringLiteral("theme"), QStringLiteral("dark"), 0});
    }
    Result<> end(int pid)
    {
        return m_fixture.cluster().run(QStringLiteral("select pg_terminate_backend(%1)").arg(pid));
    }
    RegistryFixture m_fixture;
    ConnectionSpec m_spec;
    std::unique_ptr<TenantRegistry> m_registry;
};

void TestStoppedChange::init()
{
    m_registry.reset();
    VERIFY_OK(m_fixture.cluster().run(QStringLiteral("alter role ann reset all")));
    m_spec = m_fixture.create(Engine::PostgreSQL);
    m_spec.statementTimeout = std::chrono::minutes(5);
    m_registry = std::make_unique<TenantRegistry>(m_spec, PasswordSource(), RegistryFixture::client());
}

void TestStoppedChange::stop_afterTheCommitWasKept_tellsSo()
{
    VERIFY_OK(holdCommitsOf(m_fixture.cluster(), QStringLiteral("ann")));
    const auto changed = change();
    QVERIFY(sessionThatWaits(m_fixture.cluster(), QStringLiteral("SyncRep"), m_spec.database) != 0);
    m_registry->stop();
    VERIFY_OK(answerOf(changed));
    QCOMPARE(theme(), QStringLiteral("dark"));
}

void TestStoppedChange::stop_beforeTheCommitWasKept_keepsNothing()
{
    VERIFY_OK(sleepBeforeCommit(m_fixture.cluster(), QStringLiteral("tenantry.setting"), m_spec.database));
    const auto changed = change();
    QVERIFY(sessionThatWaits(m_fixture.cluster(), QStringLiteral("PgSleep"), m_spec.database) != 0);
    m_registry->stop();
    QCOMPARE(answerOf(changed).error().kind, ErrorKind::Cancelled);
    QCOMPARE(theme(), QString());
}

void TestStoppedChange::lostCommit_thatWasKept_isTold()
{
    VERIFY_OK(holdCommitsOf(m_fixture.cluster(), QStringLiteral("ann")));
    const auto changed = change();
    const int pid = sessionThatWaits(m_fixture.cluster(), QStringLiteral("SyncRep"), m_spec.database);
    QVERIFY(pid != 0);
    VERIFY_OK(end(pid));
    VERIFY_OK(answerOf(changed)); // looked up by another connection
    QCOMPARE(theme(), QStringLiteral("dark"));
}

void TestStoppedChange::lostCommit_thatWasNotKept_isTold()
{
    VERIFY_OK(sleepBeforeCommit(m_fixture.cluster(), QStringLiteral("tenantry.setting"), m_spec.database));
    const auto changed = change();
    const int pid = sessionThatWaits(m_fixture.cluster(), QStringLiteral("PgSleep"), m_spec.database);
    QVERIFY(pid != 0);
    VERIFY_OK(end(pid));
    const auto answer = answerOf(changed);
    QCOMPARE(answer.error().kind, ErrorKind::Connection);
    QVERIFY2(answer.error().message.contains(u"nothing was changed"), qPrintable(answer.error().message));
    QCOMPARE(theme(), QString());
}

void TestStoppedChange::stop_beforeAnythingRan_startsNothing()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry registry(spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(registry.open()));
    registry.stop();
    QCOMPARE(answerOf(registry.saveSetting({QStringLiteral("theme"), QStringLiteral("dark"), 0})).error().kind,
             ErrorKind::Cancelled);
    QCOMPARE(answerOf(registry.servers()).error().kind, ErrorKind::Cancelled);
}

void TestStoppedChange::upgrade_stopped_leavesEverythingAsItWas()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    const auto owner = spec.engine == Engine::PostgreSQL ? m_fixture.asMember(spec, QStringLiteral("migrator")) : spec;
    const int older = registryFormat - 1;
    const QString sql = QStringLiteral("update tenantry.registry_meta set format = %1").arg(older);
    const auto connection =
        openOrDie(spec.engine == Engine::PostgreSQL ? m_fixture.cluster().spec(spec.database) : spec);
    VERIFY_OK(prepareRegistrySession(*connection));
    VERIFY_OK(connection->execute(sql));
    TenantRegistry registry(owner, PasswordSource(), RegistryFixture::client());
    if (spec.engine == Engine::PostgreSQL) {
        // Somebody's change keeps it waiting after it has made its copy.
        VERIFY_OK(connection->script(QStringLiteral("begin; select format from tenantry.registry_meta")));
        const auto upgraded = registry.upgrade();
        QVERIFY(sessionThatWaits(m_fixture.cluster(), QStringLiteral("relation"), spec.database) != 0);
        registry.stop();
        QCOMPARE(answerOf(upgraded).error().kind, ErrorKind::Cancelled);
        VERIFY_OK(connection->script(QStringLiteral("commit")));
        QCOMPARE(RegistryFixture::value(*connection,
                                        QStringLiteral("select count(*) from pg_tables where tablename like 'backup%'"))
                     .toInt(),
                 0);
    } else {
        registry.stop();
        QCOMPARE(answerOf(registry.upgrade()).error().kind, ErrorKind::Cancelled);
        const QFileInfo file(spec.database);
        QCOMPARE(file.dir().entryList({file.fileName() + QStringLiteral(".*backup*")}, QDir::Files).size(), 0);
    }
    QCOMPARE(RegistryMigrator(owner, {}, RegistryFixture::client()).probe()->format, older);
}

QTEST_GUILESS_MAIN(TestStoppedChange)
#include "tst_stoppedchange.moc"
