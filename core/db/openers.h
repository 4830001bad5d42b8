#pragma once
// How each engine's QSqlDatabase is opened under a connection name. Functions used by Connection only, on its thread.

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connectionspec.h"
#include "core/db/querycanceller.h"

#include <QSqlDatabase>

#include <memory>

namespace tenantry {

/// An open database and what stops its statements.
struct OpenedDatabase {
    QSqlDatabase database;
    std::shared_ptr<CancelTarget> cancelTarget;
};

/// Blocks up to the spec's connectTimeout. Errors as of Connection::open().
[[nodiscard]] Result<OpenedDatabase> openPostgres(const ConnectionSpec &spec, const Secret &password,
                                                  const QString &name);
/// Makes the file (mode 0600) where it is missing, unless the spec is read-only. WAL, foreign keys on.
[[nodiscard]] Result<OpenedDatabase> openSqlite(const ConnectionSpec &spec, const Secret &password,
                                                const QString &name);
/// Blocks up to the spec's connectTimeout. Errors as of Connection::open().
[[nodiscard]] Result<OpenedDatabase> openMariaDb(const ConnectionSpec &spec, const Secret &password,
                                                 const QString &name);

} // namespace tenantry
