#pragma once
// The door to the data of one tenant for what a person types: a login that holds nothing but the tenant's reader, in a transaction that
// only reads. Never a stronger login that steps down: set_config('role', ...) inside of a SELECT steps up again. Owned by whoever
// opened it, used on one thread.

#include "core/provisioning/probelogins.h"
#include "core/routing/verifiedopen.h"

#include <QStringList>

#include <optional>

namespace tenantry {

/// What a statement returned; a null text is NULL.
struct TypedRows {
    QStringList columns;
    QList<QStringList> rows;
    bool isCut = false; ///< there were more than was asked for
};

class TenantSession
{
public:
    /// `server` is the session of the server's login in the tenant's database, which outlives this. Errors: Unsupported (shared tables
    /// where it has no roles of its own: whoever types there may say for whom he works), Denied (that login is no member of tenantry_reader),
    /// those of VerifiedOpen::begin() and of the connections.
    [[nodiscard]] static Result<std::unique_ptr<TenantSession>> open(Connection &server, const Route &route,
                                                                     const OpenAs &openAs);
    ~TenantSession(); ///< takes the login away
    TenantSession(const TenantSession &) = delete;
    TenantSession &operator=(const TenantSession &) = delete;

    /// One statement; the first `limit` rows. Errors: those of the server.
    [[nodiscard]] Result<TypedRows> run(const QString &sql, int limit);

private:
    TenantSession(Connection &server, QString base) : m_server(server), m_base(std::move(base)) { }
    [[nodiscard]] Result<> begin(const Route &route);
    [[nodiscard]] Result<QSqlQuery> ask(const QString &sql, int rows);
    Connection &m_server;
    QString m_base;
    std::shared_ptr<Connection> m_connection;
    std::optional<VerifiedOpen> m_open; // rolled back before its connection is closed
};

} // namespace tenantry
