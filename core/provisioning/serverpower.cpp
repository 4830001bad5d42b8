#include "core/provisioning/serverpower.h"

#include "core/provisioning/auditedwork.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

struct PowerText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ServerPower)
};

} // namespace

Result<std::shared_ptr<const LocalServer>> localServer(const Server &server)
{
    const QString folder = localFolderOf(server.engine, server.host);
    if (!folder.isEmpty())
        return localServerOf(server.engine, folder, server.port);
    return fail(ErrorKind::Unsupported,
                PowerText::tr("%1 is no server that was made on this computer.").arg(server.name),
                PowerText::tr("Start or stop it as whoever installed it does."));
}

AuditRecord powerIntent(const Server &server, bool starts, const QString &reason)
{
    AuditRecord intent {AuditSubject::platform()};
    intent.action = starts ? QStringLiteral("server.start") : QStringLiteral("server.stop");
    intent.object = QStringLiteral("server %1 (%2)").arg(server.name, server.id.toString());
    if (!reason.isEmpty())
        intent.reason = reason;
    return intent;
}

QFuture<Result<bool>> isServerRunning(const OperationSite &site, const Server &server)
{
    return QtConcurrent::run(&site.threads, [server] {
        return localServer(server).and_then([](const auto &local) { return local->isRunning(); });
    });
}

QFuture<Result<>> powerServer(const OperationSite &site, const Server &server, bool starts, const QString &reason)
{
    return QtConcurrent::run(&site.threads, [&registry = site.registry, server, starts, reason]() -> Result<> {
        const auto local = localServer(server);
        if (!local)
            return fail(local);
        const auto isRunning = (*local)->isRunning();
        if (!isRunning || *isRunning == starts)
            return isRunning.map([](bool) {});
        return audited(registry, powerIntent(server, starts, reason),
                       [&] { return starts ? (*local)->start() : (*local)->stop(); });
    });
}

} // namespace tenantry
