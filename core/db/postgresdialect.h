#pragma once
// PostgreSQL's quoting and SQLSTATEs. One constant inside SqlDialect::of(), usable on any thread.

#include "core/db/sqldialect.h"

namespace tenantry {

class PostgresDialect : public SqlDialect
{
public:
    /// Older servers are refused.
    static constexpr int minimumVersion = 120000;

    [[nodiscard]] Engine engine() const override { return Engine::PostgreSQL; }
    [[nodiscard]] QString resourceName() const override { return QStringLiteral("postgresql"); }
    [[nodiscard]] QString displayName() const override { return QStringLiteral("PostgreSQL"); }
    [[nodiscard]] int maximumIdentifierLength() const override { return 63; }
    [[nodiscard]] QString versionQuery() const override
    {
        return QStringLiteral("SELECT current_setting('server_version')");
    }
    [[nodiscard]] QString readOnlyQuery() const override { return QStringLiteral("SELECT pg_is_in_recovery()"); }
    [[nodiscard]] Result<QString> quoteLiteral(const QString &text) const override;
    [[nodiscard]] Error toError(const QSqlError &error) const override;

    /// Unsupported for a server older than minimumVersion. `serverVersion` is libpq's number, 150004 for 15.4.
    [[nodiscard]] static Result<> checkVersion(int serverVersion);

protected:
    [[nodiscard]] std::pair<const SqlErrorRule *, size_t> rules() const override;
};

} // namespace tenantry
