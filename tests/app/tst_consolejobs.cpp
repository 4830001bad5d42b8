#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/settableclock.h"
#include "tests/support/verifyok.h"
#include "views/jobs/jobspage.h"
#include "views/shell/jobstrip.h"
#include "views/shell/overlay.h"
#include "views/shell/shellbody.h"
#include "views/widgets/canceljobsheet.h"
#include "views/widgets/journallist.h"
#include "views/widgets/listplaceholder.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page of jobs: its period, a job's journal, and the question before a job is cancelled.
class TestConsoleJobs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup() { m_console.close(); }
    void jobs_ofAPeriod();
    void enter_onAJob_opensItsJournal();
    void cancel_onTheJobsPage_asksFirst();
    void cancel_withoutAnAnswer_letsAPersonStopWaiting();
    void jobOfAProgramThatHasGone_isNotShownAtWork();

private:
    void addJob(const QString &title, int daysAgo, const OperationId &operation = {});
    [[nodiscard]] TableView *table() { return window().page()->findChild<TableView *>(); }
    [[nodiscard]] QString current() { return table()->currentIndex().data(IdRole).toString(); }
    TenantRegistry &registry() { return m_console.fleet().registry(); }
    MainWindow &window() { return m_console.window(); }

    RegistryFixture m_fixture;
    ConsoleFixture m_console;
};

void TestConsoleJobs::init()
{
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
}

void TestConsoleJobs::addJob(const QString &title, int daysAgo, const OperationId &operation)
{
    JobRecord job;
    job.id = JobId::create();
    job.kind = u"list.export"_s;
    job.title = title;
    job.state = JobRecordState::Done;
    job.operation = operation;
    job.startedBy = u"Maja"_s;
    job.host = u"laptop"_s;
    job.client = ClientId::create();
    job.createdAt = job.startedAt = job.seenAt = job.endedAt = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
    VERIFY_OK(answerOf(registry().saveJob(job)));
}

void TestConsoleJobs::jobs_ofAPeriod()
{
    addJob(u"Old export"_s, 20);
    window().go({u"jobs"_s, {}});
    auto *empty = window().page()->findChild<ListPlaceholder *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(table()->model()->rowCount(), 0);
    addJob(u"Export of today"_s, 0);
    QTRY_COMPARE(table()->model()->rowCount(), 2); // with the heading of its group
    auto *period = window().page()->findChild<SegmentedControl *>();
    QTest::keyClick(period, Qt::Key_Right);
    QCOMPARE(table()->model()->rowCount(), 2);
    QTest::keyClick(period, Qt::Key_Right);
    QCOMPARE(table()->model()->rowCount(), 3);
    window().page()->setFilterText(u"name:old"_s);
    QCOMPARE(table()->model()->rowCount(), 2);
    window().page()->setFilterText(u"by:nobody"_s);
    QTRY_VERIFY(empty->isVisible());
    buttonOf(empty, u"Clear filter"_s)->click();
    QCOMPARE(table()->model()->rowCount(), 3);
}

void TestConsoleJobs::enter_onAJob_opensItsJournal()
{
    Operation operation;
    operation.id = OperationId::create();
    operation.kind = u"tenant.onboard"_s;
    operation.title = u"Onboard kestrel"_s;
    operation.startedBy = u"Maja"_s;
    operation.createdAt = QDateTime::currentDateTimeUtc();
    for (int number = 1; number <= 2; ++number) {
        OperationStep step;
        step.operation = operation.id;
        step.number = number;
        step.title = u"Step %1"_s.arg(number);
        step.statement = u"CREATE SCHEMA kestrel"_s;
        operation.steps.append(step);
    }
    const auto planned = answerOf(registry().planOperation(operation));
    VERIFY_OK(planned);
    VERIFY_OK(answerOf(registry().setOperationState(operation.id, planned->revision, OperationState::Failed)));
    OperationStep failed = operation.steps.last();
    failed.state = StepState::Failed;
    failed.error = u"schema exists"_s;
    failed.startedAt = failed.endedAt = QDateTime::currentDateTimeUtc();
    VERIFY_OK(answerOf(registry().writeStep(failed)));
    addJob(u"Onboard kestrel"_s, 0, operation.id);
    window().go({u"jobs"_s, {}});
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    window().trigger(QLatin1StringView("list.inspector"));
    QVERIFY(!window().body()->isInspectorWanted());
    table()->selectRow(1);
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(window().body()->isInspectorWanted());
    auto *journal = window().findChild<JournalList *>();
    QTRY_VERIFY(journal->isVisible());
    QTRY_VERIFY2(journal->accessibleDescription().contains(u"Step 2"_s), qPrintable(journal->accessibleDescription()));
    QVERIFY(journal->accessibleDescription().contains(u"failed"_s));
}

void TestConsoleJobs::cancel_onTheJobsPage_asksFirst()
{
    auto mayEnd = std::make_shared<std::atomic<bool>>(false);
    JobRequest request;
    request.kind = u"test"_s;
    request.title = u"Long work"_s;
    request.work = [mayEnd](JobControl &control) -> Result<> {
        while (!*mayEnd && !control.isCancelled())
            QThread::msleep(5);
        return control.isCancelled() ? Result<>(fail(ErrorKind::Cancelled, u"stopped"_s)) : Result<>();
    };
    const JobId id = m_console.fleet().jobs().add(request);
    window().go({u"jobs"_s, id.toString()});
    QTRY_COMPARE(current(), id.toString());
    QTRY_VERIFY(window().trigger(QLatin1StringView("job.cancel")));
    auto *sheet = qobject_cast<CancelJobSheet *>(window().overlay()->sheet());
    QVERIFY(sheet);
    QVERIFY(!isJobOver(m_console.fleet().jobs().job(id)->state));
    buttonOf(sheet, u"Keep it running"_s)->click();
    QTest::qWait(20);
    QCOMPARE(m_console.fleet().jobs().job(id)->state, JobState::Running);
    QVERIFY(window().trigger(QLatin1StringView("job.cancel")));
    buttonOf(window().overlay()->sheet(), u"Stop the job"_s)->click();
    QTRY_COMPARE(m_console.fleet().jobs().job(id)->state, JobState::Cancelled);
    *mayEnd = true;
}

void TestConsoleJobs::cancel_withoutAnAnswer_letsAPersonStopWaiting()
{
    SettableClock clock;
    RegistryJobSink sink(registry(), ClientId::create());
    JobQueue queue(clock, &sink);
    QSemaphore mayEnd;
    JobRequest request;
    request.kind = u"test"_s;
    request.title = u"Deaf work"_s;
    request.work = [&mayEnd](JobControl &) -> Result<> {
        mayEnd.acquire();
        return fail(ErrorKind::Cancelled, u"stopped"_s);
    };
    const JobId id = queue.add(request);
    AppContext &context = m_console.context();
    JobsPage page({window(), context.actions(), nullptr},
                  {context.theme(), context.format(), registry(), queue, m_console.fleet().operations(),
                   m_console.fleet().monitor()});
    page.open(id.toString());
    auto *list = page.findChild<TableView *>();
    QTRY_COMPARE(list->currentIndex().data(IdRole).toString(), id.toString());
    const auto offered = page.actionsOffered();
    const auto found = std::find_if(offered.begin(), offered.end(),
                                    [](const QAction *one) { return one->objectName() == u"job.cancel"; });
    QVERIFY(found != offered.end());
    QAction *cancel = *found;
    QCOMPARE(cancel->text(), u"Cancel…"_s);
    queue.cancel(id);
    QTRY_VERIFY(!cancel->isEnabled());
    clock.advance(30s);
    QTRY_VERIFY(cancel->isEnabled());
    QCOMPARE(cancel->text(), u"Stop waiting…"_s);
    // What every action learns anew takes nothing from what this one is called.
    context.actions().setRegistryUnavailable(u"The registry is unreachable."_s);
    QCOMPARE(cancel->text(), u"Stop waiting…"_s);
    context.actions().setRegistryUnavailable({});
    context.actions().retranslate();
    QCOMPARE(cancel->text(), u"Stop waiting…"_s);
    QVERIFY(cancel->toolTip().startsWith(cancel->text()));
    cancel->trigger();
    auto *sheet = window().overlay()->sheet();
    QVERIFY(sheet);
    buttonOf(sheet, u"Stop waiting"_s)->click();
    QCOMPARE(queue.job(id)->state, JobState::Failed);
    QCOMPARE(queue.activeCount(), 0);
    QTRY_COMPARE(cancel->text(), u"Cancel…"_s);
    mayEnd.release();
    QTRY_COMPARE(queue.job(id)->state, JobState::Cancelled);
    QTRY_VERIFY(sink.isIdle());
    const auto recorded = answerOf(registry().jobs());
    VERIFY_OK(recorded);
    QCOMPARE(recorded->first().state, JobRecordState::Cancelled);
}

/// As after SIGKILL: the record stays as it was told last.
void TestConsoleJobs::jobOfAProgramThatHasGone_isNotShownAtWork()
{
    const auto addRunning = [this](const QString &title, int silentFor) {
        JobRecord job;
        job.id = JobId::create();
        job.kind = u"list.export"_s;
        job.title = title;
        job.state = JobRecordState::Running;
        job.client = ClientId::create();
        job.createdAt = job.startedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
        job.seenAt = QDateTime::currentDateTimeUtc().addSecs(-silentFor);
        VERIFY_OK(answerOf(registry().saveJob(job)));
    };
    auto *strip = window().findChild<JobStrip *>();
    addRunning(u"Gone"_s, 600);
    addRunning(u"At work"_s, 0);
    QTRY_VERIFY(says(strip, u"At work"_s));
    QVERIFY(!says(strip, u"Gone"_s));
    const auto buttons = strip->findChildren<QPushButton *>();
    QVERIFY(std::none_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text().contains(u"more job"_s);
    }));
    window().go({u"jobs"_s, {}});
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(table()->model()->index(0, 0).data().toString(), u"Running"_s);
    QCOMPARE(table()->model()->index(2, 0).data().toString(), u"No sign of life"_s);
    QVERIFY(says(window().page(), u"1 run, 0 wait, 0 failed."_s));
}

QTEST_MAIN(TestConsoleJobs)
#include "tst_consolejobs.moc"
