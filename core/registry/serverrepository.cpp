#include "core/registry/serverrepository.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/registry/staleupdate.h"
#include "core/registry/tenantrules.h"

namespace tenantry {

namespace {

Server readServer(const RecordRow &row)
{
    Server server;
    server.id = row.id<ServerId>("id");
    server.name = row.text("name");
    server.engine = row.named("engine", engineFromName);
    server.host = row.text("host");
    server.port = static_cast<quint16>(row.number("port"));
    server.maintenanceDatabase = row.text("maintenance_database");
    server.user = row.text("login");
    server.tls = row.named("tls", tlsModeFromName);
    server.rootCertificate = row.text("root_certificate");
    server.mode = row.named("session_mode", sessionModeFromName);
    server.secretSource = row.named("secret_source", secretSourceFromName);
    server.connectionBudget = static_cast<int>(row.number("connection_budget"));
    server.region = row.text("region");
    server.environment = row.named("environment", environmentFromName);
    server.revision = row.number("revision");
    return server;
}

/// In the order of server_insert and server_update, up to the environment.
QVariantList serverValues(const Server &server)
{
    return {textValue(server.name),
            engineName(server.engine),
            textValue(server.host),
            server.port,
            textValue(server.maintenanceDatabase),
            textValue(server.user),
            tlsModeName(server.tls),
            textValue(server.rootCertificate),
            sessionModeName(server.mode),
            secretSourceName(server.secretSource),
            server.connectionBudget,
            textValue(server.region),
            environmentName(server.environment)};
}

QString auditName(const Server &server)
{
    return QStringLiteral("server %1 %2").arg(server.name, server.id.toString());
}

} // namespace

Result<QList<Server>> ServerRepository::all()
{
    return readRows(m_connection, registryQuery(m_connection, QStringLiteral("servers")), readServer);
}

Result<Server> ServerRepository::byId(const ServerId &id)
{
    auto row =
        readRow(m_connection, registryQuery(m_connection, QStringLiteral("server_by_id"), {id.toString()}), readServer);
    if (!row)
        return fail(row);
    if (!*row)
        return fail(ErrorKind::Missing, tr("There is no such server in the registry."),
                    tr("Refresh the list: somebody may have removed it."));
    return **row;
}

Result<QList<ServerLoad>> ServerRepository::loads()
{
    return readRows(m_connection, registryQuery(m_connection, QStringLiteral("server_loads")),
                    [](const RecordRow &row) {
                        return ServerLoad {row.id<ServerId>("server_id"),
                                           row.named("placement_kind", isolationKindFromName), row.number("tenants")};
                    });
}

Result<RecordConflict<Server>> ServerRepository::conflict(const Server &mine)
{
    return conflictOf(mine, byId(mine.id));
}

Result<> ServerRepository::checkFields(const Server &server)
{
    if (server.name.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, tr("The server has no name."), tr("Give it a short, unique name."));
    const std::pair<QString, QString> lines[] = {{tr("The server's name"), server.name},
                                                 {tr("The host"), server.host},
                                                 {tr("The database"), server.maintenanceDatabase},
                                                 {tr("The login"), server.user},
                                                 {tr("The region"), server.region},
                                                 {tr("The certificate's path"), server.rootCertificate}};
    for (const auto &[field, text] : lines) {
        if (const auto ok = checkLine(field, text, 1000); !ok)
            return ok;
    }
    if (server.connectionBudget < 1)
        return fail(ErrorKind::InvalidInput, tr("A server needs a budget of at least one connection."),
                    tr("Choose 1 or more."));
    return {};
}

Result<> ServerRepository::check(const Server &server)
{
    if (const auto ok = checkFields(server); !ok)
        return ok;
    const auto taken =
        registryValue(m_connection, QStringLiteral("server_name_taken"), {server.name, server.id.toString()});
    if (!taken)
        return fail(taken);
    if (taken->isValid())
        return fail(ErrorKind::Constraint, tr("Another server has the name %1.").arg(server.name),
                    tr("Choose another name."));
    return {};
}

Result<Server> ServerRepository::add(Server server, const QString &reason, AuditWriter &audit)
{
    if (server.id.isNull())
        server.id = ServerId::create();
    if (const auto ok = check(server); !ok)
        return fail(ok);
    const auto inserted =
        registryExecute(m_connection, QStringLiteral("server_insert"), serverValues(server) << server.id.toString());
    if (!inserted)
        return fail(inserted);
    auto stored = byId(server.id);
    if (!stored)
        return stored;
    const auto written = audit.write(AuditSubject::platform(), QStringLiteral("server.add"), auditName(*stored),
                                     toJson(*stored), reason);
    return written ? stored : Result<Server>(fail(written));
}

Result<Server> ServerRepository::update(const Server &server, const QString &reason, AuditWriter &audit)
{
    const auto before = byId(server.id);
    if (!before)
        return before;
    if (const auto ok = check(server); !ok)
        return fail(ok);
    const auto updated = registryExecute(m_connection, QStringLiteral("server_update"),
                                         serverValues(server) << server.id.toString() << server.revision);
    if (!updated)
        return fail(updated);
    if (*updated == 0)
        return fail(staleUpdate());
    auto stored = byId(server.id);
    if (!stored)
        return stored;
    const auto written = audit.write(AuditSubject::platform(), QStringLiteral("server.update"), auditName(*stored),
                                     changedFields(toJson(*before), toJson(*stored)), reason);
    return written ? stored : Result<Server>(fail(written));
}

Result<> ServerRepository::remove(const ServerId &id, qint64 revision, const QString &reason, AuditWriter &audit)
{
    const auto before = byId(id);
    if (!before)
        return fail(before);
    const auto used = registryValue(m_connection, QStringLiteral("server_in_use"), {id.toString(), id.toString()});
    if (!used)
        return fail(used);
    if (used->isValid())
        return fail(ErrorKind::Constraint, tr("Tenants or operations refer to the server %1.").arg(before->name),
                    tr("Move its tenants first. A server with a journal stays listed."));
    const auto removed = registryExecute(m_connection, QStringLiteral("server_delete"), {id.toString(), revision});
    if (!removed)
        return fail(removed);
    if (*removed == 0)
        return fail(staleUpdate());
    const auto written = audit.write(AuditSubject::platform(), QStringLiteral("server.remove"), auditName(*before),
                                     toJson(*before), reason);
    return written ? Result<>() : Result<>(fail(written));
}

} // namespace tenantry
