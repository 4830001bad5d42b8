#pragma once
// One open database connection behind one engine's dialect. Owned by whoever opened it, used only on that thread.

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connectionspec.h"
#include "core/db/querycanceller.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>

struct pg_conn;
struct sqlite3;

namespace tenantry {

class SqlDialect;

class Connection
{
public:
    /// Blocks up to the spec's connectTimeout. Errors: Connection, Denied, Timeout, Unsupported, Missing.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const ConnectionSpec &spec,
                                                                  const Secret &password = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs one statement with values bound to `?` (translated to `$n` on PostgreSQL, where `$n` is taken as well) and
    /// returns the executed query, of which only next() and value() may be used: the engines differ in the rest. Its rows are
    /// in memory, except SQLite's. Nothing is ever pasted into the text. A null QString is bound as NULL. It must be gone
    /// before the connection is.
    [[nodiscard]] Result<QSqlQuery> query(const QString &sql, const QVariantList &values = {});
    /// Hands row after row to `row` as the server sends them, none of them kept, for reads too large for memory. An error
    /// among the rows is returned; `row` has then seen a part of them.
    [[nodiscard]] Result<> forEachRow(const QString &sql, const QVariantList &values,
                                      const std::function<void(const QSqlQuery &)> &row);
    /// The same as query() for a statement without rows; returns the number of rows it changed.
    [[nodiscard]] Result<qint64> execute(const QString &sql, const QVariantList &values = {});
    /// Runs several statements separated by ';' without parameters (schema files).
    [[nodiscard]] Result<> script(const QString &sql);

    [[nodiscard]] const SqlDialect &dialect() const;
    [[nodiscard]] const ConnectionSpec &spec() const;
    [[nodiscard]] bool isOpen() const; ///< false once the server has gone
    [[nodiscard]] bool inTransaction() const;
    /// Whether the server itself takes no changes: a standby, or one set read-only as a whole. False for SQLite. One round trip.
    [[nodiscard]] Result<bool> isReadOnlyServer();
    [[nodiscard]] pg_conn *pgConnection() const; ///< null for the other engines; owned by the driver
    [[nodiscard]] sqlite3 *sqliteHandle() const; ///< null for the other engines; owned by the driver
    [[nodiscard]] QSqlDatabase database() const;
    /// Stops the running statement from any thread.
    [[nodiscard]] QueryCanceller canceller() const;

private:
    friend class Transaction;
    struct Private;
    explicit Connection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tenantry
