#pragma once
// Tries statements on MariaDB that must work, be refused, or find nothing, and asks the server who else gets there. Made for one proof,
// on the thread of its connections.

#include "core/provisioning/isolationproof.h"

namespace tenantry {

/// One thing that must be refused: %1 is the database, %2 its first table, %3 the tenant's writer, quoted.
struct MariaDbRefusal {
    ProofActor actor;
    const char *statement;
};

class MariaDbProver
{
public:
    /// `place` is the database that the tenant works in.
    MariaDbProver(TenantNames names, QString place, ProofObserver observe = {})
        : m_names(std::move(names)), m_place(std::move(place)), m_observe(std::move(observe))
    { }
    /// Errors: Denied where there are none to be seen, for trying nothing proves nothing; of the connection.
    [[nodiscard]] Result<> readTables(Connection &server);
    /// Errors of this and all below: those that say nothing about a wall.
    [[nodiscard]] Result<> attempt(Connection &connection, ProofActor actor, const QString &statement, bool isAllowed);
    /// The first value of the answer must be nothing, or 0.
    [[nodiscard]] Result<> findNothing(Connection &connection, ProofActor actor, const QString &statement);
    /// A question of provisioning/<resource>.sql whose answer must be nothing.
    [[nodiscard]] Result<> ask(Connection &connection, ProofActor actor, const QString &resource,
                               const QVariantList &values);
    /// A function of tenantry_admin about the tenant, whose answer must be nothing.
    [[nodiscard]] Result<> askServer(Connection &server, const QString &function);
    /// Each of the tables. Errors: the same.
    [[nodiscard]] Result<> tryTables(Connection &own, bool isAllowed);
    /// Those of one of the two. Errors: the same.
    [[nodiscard]] Result<> tryRefusals(Connection &connection, ProofActor actor);
    [[nodiscard]] QString filled(const QString &statement) const;
    [[nodiscard]] static QList<MariaDbRefusal> refusals();
    /// Tables and views of the application, quoted, without the database.
    [[nodiscard]] const QStringList &applicationTables() const { return m_ownTables; }
    [[nodiscard]] const QList<ProofAttempt> &attempts() const { return m_attempts; }

private:
    void note(const ProofAttempt &attempt);
    TenantNames m_names;
    QString m_place;
    ProofObserver m_observe;
    QStringList m_tables; // quoted
    QStringList m_ownTables;
    QList<ProofAttempt> m_attempts;
};

} // namespace tenantry
