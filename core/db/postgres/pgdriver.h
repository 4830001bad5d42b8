#pragma once
// Our QSqlDriver over libpq: no prepared statement names, nothing SET at opening, no copy of the password of its own. Made by
// Connection, owned by QSqlDatabase, used only on the thread that made it; canceller() may travel.

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connectionspec.h"
#include "core/db/postgres/pghandle.h"
#include "core/db/querycanceller.h"

#include <QSqlDriver>

namespace tenantry {

class PgResult;
class PgCancelTarget;

class PgDriver : public QSqlDriver
{
    Q_OBJECT
public:
    explicit PgDriver(QObject *parent = nullptr);
    ~PgDriver() override;

    /// The only way to open it. Errors: see pgConnect().
    [[nodiscard]] Result<> openSession(const ConnectionSpec &spec, const Secret &password);
    [[nodiscard]] PGconn *connection() const { return m_connection.get(); }
    [[nodiscard]] bool isAlive() const; ///< false once libpq has noticed that the server is gone
    [[nodiscard]] std::shared_ptr<CancelTarget> cancelTarget() const;

    /// Makes the connection free for the next command: a result that is still streaming reads its rest into memory.
    void settle() const;
    /// Starts to stream into `result`; null when the last row was read.
    void setStreaming(PgResult *result) const { m_streaming = result; }
    [[nodiscard]] PgResult *streaming() const { return m_streaming; }
    /// The error of a failed result, or of the connection where there is none.
    [[nodiscard]] QSqlError errorOf(const PGresult *result, QSqlError::ErrorType type) const;
    /// Runs several statements in one round trip. The error is valid where one failed; the ones after it did not run.
    [[nodiscard]] QSqlError script(const QString &sql);
    /// Forgets a wish to cancel that concerned an earlier statement.
    void beginStatement() const;

    // QSqlDriver
    [[nodiscard]] QVariant handle() const override;
    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    void close() override;
    [[nodiscard]] QSqlResult *createResult() const override;
    /// Always refuses: a password would pass through copies that nobody wipes. Use openSession().
    bool open(const QString &db, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    [[nodiscard]] QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    [[nodiscard]] int maximumIdentifierLength(IdentifierType type) const override;
    bool cancelQuery() override;

private:
    bool command(const QString &sql);

    PgConnectionPtr m_connection;
    qsizetype m_passwordSize = 0; // tells pgWipeFreed() where to look
    std::shared_ptr<PgCancelTarget> m_target;
    mutable PgResult *m_streaming = nullptr;
};

} // namespace tenantry
