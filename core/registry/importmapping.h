#pragma once
// Which column of a source becomes which field of a tenant. Plain values and functions, usable on any thread.

#include "core/base/result.h"

#include <QMap>
#include <QStringList>

namespace tenantry {

enum class ImportField {
    Slug,
    Name,
    State,
    Management,
    Plan,
    Region,
    Owner,
    Contact,
    ExternalId,
    SchemaVersion,
    Tags,
    Model,
    Server,
    Database,
    Schema,
    TenantKey
};
inline constexpr int importFieldCount = 16;
/// The names of the JSON form of a tenant ("externalId", "plan", "server" ...); false where unknown.
[[nodiscard]] QString importFieldName(ImportField field);
[[nodiscard]] bool importFieldFromName(const QString &name, ImportField *field);

/// The columns as they are. Error: InvalidInput where two have one name and cannot be told apart; no name is no field's.
[[nodiscard]] Result<QStringList> distinctColumns(const QStringList &columns);

/// How a row finds the tenant it is about.
enum class ImportKey {
    Slug,
    ExternalId,
    Place ///< server, model, database, schema and tenant key: the slug that the tenant has by then stays
};

struct ImportMapping {
    QMap<ImportField, QString> columns; ///< field -> name of the column; empty = it has none, whatever they are called
    ImportKey key = ImportKey::Slug;

    /// What the columns' names say by themselves: "External ID", "external_id" and "externalId" are the same.
    [[nodiscard]] static ImportMapping guess(const QStringList &columns);
    /// The same for the fields that have no column yet; the key stays.
    void completeByName(const QStringList &columns);
    /// "slug=code,name=customer": fields to columns; "plan=" = no column. Error: InvalidInput (an unknown field, no '=').
    [[nodiscard]] static Result<ImportMapping> parse(const QString &text);
    /// The index of each field's column, -1 where it is not mapped. Errors: InvalidInput (a column that is not there, no
    /// name, no column for the key).
    [[nodiscard]] Result<QList<int>> resolve(const QStringList &columns) const;
};

} // namespace tenantry
