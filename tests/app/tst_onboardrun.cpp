#include "tests/app/onboardwalk.h"
#include "tests/support/verifyok.h"
#include "views/widgets/journallist.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What stopped while a tenant was made is resumed and undone, in the sheet that is open and on the page of jobs.
class TestOnboardRun : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_walk.start(), qPrintable(m_walk.fixture().cluster().errorString())); }
    void init();
    void cleanup() { m_walk.close(); }
    void failed_isToldInTheSheet_andUndoneThere();
    void failed_isResumedInTheSheet_whenMended();
    void running_isCancelledAndUndone_inTheSheet();
    void running_isUndone_thoughTheSheetIsLeft();
    void background_leavesTheJobRunning();
    void failed_isUndoneByItself_whereThatIsWanted();
    void running_isHeldBetweenTwoSteps_andGoesOn();
    void proof_isShownWhileItRuns();
    void failed_isUndone_onThePageOfJobs();
    void failed_isResumed_onThePageOfJobs();

private:
    void make(const QString &name, const QByteArray &later, bool undoes = false);
    void waitForTheSleep();
    void agree(); ///< to the question above the sheet
    void confirm(QWidget *sheet);
    void mend();
    QPushButton *button(const char *text) { return buttonOf(m_walk.sheet(), QString::fromUtf8(text)); }
    bool triggers(const char *action)
    {
        return QTest::qWaitFor([&] { return m_walk.window().trigger(QLatin1StringView(action)); });
    }
    OnboardWalk m_walk;
    QString m_before;
};

namespace {
const QByteArray failing = "create table later (n bigint default nextval('public.nothing'));";
}

void TestOnboardRun::init()
{
    QVERIFY(m_walk.open());
    m_before = m_walk.fixture().fingerprint();
}

void TestOnboardRun::make(const QString &name, const QByteArray &later, bool undoes)
{
    QVERIFY(m_walk.writeLater(later));
    m_walk.fill(name);
    QVERIFY(m_walk.isPlanned());
    QCheckBox *box = m_walk.box(u"Undo by itself when a step fails"_s);
    QVERIFY(box->isVisible() && box->isChecked());
    box->setChecked(undoes);
    QVERIFY(m_walk.create());
}

void TestOnboardRun::waitForTheSleep()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_walk.fixture()
                                  .cluster()
                                  .value(u"select count(*) from pg_stat_activity where wait_event = 'PgSleep'"_s)
                                  .value_or(QString()),
                              u"1"_s, 10000);
}

void TestOnboardRun::agree()
{
    const auto question = [this] { return m_walk.window().overlay()->sheet(); };
    QTRY_VERIFY(question() != nullptr && m_walk.sheet() == nullptr);
    confirm(question());
    QTRY_VERIFY(m_walk.sheet() != nullptr); // which comes back
}

void TestOnboardRun::confirm(QWidget *sheet)
{
    QPushButton *yes = buttonOf(sheet, u"Undo operation"_s);
    QVERIFY(!yes->isEnabled());
    const auto fields = sheet->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    fields.first()->setText(u"a test"_s);
    fields.last()->setText(fields.last()->accessibleName().section(u' ', 1, 1)); // "Type SLUG to confirm"
    QTRY_VERIFY_WITH_TIMEOUT(yes->isEnabled(), 20000);
    QTest::mouseClick(yes, Qt::LeftButton);
}

void TestOnboardRun::mend()
{
    VERIFY_OK(m_walk.fixture().cluster().run(
        u"create sequence public.nothing; grant usage on sequence public.nothing to public"_s, u"fleet"_s));
}

void TestOnboardRun::failed_isToldInTheSheet_andUndoneThere()
{
    make(u"Failing"_s, failing);
    QVERIFY(m_walk.hasEnded(JobState::Failed));
    QTRY_VERIFY(button("Resume")->isVisible());
    QVERIFY(says(m_walk.sheet(), u"did not come to its end"_s));
    QVERIFY(says(m_walk.sheet(), m_walk.jobs().jobs().last().error.toHtmlEscaped()));
    QTest::mouseClick(button("Undo…"), Qt::LeftButton);
    agree();
    QTRY_COMPARE(m_walk.jobs().jobs().size(), 2);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QTRY_VERIFY(says(m_walk.sheet(), u"taken away"_s) && button("Close")->isVisible());
    QCOMPARE(m_walk.tenant().state, TenantState::Erased);
    QCOMPARE(m_walk.fixture().fingerprint(), m_before);
}

void TestOnboardRun::failed_isResumedInTheSheet_whenMended()
{
    make(u"Mended"_s, failing);
    QVERIFY(m_walk.hasEnded(JobState::Failed));
    mend();
    QTRY_VERIFY(button("Resume")->isVisible());
    QTest::mouseClick(button("Resume"), Qt::LeftButton);
    QTRY_COMPARE(m_walk.jobs().jobs().size(), 2);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QTRY_VERIFY(says(m_walk.sheet(), u"is active"_s));
    VERIFY_OK(m_walk.fixture().cluster().run(u"drop sequence public.nothing cascade"_s, u"fleet"_s));
}

void TestOnboardRun::running_isCancelledAndUndone_inTheSheet()
{
    make(u"Stopped"_s, "select pg_sleep(60);");
    waitForTheSleep();
    QTRY_VERIFY(button("Cancel and undo…")->isVisible());
    QTest::mouseClick(button("Cancel and undo…"), Qt::LeftButton);
    agree();
    QTRY_COMPARE_WITH_TIMEOUT(m_walk.jobs().jobs().size(), 2, 20000);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QTRY_VERIFY(button("Close")->isVisible());
    QCOMPARE(m_walk.tenant().state, TenantState::Erased);
    QCOMPARE(m_walk.fixture().fingerprint(), m_before);
}

void TestOnboardRun::running_isUndone_thoughTheSheetIsLeft()
{
    make(u"Left"_s, "select pg_sleep(60);");
    waitForTheSleep();
    QTRY_VERIFY(button("Cancel and undo…")->isVisible());
    QTest::mouseClick(button("Cancel and undo…"), Qt::LeftButton);
    agree();
    m_walk.sheet()->close();
    QTRY_COMPARE_WITH_TIMEOUT(m_walk.jobs().jobs().size(), 2, 20000);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QCOMPARE(m_walk.tenant().state, TenantState::Erased);
}

void TestOnboardRun::background_leavesTheJobRunning()
{
    make(u"Hidden"_s, "select pg_sleep(2);");
    QTRY_VERIFY(button("Go on in the background")->isVisible());
    QTest::mouseClick(button("Go on in the background"), Qt::LeftButton);
    QTRY_VERIFY(!m_walk.window().overlay()->isUp());
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QCOMPARE(m_walk.tenant().state, TenantState::Active);
}

void TestOnboardRun::failed_isUndoneByItself_whereThatIsWanted()
{
    make(u"Alone"_s, failing, true);
    QVERIFY(m_walk.hasEnded(JobState::Failed));
    QTRY_VERIFY(says(m_walk.sheet(), u"did not come to its end, and was taken away"_s));
    QCOMPARE(m_walk.jobs().jobs().size(), 1);
    // The list and the error stay to be read.
    QVERIFY(says(m_walk.sheet(), m_walk.jobs().jobs().last().error.toHtmlEscaped()));
    QVERIFY(m_walk.jobs().jobs().last().error.contains(u"nothing"_s));
    const auto journals = m_walk.sheet()->findChildren<JournalList *>();
    QVERIFY(std::any_of(journals.begin(), journals.end(), [](const JournalList *one) {
        return one->isVisible() && one->accessibleDescription().contains(u"failed"_s);
    }));
    QVERIFY(button("Close")->isVisible() && !button("Resume")->isVisible());
    QCOMPARE(m_walk.tenant().state, TenantState::Erased);
    QCOMPARE(m_walk.fixture().fingerprint(), m_before);
}

void TestOnboardRun::running_isHeldBetweenTwoSteps_andGoesOn()
{
    make(u"Held"_s, "select pg_sleep(2);");
    waitForTheSleep();
    QTRY_VERIFY(button("Pause")->isVisible());
    QTest::mouseClick(button("Pause"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_walk.jobs().jobs().last().state, JobState::Paused, 20000);
    QTRY_VERIFY(says(m_walk.sheet(), u"held between two steps"_s));
    QVERIFY(!says(m_walk.sheet(), u"as expected"_s)); // the proof has not begun
    QCOMPARE(m_walk.tenant().state, TenantState::Provisioning);
    QTest::mouseClick(button("Go on"), Qt::LeftButton);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QTRY_VERIFY(says(m_walk.sheet(), u"is active"_s));
}

/// A lock on the neighbour's table holds the proof up in its middle.
void TestOnboardRun::proof_isShownWhileItRuns()
{
    const auto holder = openOrDie(m_walk.fixture().cluster().spec(u"fleet"_s, m_walk.fixture().cluster().superuser()));
    VERIFY_OK(holder->script(u"begin; lock table tenantry_canary.marker in access exclusive mode"_s));
    make(u"Watched"_s, "select 1;");
    QTRY_VERIFY_WITH_TIMEOUT(says(m_walk.sheet(), u"as expected"_s), 20000);
    QVERIFY(!isJobOver(m_walk.jobs().jobs().last().state));
    QVERIFY(!says(m_walk.sheet(), u"is active"_s));
    VERIFY_OK(holder->script(u"rollback"_s));
    QVERIFY(m_walk.hasEnded(JobState::Done));
}

void TestOnboardRun::failed_isUndone_onThePageOfJobs()
{
    make(u"Paged"_s, failing);
    QVERIFY(m_walk.hasEnded(JobState::Failed));
    m_walk.sheet()->close();
    m_walk.window().go({u"jobs"_s, m_walk.jobs().jobs().last().id.toString()});
    QVERIFY(triggers("operation.undo"));
    QTRY_VERIFY(m_walk.window().overlay()->sheet() != nullptr);
    confirm(m_walk.window().overlay()->sheet());
    QTRY_COMPARE(m_walk.jobs().jobs().size(), 2);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QCOMPARE(m_walk.fixture().fingerprint(), m_before);
    QTest::qWait(300); // the journal is read again
    QVERIFY(!m_walk.window().trigger("operation.resume"_L1));
}

void TestOnboardRun::failed_isResumed_onThePageOfJobs()
{
    make(u"Later"_s, failing);
    QVERIFY(m_walk.hasEnded(JobState::Failed));
    mend();
    m_walk.sheet()->close();
    m_walk.window().go({u"jobs"_s, m_walk.jobs().jobs().last().id.toString()});
    QVERIFY(triggers("operation.resume"));
    QTRY_COMPARE(m_walk.jobs().jobs().size(), 2);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QCOMPARE(m_walk.tenant().state, TenantState::Active);
    VERIFY_OK(m_walk.fixture().cluster().run(u"drop sequence public.nothing cascade"_s, u"fleet"_s));
}

QTEST_MAIN(TestOnboardRun)
#include "tst_onboardrun.moc"
