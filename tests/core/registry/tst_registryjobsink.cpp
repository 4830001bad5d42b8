#include "core/jobs/jobqueue.h"
#include "core/registry/registryjobsink.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace tenantry;
using testsupport::RegistryFixture;

class TestRegistryJobSink : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void job_isSeenInTheRegistry_whileItRunsAndAfterwards_data() { RegistryFixture::addEngines(); }
    void job_isSeenInTheRegistry_whileItRunsAndAfterwards();
    void job_thatRuns_givesSignsOfLife_data() { RegistryFixture::addEngines(); }
    void job_thatRuns_givesSignsOfLife();
    void registry_thatIsGone_isTold_andTheJobGoesOn();
    void states_becomeThoseOfTheRegistry_data();
    void states_becomeThoseOfTheRegistry();

private:
    static JobRecord newest(TenantRegistry &registry)
    {
        const auto jobs = registry.jobs().result();
        return jobs && !jobs->isEmpty() ? jobs->first() : JobRecord();
    }
    RegistryFixture m_fixture;
    SystemClock m_clock;
};

void TestRegistryJobSink::job_isSeenInTheRegistry_whileItRunsAndAfterwards()
{
    TenantRegistry registry(m_fixture.create(RegistryFixture::engine()), {}, RegistryFixture::client());
    const auto opened = registry.open();
    QTRY_VERIFY(opened.isFinished());
    VERIFY_OK(opened.result());
    const ClientId client = ClientId::create();
    RegistryJobSink sink(registry, client);
    JobQueue queue(m_clock, &sink);
    QSemaphore goOn;
    JobRequest request;
    request.kind = QStringLiteral("tenant.import");
    request.title = QStringLiteral("Import \"Bücher\" ' ;");
    request.startedBy = QStringLiteral("Ann Admin");
    request.work = [&goOn](JobControl &control) -> Result<> {
        control.setTotal(3);
        goOn.acquire();
        control.advance(3, 1);
        return {};
    };
    const JobId id = queue.add(std::move(request));
    QTRY_COMPARE(newest(registry).state, JobRecordState::Running);
    goOn.release();
    QTRY_COMPARE(newest(registry).state, JobRecordState::Done);
    const JobRecord record = newest(registry);
    QCOMPARE(record.id, id);
    QCOMPARE(record.client, client);
    QCOMPARE(record.title, QStringLiteral("Import \"Bücher\" ' ;"));
    QCOMPARE(record.done, 3);
    QCOMPARE(record.failed, 1);
    QCOMPARE(record.total, 3);
    QVERIFY(!record.host.isEmpty());
    QVERIFY(record.endedAt.isValid() && record.seenAt.isValid());
}

void TestRegistryJobSink::job_thatRuns_givesSignsOfLife()
{
    TenantRegistry registry(m_fixture.create(RegistryFixture::engine()), {}, RegistryFixture::client());
    const auto opened = registry.open();
    QTRY_VERIFY(opened.isFinished());
    VERIFY_OK(opened.result());
    RegistryJobSink sink(registry, ClientId::create(), std::chrono::milliseconds(20));
    JobQueue queue(m_clock, &sink);
    QSemaphore goOn;
    JobRequest request;
    request.title = QStringLiteral("Import");
    request.work = [&goOn](JobControl &) -> Result<> {
        goOn.acquire();
        return {};
    };
    queue.add(std::move(request));
    QTRY_COMPARE(newest(registry).state, JobRecordState::Running);
    const QDateTime seen = newest(registry).seenAt;
    QTRY_VERIFY(newest(registry).seenAt > seen); // it has told nothing since
    goOn.release();
    QTRY_COMPARE(newest(registry).state, JobRecordState::Done);
    QTRY_VERIFY(sink.isIdle());
    const QDateTime ended = newest(registry).seenAt;
    QTest::qWait(100); // some pulses
    QCOMPARE(newest(registry).seenAt, ended);
    QCOMPARE(newest(registry).state, JobRecordState::Done);
}

void TestRegistryJobSink::registry_thatIsGone_isTold_andTheJobGoesOn()
{
    ConnectionSpec nowhere;
    nowhere.engine = Engine::SQLite;
    nowhere.database = QStringLiteral("/absent/fleet.tenantry");
    TenantRegistry registry(nowhere, {}, RegistryFixture::client());
    RegistryJobSink sink(registry, ClientId::create());
    QSignalSpy failed(&sink, &RegistryJobSink::failed);
    JobQueue queue(m_clock, &sink);
    JobRequest request;
    request.work = [](JobControl &) -> Result<> { return {}; };
    const JobId id = queue.add(std::move(request));
    QTRY_COMPARE(queue.job(id)->state, JobState::Done);
    QTRY_VERIFY(!failed.isEmpty());
}

void TestRegistryJobSink::states_becomeThoseOfTheRegistry_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("recorded");
    const auto row = [](const char *state, const char *recorded) {
        QTest::newRow(state) << QString::fromLatin1(state) << QString::fromLatin1(recorded);
    };
    row("queued", "waiting");
    row("running", "running");
    row("pausing", "running");
    row("paused", "paused");
    row("cancelling", "running");
    row("done", "done");
    row("doneWithFailures", "done");
    row("failed", "failed");
    row("cancelled", "cancelled");
}

void TestRegistryJobSink::states_becomeThoseOfTheRegistry()
{
    QFETCH(QString, state);
    QFETCH(QString, recorded);
    Job job;
    QVERIFY(jobStateFromName(state, &job.state));
    QCOMPARE(jobRecordStateName(jobRecordOf(job).state), recorded);
}

QTEST_GUILESS_MAIN(TestRegistryJobSink)
#include "tst_registryjobsink.moc"
