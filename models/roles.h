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
    ExportRole, ///< neutral text for CSV and copying: ISO dates in UTC, plain numbers; invalid = display text
};
Q_ENUM_NS(ModelRole)

/// The nine status shapes of the design: each has its own outline, word and colour.
enum class StatusKind { Ok, Warn, Bad, Running, Waiting, Paused, Skipped, Unknown, Drift };
Q_ENUM_NS(StatusKind)

} // namespace tenantry
