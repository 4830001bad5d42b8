#include "core/inspection/placementindex.h"

#include <QSet>

#include <unordered_map>

namespace tenantry {

namespace {

const std::vector<quint32> &noTenants()
{
    static const std::vector<quint32> none;
    return none;
}

/// Where the figures of a row come from, as a key that costs no look into a pool; empty where nobody has any.
void writeSource(const TenantChunk &chunk, size_t row, std::string &key)
{
    key.clear();
    const quint32 server = chunk.code(TenantCode::Server, row);
    const IsolationKind kind = chunk.kind(row);
    if (server == 0 || kind == IsolationKind::SharedTable || chunk.state(row) == TenantState::Erased)
        return;
    key.append(reinterpret_cast<const char *>(&server), sizeof(server));
    if (kind == IsolationKind::Schema)
        key.append(1, 's').append(chunk.text(TenantText::Database, row));
}

} // namespace

PlacementIndex::PlacementIndex(const TenantSnapshot &snapshot, quint64 load) : m_load(load)
{
    std::unordered_map<std::string, std::vector<quint32>> sources;
    std::string key;
    snapshot.forEach([&](quint32 handle, const TenantChunk &chunk, size_t row) {
        writeSource(chunk, row, key);
        if (!key.empty())
            sources[key].push_back(handle);
    });
    for (auto &[source, handles] : sources) {
        handles.shrink_to_fit();
        const quint32 first = handles.front();
        const quint32 server = snapshot.chunk(first).code(TenantCode::Server, rowOf(first));
        OfServer &place = m_servers[ServerId(QUuid::fromRfc4122(snapshot.pools->servers.key(server)))];
        if (source.size() == sizeof(server)) {
            place.own = std::move(handles);
            continue;
        }
        const QString database = toText(std::string_view(source).substr(sizeof(server) + 1));
        place.databases.append(database);
        place.schemas.insert(database, std::move(handles));
    }
}

const std::vector<quint32> &PlacementIndex::onServer(const ServerId &server) const
{
    const auto found = m_servers.constFind(server);
    return found == m_servers.constEnd() ? noTenants() : found->own;
}

const std::vector<quint32> &PlacementIndex::inDatabase(const SurveyTask &task) const
{
    const auto found = m_servers.constFind(task.server);
    if (found == m_servers.constEnd())
        return noTenants();
    const auto database = found->schemas.constFind(task.database);
    return database == found->schemas.constEnd() ? noTenants() : *database;
}

const QStringList &PlacementIndex::schemaDatabases(const ServerId &server) const
{
    static const QStringList none;
    const auto found = m_servers.constFind(server);
    return found == m_servers.constEnd() ? none : found->databases;
}

QStringList PlacementIndex::databases(const ServerId &server, const TenantSnapshot &snapshot) const
{
    const QStringList &ofSchemas = schemaDatabases(server);
    QSet<QString> names(ofSchemas.begin(), ofSchemas.end());
    for (const quint32 handle : onServer(server))
        names.insert(toText(snapshot.chunk(handle).text(TenantText::Database, rowOf(handle))));
    names.remove(QString());
    return names.values();
}

size_t PlacementIndex::bytes() const
{
    size_t total = 0;
    for (const OfServer &place : m_servers) {
        total += sizeof(OfServer) + place.own.capacity() * sizeof(quint32);
        for (auto it = place.schemas.begin(); it != place.schemas.end(); ++it)
            total += it->capacity() * sizeof(quint32) + 2 * sizeof(QString) + sizeof(*it)
                + static_cast<size_t>(it.key().size()) * sizeof(QChar);
    }
    return total;
}

} // namespace tenantry
