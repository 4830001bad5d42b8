#include "tests/support/runningprogram.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Runs of scheduled jobs: on record once, whoever wants to run them, is killed, sleeps, or has another clock.
class TestScheduledRun : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init()
    {
        runsOfTheJob = 0;
        isWell = false;
    }
    void run_recordsWhatItFound_andResolvesIt_data() { RegistryFixture::addEngines(); }
    void run_recordsWhatItFound_andResolvesIt();
    void run_thatFails_isOnRecord_andTouchesNoFinding();
    void twoPrograms_doOneJobOnce_data() { RegistryFixture::addEngines(); }
    void twoPrograms_doOneJobOnce();
    void programThatSlept_recordsNothing_data() { RegistryFixture::addEngines(); }
    void programThatSlept_recordsNothing();
    void programWithoutALease_stopsWhatItDoes();
    void programWithAnotherClock_runsNothingEarly_andTakesNothing_data() { RegistryFixture::addEngines(); }
    void programWithAnotherClock_runsNothingEarly_andTakesNothing();
    void stopped_isGivenBack();

private:
    RegistryFixture m_fixture;
};

void TestScheduledRun::run_recordsWhatItFound_andResolvesIt()
{
    RunningProgram program(m_fixture.create(RegistryFixture::engine()));
    RunResult result = program.run(kindOf(findOneFault));
    QCOMPARE(result.end, RunEnd::Done);
    QCOMPARE(result.opened, 1);
    QCOMPARE(program.faults(), QStringList {u"TEST-FAULT"_s});
    QCOMPARE(program.schedule().lastBy, u"one"_s);
    QCOMPARE(program.schedule().lastWords, u"looked"_s);
    QCOMPARE(program.run(kindOf(findOneFault)).end, RunEnd::NotDue);
    QCOMPARE(runsOfTheJob.load(), 1);
    isWell = true;
    program.makeDue();
    result = program.run(kindOf(findOneFault));
    QCOMPARE(result.end, RunEnd::Done);
    QCOMPARE(result.resolved, 1);
    QCOMPARE(program.faults(), QStringList());
}

void TestScheduledRun::run_thatFails_isOnRecord_andTouchesNoFinding()
{
    RunningProgram program(m_fixture.create(Engine::SQLite));
    QCOMPARE(program.run(kindOf(findOneFault)).end, RunEnd::Done);
    program.makeDue();
    const RunResult result = program.run(kindOf(failAlways));
    QCOMPARE(result.end, RunEnd::Failed);
    QCOMPARE(program.schedule().lastOutcome, u"failed"_s);
    QCOMPARE(program.schedule().lastWords, u"There is no disk."_s);
    QCOMPARE(program.faults(), QStringList {u"TEST-FAULT"_s});
}

void TestScheduledRun::twoPrograms_doOneJobOnce()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    RunningProgram one(spec, u"one"_s);
    RunningProgram other(spec, u"other"_s);
    for (int round = 1; round <= 8; ++round) {
        const auto first = one.begin(kindOf(findOneFault));
        const auto second = other.begin(kindOf(findOneFault));
        const RunEnd ends[] = {answerOf(first).end, answerOf(second).end};
        QCOMPARE(runsOfTheJob.load(), round);
        QCOMPARE(std::count(std::begin(ends), std::end(ends), RunEnd::Done), 1);
        for (const RunEnd end : ends)
            QVERIFY(end == RunEnd::Done || end == RunEnd::Elsewhere || end == RunEnd::NotDue);
        one.makeDue();
    }
}

void TestScheduledRun::programThatSlept_recordsNothing()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    RunningProgram sleeper(spec, u"sleeper"_s);
    RunningProgram heir(spec, u"heir"_s);
    // Asleep between its work and its record, for longer than its lease; meanwhile another does the job.
    const RunResult late = sleeper.run(kindOf(findOneFault), [&](RunMoment moment) {
        if (moment == RunMoment::Ran)
            takeOver(spec);
    });
    QCOMPARE(late.end, RunEnd::Lost);
    QCOMPARE(sleeper.faults(), QStringList());
    QVERIFY(!sleeper.schedule().last.isValid());
    QCOMPARE(heir.run(kindOf(findOneFault)).end, RunEnd::Done);
    QCOMPARE(heir.schedule().lastBy, u"heir"_s);
}

void TestScheduledRun::programWithoutALease_stopsWhatItDoes()
{
    const auto spec = m_fixture.create(Engine::PostgreSQL);
    RunningProgram program(spec);
    std::atomic_bool isLeased = false;
    const auto running = program.begin(
        kindOf(neverEnd), [&](RunMoment) { isLeased = true; }, 600ms);
    QTRY_VERIFY(isLeased.load());
    takeOver(spec);
    QCOMPARE(answerOf(running).end, RunEnd::Lost);
}

/// The wall clock of a computer says nothing: the registry's server says what is due and whose lease has run out.
void TestScheduledRun::programWithAnotherClock_runsNothingEarly_andTakesNothing()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    RunningProgram right(spec, u"right"_s);
    RunningProgram wrong(spec, u"wrong"_s);
    QCOMPARE(right.run(kindOf(findOneFault)).end, RunEnd::Done);
    for (const auto skew : {std::chrono::hours(24 * 400), std::chrono::hours(-24 * 800)}) {
        wrong.clock().jump(skew);
        QCOMPARE(wrong.run(kindOf(findOneFault)).end, RunEnd::NotDue);
        right.makeDue();
        std::optional<RunResult> meanwhile;
        QCOMPARE(right
                     .run(kindOf(findOneFault),
                          [&](RunMoment moment) {
                              if (moment == RunMoment::Leased)
                                  meanwhile = wrong.begin(kindOf(findOneFault)).result();
                          })
                     .end,
                 RunEnd::Done);
        QCOMPARE(meanwhile->end, RunEnd::Elsewhere);
    }
    // What it runs itself is on record by the registry's clock.
    right.makeDue();
    QCOMPARE(wrong.run(kindOf(findOneFault)).end, RunEnd::Done);
    const Schedule ran = right.schedule();
    QCOMPARE(ran.lastBy, u"wrong"_s);
    QVERIFY(qAbs(ran.last.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    QVERIFY(qAbs(ran.next.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
}

void TestScheduledRun::stopped_isGivenBack()
{
    const auto spec = m_fixture.create(Engine::SQLite);
    RunningProgram program(spec);
    const auto running = program.begin(kindOf(neverEnd), [&](RunMoment moment) {
        if (moment == RunMoment::Leased)
            program.control().run().cancel();
    });
    QCOMPARE(answerOf(running).end, RunEnd::GivenBack);
    RunningProgram heir(spec, u"heir"_s);
    QCOMPARE(heir.run(kindOf(findOneFault)).end, RunEnd::Done); // at once: nobody waits for the lease
}

QTEST_GUILESS_MAIN(TestScheduledRun)
#include "tst_scheduledrun.moc"
