#include "views/adopt/adoptlook.h"

#include "core/discovery/presetlibrary.h"
#include "core/jobs/deliver.h"
#include "core/registry/tablerulerepository.h"
#include "core/registry/tenantregistry.h"

#include <QDir>
#include <QtConcurrentRun>

namespace tenantry {

namespace {

/// A table of tenants is small, and one that is not is stopped by whoever waits.
constexpr std::chrono::minutes statementPatience {2};

/// A preset finds the table of the tenants; where there is none, the column that names them was given.
TableMapRequest tablesOf(const AdoptionRequest &request)
{
    TableMapRequest wanted {request.database, {request.preset}, request.given, {}, {}, {}};
    if (!request.preset.isRecognised()) {
        wanted.column = request.given.value(QStringLiteral("column"));
        if (request.given.contains(QStringLiteral("schema")))
            wanted.schemas = QStringList {request.given.value(QStringLiteral("schema"))};
    }
    return wanted;
}

Result<AdoptTrials> tryAll(const Server &server, DiscoveryPlace place, const PasswordSource &password,
                           ImportProgress &progress)
{
    const PresetVariables given {{QStringLiteral("server"), server.name},
                                 {QStringLiteral("database"), place.spec.database}};
    const QString own = ownPresetFolder();
    auto presets = loadPresets(QDir(own).exists() ? own : QString());
    if (!presets)
        return fail(presets);
    auto secret = password();
    if (!secret)
        return fail(secret);
    place.password = *std::move(secret);
    auto trials = recognise(place, *presets, given, progress);
    if (!trials) {
        if (trials.error().kind == ErrorKind::Denied && trials.error().sqlState.startsWith(QLatin1StringView("28")))
            password.tellRefused();
        return fail(trials);
    }
    return AdoptTrials {server, place, *std::move(presets), *std::move(trials)};
}

} // namespace

AdoptLook::AdoptLook(const OperationSite &site, Passwords passwords, QObject *parent)
    : QObject(parent), m_site(site), m_passwords(std::move(passwords))
{ }

AdoptLook::~AdoptLook()
{
    stop(Recognising);
}

std::shared_ptr<ImportProgress> AdoptLook::begin(Stage stage)
{
    Look &look = m_looks.at(stage);
    ++look.generation;
    if (look.progress)
        look.progress->cancelled = true;
    look.progress = std::make_shared<ImportProgress>();
    return look.progress;
}

void AdoptLook::stop(Stage from)
{
    for (size_t stage = from; stage < m_looks.size(); ++stage) {
        Look &look = m_looks.at(stage);
        ++look.generation;
        if (look.progress)
            look.progress->cancelled = true;
        look.progress.reset();
    }
}

template<class T, class Tell>
void AdoptLook::await(Stage stage, const QFuture<Result<T>> &future, Tell tell)
{
    deliver(future, this, [this, stage, tell, asked = m_looks.at(stage).generation](const Result<T> &answer) {
        Look &look = m_looks.at(stage);
        if (asked != look.generation)
            return;
        look.progress.reset();
        if (answer)
            tell(*answer);
        else
            emit failed(stage, answer.error());
    });
}

void AdoptLook::recognise(const Server &server, const QString &database)
{
    stop(Recognising);
    DiscoveryPlace place;
    place.spec = server.connectionSpec(database);
    place.spec.statementTimeout = statementPatience;
    place.budget = m_site.budgets.of(place.spec);
    const auto future = QtConcurrent::run(
        &m_site.threads, [server, place, password = m_passwords(place.spec), progress = begin(Recognising)] {
            return tryAll(server, place, password, *progress);
        });
    await(Recognising, future, [this](const AdoptTrials &trials) { emit recognised(trials); });
}

void AdoptLook::check(const AdoptionRequest &request)
{
    const auto progress = begin(Checking);
    const auto discovery = std::make_shared<Discovery>();
    const auto rows = adoptionRows(request, discovery);
    if (!rows) {
        stop(Checking);
        emit failed(Checking, rows.error());
        return;
    }
    await(Checking, m_site.registry.importTenants(*rows, adoptionOptions(true), progress),
          [this, discovery](const ImportReport &report) {
              emit checked({discovery, report});
          });
}

void AdoptLook::readTables(const Server &server, const AdoptionRequest &request)
{
    const auto future =
        QtConcurrent::run(&m_site.threads, [wanted = tablesOf(request), progress = begin(ReadingTables)] {
            return readTableMap(wanted, *progress);
        });
    const TableRulesPlace place {server.id, request.place.database, {}};
    deliver(future, this, [this, place, asked = m_looks.at(ReadingTables).generation](const Result<TableMap> &map) {
        if (asked != m_looks.at(ReadingTables).generation)
            return;
        if (map) {
            readRules({{place.server, place.database, map->schemaVersion}, map->graph}, &AdoptLook::tablesRead);
            return;
        }
        m_looks.at(ReadingTables).progress.reset();
        if (map.error().kind == ErrorKind::Missing)
            emit tablesRead({place, {}}); // nobody told a table of tenants: no fault
        else
            emit failed(ReadingTables, map.error());
    });
}

/// Puts what was confirmed in the place of what the catalogue shows.
void AdoptLook::readRules(const AdoptTables &tables, void (AdoptLook::*tell)(const AdoptTables &))
{
    const auto rules = m_site.registry.read(
        [place = tables.place](Connection &connection) { return TableRuleRepository(connection).rules(place); });
    await(ReadingTables, rules, [this, tables, tell](const QList<TableRule> &known) {
        emit(this->*tell)({tables.place, withRules(tables.graph, known)});
    });
}

void AdoptLook::confirm(const AdoptTables &tables)
{
    const auto progress = begin(Confirming);
    Q_UNUSED(progress) // one transaction, which nobody waits long for
    const auto saved = m_site.registry.change(
        [place = tables.place, rules = rulesOf(tables.graph)](Connection &connection, AuditWriter &audit) {
            return TableRuleRepository(connection).save(place, rules, audit);
        });
    deliver(saved, this, [this, tables, asked = m_looks.at(Confirming).generation](const Result<> &done) {
        if (asked != m_looks.at(Confirming).generation)
            return;
        m_looks.at(Confirming).progress.reset();
        if (done)
            readRules(tables, &AdoptLook::confirmed);
        else
            emit failed(Confirming, done.error());
    });
}

qint64 AdoptLook::rowsRead() const
{
    const auto &progress = m_looks.at(Checking).progress;
    return progress ? progress->rows.load() : 0;
}

} // namespace tenantry
