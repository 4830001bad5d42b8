#include "models/modelcomparison.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct Comparison {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ModelComparison)
};

QString unknownWord()
{
    return Comparison::tr("unknown");
}

ModelComparisonRow countedRow(const ModelComparisonFleet &fleet)
{
    ModelComparisonRow row {Comparison::tr("In this fleet"), Comparison::tr("tenants that live so"), {}};
    for (size_t kind = 0; kind < row.cells.size(); ++kind) {
        qint64 tenants = 0;
        for (const ServerLoad &load : fleet.loads.last().value_or(QList<ServerLoad>()))
            tenants += static_cast<size_t>(load.kind) == kind ? load.tenants : 0;
        row.cells[kind].text =
            fleet.loads.isKnown() ? Comparison::tr("%Ln tenant(s)", nullptr, static_cast<int>(tenants)) : unknownWord();
    }
    return row;
}

/// How many others one bad change or one fault hits: of the same tables or database, and of the same server.
ModelComparisonRow blastRow(const ModelComparisonFleet &fleet)
{
    ModelComparisonRow row {Comparison::tr("Blast radius"),
                            fleet.best ? Comparison::tr("others that one fault hits on %1").arg(fleet.best->server.name)
                                       : Comparison::tr("others that one fault hits"),
                            {}};
    static constexpr int levels[] {4, 3, 2, 1};
    const bool isKnown = fleet.best && fleet.best->hasCounts;
    for (size_t kind = 0; kind < row.cells.size(); ++kind) {
        const bool isNobody = isKnown && fleet.best->tenants[kind] == 0;
        row.cells[kind].level = isNobody ? 1 : levels[kind];
        row.cells[kind].text = isKnown
            ? Comparison::tr("%Ln other(s)", nullptr, static_cast<int>(fleet.best->tenants[kind]))
            : unknownWord();
    }
    ModelComparisonCell &database = row.cells[static_cast<size_t>(IsolationKind::Database)];
    database.level = levels[static_cast<size_t>(IsolationKind::Database)];
    if (isKnown)
        database.text =
            Comparison::tr("none, or %Ln with its server", nullptr, static_cast<int>(fleet.best->tenantCount()));
    row.cells[static_cast<size_t>(IsolationKind::Deployment)].text = Comparison::tr("none");
    return row;
}

/// What follows from the model alone.
struct Nature {
    const char *name;
    const char *remark;
    struct {
        const char *text;
        int level;
    } cells[4];
};

constexpr Nature natures[] {
    {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "Noisy neighbours"),
     QT_TRANSLATE_NOOP("tenantry::ModelComparison", "who can slow it down"),
     {{QT_TRANSLATE_NOOP("tenantry::ModelComparison", "all in the same tables"), 4},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "all in the same database"), 3},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "all on the same server"), 2},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "what runs on its computer"), 1}}},
    {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "Restore"),
     QT_TRANSLATE_NOOP("tenantry::ModelComparison", "of this tenant, from a backup"),
     {{QT_TRANSLATE_NOOP("tenantry::ModelComparison", "row by row"), 4},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "its schema"), 2},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "its database"), 2},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "its server, to a point in time"), 1}}},
    {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "What it needs"),
     QT_TRANSLATE_NOOP("tenantry::ModelComparison", "prepared once by an administrator"),
     {{QT_TRANSLATE_NOOP("tenantry::ModelComparison", "a prepared database"), 0},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "a prepared database"), 0},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "a server prepared for databases"), 0},
      {QT_TRANSLATE_NOOP("tenantry::ModelComparison", "PostgreSQL on this computer"), 0}}},
};

ModelComparisonRow natureRow(const Nature &nature)
{
    ModelComparisonRow row {Comparison::tr(nature.name), Comparison::tr(nature.remark), {}};
    for (size_t kind = 0; kind < row.cells.size(); ++kind)
        row.cells[kind] = {Comparison::tr(nature.cells[kind].text), nature.cells[kind].level};
    return row;
}

/// 1 where more than half is free, 4 where there is hardly anything.
int levelOfRoom(int left, int places)
{
    const double part = places > 0 ? double(left) / places : 0;
    return part > 0.5 ? 1 : part > 0.25 ? 2 : part > 0.1 ? 3 : 4;
}

ModelComparisonRow roomRow(const ServerRoom &best, const Format &format)
{
    ModelComparisonRow row {Comparison::tr("Room"), Comparison::tr("connections free on %1").arg(best.server.name), {}};
    const auto left = best.freeConnections();
    ModelComparisonCell cell {unknownWord(), 0};
    if (left) {
        const ConnectionUse &use = best.connections.value();
        const int places = use.limit - use.reserved;
        cell = {Comparison::tr("%1 of %2").arg(format.count(*left), format.count(places)), levelOfRoom(*left, places)};
    }
    row.cells = {cell, cell, cell, {Comparison::tr("all of its own server"), 1}};
    return row;
}

} // namespace

QList<ModelComparisonRow> compareModels(const ModelComparisonFleet &fleet, const Format &format)
{
    QList<ModelComparisonRow> rows {countedRow(fleet), blastRow(fleet)};
    for (const Nature &nature : natures)
        rows.append(natureRow(nature));
    if (fleet.best)
        rows.insert(rows.size() - 1, roomRow(*fleet.best, format));
    return rows;
}

} // namespace tenantry
