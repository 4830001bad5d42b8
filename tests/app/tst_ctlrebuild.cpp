#include "tests/app/ctlonboarding.h"
#include "tests/support/openordie.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A registry that is lost, made again from its tenants alone.
class TestCtlRebuild : public QObject, private CtlOnboarding
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init();
    void rebuild_bringsTheTenantsBack_data() { RegistryFixture::addEngines(); }
    void rebuild_bringsTheTenantsBack();
    void rebuild_dryRun_changesNothing();
    void rebuild_intoOneWithTenants_isRefused();
    void servers_comeFromAnotherRegistry_orFromTheNewOne();
    void copies_theHigherEpochWins_andTheSameIsTold();
    void database_thatCannotBeRead_isToldFirst();
    void tenants_ofTwoRegistries_needAChoice();
    void noServer_isAnError();

private:
    void onboard(const QString &slug, const QStringList &more = {});
    void makeFleet();
    [[nodiscard]] CtlRun rebuild(const QStringList &more = {})
    {
        return CtlRegistries::ctl(m_new, QStringList {u"registry"_s, u"rebuild"_s, u"--json"_s} + more);
    }
    [[nodiscard]] QStringList server()
    {
        return {u"--server"_s, CtlRegistries::argument(m_registries.cluster().spec(u"postgres"_s, u"daily"_s)),
                u"--password"_s, u"none"_s};
    }
    [[nodiscard]] static QStringList slugs(const CtlRun &run, const QString &list = u"tenants"_s)
    {
        QStringList slugs;
        for (const QJsonValue &tenant : run.json()[list].toArray())
            slugs << tenant[u"slug"_s].toString();
        return slugs;
    }
    [[nodiscard]] static QString text(const ConnectionSpec &registry, const QString &sql)
    {
        return RegistryFixture::value(*openOrDie(registry), sql).toString();
    }
    /// All that a registry and a control table both have.
    [[nodiscard]] static QStringList known(const ConnectionSpec &registry)
    {
        const auto connection = openOrDie(registry);
        QStringList rows;
        if (!prepareRegistrySession(*connection))
            return rows;
        auto found = connection->query(
            u"select t.id, t.slug, t.state, t.management, t.schema_version, t.placement_kind, s.port, t.database_name, "
            "t.schema_name, t.tenant_key, t.epoch from tenantry.tenant t join tenantry.server s on s.id = t.server_id "
            "order by t.slug"_s);
        while (found && found->next()) {
            QStringList cells;
            for (int column = 0; column < 11; ++column)
                cells << found->value(column).toString();
            rows << cells.join(u'|');
        }
        return rows;
    }
    ConnectionSpec m_new; ///< the registry that is empty
};

void TestCtlRebuild::init()
{
    begin();
    m_new = m_registries.create(Engine::SQLite);
}

void TestCtlRebuild::onboard(const QString &slug, const QStringList &more)
{
    const auto made = ctl(QStringList {u"tenant"_s, u"onboard"_s, slug, u"--server"_s, u"pg-1"_s, u"--database"_s,
                                       m_database, u"--migrations"_s, m_folder}
                          + more);
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
}

/// Of both ways that share a database; one is suspended.
void TestCtlRebuild::makeFleet()
{
    prepare();
    onboard(u"kestrel"_s);
    onboard(u"osprey"_s);
    const auto suspended = ctl({u"tenant"_s, u"suspend"_s, u"osprey"_s, u"--yes"_s});
    QVERIFY2(suspended.exitCode == 0, qPrintable(suspended.err));
    m_folder = m_registries.files().filePath(m_database + u"/shared"_s);
    QVERIFY(QDir().mkpath(m_folder));
    (void)m_registries.file(
        m_database + u"/shared/0001_base.up.sql"_s,
        "create table notes (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id));");
    onboard(u"heron"_s, {u"--model"_s, u"shared"_s});
}

void TestCtlRebuild::rebuild_bringsTheTenantsBack()
{
    useRegistry(RegistryFixture::engine());
    makeFleet();
    m_new = m_registries.create(RegistryFixture::engine());
    const auto done = rebuild(server());
    QVERIFY2(done.exitCode == 0, qPrintable(done.err + done.out));
    QCOMPARE(slugs(done), (QStringList {u"heron"_s, u"kestrel"_s, u"osprey"_s}));
    QCOMPARE(known(m_new), known(m_registry));
    QCOMPARE(text(m_new, u"select registry_id from tenantry.registry_meta"_s),
             text(m_registry, u"select registry_id from tenantry.registry_meta"_s));
    QCOMPARE(text(m_new, u"select count(*) from tenantry.audit_record where action = 'registry.rebuild'"_s), u"1"_s);
    QCOMPARE(text(m_new, u"select count(*) from tenantry.audit_record where action = 'tenant.create'"_s), u"3"_s);
    QVERIFY(done.json()[u"unknown"_s].toArray().contains(u"name"_s));
    for (const QString &slug : {u"kestrel"_s, u"heron"_s}) {
        const auto verified = CtlRegistries::ctl(m_new, {u"route"_s, slug, u"--verify"_s});
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.err));
    }
    // It is a registry like any other: what it has says, it does.
    const auto resumed = CtlRegistries::ctl(m_new, {u"tenant"_s, u"resume"_s, u"osprey"_s});
    QVERIFY2(resumed.exitCode == 0, qPrintable(resumed.err));
}

void TestCtlRebuild::rebuild_dryRun_changesNothing()
{
    makeFleet();
    const QString before = text(m_new, u"select registry_id from tenantry.registry_meta"_s);
    const auto tried = rebuild(server() + QStringList {u"--dry-run"_s});
    QVERIFY2(tried.exitCode == 0, qPrintable(tried.err));
    QCOMPARE(slugs(tried).size(), 3);
    QVERIFY(tried.json()[u"dryRun"_s].toBool());
    QCOMPARE(text(m_new, u"select registry_id from tenantry.registry_meta"_s), before);
    QCOMPARE(text(m_new, u"select count(*) from tenantry.tenant"_s), u"0"_s);
    QCOMPARE(text(m_new, u"select count(*) from tenantry.server"_s), u"0"_s);
}

void TestCtlRebuild::rebuild_intoOneWithTenants_isRefused()
{
    makeFleet();
    const auto refused = CtlRegistries::ctl(m_registry, QStringList {u"registry"_s, u"rebuild"_s} + server());
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Constraint));
    QVERIFY2(refused.err.contains(u"registry init"_s), qPrintable(refused.err));
}

void TestCtlRebuild::servers_comeFromAnotherRegistry_orFromTheNewOne()
{
    makeFleet();
    QCOMPARE(slugs(rebuild({u"--servers-of"_s, CtlRegistries::argument(m_registry)})).size(), 3);
    QCOMPARE(text(m_new, u"select name from tenantry.server"_s), u"pg-1"_s);
    m_new = m_registries.create(Engine::SQLite);
    const auto added =
        CtlRegistries::ctl(m_new, {u"server"_s, u"add"_s, u"mine"_s, server().at(1), u"--password"_s, u"none"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    const auto done = rebuild(server()); // the same address: it is there
    QCOMPARE(slugs(done).size(), 3);
    QCOMPARE(done.json()[u"tenants"_s][0][u"server"_s].toString(), u"mine"_s);
    QCOMPARE(text(m_new, u"select count(*) from tenantry.server"_s), u"1"_s);
}

void TestCtlRebuild::copies_theHigherEpochWins_andTheSameIsTold()
{
    makeFleet();
    const PostgresCluster &cluster = m_registries.cluster();
    VERIFY_OK(cluster.run(u"create database rebuilt_copy template %1"_s.arg(m_database)));
    VERIFY_OK(cluster.run(u"grant connect on database rebuilt_copy to daily"_s));
    const QString kestrel = ctl({u"route"_s, u"kestrel"_s, u"--json"_s}).json()[u"route"_s][u"schema"_s].toString();
    VERIFY_OK(cluster.run(u"update %1.tenantry set epoch = 2"_s.arg(kestrel), m_database));
    const auto done = rebuild(server());
    VERIFY_OK(cluster.run(u"drop database rebuilt_copy"_s));
    QCOMPARE(done.exitCode, 1);
    QCOMPARE(slugs(done), QStringList {u"kestrel"_s});
    QCOMPARE(done.json()[u"tenants"_s][0][u"database"_s].toString(), m_database);
    QCOMPARE(done.json()[u"tenants"_s][0][u"epoch"_s].toInt(), 2);
    QCOMPARE(slugs(done, u"leftOut"_s), (QStringList {u"heron"_s, u"heron"_s, u"kestrel"_s, u"osprey"_s, u"osprey"_s}));
    const QString old = done.json()[u"leftOut"_s][2][u"reason"_s].toString();
    QVERIFY2(old.contains(u"epoch 1"_s) && old.contains(u"epoch 2"_s), qPrintable(old));
}

void TestCtlRebuild::database_thatCannotBeRead_isToldFirst()
{
    makeFleet();
    PostgresCluster &cluster = m_registries.cluster();
    VERIFY_OK(cluster.createDatabase(u"closed"_s));
    VERIFY_OK(cluster.run(u"revoke connect on database closed from public"_s));
    const auto refused = rebuild(server());
    const auto partial = rebuild(server() + QStringList {u"--partial"_s});
    VERIFY_OK(cluster.run(u"drop database closed"_s));
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Denied));
    const QJsonObject error = refused.errorJson();
    QVERIFY2(error[u"message"_s].toString().contains(u"closed"_s)
                 && error[u"remedy"_s].toString().contains(u"--partial"_s),
             qPrintable(refused.err));
    QCOMPARE(partial.exitCode, 1);
    QCOMPARE(slugs(partial).size(), 3);
    QVERIFY(partial.json()[u"unread"_s][0][u"place"_s].toString().endsWith(u"/closed"_s));
}

void TestCtlRebuild::tenants_ofTwoRegistries_needAChoice()
{
    makeFleet();
    const QString schema = ctl({u"route"_s, u"kestrel"_s, u"--json"_s}).json()[u"route"_s][u"schema"_s].toString();
    VERIFY_OK(m_registries.cluster().run(
        u"update %1.tenantry set registry_id = '11111111-2222-3333-4444-555555555555'"_s.arg(schema), m_database));
    const auto refused = rebuild(server());
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Conflict));
    QVERIFY2(refused.err.contains(u"11111111-2222"_s) && refused.err.contains(u"--registry-id"_s),
             qPrintable(refused.err));
    const auto chosen = rebuild(server() + QStringList {u"--registry-id"_s, u"11111111-2222-3333-4444-555555555555"_s});
    QVERIFY2(chosen.exitCode == 0, qPrintable(chosen.err + chosen.out));
    QCOMPARE(slugs(chosen), QStringList {u"kestrel"_s});
    QCOMPARE(rebuild({u"--registry-id"_s, u"nonsense"_s}).exitCode, errorExitCode(ErrorKind::InvalidInput));
}

void TestCtlRebuild::noServer_isAnError()
{
    QCOMPARE(rebuild().exitCode, errorExitCode(ErrorKind::InvalidInput));
}

QTEST_GUILESS_MAIN(TestCtlRebuild)
#include "tst_ctlrebuild.moc"
