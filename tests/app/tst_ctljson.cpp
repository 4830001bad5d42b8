#include "app/ctl/commandtable.h"
#include "core/isolation/preparation.h"
#include "core/registry/tenantregistry.h"
#include "tests/app/ctladopted.h"
#include "tests/app/ctlregistries.h"
#include "tests/support/answeringrunner.h"
#include "tests/support/deploymentfolder.h"
#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/presetreading.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <map>
#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

/// Every value of a document with its path as docs/ctl-json.md writes it, "tenants[].slug".
void collect(const QJsonValue &value, const QString &path, QMultiMap<QString, QJsonValue> &values)
{
    if (!path.isEmpty())
        values.insert(path, value);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            collect(field.value(), path.isEmpty() ? field.key() : path + u'.' + field.key(), values);
    }
    for (const QJsonValue &item : value.toArray())
        collect(item, path + u"[]"_s, values);
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type.endsWith(u'?') && value.isNull())
        return true;
    const QString plain = QString(type).remove(u'?');
    if (plain == u"string")
        return value.isString();
    if (plain == u"integer")
        return value.isDouble() && value.toDouble() == double(value.toInteger());
    if (plain == u"number")
        return value.isDouble();
    if (plain == u"boolean")
        return value.isBool();
    if (plain == u"time")
        return value.toString().endsWith(u'Z') && QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid();
    return plain == u"object" ? value.isObject() : plain == u"array" && value.isArray();
}

} // namespace

/// Every command with --json, by the program itself, on both kinds of registry, held against docs/ctl-json.md.
class TestCtlJson : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void documents_areAsDocumented_data();
    void documents_areAsDocumented();
    void changes_areVisibleInTheRegistry_data() { RegistryFixture::addEngines(); }
    void changes_areVisibleInTheRegistry();

private:
    using Documents = QMultiMap<QString, QJsonObject>; ///< by command
    using Fields = QMap<QString, QString>; ///< types by path
    static QMap<QString, Fields> documented();
    QJsonObject run(const QString &command, const QStringList &more = {}, int exitCode = 0);
    void runAll(Engine engine);
    void makeHistory();
    void plans();
    void decide();
    void tagTenants();
    void provision();
    void rebuild();
    void pool();
    void keepAndRename();
    void manageAdopted();
    void sweepServers();
    QString serverUrl() { return CtlRegistries::argument(m_registries.cluster().spec()); }

    CtlRegistries m_registries;
    std::unique_ptr<PgBouncer> m_bouncer;
    ConnectionSpec m_registry;
    QString m_intent; ///< number of one that is open
    std::map<Engine, ConnectionSpec> m_made;
    std::map<Engine, Documents> m_documents;
};

/// The commands and their fields, and "error", as the page tells them.
QMap<QString, TestCtlJson::Fields> TestCtlJson::documented()
{
    QFile file(QStringLiteral(TENANTRY_SOURCE_DIR "/docs/ctl-json.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no docs/ctl-json.md");
    static const QRegularExpression row(u"^\\| `([^`]+)` \\| ([a-z]+[?]?) \\|"_s);
    QMap<QString, Fields> commands;
    QString command = u"error"_s;
    commands[command].insert(u"schema"_s, u"string"_s);
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u"## "_s)) {
            command = line.mid(3);
            commands[command].insert(u"schema"_s, u"string"_s);
        } else if (const auto match = row.match(line); match.hasMatch()) {
            commands[command].insert(match.captured(1), match.captured(2));
        }
    }
    return commands;
}

QJsonObject TestCtlJson::run(const QString &command, const QStringList &more, int exitCode)
{
    const CtlRun run = CtlRegistries::ctl(m_registry, command.split(u' ') + QStringList {u"--json"_s} + more);
    if (run.exitCode != exitCode)
        qFatal("%s %s: %d %s %s", qPrintable(command), qPrintable(more.join(u' ')), run.exitCode, qPrintable(run.out),
               qPrintable(run.err));
    m_documents[m_registry.engine].insert(run.out.isEmpty() ? u"error"_s : command,
                                          run.out.isEmpty() ? QJsonDocument::fromJson(run.err.toUtf8()).object()
                                                            : run.json());
    return run.json();
}

/// What no command makes yet: an operation, a job, a finding.
void TestCtlJson::makeHistory()
{
    TenantRegistry registry(m_registry, {}, RegistryFixture::client());
    const auto opened = registry.open();
    QTRY_VERIFY(opened.isFinished());
    VERIFY_OK(opened.result());
    const auto birch = registry.tenantBySlug(u"birch"_s).result();
    VERIFY_OK(birch);
    Finding finding;
    finding.key = u"A:birch"_s;
    finding.tenant = birch->id;
    finding.title = u"Something is wrong"_s;
    VERIFY_OK(registry.reportFindings({finding}).result());
    Operation operation;
    operation.kind = u"tenant.onboard"_s;
    operation.title = u"Onboard birch"_s;
    operation.tenant = birch->id;
    operation.server = birch->placement.server;
    operation.steps = {OperationStep(), OperationStep()};
    auto planned = registry.planOperation(operation).result();
    VERIFY_OK(planned);
    planned->steps[0].state = StepState::Failed;
    planned->steps[0].startedAt = planned->steps[0].endedAt = QDateTime::currentDateTimeUtc();
    VERIFY_OK(registry.writeStep(planned->steps[0]).result());
    VERIFY_OK(registry.planOperation(operation).result());
    JobRecord job;
    job.id = JobId::create();
    job.kind = u"tenant.import"_s;
    job.title = u"Import"_s;
    job.tenant = birch->id;
    job.operation = planned->id;
    job.client = RegistryFixture::client().id;
    job.createdAt = job.startedAt = job.seenAt = QDateTime::currentDateTimeUtc();
    VERIFY_OK(registry.saveJob(job).result());
    SavedFilter filter;
    filter.page = u"tenants"_s;
    filter.name = u"Placed ones"_s;
    filter.expression = u"model:database"_s;
    VERIFY_OK(registry.saveFilter(filter).result());
    filter.name = u"Mine"_s;
    filter.owner = registry.operatorName();
    VERIFY_OK(registry.saveFilter(filter).result());
    AuditRecord intent {AuditSubject(birch->id)};
    intent.action = u"tenant.suspend"_s;
    intent.object = u"role t_birch"_s;
    const auto begun = registry.writeIntent(intent).result();
    VERIFY_OK(begun);
    m_intent = QString::number(*begun);
}

void TestCtlJson::tagTenants()
{
    const auto changed = [this](const QString &verb, const QStringList &more) {
        return run(u"tenant tag "_s + verb, more).value(u"changed"_s).toInt();
    };
    const auto listed = [this](const QStringList &more) {
        QStringList slugs;
        for (const auto &tenant : run(u"tenant list"_s, more).value(u"tenants"_s).toArray())
            slugs << tenant.toObject().value(u"slug"_s).toString();
        return slugs;
    };
    QCOMPARE(changed(u"add"_s, {u"vip"_s, u"acme"_s, u"birch"_s, u"--dry-run"_s}), 2);
    QCOMPARE(listed({u"tag:vip"_s}), QStringList());
    QCOMPARE(changed(u"add"_s, {u"vip"_s, u"acme"_s, u"birch"_s}), 2);
    QCOMPARE(changed(u"add"_s, {u"vip"_s, u"--filter"_s, u"name:acme"_s}), 0);
    QCOMPARE(listed({u"tag:vip"_s}), QStringList({u"acme"_s, u"birch"_s}));
    QCOMPARE(listed({u"--saved"_s, u"Placed ones"_s, u"tag:vip"_s}), QStringList {u"birch"_s});
    QCOMPARE(changed(u"remove"_s, {u"vip"_s, u"--saved"_s, u"Placed ones"_s, u"--dry-run"_s}), 1);
    QCOMPARE(changed(u"remove"_s, {u"vip"_s, u"--saved"_s, u"Placed ones"_s}), 1);
    QCOMPARE(listed({u"tag:vip"_s}), QStringList {u"acme"_s});
    const int misused = errorExitCode(ErrorKind::InvalidInput);
    for (const QStringList &more : {QStringList {u"vip"_s},
                                    {u"vip"_s, u"--filter"_s, QString()},
                                    {u"vip"_s, u"acme"_s, u"--filter"_s, u"name:acme"_s},
                                    {u"no tag"_s, u"acme"_s}})
        run(u"tenant tag add"_s, more, misused);
    run(u"tenant tag add"_s, {u"vip"_s, u"acme"_s, u"nobody"_s}, errorExitCode(ErrorKind::Missing));
    run(u"tenant list"_s, {u"--saved"_s, u"Placed one"_s}, errorExitCode(ErrorKind::Missing));
}

/// About the finding and the filters of makeHistory(), which are there again afterwards.
void TestCtlJson::decide()
{
    const QStringList key {u"A:birch"_s};
    run(u"finding list"_s);
    run(u"finding snooze"_s, key);
    run(u"finding list"_s, {u"--snoozed"_s});
    run(u"finding wake"_s, key);
    run(u"finding resolve"_s, key + QStringList {u"--dry-run"_s});
    const QStringList filter {u"Late"_s, u"tag:late"_s};
    run(u"filter add"_s, filter + QStringList {u"--dry-run"_s});
    run(u"filter add"_s, filter + QStringList {u"--shared"_s});
    run(u"filter remove"_s, {u"Late"_s, u"--shared"_s});
}

void TestCtlJson::plans()
{
    run(u"plan add"_s, {u"gold"_s, u"Gold"_s, u"--dry-run"_s});
    run(u"plan add"_s, {u"gold"_s, u"Gold"_s, u"--description"_s, u"for the few"_s});
    run(u"plan add"_s, {u"gold"_s, u"Again"_s}, errorExitCode(ErrorKind::Constraint));
    run(u"plan add"_s, {u"Not a code"_s, u"Again"_s}, errorExitCode(ErrorKind::InvalidInput));
    run(u"plan add"_s, {u"silver"_s, QString()}, errorExitCode(ErrorKind::InvalidInput));
    const QJsonArray plans = run(u"plan list"_s).value(u"plans"_s).toArray();
    QCOMPARE(plans.size(), 1);
    QCOMPARE(plans.first().toObject().value(u"description"_s).toString(), u"for the few"_s);
    const QString path = m_registries.file(u"planned.csv"_s, "slug,name,plan\nacme,Acme,gold\n");
    QCOMPARE(run(u"tenant import"_s, {path}).value(u"updated"_s).toInt(), 1);
    QCOMPARE(run(u"tenant show"_s, {u"acme"_s}).value(u"tenant"_s).toObject().value(u"plan"_s).toString(), u"gold"_s);
}

/// Into a registry of its own, with copies that are left out and a server that cannot be read.
void TestCtlJson::rebuild()
{
    const PostgresCluster &cluster = m_registries.cluster();
    const QJsonValue route = run(u"route"_s, {u"kestrel-2"_s})[u"route"_s];
    const ConnectionSpec lost = std::exchange(m_registry, m_registries.create(m_registry.engine));
    const QStringList from {u"--servers-of"_s, CtlRegistries::argument(lost), u"--registry-id"_s,
                            route[u"registry"_s].toString()};
    // A pooler keeps sessions there.
    VERIFY_OK(cluster.run(u"select pg_terminate_backend(pid) from pg_stat_activity "
                          "where datname = 'postgres' and pid <> pg_backend_pid()"_s));
    VERIFY_OK(cluster.run(u"create database json_copy template postgres"_s));
    run(u"registry rebuild"_s,
        from
            + QStringList {u"--server"_s, u"postgresql://nobody@127.0.0.1:1/x"_s, u"--password"_s, u"none"_s,
                           u"--partial"_s, u"--dry-run"_s},
        1);
    VERIFY_OK(cluster.run(u"drop database json_copy"_s));
    run(u"registry rebuild"_s, from);
    run(u"registry rebuild"_s, from, errorExitCode(ErrorKind::Constraint));
    m_registry = lost;
}

/// A tenant that is made, one whose migration fails, and the two ways out of that.
void TestCtlJson::provision()
{
    const auto prepared = [this](const QStringList &more) {
        run(u"server prepare"_s, QStringList {u"pg"_s, u"postgres"_s} + more);
    };
    prepared({u"--dry-run"_s});
    prepared({});
    const QJsonValue there = run(u"server test"_s, {u"pg"_s})[u"facts"_s][u"preparations"_s][0];
    QCOMPARE(there[u"database"_s].toString(), u"postgres"_s);
    QCOMPARE(there[u"version"_s].toInt(), preparationVersion);
    QVERIFY(there[u"isUsable"_s].toBool());
    const QString table = u"words_"_s + engineName(m_registry.engine);
    const QFileInfo migration(
        m_registries.file(u"0001_base.up.sql"_s, "create table notes as select * from public." + table.toUtf8()));
    const QStringList line {u"kestrel"_s,  u"--server"_s,     u"pg"_s,         u"--database"_s,
                            u"postgres"_s, u"--migrations"_s, migration.path()};
    const int missing = errorExitCode(ErrorKind::Missing);
    const auto failed = [&] {
        run(u"tenant onboard"_s, line, missing);
        const QJsonObject listed = run(u"operation list"_s, {u"--limit"_s, u"1"_s});
        return listed[u"operations"_s][0][u"id"_s].toString();
    };
    run(u"tenant onboard"_s, line + QStringList {u"--dry-run"_s});
    const QString undone = failed();
    run(u"operation undo"_s, {undone, u"--dry-run"_s});
    run(u"operation undo"_s, {undone, u"--yes"_s});
    const QString resumed = failed();
    VERIFY_OK(m_registries.cluster().run(
        u"create table public.%1 (word text); grant select on public.%1 to public"_s.arg(table)));
    run(u"operation handover"_s, {resumed}, missing);
    run(u"runner status"_s, {}, 1);
    pretendRunner(m_registry);
    run(u"runner status"_s);
    run(u"operation handover"_s, {resumed, u"--dry-run"_s});
    run(u"operation handover"_s, {resumed});
    run(u"operation resume"_s, {resumed, u"--dry-run"_s});
    run(u"operation resume"_s, {resumed});
    run(u"tenant onboard"_s, QStringList {u"kestrel-2"_s} + line.mid(1));
    run(u"tenant query"_s, {u"kestrel-2"_s, u"select 1 as one, null as two"_s, u"--reason"_s, u"T-4711"_s});
    run(u"tenant query"_s, {u"kestrel-2"_s, u"select 1"_s, u"--reason"_s, u"T-4711"_s, u"--dry-run"_s});
    run(u"tenant query"_s, {u"kestrel-2"_s, u"select 1"_s}, errorExitCode(ErrorKind::InvalidInput));
    run(u"route"_s, {u"kestrel-2"_s});
    run(u"route"_s, {u"kestrel-2"_s, u"--verify"_s, u"--login"_s, u"postgres"_s});
    rebuild();
    const QString password = m_registries.files().filePath(table + u".pgpass"_s);
    QVERIFY(QDir().mkpath(m_registries.files().filePath(u"heron"_s)));
    (void)m_registries.file(u"heron/0001_base.up.sql"_s, "create table notes (word text)");
    run(u"tenant login"_s, {u"kestrel-2"_s, u"--password-file"_s, password, u"--dry-run"_s});
    run(u"tenant login"_s, {u"kestrel-2"_s, u"--password-file"_s, password});
    run(u"tenant login"_s, {u"kestrel-2"_s, u"--password-file"_s, password, u"--yes"_s},
        errorExitCode(ErrorKind::Constraint));
    run(u"tenant login"_s, {u"kestrel-2"_s, u"--remove"_s, u"--yes"_s});
    run(u"server stop"_s, {u"pg"_s, u"--yes"_s}, errorExitCode(ErrorKind::Unsupported));
    const DeploymentFolder deployments;
    run(u"tenant onboard"_s,
        {u"kestrel-4"_s, u"--model"_s, u"deployment"_s, u"--migrations"_s, QFileInfo(password).path() + u"/heron"_s,
         u"--deployments"_s, deployments.path()});
    run(u"tenant sessions"_s, {u"kestrel-4"_s}); // our own, for one
    run(u"tenant limit"_s, {u"kestrel-4"_s, u"--connections"_s, u"20"_s, u"--dry-run"_s});
    QCOMPARE(run(u"tenant limit"_s, {u"kestrel-4"_s, u"--connections"_s, u"20"_s})[u"connections"_s].toInt(), 20);
    QCOMPARE(run(u"tenant limit"_s, {u"kestrel-4"_s})[u"connections"_s].toInt(), 20);
    run(u"server stop"_s, {u"kestrel-4"_s, u"--dry-run"_s});
    run(u"server stop"_s, {u"kestrel-4"_s, u"--yes"_s});
    run(u"server start"_s, {u"kestrel-4"_s});
    run(u"server stop"_s, {u"kestrel-4"_s, u"--yes"_s});
    const QString list =
        m_registries.file(u"many.csv"_s, "slug,server,database\nfinch,pg,postgres\nkestrel-2,pg,postgres\n");
    run(u"tenant onboard-file"_s, {list, u"--migrations"_s, migration.path(), u"--dry-run"_s});
    const QJsonArray many =
        run(u"tenant onboard-file"_s, {list, u"--migrations"_s, migration.path()}, 1).value(u"rows"_s).toArray();
    QCOMPARE(many[0][u"outcome"_s].toString(), u"active"_s);
    QCOMPARE(many[1][u"outcome"_s].toString(), u"failed"_s); // its slug is taken
    QVERIFY2(many[1][u"error"_s].toString().contains(u"slug"_s), qPrintable(many[1][u"error"_s].toString()));
    const QString folder = m_registries.files().filePath(u"demo"_s);
    for (const QString &word : {u"demo up"_s, u"demo reset"_s, u"demo down"_s})
        run(word, {u"--folder"_s, folder, u"--dry-run"_s});
    run(u"tenant suspend"_s, {u"kestrel-2"_s, u"--dry-run"_s});
    run(u"tenant suspend"_s, {u"kestrel-2"_s, u"--yes"_s, u"--reason"_s, u"unpaid"_s});
    run(u"tenant suspend"_s, {u"kestrel-2"_s, u"--yes"_s}, errorExitCode(ErrorKind::Constraint));
    run(u"tenant resume"_s, {u"kestrel-2"_s, u"--dry-run"_s});
    run(u"tenant resume"_s, {u"kestrel-2"_s});
    keepAndRename();
    VERIFY_OK(m_registries.cluster().run(u"drop table public.%1 cascade"_s.arg(table)));
    run(u"tenant onboard"_s, QStringList {u"kestrel-3"_s} + line.mid(1), missing);
    run(u"tenant remove"_s, {u"kestrel-3"_s, u"--dry-run"_s});
    run(u"tenant remove"_s, {u"kestrel-3"_s, u"--yes"_s});
    run(u"tenant remove"_s, {u"kestrel-2"_s, u"--yes"_s}, errorExitCode(ErrorKind::Constraint));
}

/// A pooler before what provision() has made.
void TestCtlJson::pool()
{
    const QString file = m_bouncer->file("tenantry.ini"); // of the registry before, or empty
    (void)QFile::remove(file);
    const QStringList ways {u"pg"_s, u"--console"_s, CtlRegistries::argument(m_bouncer->console()), u"--try-as"_s,
                            u"app"_s};
    run(u"tenant suspend"_s, {u"kestrel-2"_s, u"--yes"_s});
    run(u"pooler config"_s, {u"pg"_s, u"--sessions"_s, u"40"_s});
    run(u"pooler config"_s,
        {u"pg"_s, u"--export"_s, m_registries.files().filePath(u"pooler_"_s + engineName(m_registry.engine))});
    run(u"pooler config"_s, {u"pg"_s, u"--sessions"_s, u"1"_s}, errorExitCode(ErrorKind::Constraint));
    const QStringList apply = ways + QStringList {u"--file"_s, file};
    run(u"pooler apply"_s, apply + QStringList {u"--dry-run"_s});
    run(u"pooler apply"_s, apply);
    run(u"pooler apply"_s, {u"--file"_s, file}, errorExitCode(ErrorKind::InvalidInput));
    run(u"pooler check"_s, ways);
    run(u"tenant resume"_s, {u"kestrel-2"_s});
    run(u"pooler lab"_s, {CtlRegistries::argument(m_bouncer->spec()), u"--rounds"_s, u"1"_s}, 1);
}

/// Of the tenants of provision(), which are what they were afterwards.
void TestCtlJson::keepAndRename()
{
    const QStringList both {u"kestrel"_s, u"kestrel-2"_s};
    const QStringList one {u"kestrel-2"_s};
    run(u"tenant suspend"_s, both + QStringList {u"--yes"_s});
    run(u"tenant resume"_s, both);
    run(u"tenant archive"_s, one + QStringList {u"--until"_s, u"2031-01-01"_s, u"--dry-run"_s});
    run(u"tenant archive"_s,
        one + QStringList {u"--until"_s, u"2031-01-01"_s, u"--notice"_s, u"left us"_s, u"--yes"_s});
    const QJsonValue kept = run(u"tenant show"_s, one)[u"archive"_s];
    QCOMPARE(kept[u"notice"_s].toString(), u"left us"_s);
    QVERIFY(kept[u"keptUntil"_s].toString().startsWith(u"2031-01-01"_s));
    run(u"tenant archive"_s, one + QStringList {u"--until"_s, u"2032-01-01"_s});
    run(u"tenant resume"_s, one, errorExitCode(ErrorKind::Constraint));
    run(u"tenant unarchive"_s, one + QStringList {u"--dry-run"_s});
    run(u"tenant unarchive"_s, one);
    run(u"tenant archive"_s, both + QStringList {u"--yes"_s});
    run(u"tenant unarchive"_s, both);
    run(u"tenant unarchive"_s, both, 1); // they are active
    run(u"tenant rename"_s, one + QStringList {u"--slug"_s, u"kestrel-5"_s, u"--dry-run"_s});
    const auto renamed =
        run(u"tenant rename"_s, one + QStringList {u"--slug"_s, u"kestrel-5"_s, u"--name"_s, u"Five"_s});
    QCOMPARE(renamed[u"tenant"_s][u"slug"_s].toString(), u"kestrel-5"_s);
    run(u"tenant rename"_s, {u"kestrel-5"_s, u"--slug"_s, u"kestrel-2"_s});
    run(u"tenant rename"_s, one + QStringList {u"--name"_s, u"Kestrel 2"_s});
    run(u"tenant rename"_s, one, errorExitCode(ErrorKind::InvalidInput));
    run(u"tenant rename"_s, one + QStringList {u"--slug"_s, u"kestrel"_s}, errorExitCode(ErrorKind::Constraint));
}

/// It is observed afterwards, as it was.
void TestCtlJson::manageAdopted()
{
    adoptQuay(m_registries.cluster(), m_registry);
    const QStringList one {u"quay"_s};
    const QStringList both {u"quay"_s, u"acme"_s, u"--yes"_s};
    run(u"tenant manage"_s, one + QStringList {u"--dry-run"_s});
    QVERIFY(run(u"tenant manage"_s, one + QStringList {u"--yes"_s})[u"tenant"_s][u"managed"_s].toBool());
    run(u"tenant manage"_s, both, 1); // the other has no place
    run(u"tenant manage"_s, one + QStringList {u"--yes"_s}, errorExitCode(ErrorKind::Constraint));
    run(u"tenant unmanage"_s, one + QStringList {u"--dry-run"_s});
    run(u"tenant unmanage"_s, one + QStringList {u"--yes"_s, u"--reason"_s, u"only watched"_s});
    run(u"tenant manage"_s, both, 1);
    run(u"tenant unmanage"_s, both, 1);
}

/// Something to find on the server, and a database that cannot be read.
void TestCtlJson::sweepServers()
{
    PostgresCluster &cluster = m_registries.cluster();
    const QString aged = u"aged_"_s + engineName(m_registry.engine);
    VERIFY_OK(cluster.createDatabase(aged));
    run(u"server prepare"_s, {u"pg"_s, aged});
    VERIFY_OK(cluster.run(u"create or replace function tenantry_admin.version() returns int4 language sql immutable "
                          "set search_path = pg_catalog, pg_temp as 'select 6'; create schema t_odd_0123456789ab"_s,
                          aged));
    VERIFY_OK(cluster.run(u"create schema t_odd_0123456789ab"_s));
    run(u"registry check"_s, {u"--servers"_s, u"--dry-run"_s}, 1);
    run(u"registry check"_s, {u"--servers"_s}, 1);
    VERIFY_OK(cluster.run(u"drop schema t_odd_0123456789ab"_s));
    VERIFY_OK(cluster.run(u"drop database "_s + aged));
}

void TestCtlJson::runAll(Engine engine)
{
    m_registry = m_registries.emptyPlace(engine);
    const QStringList creation {u"--name"_s,  u"Harborline"_s,    u"--environment"_s,
                                u"staging"_s, u"--role-prefix"_s, m_registries.creation().rolePrefix};
    run(u"registry init"_s, creation + QStringList {u"--dry-run"_s});
    run(u"registry init"_s, creation);
    run(u"registry init"_s, creation, errorExitCode(ErrorKind::Conflict));
    if (engine == Engine::PostgreSQL) // from here on a login that owns nothing
        m_registry = m_registries.asMember(m_registry, u"admin"_s);
    m_made[engine] = m_registry;
    run(u"registry upgrade"_s);
    const QStringList url {serverUrl(), u"--password"_s, u"none"_s};
    run(u"server add"_s, QStringList {u"pg"_s} + url + QStringList {u"--region"_s, u"eu"_s});
    run(u"server add"_s, QStringList {u"spare"_s} + url + QStringList {u"--dry-run"_s});
    run(u"server add"_s, QStringList {u"spare"_s} + url);
    run(u"server add"_s,
        {u"lost"_s,
         u"postgresql://nobody@/none?host=%1&port=%2"_s.arg(m_registries.cluster().socketDirectory())
             .arg(m_registries.cluster().port()),
         u"--password"_s, u"none"_s},
        errorExitCode(ErrorKind::Denied));
    run(u"server edit"_s, {u"spare"_s, u"--region"_s, u"us"_s, u"--dry-run"_s});
    run(u"server edit"_s, {u"spare"_s, u"--name"_s, u"pg"_s}, errorExitCode(ErrorKind::Constraint));
    run(u"server edit"_s, {u"spare"_s, u"--budget"_s, u"0"_s}, errorExitCode(ErrorKind::InvalidInput));
    run(u"server edit"_s, {u"gone"_s, u"--region"_s, u"us"_s}, errorExitCode(ErrorKind::Missing));
    run(u"server edit"_s, {u"spare"_s, u"postgresql://nobody@127.0.0.1:1/x"_s}, errorExitCode(ErrorKind::Connection));
    const QJsonObject edited =
        run(u"server edit"_s,
            {u"spare"_s, u"--name"_s, u"spare"_s, u"--budget"_s, u"3"_s, u"--environment"_s, u"staging"_s})
            .value(u"server"_s)
            .toObject();
    QCOMPARE(edited.value(u"connectionBudget"_s).toInt(), 3);
    QCOMPARE(edited.value(u"region"_s), QJsonValue()); // what is not named stays
    QCOMPARE(edited.value(u"revision"_s).toInt(), 2);
    run(u"server list"_s);
    run(u"server test"_s, {u"pg"_s});
    run(u"server remove"_s, {u"spare"_s, u"--dry-run"_s});
    run(u"server remove"_s, {u"spare"_s, u"--yes"_s, u"--reason"_s, u"of no use"_s});
    run(u"tenant import"_s, {m_registries.file(u"bad.csv"_s, "slug,name\nacme,A\nacme,B\n")}, 1);
    run(u"tenant import"_s,
        {m_registries.file(u"good.csv"_s,
                           "slug,name,server,model,database,tags\nacme,Acme,,,,\n"
                           "birch,Birch & Co,pg,database,fleet,\"a b\"\n")});
    // One is there by now, one has no domain, and one place is left over.
    run(u"adopt"_s, {u"pg"_s, u"--database"_s, u"harbor"_s, u"--leave-out"_s, u"nowhere"_s, u"--dry-run"_s}, 1);
    run(u"table list"_s, {u"pg"_s, u"--database"_s, u"harbor"_s});
    run(u"table confirm"_s, {u"pg"_s, u"--database"_s, u"harbor"_s, u"--dry-run"_s});
    run(u"table confirm"_s, {u"pg"_s, u"--database"_s, u"harbor"_s});
    run(u"table list"_s, {u"pg"_s}, errorExitCode(ErrorKind::Missing));
    makeHistory();
    run(u"tenant list"_s, {u"--limit"_s, u"1"_s});
    run(u"filter list"_s);
    decide();
    plans();
    tagTenants();
    run(u"tenant show"_s, {u"acme"_s});
    run(u"tenant show"_s, {u"birch"_s});
    const QJsonObject operations = run(u"operation list"_s, {u"--limit"_s, u"1"_s});
    run(u"operation show"_s,
        {operations.value(u"operations"_s).toArray().first().toObject().value(u"id"_s).toString()});
    run(u"operation show"_s, {OperationId::create().toString()}, errorExitCode(ErrorKind::Missing));
    provision();
    pool();
    manageAdopted();
    run(u"job list"_s);
    run(u"audit list"_s, {u"--limit"_s, u"2"_s});
    run(u"audit settle"_s, {m_intent, u"failed"_s, u"--reason"_s, u"no such role"_s, u"--dry-run"_s});
    run(u"audit settle"_s, {m_intent, u"failed"_s, u"--reason"_s, u"no such role"_s, u"--yes"_s});
    run(u"registry check"_s);
    run(u"schedule list"_s);
    run(u"engines"_s);
    run(u"schedule set"_s, {u"fleet.inspect"_s, u"--every"_s, u"5m"_s, u"--dry-run"_s});
    const QJsonValue set =
        run(u"schedule set"_s, {u"registry.check"_s, u"--daily"_s, u"02:30"_s, u"--now"_s})[u"schedule"_s];
    QCOMPARE(set[u"rhythm"_s].toString(), u"daily 02:30"_s);
    run(u"schedule set"_s, {u"fleet.dance"_s, u"--off"_s}, errorExitCode(ErrorKind::Missing));
    run(u"schedule set"_s, {u"fleet.inspect"_s, u"--every"_s, u"soon"_s}, errorExitCode(ErrorKind::InvalidInput));
    run(u"schedule set"_s, {u"fleet.inspect"_s, u"--on"_s, u"--off"_s}, errorExitCode(ErrorKind::InvalidInput));
    sweepServers();
}

void TestCtlJson::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
    PostgresCluster &cluster = m_registries.cluster();
    VERIFY_OK(cluster.createDatabase(u"fleet"_s));
    VERIFY_OK(cluster.createRole(u"app"_s));
    VERIFY_OK(cluster.createDatabase(u"app"_s));
    m_bouncer = std::make_unique<PgBouncer>(cluster);
    m_bouncer->include(m_bouncer->file("tenantry.ini"));
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    VERIFY_OK(cluster.createDatabase(u"harbor"_s));
    runFixture(cluster.spec(u"harbor"_s), u"django-tenants"_s);
    VERIFY_OK(cluster.run(u"CREATE SCHEMA forgotten CREATE TABLE django_migrations (id int)"_s, u"harbor"_s));
    VERIFY_OK(cluster.run(u"CREATE TABLE schema_migrations (version bigint, dirty bool); CREATE TABLE busy (a int);"
                          "INSERT INTO schema_migrations VALUES (7, false)"_s,
                          u"fleet"_s));
    // So that there is an oldest transaction, and somebody who waits for it.
    std::jthread waiter; // ends when the holder's session has, which is destroyed before it
    const auto holder = openOrDie(cluster.spec(u"fleet"_s));
    VERIFY_OK(holder->script(u"BEGIN; LOCK TABLE busy IN ACCESS EXCLUSIVE MODE"_s));
    waiter = std::jthread([spec = cluster.spec(u"fleet"_s)] {
        ConnectionSpec patient = spec;
        patient.statementTimeout = patient.lockTimeout = std::chrono::minutes(10);
        (void)openOrDie(patient)->query(u"SELECT * FROM busy"_s);
    });
    QTRY_COMPARE_WITH_TIMEOUT(cluster.value(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s).value_or(QString()),
                              u"1"_s, 60000);
    for (const Engine engine : {Engine::PostgreSQL, Engine::SQLite})
        runAll(engine);
    VERIFY_OK(holder->script(u"ROLLBACK"_s));
    waiter.join();
}

void TestCtlJson::documents_areAsDocumented_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("command");
    const auto commands = documented();
    const ctl::CommandTable table;
    QCOMPARE(commands.size(), 1 + std::count_if(table.commands().begin(), table.commands().end(), [](const auto &each) {
                                  return !each->spec().json.isEmpty();
                              }));
    for (auto command = commands.keyBegin(); command != commands.keyEnd(); ++command) {
        QTest::addRow("%s, PostgreSQL", qPrintable(*command)) << Engine::PostgreSQL << *command;
        QTest::addRow("%s, SQLite", qPrintable(*command)) << Engine::SQLite << *command;
    }
}

void TestCtlJson::documents_areAsDocumented()
{
    QFETCH(Engine, engine);
    QFETCH(QString, command);
    const Fields fields = documented().value(command);
    const auto documents = m_documents.at(engine).values(command);
    QVERIFY2(!documents.isEmpty(), "this test does not run the command");
    QMultiMap<QString, QJsonValue> printed;
    for (const QJsonObject &document : documents)
        collect(document, {}, printed);
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        QVERIFY2(printed.contains(field.key()), qPrintable(u"not printed: "_s + field.key()));
        for (const QJsonValue &value : printed.values(field.key()))
            QVERIFY2(hasType(value, field.value()), qPrintable(field.key() + u" is no "_s + field.value()));
    }
    const QStringList paths = fields.keys();
    for (const QString &path : printed.uniqueKeys()) {
        const bool isPart = std::any_of(paths.begin(), paths.end(), [&](const QString &field) {
            return field.startsWith(path + u'.') || field.startsWith(path + u"[]"_s)
                || (path.endsWith(u"[]"_s) && field == path.chopped(2));
        });
        QVERIFY2(fields.contains(path) || isPart, qPrintable(u"not documented: "_s + path));
    }
    const QString schema = u"tenantry/%1/1"_s.arg(QString(command).replace(u' ', u'-'));
    for (const QJsonObject &document : documents)
        QCOMPARE(document.value(u"schema").toString(), schema);
}

void TestCtlJson::changes_areVisibleInTheRegistry()
{
    const auto connection = openOrDie(m_made.at(RegistryFixture::engine()));
    const auto text = [&](const char *sql) {
        return RegistryFixture::value(*connection, QString::fromLatin1(sql)).toString();
    };
    QCOMPARE(text("select name from tenantry.registry_meta"), u"Harborline"_s);
    QCOMPARE(text("select count(*) from tenantry.server"), u"2"_s); // one is a tenant's own
    QCOMPARE(text("select count(*) from tenantry.tenant where management = 'observed'"), u"3"_s);
    QCOMPARE(text("select count(*) from tenantry.audit_record where action = 'server.remove' and reason = 'of no use'"),
             u"1"_s);
    QCOMPARE(text("select count(*) from tenantry.audit_record where action = 'server.add'"), u"3"_s);
    QCOMPARE(text("select count(*) from tenantry.audit_record where action = 'tenant.tag'"), u"3"_s);
}

QTEST_GUILESS_MAIN(TestCtlJson)
#include "tst_ctljson.moc"
