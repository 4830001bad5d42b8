#include "models/savedfilterlistmodel.h"

namespace tenantry {

SavedFilterListModel::SavedFilterListModel(QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("name"),
          [] { return tr("Filter"); },
          [](const SavedFilter &filter) { return filter.name; },
          ColumnKind::Text,
          nullptr,
          {{IconRole,
            [](const SavedFilter &filter) { return filter.pinned ? QVariant(QStringLiteral("pin")) : QVariant(); }}}},
         {QStringLiteral("expression"), [] { return tr("Shows"); },
          [](const SavedFilter &filter) { return filter.expression; }, ColumnKind::Code},
         {QStringLiteral("owner"), [] { return tr("Belongs to"); },
          [](const SavedFilter &filter) { return filter.owner.isEmpty() ? tr("Everybody") : filter.owner; }}},
        [](const SavedFilter &filter) { return filter.id; }, [](const FilterId &id) { return id.toString(); }, parent)
{ }

} // namespace tenantry
