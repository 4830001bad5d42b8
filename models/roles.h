#pragma once
// The roles our models answer besides Qt's own. Models tell facts; delegates in views/ turn them into pictures.

#include <QObject>

namespace tenantry {
Q_NAMESPACE

enum ModelRole {
    SortRole = Qt::UserRole + 1, ///< the value to compare, never display text
    IdRole, ///< the record's id as QString
    StateRole, ///< tenantry::StatusKind, drawn as shape and colour
    DetailRole, ///< second line of a two-line cell
    AgeRole, ///< QDateTime (UTC) at which the figure was read; invalid = never
    FractionRole, ///< double 0..1 for bars; invalid = unknown
    IconRole, ///< name of an icon in resources/icons, without ".svg"
    NumericRole, ///< bool: draw with tabular numerals, right-aligned
    MonospaceRole, ///< bool: code type
    PendingRole, ///< bool: asked and not answered yet; drawn as a flat bar or an ellipsis
    StaleRole, ///< bool: the source does not answer now; the value keeps its place in a quieter colour
    DetailStateRole, ///< tenantry::StatusKind of the second line
    UsualRole, ///< double 0..1: what is usual, a mark on a bar; invalid = unknown
    FailureRole, ///< double 0..1: the failed part of a bar's value
    SeriesRole, ///< QVector<float>: a sparkline, oldest first
    PartsRole, ///< QVector<float>: shared, schema, database, deployment tenants, then the room left
    GroupRole, ///< bool: a heading over the rows below it; its DisplayRole and DetailRole span the table
    ExportRole, ///< neutral text for CSV and copying: ISO dates in UTC, plain numbers; invalid = display text
};
Q_ENUM_NS(ModelRole)

/// The nine status shapes of the design: each has its own outline, word and colour.
enum class StatusKind { Ok, Warn, Bad, Running, Waiting, Paused, Skipped, Unknown, Drift };
Q_ENUM_NS(StatusKind)

} // namespace tenantry
