#pragma once
// The readings behind the chart of sessions, newest first: what it draws, in words. Owned by its page, GUI thread.

#include "core/base/format.h"
#include "core/inspection/sessionhistory.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

struct SessionReading {
    QString server; ///< its name
    qint64 atMs = 0; ///< since 1970 UTC
    int sessions = -1; ///< -1 = it did not answer
    [[nodiscard]] QString key() const { return server + u'\n' + QString::number(atMs); }
    friend bool operator==(const SessionReading &, const SessionReading &) = default;
};

class SessionListModel : public RecordTableModel<SessionReading, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::SessionListModel)
public:
    enum Column { Time, Server, Sessions };
    /// The format outlives the model.
    explicit SessionListModel(const Format &format, QObject *parent = nullptr);
};

/// Every reading that the history keeps of the servers there are.
[[nodiscard]] std::vector<SessionReading> sessionReadings(const SessionHistory &history, const QList<Server> &servers);

} // namespace tenantry
