#pragma once
// The console of PgBouncer: what it says of its databases and logins, and the reading of its files anew. Owned by whoever opened it; for
// the thread of its connection.

#include "core/db/simplequery.h"

namespace tenantry {

/// What PgBouncer calls its console.
inline constexpr QLatin1StringView poolerConsoleDatabase("pgbouncer");

/// Whether an error says that nobody answered: what does not run reads its files when it starts.
[[nodiscard]] bool isPoolerSilent(const Error &error);

class PoolerConsole
{
    Q_DECLARE_TR_FUNCTIONS(PoolerConsole)
public:
    /// `connection` is one to the database "pgbouncer" there. Errors: Unsupported (nothing of PgBouncer's answers).
    [[nodiscard]] static Result<PoolerConsole> on(std::shared_ptr<Connection> connection);

    [[nodiscard]] const QString &version() const { return m_version; } ///< "PgBouncer 1.18.0"
    /// What it shows of its entries, and of the logins that it knows; errors of both: of the connection only.
    [[nodiscard]] Result<TextRows> databases();
    [[nodiscard]] Result<TextRows> users(); ///< errors: of the connection only
    /// PgBouncer answers so also where it could not use what it read: only what it shows afterwards tells. Errors: Denied (this login only
    /// looks there), those of the connection.
    [[nodiscard]] Result<> reload();
    [[nodiscard]] const ConnectionSpec &spec() const { return m_connection->spec(); }

private:
    PoolerConsole(std::shared_ptr<Connection> connection, QString version)
        : m_connection(std::move(connection)), m_version(std::move(version))
    { }
    std::shared_ptr<Connection> m_connection;
    QString m_version;
};

} // namespace tenantry
