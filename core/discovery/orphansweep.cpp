#include "core/discovery/orphansweep.h"

#include "core/discovery/namecollisions.h"
#include "core/discovery/sweepcomparison.h"
#include "core/isolation/tenantfiles.h"
#include "core/jobs/fanout.h"
#include "core/jobs/waited.h"

#include <QFileInfo>

#include <algorithm>

namespace tenantry {

namespace {

/// Of one server at most so many databases are read at once: it has other work to do.
constexpr FanOutOptions sweepBreadth {.perServer = 2, .threads = 8, .policy = FailurePolicy::Continue};

ServerLook unreadServer(const Server &server, const Error &error)
{
    ServerLook look;
    look.server = server;
    look.error = error;
    return look;
}

/// An engine without a server: its databases are files.
ServerLook lookAtFiles(const Server &server, const SweepRegistry &registry)
{
    ServerLook look;
    look.server = server;
    for (const SweepTenant &tenant : registry.tenants) {
        const QString &file = tenant.placement.database;
        if (tenant.placement.server == server.id && QFileInfo::exists(server.connectionSpec(file).database))
            look.databases.insert(file);
    }
    const QStringList there = databaseFilesIn(tenantFolderOf(server));
    look.databases.unite(QSet<QString>(there.begin(), there.end()));
    look.open = QStringList(look.databases.begin(), look.databases.end());
    return look;
}

/// The folder of a server that was made on this computer for a tenant, where that is gone; else empty.
QString lostFolder(const Server &server)
{
    constexpr QLatin1StringView socketPart("/s");
    const QString folder = server.host.startsWith(u'/') && server.host.endsWith(socketPart)
        ? server.host.chopped(socketPart.size())
        : QString();
    return folder.isEmpty() || QFileInfo::exists(folder) ? QString() : folder;
}

/// What both passes found: what others did in between is in one of them only.
QList<Finding> inBoth(const QList<Finding> &first, const QList<Finding> &second)
{
    QSet<QString> before;
    for (const Finding &finding : first)
        before.insert(finding.key);
    QList<Finding> both;
    std::copy_if(second.begin(), second.end(), std::back_inserter(both),
                 [&](const Finding &finding) { return before.contains(finding.key); });
    return both;
}

} // namespace

Result<SweepReport> OrphanSweep::run(const QList<Server> &servers)
{
    auto first = passOver(servers);
    if (!first)
        return fail(first);
    QList<Server> differing;
    for (size_t i = 0; i < first->looks.size(); ++i) {
        if (!first->findings.at(qsizetype(i)).isEmpty() && !first->looks[i].error)
            differing.append(first->looks[i].server);
    }
    auto second = differing.isEmpty() ? Result<Pass>(Pass {first->registry, {}, {}, {}}) : passOver(differing);
    if (!second)
        return fail(second);
    SweepReport report;
    for (size_t i = 0; i < first->looks.size(); ++i) {
        const ServerLook &look = first->looks[i];
        const auto again = std::find_if(second->looks.begin(), second->looks.end(),
                                        [&](const ServerLook &other) { return other.server.id == look.server.id; });
        const bool isAgain = again != second->looks.end();
        const auto at = isAgain ? size_t(again - second->looks.begin()) : i;
        report.servers.append(entryOf(isAgain ? *second : *first, at));
        report.findings += isAgain ? inBoth(first->findings.at(qsizetype(i)), second->findings.at(qsizetype(at)))
                                   : first->findings.at(qsizetype(i));
        addScopes(report, isAgain ? *again : look);
    }
    const QDateTime now = m_services.clock.utcNow();
    report.findings += nameCollisions(second->registry, servers, now) + second->registry.archivesOver;
    report.scopes << sweepScopeOfRegistry();
    report.stopped = second->registry.stopped;
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    return report;
}

/// The registry first: whatever a server has was recorded before it was made.
Result<OrphanSweep::Pass> OrphanSweep::passOver(const QList<Server> &servers)
{
    const QDateTime now = m_services.clock.utcNow();
    auto registry =
        waited(m_services.registry.readInTransaction([id = m_services.registry.info().id, now](Connection &connection) {
            return readSweepRegistry(connection, id, now);
        }));
    if (!registry)
        return fail(registry);
    Pass pass {*std::move(registry), {}, {}, {}};
    pass.looks = lookAt(servers, pass.registry);
    lookInto(pass.looks);
    m_services.pool.closeIdle(); // whoever drops or copies a database waits for nobody who has left it
    if (m_services.control.isCancelled())
        return fail(ErrorKind::Cancelled, tr("The sweep was stopped. Nothing was recorded."));
    for (const ServerLook &look : pass.looks) {
        QList<Finding> findings;
        qint64 ofOthers = 0;
        if (!look.error) {
            SweepComparison comparison(pass.registry, look, now);
            findings = comparison.run();
            ofOthers = comparison.tenantsOfOthers();
        } else if (const QString folder = lostFolder(look.server); !folder.isEmpty()) {
            const QString scope = sweepScopeOfDatabases(look.server.id);
            findings.append(
                sweepFinding(SweepFault::FolderGone, {scope, QStringLiteral("folder"), look.server.name}, folder, now));
        }
        pass.findings.append(findings);
        pass.ofOthers.append(ofOthers);
    }
    return pass;
}

std::vector<ServerLook> OrphanSweep::lookAt(const QList<Server> &servers, const SweepRegistry &registry)
{
    std::vector<FanOutTarget> targets;
    QList<Server> asked;
    std::vector<ServerLook> looks;
    for (const Server &server : servers) {
        if (server.engine == Engine::SQLite) {
            looks.push_back(lookAtFiles(server, registry));
            continue;
        }
        targets.push_back({{}, server.connectionSpec()});
        asked.append(server);
    }
    FanOut fanOut(m_services.pool, m_services.control, sweepBreadth);
    std::vector<std::optional<ServerLook>> read(targets.size());
    const auto outcomes = fanOut.run(targets, [&](Connection &connection, size_t index) -> Result<> {
        return readServerLook(connection, asked.at(qsizetype(index))).map([&](ServerLook look) {
            read[index] = std::move(look);
        });
    });
    for (size_t i = 0; i < targets.size(); ++i)
        looks.push_back(read[i] ? *std::move(read[i]) : unreadServer(asked.at(qsizetype(i)), outcomes[i].error()));
    return looks;
}

void OrphanSweep::lookInto(std::vector<ServerLook> &looks)
{
    std::vector<FanOutTarget> targets;
    std::vector<std::pair<ServerLook *, QString>> places;
    for (ServerLook &look : looks) {
        for (const QString &database : std::as_const(look.open)) {
            targets.push_back({{}, look.server.connectionSpec(database)});
            places.emplace_back(&look, database);
        }
    }
    FanOut fanOut(m_services.pool, m_services.control, sweepBreadth);
    qsizetype done = 0;
    fanOut.onEnded([&](size_t index, const Result<> &) {
        ++done;
        if (m_tell)
            m_tell(tr("%1 on %2").arg(places[index].second, places[index].first->server.name), done,
                   qsizetype(targets.size()));
    });
    const auto read = fanOut.collect<DatabaseLook>(
        targets, [](Connection &connection, const FanOutTarget &) { return readDatabaseLook(connection); });
    for (size_t i = 0; i < read.size(); ++i) {
        auto &[look, database] = places[i];
        // One that was dropped since is simply not there.
        if (read[i])
            look->looks.insert(database, *read[i]);
        else if (read[i].error().sqlState == u"3D000")
            look->databases.remove(database);
        else
            look->unread.insert(database, read[i].error());
    }
}

SweptServer OrphanSweep::entryOf(const Pass &pass, size_t server) const
{
    const ServerLook &look = pass.looks[server];
    SweptServer entry;
    entry.id = look.server.id;
    entry.name = look.server.name;
    entry.error = look.error;
    entry.databases = look.server.engine == Engine::PostgreSQL ? look.looks.size() : look.databases.size();
    entry.tenants = std::count_if(pass.registry.tenants.begin(), pass.registry.tenants.end(),
                                  [&](const SweepTenant &tenant) { return tenant.placement.server == look.server.id; });
    entry.tenantsOfOthers = pass.ofOthers.at(qsizetype(server));
    for (auto unread = look.unread.cbegin(); unread != look.unread.cend(); ++unread)
        entry.unread.append({unread.key(), unread.value()});
    std::sort(entry.unread.begin(), entry.unread.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return entry;
}

/// What was not read stays as it is on record.
void OrphanSweep::addScopes(SweepReport &report, const ServerLook &look) const
{
    if (look.error)
        return;
    if (look.isWhole()) {
        report.scopes << sweepScope(look.server.id);
        return;
    }
    report.scopes << sweepScopeOfDatabases(look.server.id);
    for (auto read = look.looks.cbegin(); read != look.looks.cend(); ++read)
        report.scopes << sweepScope(look.server.id, read.key());
}

Result<qint64> keepSweep(TenantRegistry &registry, const SweepReport &report)
{
    const auto fresh = waited(registry.reportFindings(report.findings));
    if (!fresh)
        return fresh;
    QStringList keys;
    for (const Finding &finding : report.findings)
        keys << finding.key;
    for (const QString &scope : report.scopes) {
        if (const auto resolved = waited(registry.resolveFindings(scope, keys)); !resolved)
            return fail(resolved);
    }
    return fresh;
}

} // namespace tenantry
