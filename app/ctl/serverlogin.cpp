#include "app/ctl/serverlogin.h"

#include "app/ctl/terminalprompt.h"
#include "core/provisioning/operationconnections.h"
#include "core/secrets/keyringsecretstore.h"
#include "core/secrets/passfile.h"

namespace tenantry::ctl {

namespace {

struct LoginText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerLogin)
};

Result<ServerLogin> attempt(const ConnectionSpec &spec, const Result<Secret> &password)
{
    if (!password)
        return fail(password);
    auto connection = Connection::open(spec, *password);
    if (!connection)
        return fail(connection);
    return ServerLogin {std::nullopt, *std::move(connection), *password};
}

/// A turn at the server, which the login keeps.
template<class Open>
Result<ServerLogin> withPermit(CommandContext &context, ServerBudget &budget, Open open)
{
    auto permit = budget.acquire(budgetPatience, [&context] { return context.interrupt().raised(); });
    if (!permit)
        return fail(permit);
    Result<ServerLogin> login = open();
    if (login)
        login->permit.emplace(*std::move(permit));
    return login;
}

bool isDenied(const Result<ServerLogin> &login)
{
    return !login && wantsPassword(login.error());
}

/// Where nobody can be asked, `otherwise` is what went wrong.
Result<Secret> askUnless(const Error &otherwise, const QString &question, CommandContext &context)
{
    context.console().progress({});
    auto typed = askSecret(question, context.interrupt());
    return !typed && typed.error().kind == ErrorKind::Unsupported ? fail(otherwise) : typed;
}

Result<ServerLogin> withKeyring(CommandContext &context, const ConnectionSpec &spec, const SecretRequest &request)
{
    KeyringSecretStore keyring;
    const auto kept = keyring.fetch(request);
    if (!kept && kept.error().kind != ErrorKind::Missing)
        return fail(kept);
    auto login = attempt(spec, kept);
    if (kept && !isDenied(login))
        return login;
    Error reason = login.error();
    if (!kept)
        reason.remedy = LoginText::tr("Run this on a terminal once: the password typed there is kept in the keyring.");
    const auto typed = askUnless(
        reason, LoginText::tr("Password of %1 on %2, for the keyring:").arg(request.loginName(), request.serverName),
        context);
    login = attempt(spec, typed);
    if (login && !context.isDryRun()) {
        if (const auto saved = keyring.save(request, login->password); !saved)
            return fail(saved);
    }
    return login;
}

Result<ServerLogin> bySource(CommandContext &context, const Server &server, const QString &database)
{
    ConnectionSpec spec = server.connectionSpec(database);
    spec.applicationName = QStringLiteral("tenantryctl");
    const SecretRequest request {server.connectionSpec(), server.name};
    switch (server.secretSource) {
    case SecretSource::None:
        return attempt(spec, Secret());
    case SecretSource::Keyring:
        return withKeyring(context, spec, request);
    case SecretSource::PassFile:
        return attempt(spec, PassFile().fetch(request));
    case SecretSource::Ask:
        break;
    }
    context.console().progress({});
    return attempt(spec,
                   askSecret(LoginText::tr("Password of %1 on %2:").arg(request.loginName(), request.serverName),
                             context.interrupt()));
}

} // namespace

Result<ServerLogin> logIn(CommandContext &context, const Server &server, const QString &database)
{
    const auto budget = context.budgets().of(server.connectionSpec());
    budget->setLimit(server.connectionBudget);
    return withPermit(context, *budget, [&] { return bySource(context, server, database); });
}

/// With what is known, and with what is typed where the server refuses that.
Result<ServerLogin> logIn(CommandContext &context, const ConnectionSpec &spec, const Secret &known)
{
    return withPermit(context, *context.budgets().of(spec), [&]() -> Result<ServerLogin> {
        auto login = attempt(spec, known);
        if (!isDenied(login) || !known.isEmpty())
            return login;
        const QString question = LoginText::tr("Password of %1:").arg(spec.displayName());
        return attempt(spec, askUnless(login.error(), question, context));
    });
}

Result<ServerLogin> logInAs(CommandContext &context, const Server &server, const QString &login,
                            const QString &database)
{
    ConnectionSpec spec = server.connectionSpec(database);
    spec.user = login;
    spec.applicationName = QStringLiteral("tenantryctl");
    const auto kept = PassFile().fetch({spec, server.name});
    if (!kept && kept.error().kind != ErrorKind::Missing)
        return fail(kept);
    return logIn(context, spec, kept.value_or(Secret()));
}

Result<ServerLogin> logIn(CommandContext &context, const QString &url)
{
    const auto where = findDatabase(url);
    if (!where)
        return fail(where);
    return logIn(context, where->spec, where->password);
}

OpenAs openerOf(CommandContext &context, const Server &server)
{
    return [&context, server](const QString &database, const QString &login, const Secret &password) {
        ConnectionSpec spec = server.connectionSpec(database);
        spec.user = login;
        return openInTurn(context.budgets(), spec, password, [&context] { return context.interrupt().raised(); });
    };
}

} // namespace tenantry::ctl
