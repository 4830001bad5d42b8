#include "core/registry/tenantjobs.h"

#include "core/registry/tenantregistry.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QSignalSpy>

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::RegistryFixture;

/// Tagging and importing as jobs of a queue, on real registries.
class TestTenantJobs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup();
    void import_ofACheckedFile_writesAndEndsWhole_data() { RegistryFixture::addEngines(); }
    void import_ofACheckedFile_writesAndEndsWhole();
    void import_ofAFileThatChanged_failsAndWritesNothing_data() { RegistryFixture::addEngines(); }
    void import_ofAFileThatChanged_failsAndWritesNothing();
    void import_thatLeavesRowsOut_endsWithFailures_andTellsThem_data() { RegistryFixture::addEngines(); }
    void import_thatLeavesRowsOut_endsWithFailures_andTellsThem();
    void import_cancelledWhilePaused_writesNothing();
    void tag_ofTwo_tagsBothAndEndsDone_data() { RegistryFixture::addEngines(); }
    void tag_ofTwo_tagsBothAndEndsDone();
    void tag_ofOneThatIsGone_failsWithTheReason_data() { RegistryFixture::addEngines(); }
    void tag_ofOneThatIsGone_failsWithTheReason();

private:
    void write(const QString &csv);
    [[nodiscard]] TenantImport::SourceMaker source() const;
    [[nodiscard]] ImportOptions options() const;
    [[nodiscard]] ImportReport check();
    Job ended(const JobId &id);
    qint64 tenants();
    template<class T>
    Result<T> wait(const QFuture<Result<T>> &future)
    {
        (void)QTest::qWaitFor([&] { return future.isFinished(); });
        return future.result();
    }

    RegistryFixture m_fixture;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<TenantRegistry> m_registry;
    std::unique_ptr<JobQueue> m_queue;
};

void TestTenantJobs::init()
{
    // Pausing is for a server only: in a file it would keep every other writer out.
    const QByteArray test = QTest::currentTestFunction();
    const Engine engine = test.contains("Paused") ? Engine::PostgreSQL : RegistryFixture::engine();
    m_registry =
        std::make_unique<TenantRegistry>(m_fixture.create(engine), PasswordSource(), RegistryFixture::client());
    VERIFY_OK(wait(m_registry->open()));
    m_queue = std::make_unique<JobQueue>(m_clock, nullptr);
}

void TestTenantJobs::cleanup()
{
    m_queue.reset();
    m_registry.reset();
}

void TestTenantJobs::write(const QString &csv)
{
    QFile file(m_folder.filePath(u"tenants.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csv.toUtf8());
}

TenantImport::SourceMaker TestTenantJobs::source() const
{
    return [path = m_folder.filePath(u"tenants.csv"_s)]() -> Result<std::unique_ptr<ImportSource>> {
        return std::make_unique<CsvImportSource>(path);
    };
}

ImportReport TestTenantJobs::check()
{
    const auto preview = TenantImport::preview(source());
    ImportOptions options;
    options.mapping = preview->guess;
    options.dryRun = true;
    return wait(m_registry->importTenants(source(), options)).value_or(ImportReport());
}

ImportOptions TestTenantJobs::options() const
{
    ImportOptions options;
    options.mapping = TenantImport::preview(source())->guess;
    return options;
}

Job TestTenantJobs::ended(const JobId &id)
{
    (void)QTest::qWaitFor([&] { return isJobOver(m_queue->job(id)->state); }, 20000);
    return *m_queue->job(id);
}

qint64 TestTenantJobs::tenants()
{
    return wait(m_registry->read([](Connection &connection) -> Result<qint64> {
               auto count = connection.query(u"select count(*) from tenantry.tenant"_s);
               return count && count->next() ? Result<qint64>(count->value(0).toLongLong()) : Result<qint64>(-1);
           }))
        .value_or(-1);
}

void TestTenantJobs::import_ofACheckedFile_writesAndEndsWhole()
{
    write(u"slug,name\none,One\ntwo,Two\n"_s);
    const ImportReport checked = check();
    QCOMPARE(checked.inserted, 2);
    QCOMPARE(tenants(), 0);
    const Job job = ended(m_queue->add(importJob(*m_registry, source(), options(), checked)));
    QCOMPARE(job.state, JobState::Done);
    QCOMPARE(job.progress.total, 4);
    QCOMPARE(job.progress.done, 4);
    QCOMPARE(job.tenantCount, 2);
    QVERIFY(job.title.contains(u"tenants.csv"_s));
    QCOMPARE(job.canPause, RegistryFixture::engine() == Engine::PostgreSQL);
    QCOMPARE(tenants(), 2);
}

void TestTenantJobs::import_ofAFileThatChanged_failsAndWritesNothing()
{
    write(u"slug,name\none,One\n"_s);
    const ImportReport checked = check();
    write(u"slug,name\none,One\none,Again\n"_s);
    const Job job = ended(m_queue->add(importJob(*m_registry, source(), options(), checked)));
    QCOMPARE(job.state, JobState::Failed);
    QVERIFY2(job.error.contains(u"Line 3"_s), qPrintable(job.error));
    QCOMPARE(tenants(), 0);
}

void TestTenantJobs::import_thatLeavesRowsOut_endsWithFailures_andTellsThem()
{
    write(u"slug,name\none,One\ntwo,Two\n"_s);
    const ImportReport checked = check();
    write(u"slug,name\none,One\none,Again\n"_s);
    ImportOptions leavesOut = options();
    leavesOut.leavesOut = true;
    leavesOut.action = u"tenant.adopt"_s;
    const auto report = std::make_shared<ImportReport>();
    const Job job = ended(m_queue->add(importJob(*m_registry, source(), leavesOut, checked, report)));
    QCOMPARE(job.state, JobState::DoneWithFailures);
    QCOMPARE(job.kind, u"tenant.adopt"_s);
    QCOMPARE(job.progress.done, 4);
    QCOMPARE(job.progress.failed, report->problems.size());
    QVERIFY(report->written);
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(tenants(), 1);
}

void TestTenantJobs::import_cancelledWhilePaused_writesNothing()
{
    QString csv = u"slug,name\n"_s;
    for (int i = 0; i < 5000; ++i)
        csv += u"t%1,T%1\n"_s.arg(i);
    write(csv);
    const ImportReport checked = check();
    JobRequest request = importJob(*m_registry, source(), options(), checked);
    QVERIFY(request.canPause);
    const JobId id = m_queue->add(std::move(request));
    m_queue->pause(id);
    QTRY_COMPARE(m_queue->job(id)->state, JobState::Paused);
    QCOMPARE(tenants(), 0);
    m_queue->cancel(id);
    QCOMPARE(ended(id).state, JobState::Cancelled);
    QCOMPARE(tenants(), 0);
}

void TestTenantJobs::tag_ofTwo_tagsBothAndEndsDone()
{
    Tenant tenant;
    QList<TenantId> ids;
    for (const QString &slug : {u"one"_s, u"two"_s}) {
        tenant.slug = tenant.name = slug;
        ids << wait(m_registry->createTenant(tenant)).value_or(Tenant()).id;
    }
    const Job job = ended(m_queue->add(tagJob(*m_registry, ids, u"vip"_s, true)));
    QCOMPARE(job.state, JobState::Done);
    QVERIFY(!job.canPause);
    QCOMPARE(wait(m_registry->tags()).value_or(QStringList()), QStringList {u"vip"_s});
    QCOMPARE(ended(m_queue->add(tagJob(*m_registry, {ids.first()}, u"vip"_s, false))).state, JobState::Done);
    QCOMPARE(wait(m_registry->tenant(ids.first()))->tags, QStringList());
    QCOMPARE(wait(m_registry->tenant(ids.last()))->tags, QStringList {u"vip"_s});
}

void TestTenantJobs::tag_ofOneThatIsGone_failsWithTheReason()
{
    const Job job = ended(m_queue->add(tagJob(*m_registry, {TenantId::create()}, u"vip"_s, true)));
    QCOMPARE(job.state, JobState::Failed);
    QVERIFY(!job.error.isEmpty());
    QCOMPARE(job.progress.done, 0);
}

QTEST_GUILESS_MAIN(TestTenantJobs)
#include "tst_tenantjobs.moc"
