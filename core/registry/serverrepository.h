#pragma once
// The servers of a registry: reads, and changes with their audit records. Made for one piece of work on the connection's
// thread; changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/registry/registrychange.h"
#include "core/registry/registryqueries.h"
#include "core/registry/server.h"

#include <QCoreApplication>

namespace tenantry {

class ServerRepository
{
    Q_DECLARE_TR_FUNCTIONS(ServerRepository)
public:
    explicit ServerRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<QList<Server>> all(); ///< by name
    [[nodiscard]] Result<Server> byId(const ServerId &id); ///< Missing where there is none
    [[nodiscard]] Result<QList<ServerLoad>> loads(); ///< errors: of the connection only
    [[nodiscard]] Result<RecordConflict<Server>> conflict(const Server &mine); ///< see TenantRegistry

    /// What is wrong with a server whatever the registry holds; of any thread. Errors: InvalidInput.
    [[nodiscard]] static Result<> checkFields(const Server &server);
    /// A null id gets a new one. Errors: InvalidInput, Constraint (name taken).
    [[nodiscard]] Result<Server> add(Server server, const QString &reason, AuditWriter &audit);
    /// Errors: the same, Missing, Conflict (the revision is not the one stored).
    [[nodiscard]] Result<Server> update(const Server &server, const QString &reason, AuditWriter &audit);
    /// Errors: Missing, Conflict, Constraint (tenants or operations refer to it).
    [[nodiscard]] Result<> remove(const ServerId &id, qint64 revision, const QString &reason, AuditWriter &audit);

private:
    [[nodiscard]] Result<> check(const Server &server);
    Connection &m_connection;
};

} // namespace tenantry
