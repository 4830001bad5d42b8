#pragma once
// Bulk reads and writes by PostgreSQL's COPY, on the connection's own PGconn and thread. Functions and a writer owned by
// its caller.

#include "core/db/connection.h"
#include "core/db/copyrow.h"

#include <functional>

namespace tenantry {

/// Reads all rows of `select` in binary and hands each to `row`; returns their number. The types of the columns are checked
/// against `types` first (Internal where they differ), because the format does not name them. COPY takes no parameters:
/// values in `select` must come from SqlDialect::quoteLiteral(). When `row` returns false the server is told to stop and the
/// error is Cancelled; inside a transaction that one has failed then.
[[nodiscard]] Result<qint64> copyOut(Connection &connection, const QString &select, const QList<CopyType> &types,
                                     const std::function<bool(const CopyRow &)> &row);

/// The same for `COPY ... TO STDOUT` statements of any text format: hands over the bytes as they come, a line or more.
[[nodiscard]] Result<qint64> copyOutText(Connection &connection, const QString &copyStatement,
                                         const std::function<bool(QByteArrayView)> &chunk);

/// Writes rows by COPY FROM STDIN. Nothing of it is kept unless finish() succeeds.
class CopyWriter
{
public:
    /// Binary: rows by beginRow() and one call per column. `target` is a quoted table with its quoted columns: `t (a, b)`.
    [[nodiscard]] static Result<CopyWriter> begin(Connection &connection, const QString &target);
    /// A whole statement of a text format (COPY t FROM STDIN WITH (FORMAT csv)): lines by raw().
    [[nodiscard]] static Result<CopyWriter> beginText(Connection &connection, const QString &copyStatement);
    CopyWriter(CopyWriter &&other) noexcept;
    CopyWriter &operator=(CopyWriter &&) = delete;
    ~CopyWriter(); ///< gives up what is not finished

    void beginRow(int columns);
    void addNull();
    void addInt2(qint16 value);
    void addInt4(qint32 value);
    void addInt8(qint64 value);
    void addReal(double value);
    void addBool(bool value);
    void addText(QStringView value);
    void addBytes(QByteArrayView value); ///< bytea, or UTF-8 for a text column
    void addUuid(const QUuid &value); ///< a null uuid is NULL
    void addDateTime(const QDateTime &value); ///< timestamptz; an invalid one is NULL
    void raw(QByteArrayView bytes);

    /// Sends the rest; returns the number of rows the server took. An error of the server's (a bad value, a lost connection)
    /// shows here even where it happened rows ago.
    [[nodiscard]] Result<qint64> finish();

private:
    explicit CopyWriter(Connection &connection) : m_connection(&connection) { }
    static Result<CopyWriter> start(Connection &connection, const QString &statement, QByteArrayView header);
    void field(const void *bytes, qsizetype size);
    template<class Integer>
    void integerField(Integer value);
    void flush();

    Connection *m_connection; // null once it is over
    QByteArray m_buffer;
    bool m_isBinary = false;
    bool m_hasFailed = false;
};

} // namespace tenantry
