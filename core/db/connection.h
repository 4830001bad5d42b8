#pragma once
// One open database connection behind one engine's dialect. Owned by whoever opened it, used only on that thread.

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connectionspec.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

struct pg_conn;
struct sqlite3;

namespace tenantry {

class SqlDialect;

class Connection
{
public:
    /// Blocks up to the spec's connectTimeout. Errors: Connection, Denied, Timeout, Unsupported, Missing.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const ConnectionSpec &spec, const Secret &password = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs one statement with values bound to `?` (translated to `$n` on PostgreSQL, where `$n` is taken as well) and
    /// returns the executed, forward-only query. Nothing is ever pasted into the text.
    [[nodiscard]] Result<QSqlQuery> query(const QString &sql, const QVariantList &values = {});
    /// The same for a statement without rows; returns the number of rows it changed.
    [[nodiscard]] Result<qint64> execute(const QString &sql, const QVariantList &values = {});
    /// Runs several statements separated by ';' without parameters (schema files).
    [[nodiscard]] Result<> script(const QString &sql);

    [[nodiscard]] const SqlDialect &dialect() const;
    [[nodiscard]] const ConnectionSpec &spec() const;
    [[nodiscard]] bool isOpen() const; ///< false once the server has gone
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] pg_conn *pgConnection() const; ///< null for the other engines; owned by the driver
    [[nodiscard]] sqlite3 *sqliteHandle() const; ///< null for the other engines; owned by the driver
    [[nodiscard]] QSqlDatabase database() const;

private:
    friend class Transaction;
    struct Private;
    explicit Connection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tenantry
