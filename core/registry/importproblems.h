#pragma once
// What keeps rows of an import from being written: the first of them in words. Made for one import, on the connection's thread.

#include "core/db/connection.h"

#include <QCoreApplication>
#include <QList>

namespace tenantry {

/// What keeps a row from being imported.
struct ImportProblem {
    qint64 line = 0; ///< of the file, or the number of the query's row
    QString message;
    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

class ImportProblems
{
    Q_DECLARE_TR_FUNCTIONS(TenantImport)
public:
    explicit ImportProblems(Connection &connection) : m_connection(connection) { }

    void clear(); ///< for an import that begins anew
    void add(qint64 line, const QString &message);
    /// Adds what the staged rows show, compared with each other and with the registry; returns their lines. Errors: of the connection.
    [[nodiscard]] Result<QList<qint64>> find();
    /// The same, and takes these rows out of the staging table. Errors: Conflict (too many of them), of the connection.
    [[nodiscard]] Result<> leaveOut();

    [[nodiscard]] const QList<ImportProblem> &first() const { return m_first; } ///< a hundred at most
    [[nodiscard]] bool hasMore() const { return m_hasMore; }

private:
    Connection &m_connection;
    QList<ImportProblem> m_first;
    bool m_hasMore = false;
};

} // namespace tenantry
