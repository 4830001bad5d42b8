#pragma once
// Columns of times, the same in every list: short in the cell, ISO 8601 in tooltip and export. A function for models; GUI
// thread.

#include "core/base/format.h"
#include "models/recordtablemodel.h"

namespace tenantry {

/// `when` gives the time, invalid where there is none yet. The format outlives the column.
template<class Record>
[[nodiscard]] RecordColumn<Record> timeColumn(const QString &id, std::function<QString()> title, const Format &format,
                                              std::function<QDateTime(const Record &)> when, bool isShown = true)
{
    const auto known = [when](const Record &record, auto text) {
        const QDateTime time = when(record);
        return time.isValid() ? QVariant(text(time)) : QVariant();
    };
    return RecordColumn<Record>(
        id, std::move(title),
        [known, &format](const Record &record) {
            return known(record, [&](const QDateTime &time) { return format.time(time); });
        },
        ColumnKind::Number,
        [known](const Record &record) { return known(record, [](const QDateTime &time) { return time; }); },
        {{Qt::ToolTipRole,
          [known, &format](const Record &record) {
              return known(record, [&](const QDateTime &time) { return format.iso(time); });
          }},
         {ExportRole,
          [known](const Record &record) {
              return known(record, [](const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); });
          }}},
        isShown);
}

} // namespace tenantry
