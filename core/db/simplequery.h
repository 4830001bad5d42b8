#pragma once
// A statement by the simple protocol with an end to the waiting: for what stands before a server, which may know no other one and may keep a
// client waiting without a word. A function, for the thread of the connection.

#include "core/db/connection.h"

#include <QDeadlineTimer>
#include <QStringList>

namespace tenantry {

/// What the last statement with rows returned, as text; a null text is NULL.
struct TextRows {
    QStringList columns;
    QList<QStringList> rows;
    /// Empty where there is no such column.
    [[nodiscard]] QString value(qsizetype row, const QString &column) const;
};

/// `sql` may be several statements, which are one transaction then. PostgreSQL only. Errors: those of the server; Timeout, after which the
/// connection is of no use any more.
[[nodiscard]] Result<TextRows> simpleQuery(Connection &connection, const QString &sql,
                                           QDeadlineTimer deadline = QDeadlineTimer(std::chrono::seconds(30)));

} // namespace tenantry
