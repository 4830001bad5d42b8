#include "core/inspection/fleetsurvey.h"

#include "core/inspection/tenantinspector.h"

#include <algorithm>

namespace tenantry {

namespace {

/// A deployment is the whole server: all its databases together.
DatabaseUse wholeServer(const QList<DatabaseUse> &databases)
{
    DatabaseUse sum {{}, 0, 0, -1, false};
    for (const DatabaseUse &database : databases) {
        sum.bytes = database.bytes < 0 || sum.bytes < 0 ? -1 : sum.bytes + database.bytes;
        sum.sessions = database.sessions < 0 || sum.sessions < 0 ? -1 : sum.sessions + database.sessions;
    }
    return sum;
}

SchemaSizes sizesByName(const QList<DatabaseUse> &databases)
{
    SchemaSizes sizes;
    for (const DatabaseUse &database : databases) {
        if (database.bytes >= 0)
            sizes.insert(database.name.toUtf8(), database.bytes);
    }
    return sizes;
}

/// The row is still where it was when the index was made.
bool isAt(const TenantSnapshot &snapshot, quint32 handle, IsolationKind kind)
{
    const TenantChunk &chunk = snapshot.chunk(handle);
    return !chunk.isGone(rowOf(handle)) && chunk.kind(rowOf(handle)) == kind;
}

qint64 sizeFrom(const SchemaSizes &sizes, std::string_view name)
{
    const auto key = QByteArray::fromRawData(name.data(), static_cast<qsizetype>(name.size()));
    return sizes.value(key, TenantFigureLot::Unknown);
}

std::shared_ptr<TenantFigureLot> newLot(const PlacementIndex &index, const QDateTime &readAt, size_t rows)
{
    auto lot = std::make_shared<TenantFigureLot>();
    lot->load = index.load();
    lot->readAtMs = readAt.toMSecsSinceEpoch();
    lot->rows.reserve(rows);
    return lot;
}

void addUnknown(TenantFigureLot &lot, const std::vector<quint32> &handles)
{
    for (const quint32 handle : handles)
        lot.rows.push_back({handle, TenantFigureLot::Unknown});
}

} // namespace

Result<SchemaSizes> readSchemaSizes(Connection &connection)
{
    FactReader reader(connection);
    const auto rows = reader.rows(QStringLiteral("schemas"), 5);
    if (!rows)
        return fail(rows);
    SchemaSizes sizes;
    for (const FactReader::Row &row : *rows) {
        if (const auto size = schemaSizeOf(row))
            sizes.insert(row.at(0).toString().toUtf8(), size->bytes);
    }
    return sizes;
}

Result<DatabaseSurvey> surveyDatabase(Connection &connection)
{
    return DatabaseSurvey {readSchemaSizes(connection), readPreparation(connection), readSharedGuards(connection)};
}

FigureLot sizesOnServer(const TenantSnapshot &snapshot, const PlacementIndex &index, const ServerId &server,
                        const Fact<QList<DatabaseUse>> &databases)
{
    const std::vector<quint32> &handles = index.onServer(server);
    auto lot = newLot(index, databases.readAt(), handles.size());
    if (!databases.isKnown()) {
        addUnknown(*lot, handles);
        return lot;
    }
    const SchemaSizes sizes = sizesByName(databases.value());
    const qint64 whole = wholeServer(databases.value()).bytes;
    for (const quint32 handle : handles) {
        if (isAt(snapshot, handle, IsolationKind::Deployment))
            lot->rows.push_back({handle, whole < 0 ? TenantFigureLot::Unknown : whole});
        else if (isAt(snapshot, handle, IsolationKind::Database))
            lot->rows.push_back(
                {handle, sizeFrom(sizes, snapshot.chunk(handle).text(TenantText::Database, rowOf(handle)))});
    }
    return lot;
}

FigureLot sizesInDatabase(const TenantSnapshot &snapshot, const PlacementIndex &index, const SurveyTask &task,
                          const Result<SchemaSizes> &sizes, const QDateTime &now)
{
    const std::vector<quint32> &handles = index.inDatabase(task);
    auto lot = newLot(index, now, handles.size());
    if (!sizes) {
        addUnknown(*lot, handles);
        return lot;
    }
    for (const quint32 handle : handles) {
        if (isAt(snapshot, handle, IsolationKind::Schema))
            lot->rows.push_back(
                {handle, sizeFrom(*sizes, snapshot.chunk(handle).text(TenantText::Schema, rowOf(handle)))});
    }
    return lot;
}

FigureLot sizesUnknown(const PlacementIndex &index, const ServerId &server)
{
    auto lot = newLot(index, {}, index.onServer(server).size());
    addUnknown(*lot, index.onServer(server));
    for (const QString &database : index.schemaDatabases(server))
        addUnknown(*lot, index.inDatabase({server, database}));
    return lot;
}

std::optional<int> sessionsOf(const Placement &placement, const QList<DatabaseUse> &databases)
{
    int sessions = -1;
    if (placement.kind == IsolationKind::Deployment) {
        sessions = wholeServer(databases).sessions;
    } else if (placement.kind == IsolationKind::Database) {
        const auto found = std::find_if(databases.begin(), databases.end(), [&](const DatabaseUse &database) {
            return database.name == placement.database;
        });
        sessions = found == databases.end() ? -1 : found->sessions;
    }
    return sessions < 0 ? std::nullopt : std::optional(sessions);
}

} // namespace tenantry
