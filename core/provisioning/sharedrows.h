#pragma once
// Rows of shared tables that a proof makes up: what a table wants, its keys from rows that were made before, everything else as plain
// as its type allows. Made for one transaction that is rolled back, on its connection's thread.

#include "core/base/result.h"
#include "core/db/connection.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <utility>

namespace tenantry {

struct SharedColumn {
    QString name;
    QString type;
    QString category; ///< pg_type.typcategory
    QString label; ///< a word that it takes, where it takes only some
    bool isWritable = true; ///< whether an UPDATE may set it
    bool isUnique = false; ///< alone or with others
    bool isRequired = false; ///< NOT NULL, and nothing gives it a value
};

struct SharedLink {
    QString parent;
    QStringList own;
    QStringList other;
};

struct SharedTable {
    QString name;
    bool isGuarded = false; ///< row level security
    bool isPartition = false;
    QList<SharedColumn> columns;
    QList<SharedLink> links;
    [[nodiscard]] bool hasTenantId() const;
};

/// Of the schema, by name. Errors: of the connection.
[[nodiscard]] Result<QList<SharedTable>> readSharedTables(Connection &connection, const QString &schema);

/// The two neighbours of the proofs in tables whose tenant_id is of this type: no tenants. The login of a proof may work for the first.
[[nodiscard]] std::pair<QString, QString> canaryKeys(const QString &type);

class SharedRows
{
public:
    SharedRows(Connection &connection, QString schema, const QList<SharedTable> &tables)
        : m_connection(connection), m_schema(std::move(schema)), m_tables(tables)
    { }

    /// Who works from now on, as the application says it; empty = nobody.
    [[nodiscard]] Result<> workFor(const QString &key);
    /// A row of each table that lets us, for the tenant who works. Where a table does not, there is none. Errors: of the connection only.
    [[nodiscard]] Result<> makeAll(const QString &key);
    [[nodiscard]] bool has(const QString &key, const QString &table) const { return m_rows.value(key).contains(table); }
    /// The statement for one more row: keys from the rows of `key`, but for the columns of `link`, which lead to a row of `foreign`.
    /// Nothing where it cannot be made up.
    [[nodiscard]] std::optional<QString> insertion(const SharedTable &table, const QString &key,
                                                   const SharedLink *link = nullptr, const QString &foreign = {}) const;
    [[nodiscard]] QString quoted(const QString &table) const; ///< schema.table

private:
    [[nodiscard]] std::optional<QString> value(const SharedColumn &column) const;
    [[nodiscard]] Result<bool> make(const SharedTable &table, const QString &key);

    Connection &m_connection;
    QString m_schema;
    const QList<SharedTable> &m_tables;
    mutable int m_serial = 0; ///< no two rows have the same in what is unique
    QHash<QString, QHash<QString, QJsonObject>> m_rows; ///< by key, by table
};

} // namespace tenantry
