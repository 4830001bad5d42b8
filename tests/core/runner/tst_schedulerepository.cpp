#include "core/registry/auditlog.h"
#include "core/registry/recordvalues.h"
#include "core/runner/runnerrepository.h"
#include "core/runner/runnerstatement.h"
#include "core/runner/schedulerepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Schedules and signs of life in registries of both engines.
class TestScheduleRepository : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void all_ofANewRegistry_areTheUsual_andDue_data() { RegistryFixture::addEngines(); }
    void all_ofANewRegistry_areTheUsual_andDue();
    void save_isAudited_andKeepsTheTimeOfItsRhythm_data() { RegistryFixture::addEngines(); }
    void save_isAudited_andKeepsTheTimeOfItsRhythm();
    void save_afterSomebodyElse_isAConflict_data() { RegistryFixture::addEngines(); }
    void save_afterSomebodyElse_isAConflict();
    void byKind_ofNoKind_namesThoseThereAre();
    void recordRun_saysWhenItIsDueNext_data() { RegistryFixture::addEngines(); }
    void recordRun_saysWhenItIsDueNext();
    void kindOfANewerProgram_isShown();
    void beat_isSeen_andForgottenAfterAWeek_data() { RegistryFixture::addEngines(); }
    void beat_isSeen_andForgottenAfterAWeek();

private:
    std::unique_ptr<Connection> open(Engine engine)
    {
        auto connection = openOrDie(m_fixture.create(engine));
        if (!prepareRegistrySession(*connection))
            qFatal("no session");
        return connection;
    }
    static Result<Schedule> save(Connection &connection, const Schedule &schedule, bool runsNow = false)
    {
        return RegistryFixture::change(connection, [=](Connection &c, AuditWriter &audit) {
            return ScheduleRepository(c).save(schedule, runsNow, audit);
        });
    }
    static Result<> recordRun(Connection &connection, const ScheduleRun &run)
    {
        return RegistryFixture::change(
            connection, [=](Connection &c, AuditWriter &) { return ScheduleRepository(c).recordRun(run); });
    }
    static QDateTime beat(Connection &connection, const RunnerRecord &runner, bool hasStopped = false)
    {
        const auto now = RegistryFixture::change(
            connection, [=](Connection &c, AuditWriter &) { return RunnerRepository(c).beat(runner, hasStopped); });
        if (!now)
            qFatal("%s", qPrintable(now.error().toText()));
        return *now;
    }
    RegistryFixture m_fixture;
};

void TestScheduleRepository::all_ofANewRegistry_areTheUsual_andDue()
{
    const auto connection = open(RegistryFixture::engine());
    const auto all = ScheduleRepository(*connection).all();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->first().kind, u"fleet.inspect"_s);
    QCOMPARE(rhythmText(all->first()), u"every 15m"_s);
    QCOMPARE(rhythmText(all->last()), u"daily 03:00"_s);
    const auto now = registryNow(*connection);
    VERIFY_OK(now);
    QVERIFY(isDue(all->first(), *now) && isDue(all->last(), *now));
    QVERIFY(qAbs(now->msecsTo(QDateTime::currentDateTimeUtc())) < 60000); // one machine, one clock
}

void TestScheduleRepository::save_isAudited_andKeepsTheTimeOfItsRhythm()
{
    const auto connection = open(RegistryFixture::engine());
    Schedule wanted = *ScheduleRepository(*connection).byKind(u"fleet.inspect"_s);
    wanted.every = 5min;
    auto stored = save(*connection, wanted);
    VERIFY_OK(stored);
    QCOMPARE(stored->revision, 1);
    QCOMPARE(stored->every, std::chrono::seconds(5min));
    const QDateTime due = stored->next;
    QVERIFY(due > *registryNow(*connection)); // it is not due because somebody looked at it
    wanted = *stored;
    wanted.isEnabled = false;
    stored = save(*connection, wanted);
    VERIFY_OK(stored);
    QCOMPARE(stored->next, due);
    QVERIFY(!stored->isEnabled);
    wanted = *stored;
    wanted.isEnabled = true;
    stored = save(*connection, wanted, true);
    VERIFY_OK(stored);
    QVERIFY(isDue(*stored, *registryNow(*connection)));
    const auto trail = AuditLog(*connection).page({});
    VERIFY_OK(trail);
    QCOMPARE(trail->records.first().action, u"schedule.set"_s);
    QCOMPARE(trail->records.first().object, u"schedule fleet.inspect"_s);
    QVERIFY(trail->records.first().detail.contains("\"now\":true"));
    QVERIFY(trail->records.at(2).detail.contains("every 5m"));
}

void TestScheduleRepository::save_afterSomebodyElse_isAConflict()
{
    const auto connection = open(RegistryFixture::engine());
    const Schedule read = *ScheduleRepository(*connection).byKind(u"registry.check"_s);
    VERIFY_OK(save(*connection, read));
    QCOMPARE(save(*connection, read).error().kind, ErrorKind::Conflict); // both saw that it was not on record
    const Schedule stored = *ScheduleRepository(*connection).byKind(u"registry.check"_s);
    VERIFY_OK(save(*connection, stored));
    QCOMPARE(save(*connection, stored).error().kind, ErrorKind::Conflict);
    // A run is no change that a person could lose to.
    const Schedule before = *ScheduleRepository(*connection).byKind(u"registry.check"_s);
    VERIFY_OK(recordRun(*connection, {u"registry.check"_s, true, {}, u"one"_s}));
    VERIFY_OK(save(*connection, before));
}

void TestScheduleRepository::byKind_ofNoKind_namesThoseThereAre()
{
    const auto connection = open(Engine::SQLite);
    const auto found = ScheduleRepository(*connection).byKind(u"fleet.dance"_s);
    QCOMPARE(found.error().kind, ErrorKind::Missing);
    QVERIFY(found.error().remedy.contains(u"fleet.inspect"_s));
}

void TestScheduleRepository::recordRun_saysWhenItIsDueNext()
{
    const auto connection = open(RegistryFixture::engine());
    const QDateTime before = *registryNow(*connection);
    VERIFY_OK(recordRun(*connection, {u"fleet.inspect"_s, true, u"3 of 3 servers"_s, u"one@host, 1"_s}));
    Schedule ran = *ScheduleRepository(*connection).byKind(u"fleet.inspect"_s);
    QCOMPARE(ran.lastOutcome, u"done"_s);
    QCOMPARE(ran.lastWords, u"3 of 3 servers"_s);
    QCOMPARE(ran.lastBy, u"one@host, 1"_s);
    QVERIFY(ran.last >= before && ran.next >= before.addSecs(15 * 60));
    QVERIFY(ran.next <= ran.last.addSecs(15 * 60));
    // After a failure it is soon, though the day's time is far.
    VERIFY_OK(recordRun(*connection, {u"registry.check"_s, false, u"no disk"_s, u"one@host, 1"_s}));
    ran = *ScheduleRepository(*connection).byKind(u"registry.check"_s);
    QCOMPARE(ran.lastOutcome, u"failed"_s);
    QVERIFY(ran.next <= ran.last.addSecs(5 * 60));
}

void TestScheduleRepository::kindOfANewerProgram_isShown()
{
    const auto connection = open(Engine::SQLite);
    const auto inserted = RegistryFixture::change(*connection, [](Connection &c, AuditWriter &) {
        return c.execute(
            u"insert into tenantry.schedule (kind, every_s, enabled, next_us) values ('usage.collect', 60, 1, 0)"_s);
    });
    VERIFY_OK(inserted);
    const auto all = ScheduleRepository(*connection).all();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 4);
    QCOMPARE(all->last().kind, u"usage.collect"_s);
}

void TestScheduleRepository::beat_isSeen_andForgottenAfterAWeek()
{
    const auto connection = open(RegistryFixture::engine());
    QVERIFY(RunnerRepository(*connection).health()->answering() == nullptr);
    RunnerRecord first;
    first.id = RunnerId::create();
    first.holder = u"one@host, 1"_s;
    first.version = u"1.0"_s;
    first.startedAt = beat(*connection, first);
    first.doing = u"Look at all servers"_s;
    first.seenAt = beat(*connection, first);
    auto health = RunnerRepository(*connection).health();
    VERIFY_OK(health);
    QCOMPARE(health->runners, QList<RunnerRecord> {first});
    QCOMPARE(health->answering()->holder, first.holder);
    QVERIFY(!isAnswering(first, first.seenAt.addSecs(60)));
    first.stoppedAt = first.seenAt = beat(*connection, first, true);
    health = RunnerRepository(*connection).health();
    QCOMPARE(health->runners, QList<RunnerRecord> {first});
    QVERIFY(health->answering() == nullptr);
    // One that was killed a week ago, and one that was not.
    const auto moved = RegistryFixture::change(*connection, [](Connection &c, AuditWriter &) {
        return c.execute(u"update tenantry.runner set seen_us = seen_us - 8 * 86400000000"_s);
    });
    VERIFY_OK(moved);
    RunnerRecord second;
    second.id = RunnerId::create();
    beat(*connection, second);
    const auto forgotten = RegistryFixture::change(
        *connection, [](Connection &c, AuditWriter &) { return RunnerRepository(c).forgetOld(); });
    VERIFY_OK(forgotten);
    health = RunnerRepository(*connection).health();
    QCOMPARE(health->runners.size(), 1);
    QCOMPARE(health->runners.first().id, second.id);
}

QTEST_GUILESS_MAIN(TestScheduleRepository)
#include "tst_schedulerepository.moc"
