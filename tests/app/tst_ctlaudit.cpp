#include "core/actions/action.h"
#include "core/registry/auditintent.h"
#include "core/registry/findingrepository.h"
#include "tests/app/ctladopted.h"
#include "tests/app/ctltenants.h"
#include "tests/support/answeringrunner.h"
#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What an action is said to be called in the audit trail is what its command writes there, on both kinds of registry.
class TestCtlAudit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void action_writesItsName_data();
    void action_writesItsName();

private:
    /// The command line after the command's own words.
    using Arguments = std::function<QStringList(TestCtlAudit &, const ConnectionSpec &)>;
    static const QHash<QString, Arguments> &arguments();
    ConnectionSpec registryFor(const QString &action);
    static QStringList recorded(const ConnectionSpec &registry);
    QString serverUrl() { return CtlRegistries::argument(m_registries.cluster().spec()); }
    static QString beginIntent(const ConnectionSpec &registry);
    static QString report(const ConnectionSpec &registry, const QString &key = QStringLiteral("A:pg"));
    CtlRegistries m_registries;
    CtlTenants m_tenants;
    std::unique_ptr<PgBouncer> m_bouncer;
    int m_serial = 0;
};

void TestCtlAudit::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
    VERIFY_OK(m_registries.cluster().createRole(u"app"_s));
    VERIFY_OK(m_registries.cluster().createDatabase(u"app"_s));
    m_bouncer = std::make_unique<PgBouncer>(m_registries.cluster());
    m_bouncer->include(m_bouncer->file("tenantry.ini"));
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
}

QString TestCtlAudit::beginIntent(const ConnectionSpec &registry)
{
    AuditRecord record {AuditSubject::platform()};
    record.action = u"server.restart"_s;
    record.object = u"server pg"_s;
    const auto intent = AuditIntent::begin(*openOrDie(registry), RegistryFixture::client(), record);
    if (!intent)
        qFatal("%s", qPrintable(intent.error().toText()));
    return QString::number(intent->id());
}

/// The key of a finding that is open there.
QString TestCtlAudit::report(const ConnectionSpec &registry, const QString &key)
{
    Finding finding;
    finding.key = key;
    finding.title = u"Something is wrong"_s;
    const auto reported =
        RegistryFixture::change(*openOrDie(registry), [&](Connection &connection, AuditWriter &audit) {
            return FindingRepository(connection).report({finding}, audit);
        });
    if (!reported)
        qFatal("%s", qPrintable(reported.error().toText()));
    return finding.key;
}

const QHash<QString, TestCtlAudit::Arguments> &TestCtlAudit::arguments()
{
    const auto addServer = [](TestCtlAudit &test, const ConnectionSpec &registry) {
        CtlTenants::run(registry,
                        {u"server"_s, u"add"_s, u"pg"_s, test.serverUrl(), u"--password"_s, u"none"_s, u"--no-test"_s});
    };
    const auto import = [](TestCtlAudit &test) { return test.m_registries.file(u"a.csv"_s, "slug,name\nacme,Acme\n"); };
    const auto addTenant = [import](TestCtlAudit &test, const ConnectionSpec &registry) {
        CtlTenants::run(registry, {u"tenant"_s, u"import"_s, import(test)});
    };
    const auto onboarded = [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
        addServer(test, registry);
        test.m_tenants.onboarded(registry);
        return QStringList {u"kestrel"_s, u"--yes"_s};
    };
    static const QHash<QString, Arguments> table {
        {u"registry.create"_s,
         [](TestCtlAudit &test, auto &) {
             return QStringList {u"--role-prefix"_s, test.m_registries.creation().rolePrefix};
         }},
        {u"registry.upgrade"_s, [](auto &, auto &) { return QStringList(); }},
        {u"registry.rebuild"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &) {
             const ConnectionSpec lost = test.m_registries.create(RegistryFixture::engine());
             addServer(test, lost);
             test.m_tenants.onboarded(lost);
             const QString id = CtlTenants::run(lost, {u"route"_s, u"kestrel"_s, u"--json"_s})
                                    .json()[u"route"_s][u"registry"_s]
                                    .toString();
             return QStringList {u"--servers-of"_s, CtlRegistries::argument(lost), u"--registry-id"_s, id};
         }},
        {u"server.add"_s,
         [](TestCtlAudit &test, auto &) {
             return QStringList {u"pg"_s, test.serverUrl(), u"--password"_s, u"none"_s};
         }},
        {u"server.edit"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             return QStringList {u"pg"_s, u"--budget"_s, u"3"_s};
         }},
        {u"server.remove"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             return QStringList {u"pg"_s, u"--yes"_s};
         }},
        {u"tenant.import"_s, [import](TestCtlAudit &test, auto &) { return QStringList {import(test)}; }},
        {u"tenant.adopt"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             return QStringList {u"pg"_s, u"--query"_s, u"select 'public' as schema, 'acme' as slug"_s};
         }},
        {u"table.confirm"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             return QStringList {u"pg"_s, u"--column"_s, u"tenant_id"_s};
         }},
        {u"tenant.addTag"_s,
         [addTenant](TestCtlAudit &test, const ConnectionSpec &registry) {
             addTenant(test, registry);
             return QStringList {u"vip"_s, u"acme"_s};
         }},
        {u"tenant.removeTag"_s,
         [addTenant](TestCtlAudit &test, const ConnectionSpec &registry) {
             addTenant(test, registry);
             CtlTenants::run(registry, {u"tenant"_s, u"tag"_s, u"add"_s, u"vip"_s, u"acme"_s});
             return QStringList {u"vip"_s, u"acme"_s};
         }},
        {u"tenant.filters"_s,
         [](auto &, auto &) {
             return QStringList {u"Mine"_s, u"region:eu"_s};
         }},
        {u"filter.remove"_s,
         [](auto &, const ConnectionSpec &registry) {
             CtlTenants::run(registry, {u"filter"_s, u"add"_s, u"Mine"_s, u"region:eu"_s});
             return QStringList {u"Mine"_s};
         }},
        {u"plan.add"_s,
         [](auto &, auto &) {
             return QStringList {u"gold"_s, u"Gold"_s};
         }},
        {u"finding.snooze"_s, [](auto &, const ConnectionSpec &registry) { return QStringList {report(registry)}; }},
        {u"finding.wake"_s,
         [](auto &, const ConnectionSpec &registry) {
             CtlTenants::run(registry, {u"finding"_s, u"snooze"_s, report(registry)});
             return QStringList {u"A:pg"_s};
         }},
        {u"finding.resolve"_s, [](auto &, const ConnectionSpec &registry) { return QStringList {report(registry)}; }},
        {u"server.prepare"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             return QStringList {u"pg"_s, u"postgres"_s};
         }},
        {u"tenant.onboard"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             CtlTenants::run(registry, {u"server"_s, u"prepare"_s, u"pg"_s, u"postgres"_s});
             return test.m_tenants.onboarding({});
         }},
        {u"tenant.onboardFile"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             CtlTenants::run(registry, {u"server"_s, u"prepare"_s, u"pg"_s, u"postgres"_s});
             const QStringList line = test.m_tenants.onboarding({});
             return QStringList {test.m_registries.file(u"many.csv"_s, "slug,server,database\nfinch,pg,postgres\n"),
                                 u"--migrations"_s, line.last()};
         }},
        {u"server.start"_s,
         [](TestCtlAudit &test, const ConnectionSpec &registry) {
             test.m_tenants.deployed(registry);
             CtlTenants::run(registry, {u"server"_s, u"stop"_s, u"kestrel"_s, u"--yes"_s});
             return QStringList {u"kestrel"_s};
         }},
        {u"server.stop"_s,
         [](TestCtlAudit &test, const ConnectionSpec &registry) {
             test.m_tenants.deployed(registry);
             return QStringList {u"kestrel"_s, u"--yes"_s};
         }},
        {u"tenant.login"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             test.m_tenants.onboarded(registry);
             const QString file = test.m_registries.files().filePath(u"login%1"_s.arg(++test.m_serial));
             return QStringList {u"kestrel"_s, u"--password-file"_s, file};
         }},
        {u"tenant.limit"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             test.m_tenants.onboarded(registry);
             const QString file = test.m_registries.files().filePath(u"limited%1"_s.arg(++test.m_serial));
             CtlTenants::run(registry, {u"tenant"_s, u"login"_s, u"kestrel"_s, u"--password-file"_s, file});
             return QStringList {u"kestrel"_s, u"--connections"_s, u"4"_s};
         }},
        {u"pooler.apply"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             test.m_tenants.onboarded(registry);
             const QString file = test.m_bouncer->file("tenantry.ini"); // of the registry before, or empty
             (void)QFile::remove(file);
             return QStringList {u"--file"_s, file, u"--console"_s, CtlRegistries::argument(test.m_bouncer->console())};
         }},
        {u"tenant.query"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             test.m_tenants.onboarded(registry);
             return QStringList {u"kestrel"_s, u"select count(*) from notes"_s, u"--reason"_s, u"T-4711"_s};
         }},
        {u"tenant.suspend"_s, onboarded},
        {u"tenant.changeChosen"_s, onboarded},
        {u"tenant.resume"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             test.m_tenants.onboarded(registry);
             CtlTenants::run(registry, {u"tenant"_s, u"suspend"_s, u"kestrel"_s, u"--yes"_s});
             return QStringList {u"kestrel"_s};
         }},
        {u"tenant.archive"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             test.m_tenants.onboarded(registry);
             return QStringList {u"kestrel"_s, u"--until"_s, u"2031-01-01"_s, u"--yes"_s};
         }},
        {u"tenant.unarchive"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             test.m_tenants.onboarded(registry);
             CtlTenants::run(registry, {u"tenant"_s, u"archive"_s, u"kestrel"_s, u"--yes"_s});
             return QStringList {u"kestrel"_s};
         }},
        {u"tenant.rename"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             test.m_tenants.onboarded(registry);
             return QStringList {u"kestrel"_s, u"--slug"_s, u"kestrel-air"_s};
         }},
        {u"tenant.manage"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             adoptQuay(test.m_registries.cluster(), registry);
             return QStringList {u"quay"_s, u"--yes"_s};
         }},
        {u"tenant.unmanage"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             adoptQuay(test.m_registries.cluster(), registry);
             CtlTenants::run(registry, {u"tenant"_s, u"manage"_s, u"quay"_s, u"--yes"_s});
             return QStringList {u"quay"_s, u"--yes"_s};
         }},
        {u"server.sweep"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             report(registry, u"SWEEP:registry:PLACE:over"_s);
             return QStringList {u"--servers"_s};
         }},
        {u"tenant.remove"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             (void)test.m_tenants.failedOperation(registry, u"never"_s);
             return QStringList {u"kestrel"_s, u"--yes"_s};
         }},
        {u"operation.resume"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             const QString table = u"later%1"_s.arg(++test.m_serial);
             const QString id = test.m_tenants.failedOperation(registry, table);
             if (!test.m_registries.cluster().run(
                     u"create table public.%1 (word text); grant select on public.%1 to public"_s.arg(table)))
                 qFatal("no table");
             return QStringList {id};
         }},
        {u"operation.undo"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             return QStringList {test.m_tenants.failedOperation(registry, u"never"_s), u"--yes"_s};
         }},
        {u"operation.handover"_s,
         [addServer](TestCtlAudit &test, const ConnectionSpec &registry) {
             addServer(test, registry);
             pretendRunner(registry);
             return QStringList {test.m_tenants.failedOperation(registry, u"never"_s)};
         }},
        {u"schedule.set"_s,
         [](auto &, auto &) {
             return QStringList {u"fleet.inspect"_s, u"--every"_s, u"5m"_s};
         }},
        {u"audit.settle"_s,
         [](auto &, const ConnectionSpec &registry) {
             return QStringList {beginIntent(registry), u"done"_s, u"--reason"_s, u"it runs"_s, u"--yes"_s};
         }},
    };
    return table;
}

ConnectionSpec TestCtlAudit::registryFor(const QString &action)
{
    const Engine engine = RegistryFixture::engine();
    if (action == u"registry.create"_s)
        return m_registries.emptyPlace(engine);
    return action == u"registry.upgrade"_s ? m_registries.oldRegistry(engine) : m_registries.create(engine);
}

/// The names of all actions on record, the newest last; none where there is no registry yet.
QStringList TestCtlAudit::recorded(const ConnectionSpec &registry)
{
    const auto connection = openOrDie(registry);
    QStringList actions;
    if (!prepareRegistrySession(*connection))
        return actions;
    auto rows = connection->query(u"select action from tenantry.audit_record order by id"_s);
    while (rows && rows->next())
        actions << rows->value(0).toString();
    return actions;
}

void TestCtlAudit::action_writesItsName_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("id");
    for (const Action *action : allActions()) {
        if (!action->isAudited())
            continue;
        QTest::addRow("%s, PostgreSQL", action->id) << Engine::PostgreSQL << QString::fromLatin1(action->id);
        QTest::addRow("%s, SQLite", action->id) << Engine::SQLite << QString::fromLatin1(action->id);
    }
}

void TestCtlAudit::action_writesItsName()
{
    QFETCH(QString, id);
    const Action *action = findAction(QLatin1StringView(id.toLatin1()));
    QVERIFY2(!action->ctlWords().isEmpty(), "a shell cannot do it");
    QVERIFY2(arguments().contains(id), "this test has no command line for it");
    const auto registry = registryFor(id);
    const QStringList line = action->ctlWords() + arguments().value(id)(*this, registry);
    const bool isMade = id == u"registry.create"_s;
    const QStringList before = isMade ? QStringList() : recorded(registry);
    CtlTenants::run(registry, line + QStringList {u"--dry-run"_s});
    if (!isMade)
        QCOMPARE(recorded(registry), before);
    CtlTenants::run(registry, line);
    const QStringList added = recorded(registry).mid(before.size());
    QVERIFY2(added.contains(QString::fromLatin1(action->auditName)), qPrintable(added.join(u' ')));
}

QTEST_GUILESS_MAIN(TestCtlAudit)
#include "tst_ctlaudit.moc"
