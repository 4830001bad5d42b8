#pragma once
// SQLite's result codes. One constant inside SqlDialect::of(), usable on any thread.

#include "core/db/sqldialect.h"

namespace tenantry {

class SqliteDialect : public SqlDialect
{
public:
    [[nodiscard]] Engine engine() const override { return Engine::SQLite; }
    [[nodiscard]] QString resourceName() const override { return QStringLiteral("sqlite"); }
    [[nodiscard]] QString displayName() const override { return QStringLiteral("SQLite"); }
    [[nodiscard]] int maximumIdentifierLength() const override { return 0; }
    [[nodiscard]] QString versionQuery() const override { return QStringLiteral("SELECT sqlite_version()"); }
    [[nodiscard]] QString readOnlyQuery() const override { return {}; }
    [[nodiscard]] Error toError(const QSqlError &error) const override;

protected:
    [[nodiscard]] std::pair<const SqlErrorRule *, size_t> rules() const override;
};

} // namespace tenantry
