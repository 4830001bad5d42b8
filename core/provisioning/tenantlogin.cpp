#include "core/provisioning/tenantlogin.h"

#include "core/db/transaction.h"
#include "core/deployment/localservers.h"
#include "core/isolation/adoptednames.h"
#include "core/isolation/enginecapability.h"
#include "core/provisioning/mariadblogin.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/stepscript.h"
#include "core/secrets/passfile.h"
#include "core/secrets/scram.h"

#include <QCoreApplication>
#include <QFile>

namespace tenantry {

namespace {

struct LoginText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantLogin)
};

QVariant orNull(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<int>());
}

QString orNullText(const std::optional<int> &value)
{
    return value ? QString::number(*value) : QStringLiteral("null");
}

/// A function of the tenant's database that changes its login. The first value is the operation.
struct LoginCall {
    QString sql;
    QVariantList values {};
};

const LoginCall &shutting()
{
    static const LoginCall call {QStringLiteral("select tenantry_admin.shut_login(?::uuid)")};
    return call;
}

LoginCall callOf(const LoginOrder &order, const QString &verifier)
{
    if (order.isRemoval)
        return {QStringLiteral("select tenantry_admin.drop_login(?::uuid)")};
    return {QStringLiteral("select tenantry_admin.set_login(?::uuid, ?, ?::int4, ?::int4, ?::int4)"),
            {verifier, orNull(order.connections), orNull(order.statementSeconds), orNull(order.idleSeconds)}};
}

enum class End { Commit, RollBack };

/// In a transaction of its own, in which no other operation works at the tenant.
Result<> change(Connection &server, const Tenant &tenant, const LoginCall &call, End end = End::Commit)
{
    const QString operation = OperationId::create().toString();
    auto transaction = Transaction::begin(server);
    if (!transaction)
        return fail(transaction);
    const auto ask = [&](const QString &sql, const QVariantList &values = {}) {
        return server.query(sql, QVariantList {operation} + values).map([](const QSqlQuery &) {});
    };
    const auto done = ask(QStringLiteral("select tenantry_admin.open_change(?::uuid, ?)"), {namesOf(tenant).base})
                          .and_then([&] { return ask(call.sql, call.values); })
                          .and_then([&] { return ask(QStringLiteral("select tenantry_admin.close_change(?::uuid)")); });
    return done && end == End::Commit ? transaction->commit() : done;
}

Result<QString> verifierOf(const Secret &password)
{
    return password.isEmpty() ? Result<QString>(QString()) : scramVerifier(password);
}

/// Gets in, and looks whose data it finds.
Result<> tryLogin(const OpenSpec &open, const ConnectionSpec &spec, const Tenant &tenant, const Secret &password)
{
    const auto session = open(spec, password);
    if (!session && session.error().sqlState == u"53300")
        return {}; // it got in, and has no place left: an application works with it
    if (!session)
        return fail(session.error().kind, LoginText::tr("The login %1 is made, and does not get in.").arg(spec.user),
                    LoginText::tr("Mend what keeps it out, pg_hba.conf for instance."), session.error().toText());
    // Of the control table that others are in too it sees its own row.
    const bool isAdopted = !wasMadeHere(tenant.id, tenant.placement);
    const QString control = isAdopted ? QStringLiteral("tenantry_adopted.tenantry") : QStringLiteral("tenantry");
    // Only shared tables ask for it.
    const bool isAsked = spec.engine == Engine::PostgreSQL && !tenant.placement.tenantKey.isEmpty();
    auto found =
        (isAsked
             ? (*session)
                   ->query(QStringLiteral("select set_config('app.tenant_id', ?, false)"), {tenant.placement.tenantKey})
                   .map([](const QSqlQuery &) {})
             : Result<>())
            .and_then([&] { return (*session)->query(QString(QStringLiteral("select tenant_id from ") + control)); });
    if (found && found->next() && TenantId(found->value(0).toUuid()) == tenant.id)
        return {};
    return fail(ErrorKind::Conflict,
                LoginText::tr("The login %1 is made, and does not find the data of %2.").arg(spec.user, tenant.name),
                LoginText::tr("Read the registry again: it may have been moved or suspended."),
                found ? QString() : found.error().toText());
}

} // namespace

Result<bool> hasLogin(Connection &server, const Tenant &tenant)
{
    if (const auto can = checkCapability(server.spec().engine, tenant.placement.kind, Capability::Login); !can)
        return fail(can);
    if (server.spec().engine == Engine::MariaDB)
        return hasMariaDbLogin(server, tenant);
    auto found = server.query(
        QStringLiteral(
            "select exists (select from pg_catalog.pg_roles r, pg_catalog.pg_database d where r.rolname = ? and "
            "d.datname = current_database() and shobj_description(r.oid, 'pg_authid') ~ "
            "('^tenantry operation [0-9a-f-]{36} in ' || d.oid || '$'))"),
        {namesOf(tenant).app()});
    if (!found)
        return fail(found);
    return found->next() && found->value(0).toBool();
}

ConnectionSpec applicationSpec(const ConnectionSpec &server, const Tenant &tenant)
{
    ConnectionSpec spec = server;
    spec.database = tenant.placement.database;
    spec.user = namesOf(tenant).app();
    if (!localFolderOf(spec.engine, spec.host).isEmpty()) {
        spec.host = QStringLiteral("127.0.0.1");
        spec.tls = TlsMode::Disable; // it has none: nothing leaves this computer
    }
    return spec;
}

Result<> changeLogin(Connection &server, const Tenant &tenant, const LoginOrder &order, const Secret &password)
{
    if (const auto can = checkCapability(server.spec().engine, tenant.placement.kind, Capability::Login); !can)
        return can;
    if (server.spec().engine == Engine::MariaDB)
        return changeMariaDbLogin(server, tenant, order, password);
    const auto verifier = verifierOf(password);
    if (!verifier)
        return fail(verifier);
    if (!order.isRemoval && !order.endsSessions)
        return change(server, tenant, callOf(order, *verifier));
    if (const auto shut = change(server, tenant, shutting()); !shut)
        return shut;
    const auto done = change(server, tenant, callOf(order, *verifier));
    if (done)
        return {};
    Error told = done.error();
    told.message = LoginText::tr("Nobody logs in as %1 any more, and the rest is not done: %2")
                       .arg(namesOf(tenant).app(), told.message);
    told.remedy +=
        (told.remedy.isEmpty() ? QString() : QStringLiteral(" ")) + LoginText::tr("Do it again when that is mended.");
    return fail(told);
}

Result<std::optional<Error>> orderLogin(Connection &server, const OpenSpec &open, const Tenant &tenant,
                                        const LoginOrder &order)
{
    using Trial = std::optional<Error>;
    if (order.passwordFile.isEmpty())
        return changeLogin(server, tenant, order, Secret()).map([] { return Trial(); });
    const ConnectionSpec spec = applicationSpec(server.spec(), tenant);
    const Secret password = newPassword();
    if (const auto written = writePassFile(order.passwordFile, spec, password); !written)
        return fail(written);
    if (const auto changed = changeLogin(server, tenant, order, password); !changed) {
        if (changed.error().kind == ErrorKind::Connection)
            return fail(
                changed.error().kind, changed.error().message,
                LoginText::tr("Whether the password in %1 is in force is not known: try it.").arg(order.passwordFile),
                changed.error().detail);
        QFile::remove(order.passwordFile);
        return fail(changed);
    }
    if (tenant.state != TenantState::Active) // whose login finds nothing
        return Trial();
    const auto tried = tryLogin(open, spec, tenant, password);
    if (tried)
        return Trial();
    Error problem = tried.error();
    problem.remedy = LoginText::tr("%1 Its password is in %2.").arg(problem.remedy, order.passwordFile);
    return Trial(problem);
}

Result<> tryOrder(Connection &server, const Tenant &tenant, const LoginOrder &order)
{
    if (server.spec().engine == Engine::MariaDB)
        return tryMariaDbOrder(server, tenant, order);
    if (order.isRemoval)
        return change(server, tenant, shutting(), End::RollBack);
    const auto verifier = verifierOf(order.passwordFile.isEmpty() ? Secret() : newPassword());
    return verifier ? change(server, tenant, callOf(order, *verifier), End::RollBack) : Result<>(fail(verifier));
}

Result<QString> loginStatements(const Tenant &tenant, const LoginOrder &order, Engine engine)
{
    if (engine == Engine::MariaDB)
        return mariaDbLoginStatements(tenant, order);
    const OperationId operation = OperationId::create();
    StepScript script(operation);
    const bool isShut = order.isRemoval || order.endsSessions;
    if (isShut) {
        const OperationId first = OperationId::create();
        StepScript shut(first);
        shut.call(QStringLiteral("open_change"), {namesOf(tenant).base});
        shut.call(QStringLiteral("shut_login"));
        shut.call(QStringLiteral("close_change"));
        const auto text = shut.text();
        if (!text)
            return text;
        script.add(u"begin;\n" + *text + u"commit;");
    }
    script.add(QStringLiteral("begin;"));
    script.call(QStringLiteral("open_change"), {namesOf(tenant).base});
    if (order.isRemoval) {
        script.call(QStringLiteral("drop_login"));
    } else {
        const QString verifier = order.passwordFile.isEmpty() ? QStringLiteral("null")
                                                              : script.literal(LoginText::tr("made of a new password"));
        script.add(QStringLiteral("select tenantry_admin.set_login(%1, %2, %3, %4, %5);")
                       .arg(script.literal(operation.toString()), verifier, orNullText(order.connections),
                            orNullText(order.statementSeconds), orNullText(order.idleSeconds)));
    }
    script.call(QStringLiteral("close_change"));
    script.add(QStringLiteral("commit;"));
    return script.text();
}

AuditRecord loginIntent(const Tenant &tenant, const Server &server, const LoginOrder &order, const QString &reason)
{
    QStringList changes;
    if (!order.passwordFile.isEmpty())
        changes << QStringLiteral("new password");
    if (order.endsSessions)
        changes << QStringLiteral("sessions ended");
    const auto addLimit = [&](const char *name, const std::optional<int> &limit) {
        if (limit)
            changes << QStringLiteral("%1 %2").arg(QLatin1StringView(name)).arg(*limit);
    };
    addLimit("connections", order.connections);
    addLimit("statement seconds", order.statementSeconds);
    addLimit("idle seconds", order.idleSeconds);
    AuditRecord intent {AuditSubject(tenant.id)};
    intent.action = QStringLiteral("tenant.login");
    intent.object = QStringLiteral("%1 login %2 in database %3 on server %4")
                        .arg(order.isRemoval ? QStringLiteral("remove")
                                             : QStringLiteral("set (%1)").arg(changes.join(QStringLiteral(", "))),
                             namesOf(tenant).app(), tenant.placement.database, server.name);
    if (!reason.isEmpty())
        intent.reason = reason;
    return intent;
}

} // namespace tenantry
