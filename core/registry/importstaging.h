#pragma once
// Brings the rows of an import into a temporary table beside the registry: by COPY, or by one prepared statement. Made for
// one import inside its transaction, on the connection's thread.

#include "core/db/connection.h"
#include "core/db/copystream.h"

#include <QSqlQuery>

#include <array>
#include <optional>

namespace tenantry {

/// One row as it is staged: texts in the order of ImportField; nothing = not mapped.
struct StagedRow {
    qint64 line = 0;
    std::array<std::optional<QString>, 16> fields;
};

class ImportStaging
{
public:
    explicit ImportStaging(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<> begin(); ///< makes the table; errors: Denied (no temporary tables), and of the connection
    [[nodiscard]] Result<>
    add(const StagedRow &row); ///< errors: of the connection; PostgreSQL's may show in finish() only
    [[nodiscard]] Result<> finish(); ///< after this the table is complete; errors: of the connection

private:
    [[nodiscard]] Result<> prepareFile();
    Connection &m_connection;
    std::optional<CopyWriter> m_copy;
    std::optional<QSqlQuery> m_insert;
};

} // namespace tenantry
