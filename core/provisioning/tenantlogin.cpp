#include "core/provisioning/tenantlogin.h"

#include "core/db/transaction.h"
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

struct Statement {
    QString sql;
    QVariantList values;
};

Statement statementOf(const LoginOrder &order, const QString &operation, const QString &verifier)
{
    if (order.isRemoval)
        return {QStringLiteral("select tenantry_admin.drop_login(?::uuid)"), {operation}};
    return {
        QStringLiteral("select tenantry_admin.set_login(?::uuid, ?, ?::int4, ?::int4, ?::int4)"),
        {operation, verifier, orNull(order.connections), orNull(order.statementSeconds), orNull(order.idleSeconds)}};
}

/// Gets in, and looks whose data it finds.
Result<> tryLogin(const OpenAs &openAs, const Tenant &tenant, const Secret &password)
{
    const auto session = openAs(tenant.placement.database, namesOf(tenant).app(), password);
    if (!session)
        return fail(session);
    // Only shared tables ask for it.
    const auto said =
        (*session)->query(QStringLiteral("select set_config('app.tenant_id', ?, false)"), {tenant.placement.tenantKey});
    if (!said)
        return fail(said);
    auto found = (*session)->query(QStringLiteral("select tenant_id::text from tenantry"));
    if (!found)
        return fail(found);
    if (!found->next() || found->value(0).toString() != tenant.id.toString())
        return fail(ErrorKind::Conflict,
                    LoginText::tr("The login %1 finds the data of another tenant.").arg(namesOf(tenant).app()),
                    LoginText::tr("Read the registry again: %1 was moved.").arg(tenant.name));
    return {};
}

} // namespace

Result<bool> hasLogin(Connection &server, const Tenant &tenant)
{
    auto found = server.query(QStringLiteral("select to_regrole(quote_ident(?)) is not null"), {namesOf(tenant).app()});
    if (!found)
        return fail(found);
    return found->next() && found->value(0).toBool();
}

Result<> changeLogin(Connection &server, const Tenant &tenant, const LoginOrder &order, const Secret &password)
{
    const auto verifier = password.isEmpty() ? Result<QString>(QString()) : scramVerifier(password);
    if (!verifier)
        return fail(verifier);
    const QString operation = OperationId::create().toString();
    auto transaction = Transaction::begin(server);
    if (!transaction)
        return fail(transaction);
    const Statement statements[] = {
        {QStringLiteral("select tenantry_admin.open_change(?::uuid, ?)"), {operation, namesOf(tenant).base}},
        statementOf(order, operation, *verifier),
        {QStringLiteral("select tenantry_admin.close_change(?::uuid)"), {operation}}};
    for (const Statement &statement : statements) {
        if (const auto done = server.query(statement.sql, statement.values); !done)
            return fail(done);
    }
    return transaction->commit();
}

Result<> orderLogin(Connection &server, const OpenAs &openAs, const Tenant &tenant, const LoginOrder &order)
{
    if (order.passwordFile.isEmpty())
        return changeLogin(server, tenant, order, Secret());
    ConnectionSpec spec = server.spec();
    spec.user = namesOf(tenant).app();
    const Secret password = newPassword();
    if (const auto written = writePassFile(order.passwordFile, spec, password); !written)
        return written;
    if (const auto changed = changeLogin(server, tenant, order, password); !changed) {
        if (changed.error().kind == ErrorKind::Connection)
            return fail(
                changed.error().kind, changed.error().message,
                LoginText::tr("Whether the password in %1 is in force is not known: try it.").arg(order.passwordFile),
                changed.error().detail);
        QFile::remove(order.passwordFile);
        return changed;
    }
    if (tenant.state != TenantState::Active) // whose login finds nothing
        return {};
    const auto tried = tryLogin(openAs, tenant, password);
    if (tried)
        return {};
    return fail(tried.error().kind, LoginText::tr("The login %1 is made, and does not get in.").arg(spec.user),
                LoginText::tr("Mend what keeps it out, pg_hba.conf for instance; its password is in %1.")
                    .arg(order.passwordFile),
                tried.error().toText());
}

Result<QString> loginStatements(const Tenant &tenant, const LoginOrder &order)
{
    const OperationId operation = OperationId::create();
    StepScript script(operation);
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
    return script.text();
}

AuditRecord loginIntent(const Tenant &tenant, const Server &server, const LoginOrder &order, const QString &reason)
{
    AuditRecord intent {AuditSubject(tenant.id)};
    intent.action = QStringLiteral("tenant.login");
    intent.object = QStringLiteral("%1 login %2 in database %3 on server %4")
                        .arg(order.isRemoval ? QStringLiteral("remove") : QStringLiteral("set"), namesOf(tenant).app(),
                             tenant.placement.database, server.name);
    if (!reason.isEmpty())
        intent.reason = reason;
    return intent;
}

} // namespace tenantry
