#include "app/ctl/serveroptions.h"

#include "app/ctl/registrylocation.h"

#include <QDir>
#include <QFileInfo>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ServerOptions {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerOptions)
};

Result<> applyUrl(const QString &url, Server *server)
{
    const auto where = findDatabase(url);
    if (!where)
        return fail(where);
    const ConnectionSpec &spec = where->spec;
    server->engine = spec.engine;
    server->host = spec.host;
    server->port = spec.port;
    server->user = spec.user;
    server->tls = spec.tls;
    server->rootCertificate = spec.rootCertificate;
    server->mode = spec.mode;
    if (!spec.database.isEmpty())
        server->maintenanceDatabase = spec.database;
    if (spec.engine
        == Engine::SQLite) { // a folder, which is where it is whoever asks from where, and asks for no password
        server->maintenanceDatabase = QDir::cleanPath(QFileInfo(spec.database).absoluteFilePath());
        server->secretSource = SecretSource::None;
    }
    return {};
}

Result<> applyBudget(const QString &text, Server *server)
{
    bool isNumber = false;
    const int budget = text.toInt(&isNumber);
    if (!isNumber || budget < 1 || budget > 1000)
        return fail(ErrorKind::InvalidInput, ServerOptions::tr("--budget takes a number from 1 to 1000."));
    server->connectionBudget = budget;
    return {};
}

} // namespace

QList<OptionSpec> serverOptions()
{
    return {
        {.name = u"environment"_s,
         .value = u"TAG"_s,
         .description = ServerOptions::tr("production, staging or development; a new server is production."),
         .choices = {u"production"_s, u"staging"_s, u"development"_s}},
        {.name = u"region"_s, .value = u"REGION"_s, .description = ServerOptions::tr("Where it stands.")},
        {.name = u"budget"_s,
         .value = u"N"_s,
         .description = ServerOptions::tr("Connections a Tenantry program may hold there; 6 for a new server.")},
        {.name = u"password"_s,
         .value = u"SOURCE"_s,
         .description = ServerOptions::tr("Where the password comes from: ask, keyring, passfile, or none where the "
                                          "server wants none; ask for a new server."),
         .choices = {u"ask"_s, u"keyring"_s, u"passfile"_s, u"none"_s}},
        {.name = u"no-test"_s, .description = ServerOptions::tr("Do not connect to it first.")}};
}

Result<> applyServerOptions(const QString &url, const Invocation &invocation, Server *server)
{
    if (!url.isEmpty()) {
        if (const auto applied = applyUrl(url, server); !applied)
            return applied;
    }
    if (invocation.has(u"region"_s))
        server->region = invocation.value(u"region"_s);
    if (invocation.has(u"environment"_s))
        (void)environmentFromName(invocation.value(u"environment"_s), &server->environment);
    if (invocation.has(u"password"_s)) {
        // The registry writes passFile; a shell is typed in lower case.
        const QString source = invocation.value(u"password"_s);
        (void)secretSourceFromName(source == u"passfile" ? u"passFile"_s : source, &server->secretSource);
    }
    return invocation.has(u"budget"_s) ? applyBudget(invocation.value(u"budget"_s), server) : Result<>();
}

} // namespace tenantry::ctl
