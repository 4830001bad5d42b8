#pragma once
// The keywords with which a session is opened, and the start of it. A value, used on the thread that connects.

#include "core/db/connectionspec.h"
#include "core/db/postgres/pghandle.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <vector>

namespace tenantry {

class PgConnInfo
{
public:
    explicit PgConnInfo(const ConnectionSpec &spec);

    /// Replaces or adds a keyword; one without a value is left out, so that libpq takes its default.
    void set(const char *keyword, const QByteArray &value);
    /// Begins to connect without waiting. The password, null-terminated or null, is kept by libpq alone.
    [[nodiscard]] PgConnectionPtr start(const char *password) const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_pairs;
};

/// Waits until PQconnectPoll() can go on. False once the deadline has passed; an interrupted wait counts as ready.
[[nodiscard]] bool pgWaitForSocket(PGconn *connection, PostgresPollingStatusType wanted,
                                   const QDeadlineTimer &deadline);

} // namespace tenantry
