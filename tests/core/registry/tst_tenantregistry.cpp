#include "core/registry/registryintegrity.h"
#include "core/registry/tenantregistry.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/csvtext.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QFutureWatcher>
#include <QSignalSpy>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

namespace {

/// Waits with a running event loop, as a window does.
template<class T>
T await(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy done(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished() || done.isEmpty())
        done.wait(30000);
    return future.result();
}

Tenant sample(const QString &slug)
{
    Tenant tenant;
    tenant.slug = slug;
    tenant.name = slug;
    return tenant;
}

} // namespace

class TestTenantRegistry : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }

    void open_ofNothing_isMissingAndMakesNothing_data() { RegistryFixture::addEngines(); }
    void open_ofNothing_isMissingAndMakesNothing();
    void create_thenUse_answersEveryCall_data() { RegistryFixture::addEngines(); }
    void create_thenUse_answersEveryCall();
    void change_byAnotherConsole_isTold_data() { RegistryFixture::addEngines(); }
    void change_byAnotherConsole_isTold();
    void changes_byManyWriters_haveNoGap_data() { RegistryFixture::addEngines(); }
    void changes_byManyWriters_haveNoGap();
    void connections_countInTheServersBudget();
    void kill_atAnyMoment_leavesAWholeState_data() { RegistryFixture::addEngines(); }
    void kill_atAnyMoment_leavesAWholeState();

private:
    RegistryFixture m_fixture;
};

void TestTenantRegistry::open_ofNothing_isMissingAndMakesNothing()
{
    const auto place = m_fixture.emptyPlace(RegistryFixture::engine());
    TenantRegistry registry(place, {}, RegistryFixture::client());
    for (int i = 0; i < 2; ++i)
        QCOMPARE(await(registry.open()).error().kind, ErrorKind::Missing);
    QVERIFY(registry.info().id.isNull());
    QVERIFY(place.engine == Engine::PostgreSQL || !QFile::exists(place.database));
}

void TestTenantRegistry::create_thenUse_answersEveryCall()
{
    TenantRegistry registry(m_fixture.emptyPlace(RegistryFixture::engine()), {}, RegistryFixture::client());
    const auto info = await(registry.create(m_fixture.creation()));
    VERIFY_OK(info);
    QCOMPARE(registry.info().id, info->id);
    VERIFY_OK(await(registry.ping()));
    const auto tenant = await(registry.createTenant(sample(QStringLiteral("petrel"))));
    VERIFY_OK(tenant);

    Finding minor;
    minor.key = QStringLiteral("A:minor");
    minor.severity = Severity::Low;
    minor.tenant = tenant->id;
    Finding major = minor;
    major.key = QStringLiteral("A:major");
    major.severity = Severity::Critical;
    QCOMPARE(await(registry.reportFindings({minor, major})).value_or(-1), 2);
    QCOMPARE(await(registry.reportFindings({minor, major})).value_or(-1), 0);
    QCOMPARE(await(registry.attention()).value_or(QList<Finding>()).value(0).key, major.key);
    VERIFY_OK(await(registry.snoozeFinding(major, QDateTime::currentDateTimeUtc().addDays(1), {})));
    QCOMPARE(await(registry.attention())->size(), 1);
    QCOMPARE(await(registry.snoozedFindings())->size(), 1);
    const Finding snoozed = await(registry.snoozedFindings())->first();
    VERIFY_OK(await(registry.snoozeFinding(snoozed, QDateTime::currentDateTimeUtc().addSecs(-1), {})));
    QCOMPARE(await(registry.attention())->size(), 2);
    QCOMPARE(await(registry.resolveFindings(QStringLiteral("A:"), {major.key})).value_or(-1), 1);
    QCOMPARE(await(registry.findingsOf(tenant->id))->size(), 1);

    Operation operation;
    operation.kind = QStringLiteral("tenant.onboard");
    operation.tenant = tenant->id;
    operation.steps = {OperationStep(), OperationStep()};
    auto planned = await(registry.planOperation(operation));
    VERIFY_OK(planned);
    planned->steps[0].state = StepState::Done;
    planned->steps[0].backendPid = 4711;
    VERIFY_OK(await(registry.writeStep(planned->steps[0])));
    VERIFY_OK(await(registry.setOperationState(planned->id, planned->revision, OperationState::Failed)));
    OperationQuery query;
    query.tenant = tenant->id;
    query.openOnly = true;
    query.limit = 1;
    const auto page = await(registry.operations(query));
    VERIFY_OK(page);
    QCOMPARE(page->records.value(0).stepsDone, 1);
    query.after = page->next;
    QCOMPARE(await(registry.operations(query))->records.size(), 0);
    QCOMPARE(await(registry.operation(planned->id))->steps.value(0).backendPid, 4711);

    SavedFilter filter;
    filter.page = QStringLiteral("tenants");
    filter.name = QStringLiteral("mine");
    const auto saved = await(registry.saveFilter(filter));
    VERIFY_OK(saved);
    QCOMPARE(await(registry.savedFilters(filter.page))->size(), 1);
    VERIFY_OK(await(registry.removeFilter(saved->id, saved->revision)));
    VERIFY_OK(await(registry.saveSetting({QStringLiteral("theme"), QStringLiteral("dark"), 0})));
    QCOMPARE(await(registry.setting(QStringLiteral("theme")))->value, QStringLiteral("dark"));
    QCOMPARE(await(registry.setting(QStringLiteral("never"))).value(), (Setting {QStringLiteral("never"), {}, 0}));
    QCOMPARE(await(registry.checkIntegrity())->size(), 0);
}

void TestTenantRegistry::change_byAnotherConsole_isTold()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry registry(spec, {}, RegistryFixture::client());
    QSignalSpy reachable(&registry, &TenantRegistry::connectionChanged);
    QList<RegistryChange> told;
    connect(&registry, &TenantRegistry::changed, this, [&](const auto &changes) { told << changes; });
    VERIFY_OK(await(registry.open()));
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty(), 30000);

    TenantRegistry other(spec, {}, {ClientId::create(), QStringLiteral("Olga")});
    VERIFY_OK(await(other.open()));
    const auto tenant = await(other.createTenant(sample(QStringLiteral("petrel"))));
    VERIFY_OK(tenant);
    const auto tells = [&](ChangedKind kind, ChangeOp op) {
        return std::any_of(told.cbegin(), told.cend(), [&](const RegistryChange &change) {
            return change.kind == kind && change.op == op
                && (kind != ChangedKind::Tenant || change.id == tenant->id.toString());
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(tells(ChangedKind::Tenant, ChangeOp::Insert), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(tells(ChangedKind::Audit, ChangeOp::Insert), 30000);

    // Somebody with psql, or the shell of SQLite, without any program of ours.
    const auto person = openOrDie(spec);
    QVERIFY(prepareRegistrySession(*person));
    VERIFY_OK(person->execute(QStringLiteral("update tenantry.tenant set region = 'us'")));
    QTRY_VERIFY_WITH_TIMEOUT(tells(ChangedKind::Tenant, ChangeOp::Update), 30000);
}

void TestTenantRegistry::changes_byManyWriters_haveNoGap()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back([&spec, writer] {
            auto patient = spec;
            patient.lockTimeout = std::chrono::seconds(60);
            const auto connection = openOrDie(patient);
            for (int i = 0; i < 15; ++i) {
                auto write = [&](Connection &c, AuditWriter &audit) -> Result<Tenant> {
                    auto made =
                        TenantRepository(c).create(sample(QStringLiteral("t-%1-%2").arg(writer).arg(i)), {}, audit);
                    return made && i % 3 == 2 ? Result<Tenant>(fail(ErrorKind::Internal, QStringLiteral("given up")))
                                              : made;
                };
                (void)RegistryFixture::change(*connection, write, {ClientId::create(), QString::number(writer)});
            }
        });
    }
    for (auto &writer : writers)
        writer.join();
    const auto connection = openOrDie(spec);
    const auto value = [&](const char *sql) {
        return RegistryFixture::value(*connection, QString::fromLatin1(sql)).toLongLong();
    };
    QCOMPARE(value("select count(*) from tenantry.tenant"), 40);
    QCOMPARE(value("select count(*) from tenantry.change"), value("select max(seq) from tenantry.change"));
    QCOMPARE(value("select min(seq) from tenantry.change"), 1);
    QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
}

/// The smallest budget there is: the feed stays, the workers and an import take turns at the one that is left.
void TestTenantRegistry::connections_countInTheServersBudget()
{
    const auto spec = m_fixture.create(Engine::PostgreSQL);
    const auto budget = std::make_shared<ServerBudget>(1);
    TenantRegistry registry(spec, {}, RegistryFixture::client(), budget);
    QSignalSpy reachable(&registry, &TenantRegistry::connectionChanged);
    QSignalSpy changed(&registry, &TenantRegistry::changed);
    VERIFY_OK(await(registry.open()));
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty(), 30000);
    QVERIFY(reachable.first().first().toBool());
    VERIFY_OK(await(registry.createTenant(sample(QStringLiteral("petrel")))));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 30000);
    const auto source = testsupport::csvText("slug,name\nfjord,Fjord\n");
    ImportOptions options;
    options.byName = true;
    const auto report = await(registry.importTenants(source, options, {}));
    VERIFY_OK(report);
    QCOMPARE(report->inserted, 1);
    VERIFY_OK(await(registry.tenantBySlug(QStringLiteral("fjord"))));
    QVERIFY(budget->inUse() <= 2);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_fixture.cluster()
            .value(QStringLiteral("select count(*) from pg_stat_activity where datname = '%1'").arg(spec.database))
            .value_or(QString()),
        QString::number(budget->inUse()), 30000);
}

void TestTenantRegistry::kill_atAnyMoment_leavesAWholeState()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    for (int round = 0; round < 4; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            const auto connection = openOrDie(spec);
            for (int i = 0;; ++i) {
                auto write = [&](Connection &c, AuditWriter &audit) -> Result<Tenant> {
                    TenantRepository tenants(c);
                    const QString slug = QStringLiteral("r%1-%2-").arg(round).arg(i);
                    const auto first = tenants.create(sample(slug + u'a'), {}, audit);
                    return first ? tenants.create(sample(slug + u'b'), {}, audit) : first;
                };
                if (!RegistryFixture::change(*connection, write))
                    _exit(1);
            }
        }
        QTest::qWait(300 + 170 * round);
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        const auto connection = openOrDie(spec);
        const auto value = [&](const char *sql) {
            return RegistryFixture::value(*connection, QString::fromLatin1(sql)).toLongLong();
        };
        if (spec.engine == Engine::PostgreSQL) // the child's session ends when the server notices
            QTRY_COMPARE_WITH_TIMEOUT(value("select count(*) from pg_stat_activity where usename = session_user"), 1,
                                      30000);
        const qint64 tenants = value("select count(*) from tenantry.tenant");
        QCOMPARE(tenants % 2, 0);
        QCOMPARE(value("select count(*) from tenantry.audit_record where action = 'tenant.create'"), tenants);
        QCOMPARE(value("select count(*) from tenantry.change"), value("select max(seq) from tenantry.change"));
        QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
    }
}

QTEST_GUILESS_MAIN(TestTenantRegistry)
#include "tst_tenantregistry.moc"
