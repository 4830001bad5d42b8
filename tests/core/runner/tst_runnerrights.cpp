#include "core/registry/registryintegrity.h"
#include "core/registry/registrymigrator.h"
#include "core/registry/registryroles.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The group of the runner's login in a registry on PostgreSQL: what its jobs need, and nothing else.
class TestRunnerRights : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void statement_thatNoJobNeeds_isDenied_data();
    void statement_thatNoJobNeeds_isDenied();
    void change_ofWhatWasNotHandedOver_reachesNothing();
    void change_ofWhatWasHandedOver_isPossible_andNothingBeside();
    void administrator_whoIsARunnerToo_isNotHeld();
    void otherGroups_areNotHeld();
    void check_ofTheRegistry_isPossible();
    void upgrade_byWhoMayNotMakeRoles_doesWithoutTheGroup_untilSomebodyMakesIt();

private:
    std::unique_ptr<Connection> superuser()
    {
        return openOrDie(m_fixture.cluster().spec(m_registry.database, m_fixture.cluster().superuser()));
    }
    RegistryFixture m_fixture;
    ConnectionSpec m_registry;
    std::unique_ptr<Connection> m_runner;
};

void TestRunnerRights::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    m_registry = m_fixture.create(Engine::PostgreSQL);
    m_runner = openOrDie(m_fixture.asMember(m_registry, u"runner"_s));
    VERIFY_OK(superuser()->script(
        u"insert into tenantry.tenant (id, slug, name, state, management, region, owner, contact, external_id, "
        u"schema_version, "
        "tags, placement_kind, database_name, schema_name, tenant_key, epoch, created_us, updated_us) "
        "select ('00000000-0000-7000-8000-00000000000' || n)::uuid, 't-' || n, 'T', 'provisioning', 'managed', '', '', "
        "'', "
        "'', '', '{}', 'schema', '', '', '', 1, 0, 0 from generate_series(1, 2) n;"
        "insert into tenantry.operation (id, kind, title, tenant_id, state, started_by, created_us) "
        "select ('10000000-0000-7000-8000-00000000000' || n)::uuid, 'tenant.onboard', 'Onboard', "
        "('00000000-0000-7000-8000-00000000000' || n)::uuid, 'running', 'ann', 0 from generate_series(1, 2) n;"
        "insert into tenantry.operation_step (operation_id, number, kind, title, object_name, statement, compensation, "
        "state, "
        "attempt, backend_pid, backend_start, error) select id, 1, '', '', '', '', '', 'pending', 0, 0, '', '' "
        "from tenantry.operation;"
        "insert into tenantry.schedule (kind, every_s, enabled, next_us) values ('fleet.inspect', 60, true, 0)"_s));
}

void TestRunnerRights::statement_thatNoJobNeeds_isDenied_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql :
         {"delete from tenantry.tenant",
          "insert into tenantry.tenant select * from tenantry.tenant",
          "insert into tenantry.archive select id, null, '', 'active', 0 from tenantry.tenant",
          "update tenantry.tenant set created_us = 0",
          "insert into tenantry.operation (id, kind, title, state, started_by, created_us) "
          "values (gen_random_uuid(), '', '', 'planned', '', 0)",
          "update tenantry.operation set title = 'x'",
          "update tenantry.operation set tenant_id = null",
          "delete from tenantry.operation_step",
          "insert into tenantry.operation_step select * from tenantry.operation_step",
          "insert into tenantry.server select * from tenantry.server",
          "update tenantry.server set host = 'elsewhere'",
          "delete from tenantry.server",
          "update tenantry.plan set name = 'x'",
          "insert into tenantry.setting values ('a', 'b', 0)",
          "insert into tenantry.saved_filter select * from tenantry.saved_filter",
          "delete from tenantry.finding",
          "delete from tenantry.job",
          "delete from tenantry.lease",
          "update tenantry.schedule set enabled = false",
          "update tenantry.schedule set every_s = 61",
          "delete from tenantry.schedule",
          "insert into tenantry.handover values ('10000000-0000-7000-8000-000000000001', '', 0, 0, 0, '')",
          "update tenantry.handover set operation_id = gen_random_uuid()",
          "update tenantry.registry_meta set name = 'x'",
          "update tenantry.audit_record set action = 'x'",
          "delete from tenantry.audit_record",
          "insert into tenantry.audit_record (tenant_id, db_user) values ('-', 'someone')",
          "select tenantry.audit_forget('-')",
          "select tenantry.pause_changes()",
          "delete from tenantry.change",
          "update tenantry.change_head set seq = 0",
          "alter table tenantry.tenant disable row level security",
          "drop policy runner_update on tenantry.tenant",
          "create table tenantry.mine ()",
          "set role PREFIX_owner",
          "set role PREFIX_admin"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestRunnerRights::statement_thatNoJobNeeds_isDenied()
{
    QFETCH(QString, sql);
    const auto done = m_runner->execute(sql.replace(u"PREFIX"_s, m_registry.database));
    QVERIFY2(!done, qPrintable(sql));
    QCOMPARE(done.error().kind, ErrorKind::Denied);
}

void TestRunnerRights::change_ofWhatWasNotHandedOver_reachesNothing()
{
    for (const char *sql :
         {"update tenantry.tenant set state = 'active'", "update tenantry.operation set state = 'done'",
          "update tenantry.operation_step set state = 'done'"}) {
        const auto done = m_runner->execute(QString::fromLatin1(sql));
        VERIFY_OK(done);
        QCOMPARE(*done, 0);
    }
}

void TestRunnerRights::change_ofWhatWasHandedOver_isPossible_andNothingBeside()
{
    VERIFY_OK(superuser()->script(
        u"insert into tenantry.handover values ('10000000-0000-7000-8000-000000000001', 'ann', 0, 0, 0, '')"_s));
    for (const char *sql :
         {"update tenantry.tenant set state = 'active'", "update tenantry.operation_step set state = 'done'",
          "update tenantry.operation set state = 'paused'"}) {
        const auto done = m_runner->execute(QString::fromLatin1(sql));
        VERIFY_OK(done);
        QCOMPARE(*done, 1);
    }
    QCOMPARE(RegistryFixture::value(*superuser(),
                                    u"select string_agg(slug, ' ') from tenantry.tenant where state = 'active'"_s)
                 .toString(),
             u"t-1"_s);
    // Over, it is nobody's any more.
    VERIFY_OK(superuser()->script(u"update tenantry.operation set state = 'done'"_s));
    QCOMPARE(*m_runner->execute(u"update tenantry.tenant set state = 'suspended'"_s), 0);
    VERIFY_OK(m_runner->execute(u"delete from tenantry.handover"_s)); // to give one back
}

void TestRunnerRights::administrator_whoIsARunnerToo_isNotHeld()
{
    VERIFY_OK(m_fixture.cluster().createRole(u"bothgroups"_s));
    VERIFY_OK(m_fixture.cluster().run(u"grant %1_admin, %1_runner to bothgroups"_s.arg(m_registry.database)));
    const auto both = openOrDie(m_fixture.cluster().spec(m_registry.database, u"bothgroups"_s));
    QCOMPARE(*both->execute(u"update tenantry.tenant set name = 'Both'"_s), 2);
}

void TestRunnerRights::otherGroups_areNotHeld()
{
    const auto admin = openOrDie(m_registry);
    QCOMPARE(*admin->execute(u"update tenantry.tenant set name = 'Ann'"_s), 2);
    QCOMPARE(*admin->execute(u"update tenantry.operation set state = 'running'"_s), 2);
    QCOMPARE(*admin->execute(u"update tenantry.operation_step set state = 'pending'"_s), 2);
    const auto support = openOrDie(m_fixture.asMember(m_registry, u"support"_s));
    QCOMPARE(RegistryFixture::value(*support, u"select count(*) from tenantry.tenant"_s).toInt(), 2);
}

void TestRunnerRights::check_ofTheRegistry_isPossible()
{
    VERIFY_OK(RegistryIntegrity(*m_runner).check());
}

void TestRunnerRights::upgrade_byWhoMayNotMakeRoles_doesWithoutTheGroup_untilSomebodyMakesIt()
{
    const auto old = m_fixture.oldRegistry(Engine::PostgreSQL);
    const QString prefix = m_fixture.creation().rolePrefix;
    const auto migrator = m_fixture.asMember(old, u"migrator"_s);
    VERIFY_OK(m_fixture.cluster().run(u"create role %1_router nologin"_s.arg(prefix)));
    VERIFY_OK(RegistryMigrator(migrator, {}, RegistryFixture::client()).upgrade());
    const auto admin = openOrDie(m_fixture.cluster().spec(old.database, m_fixture.cluster().superuser()));
    const QString there = u"select count(*) from pg_roles where rolname = '%1_runner'"_s.arg(prefix);
    QCOMPARE(RegistryFixture::value(*admin, there).toInt(), 0);
    const auto script = registryRoleScript(QString(runnerGroupScript), prefix);
    VERIFY_OK(script);
    for (int times = 0; times < 2; ++times)
        VERIFY_OK(admin->script(u"begin;\n"_s + *script + u"commit;\n"_s));
    QCOMPARE(RegistryFixture::value(*admin, there).toInt(), 1);
    const auto runner = openOrDie(m_fixture.asMember(old, u"runner"_s));
    QCOMPARE(RegistryFixture::value(*runner, u"select slug from tenantry.tenant"_s).toString(), u"petrel"_s);
    // Copies that upgrades kept are the owner's.
    QCOMPARE(runner->query(u"select from tenantry.backup_1_tenant"_s).error().kind, ErrorKind::Denied);
}

QTEST_GUILESS_MAIN(TestRunnerRights)
#include "tst_runnerrights.moc"
