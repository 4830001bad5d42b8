#include "core/provisioning/mariadbwork.h"
#include "core/provisioning/operationtrial.h"
#include "core/provisioning/tenantlogin.h"
#include "core/provisioning/tenantsession.h"
#include "tests/support/mariadbfleet.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant with a database of its own on a real MariaDB server: made, walled off, changed and taken away.
class TestMariaDbPlacement : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_fleet.start(); }
    void init() { m_fleet.begin(); }
    void cleanup()
    {
        m_fleet.dropEverything();
        m_fleet.asRoot({u"DROP USER IF EXISTS application@localhost"_s});
    }
    void onboard_makesATenantThatWorks();
    void onboard_leavesNothingWhenUndone();
    void onboard_aLookAlikeDatabaseIsNotReached();
    void onboard_sameSlugTwice_isRefused();
    void onboard_databaseOfSomebodyElse_isRefused();
    void onboard_accountOfSomebodyElse_isRefused();
    void onboard_failingMigration_saysWhichAndIsUndone();
    void onboard_clientCommand_isRefused();
    void onboard_rightOfSomebodyElse_failsTheProof();
    void onboard_databaseLimit_isRefused();
    void onboard_ofASchema_isRefused();
    void dropped_behindOurBack_isUndone();
    void suspend_shutsOutAndResumeGivesBack();
    void suspend_withAnotherWayIn_isRefused();
    void suspendAndRename_atOnce_secondIsRefused();
    void archiveAndUnarchive_keepTheTenant();
    void rename_changesTheControlTable();
    void trial_saysWhetherItWouldWork();

private:
    MariaDbFleet m_fleet;
};

void TestMariaDbPlacement::onboard_makesATenantThatWorks()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(m_fleet.tenant().placement.database, m_fleet.base());
    const auto application = m_fleet.application();
    VERIFY_OK(application->script(u"insert into orders (what) values ('tea'); call note('milk')"_s));
    auto found = application->query(u"select group_concat(what order by id), answer() from open_orders"_s);
    VERIFY_OK(found);
    QVERIFY(found->next());
    QCOMPARE(found->value(0).toString(), u"TEA,MILK"_s);
    QCOMPARE(found->value(1).toInt(), 42);
    for (const char *refused : {"update tenantry set state = 'x'", "delete from schema_migrations", "drop table orders",
                                "create table mine (i int)", "select * from tenantry_canary.marker"})
        QCOMPARE(application->script(QString::fromLatin1(refused)).error().kind, ErrorKind::Denied);
    const QString proof = m_fleet.operation(id).steps.at(3).statement;
    QVERIFY2(!proof.contains(u"FAIL") && proof.count(u'\n') > 30, qPrintable(proof));
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestMariaDbPlacement::onboard_leavesNothingWhenUndone()
{
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    m_fleet.runUntil(id, stepProve);
    QVERIFY(m_fleet.left() != before);
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
}

/// In a grant an underscore that is not escaped stands for any character.
void TestMariaDbPlacement::onboard_aLookAlikeDatabaseIsNotReached()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    QString alike = m_fleet.base();
    alike.replace(1, 1, u"X"_s); // tXkestrel_…
    m_fleet.asRoot({u"CREATE DATABASE `%1`"_s.arg(alike), u"CREATE TABLE `%1`.orders (id int)"_s.arg(alike)});
    const auto dropped = qScopeGuard([&] { m_fleet.asRoot({u"DROP DATABASE `%1`"_s.arg(alike)}); });
    VERIFY_OK(m_fleet.run(id));
    const auto application = m_fleet.application();
    for (const char *refused : {"SELECT * FROM `%1`.orders", "USE `%1`", "CREATE TABLE `%1`.made (i int)"})
        QCOMPARE(application->script(QString::fromLatin1(refused).arg(alike)).error().kind, ErrorKind::Denied);
    auto names =
        application->query(u"SELECT count(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?"_s, {alike});
    VERIFY_OK(names);
    QVERIFY(names->next());
    QCOMPARE(names->value(0).toInt(), 0);
}

void TestMariaDbPlacement::onboard_sameSlugTwice_isRefused()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
    const auto planned = m_fleet.planned(u"kestrel"_s);
    VERIFY_OK(planned);
    const auto second = answerOf(recordOnboarding(m_fleet.registry(), *planned));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Constraint);
}

void TestMariaDbPlacement::onboard_databaseOfSomebodyElse_isRefused()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    m_fleet.asRoot(
        {u"CREATE DATABASE `%1`"_s.arg(m_fleet.base()), u"CREATE TABLE `%1`.theirs (id int)"_s.arg(m_fleet.base())});
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.value(u"SELECT count(*) FROM information_schema.TABLES WHERE TABLE_NAME = 'theirs'"_s), u"1"_s);
    QCOMPARE(m_fleet.value(u"SELECT count(*) FROM mysql.global_priv WHERE User LIKE 't\\_%'"_s), u"0"_s);
}

void TestMariaDbPlacement::onboard_accountOfSomebodyElse_isRefused()
{
    for (const char *suffix : {"_owner", "_rw"}) {
        const OperationId id = m_fleet.plan(QString(u"kestrel"_s + QLatin1StringView(suffix).sliced(1)));
        m_fleet.asRoot({u"CREATE USER `%1%2`"_s.arg(m_fleet.base(), QLatin1StringView(suffix))});
        const auto refused = m_fleet.run(id);
        QVERIFY(!refused);
        QVERIFY2(refused.error().kind == ErrorKind::Conflict, qPrintable(refused.error().toText()));
        VERIFY_OK(m_fleet.undo(id));
        QCOMPARE(m_fleet.list(u"SELECT User FROM mysql.global_priv WHERE User LIKE 't\\_%'"_s).size(), 1);
        m_fleet.asRoot({u"DROP USER `%1%2`"_s.arg(m_fleet.base(), QLatin1StringView(suffix))});
    }
}

void TestMariaDbPlacement::onboard_failingMigration_saysWhichAndIsUndone()
{
    const QString before = m_fleet.left();
    QVERIFY(m_fleet.write(u"0003_late.up.sql"_s, "create table late (id int); create tabel later (id int);"));
    const auto removed = qScopeGuard([&] { m_fleet.removeMigration(u"0003_late.up.sql"_s); });
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    for (int attempt = 0; attempt < 2; ++attempt) { // resumed, it begins in an empty database
        const auto failed = m_fleet.run(id);
        QVERIFY(!failed);
        QVERIFY2(failed.error().message.contains(u"0003_late.up.sql"), qPrintable(failed.error().toText()));
        QCOMPARE(m_fleet.value(u"SELECT CONCAT(version, dirty) FROM `%1`.schema_migrations"_s.arg(m_fleet.base())),
                 u"31"_s);
        QCOMPARE(m_fleet.value(u"SELECT count(*) FROM information_schema.TABLES WHERE TABLE_NAME = 'late'"_s), u"1"_s);
    }
    const OperationStep step = m_fleet.operation(id).steps.at(2);
    QCOMPARE(step.state, StepState::Failed);
    QVERIFY(step.error.contains(u"0003_late.up.sql"));
    // Its owner is shut again.
    QCOMPARE(m_fleet.value(
                 u"SELECT JSON_VALUE(Priv, '$.account_locked') FROM mysql.global_priv WHERE User = '%1_owner'"_s.arg(
                     m_fleet.base())),
             u"1"_s);
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
}

void TestMariaDbPlacement::onboard_clientCommand_isRefused()
{
    QVERIFY(m_fleet.write(u"0003_client.up.sql"_s, "DELIMITER //\ncreate procedure p() begin end//\n"));
    const auto removed = qScopeGuard([&] { m_fleet.removeMigration(u"0003_client.up.sql"_s); });
    const auto refused = m_fleet.planned(u"kestrel"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY(refused.error().message.contains(u"0003_client.up.sql") && !refused.error().remedy.isEmpty());
}

void TestMariaDbPlacement::onboard_rightOfSomebodyElse_failsTheProof()
{
    m_fleet.asRoot({u"CREATE USER application@localhost"_s, u"GRANT SELECT ON `t\\_%`.* TO application@localhost"_s});
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    const auto failed = m_fleet.run(id);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Constraint);
    QVERIFY2(failed.error().detail.contains(u"application"), qPrintable(failed.error().toText()));
    QCOMPARE(m_fleet.tenant().state, TenantState::Provisioning);
    QCOMPARE(answerOf(m_fleet.registry().attention())->size(), 1);
    m_fleet.asRoot({u"REVOKE ALL PRIVILEGES, GRANT OPTION FROM application@localhost"_s});
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(answerOf(m_fleet.registry().attention())->size(), 0);
}

void TestMariaDbPlacement::onboard_databaseLimit_isRefused()
{
    OnboardingRequest request;
    request.server = m_fleet.recorded();
    request.tenant.slug = request.tenant.name = u"kestrel"_s;
    request.tenant.placement.kind = IsolationKind::Database;
    request.connectionLimit = 3;
    const auto refused = planOnboarding(request, m_fleet.registry().info().id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(!refused.error().remedy.isEmpty());
}

void TestMariaDbPlacement::onboard_ofASchema_isRefused()
{
    const auto refused = checkOnboardingServer(m_fleet.recorded(), IsolationKind::Schema);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(!refused.error().message.isEmpty() && !refused.error().remedy.isEmpty());
}

void TestMariaDbPlacement::dropped_behindOurBack_isUndone()
{
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    m_fleet.runUntil(id, stepProve);
    m_fleet.asRoot({u"DROP DATABASE `%1`"_s.arg(m_fleet.base())});
    const auto failed = m_fleet.run(id);
    QVERIFY(!failed);
    QVERIFY2(!failed.error().message.isEmpty(), "");
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
}

void TestMariaDbPlacement::suspend_shutsOutAndResumeGivesBack()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
    const auto session = m_fleet.application();
    const QString before = m_fleet.whole();
    VERIFY_OK(m_fleet.carryOut(planSuspension(m_fleet.tenant(), m_fleet.recorded())));
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
    QVERIFY(!session->query(u"select * from orders"_s)); // its session was ended
    QCOMPARE(Connection::open(m_fleet.applicationSpec(), Secret("word")).error().kind, ErrorKind::Denied);
    VERIFY_OK(m_fleet.carryOut(planResumption(m_fleet.tenant(), m_fleet.recorded())));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(m_fleet.whole(), before);
    VERIFY_OK(openOrDie(m_fleet.applicationSpec(), "word")->query(u"select * from orders"_s));
}

void TestMariaDbPlacement::suspend_withAnotherWayIn_isRefused()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
    m_fleet.asRoot({u"CREATE USER application@localhost"_s,
                    u"GRANT SELECT ON `%1`.orders TO application@localhost"_s.arg(m_fleet.base())});
    const auto refused = m_fleet.carryOut(planSuspension(m_fleet.tenant(), m_fleet.recorded()));
    QVERIFY(!refused);
    QVERIFY2(refused.error().toText().contains(u"application"), qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestMariaDbPlacement::suspendAndRename_atOnce_secondIsRefused()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
    const auto first = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.recorded()));
    const auto second = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.recorded(), {u"falcon"_s, u"Falcon"_s}));
    VERIFY_OK(first);
    VERIFY_OK(second);
    m_fleet.runUntil(*first, stepScript);
    const auto refused = m_fleet.run(*second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_fleet.undo(*second));
    VERIFY_OK(m_fleet.run(*first));
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
}

void TestMariaDbPlacement::archiveAndUnarchive_keepTheTenant()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
    const QString before = m_fleet.whole();
    VERIFY_OK(m_fleet.carryOut(planArchive(m_fleet.tenant(), m_fleet.recorded(), {})));
    QCOMPARE(m_fleet.tenant().state, TenantState::Archived);
    QVERIFY(m_fleet.whole() != before);
    VERIFY_OK(m_fleet.carryOut(planUnarchive(m_fleet.tenant(), m_fleet.recorded(), TenantState::Active)));
    QCOMPARE(m_fleet.whole(), before);
}

void TestMariaDbPlacement::rename_changesTheControlTable()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
    VERIFY_OK(m_fleet.carryOut(planRename(m_fleet.tenant(), m_fleet.recorded(), {u"falcon"_s, u"Falcon"_s})));
    QCOMPARE(m_fleet.tenant().slug, u"falcon"_s);
    QCOMPARE(m_fleet.value(u"SELECT slug FROM `%1`.tenantry"_s.arg(m_fleet.base())), u"falcon"_s);
}

void TestMariaDbPlacement::trial_saysWhetherItWouldWork()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
    const auto change = planSuspension(m_fleet.tenant(), m_fleet.recorded());
    VERIFY_OK(change);
    const auto daily = openOrDie(m_fleet.daily());
    VERIFY_OK(requireMariaDbPreparation(*daily));
    const QString before = m_fleet.whole();
    VERIFY_OK(tryChange(*daily, m_fleet.tenant(), *change));
    QCOMPARE(m_fleet.whole(), before);
    const auto open = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.recorded(), {u"falcon"_s, u"Falcon"_s}));
    VERIFY_OK(open);
    m_fleet.runUntil(*open, stepScript);
    QCOMPARE(tryChange(*daily, m_fleet.tenant(), *change).error().kind, ErrorKind::Constraint);
}

QTEST_GUILESS_MAIN(TestMariaDbPlacement)
#include "tst_mariadbplacement.moc"
