#include "core/provisioning/mariadblogin.h"

#include "core/db/sqldialect.h"
#include "core/isolation/placednames.h"
#include "core/provisioning/mariadbwork.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct MariaDbLoginText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbLogin)
};

Result<> checkOrder(const LoginOrder &order)
{
    if (order.idleSeconds.value_or(0) == 0)
        return {};
    return fail(ErrorKind::Unsupported,
                MariaDbLoginText::tr("MariaDB has no limit for one login on how long a transaction idles."),
                MariaDbLoginText::tr("Set idle_transaction_timeout for the whole server, or in the application."));
}

Result<> takeGranter(Connection &server)
{
    const auto taken = takeRole(server, mariaDbGranter);
    if (taken || taken.error().kind != ErrorKind::Denied)
        return taken;
    return fail(
        ErrorKind::Denied,
        MariaDbLoginText::tr("The login %1 may give no application a login.").arg(server.spec().user),
        QStringLiteral("GRANT %1 TO %2;")
            .arg(mariaDbGranter,
                 SqlDialect::of(Engine::MariaDB).quoteIdentifier(server.spec().user).value_or(server.spec().user)));
}

QVariant limitOrNull(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<int>());
}

QString limitText(const std::optional<int> &value)
{
    return value ? QString::number(*value) : QStringLiteral("NULL");
}

} // namespace

Result<bool> hasMariaDbLogin(Connection &server, const Tenant &tenant)
{
    if (const auto taken = takeRole(server, mariaDbProvisioner); !taken)
        return fail(taken);
    auto found = server.query(QStringLiteral("SELECT tenantry_admin.has_login(?)"), {namesOf(tenant).base});
    if (!found)
        return fail(found);
    return found->next() && found->value(0).toBool();
}

Result<> changeMariaDbLogin(Connection &server, const Tenant &tenant, const LoginOrder &order, const Secret &password)
{
    const QString base = namesOf(tenant).base;
    const QVariant verifier(password.isEmpty() ? QString() : mariaDbVerifier(password));
    return checkOrder(order)
        .and_then([&] { return takeGranter(server); })
        .and_then([&] {
            return order.isRemoval || order.endsSessions ? callProcedure(server, QStringLiteral("shut_login"), {base})
                                                         : Result<>();
        })
        .and_then([&] {
            return order.isRemoval
                ? callProcedure(server, QStringLiteral("drop_login"), {base})
                : callProcedure(server, QStringLiteral("set_login"),
                                {base, verifier, limitOrNull(order.connections), limitOrNull(order.statementSeconds)});
        });
}

Result<> tryMariaDbOrder(Connection &server, const Tenant &tenant, const LoginOrder &order)
{
    return checkOrder(order)
        .and_then([&] { return takeGranter(server); })
        .and_then([&] { return callProcedure(server, QStringLiteral("check_change"), {namesOf(tenant).base}); })
        .and_then([&]() -> Result<> {
            if (!order.isRemoval && !order.endsSessions && !order.passwordFile.isEmpty())
                return {};
            const auto isThere = hasMariaDbLogin(server, tenant);
            if (!isThere || *isThere)
                return isThere ? Result<>() : fail(isThere);
            return fail(ErrorKind::Missing, MariaDbLoginText::tr("The tenant has no login yet."),
                        MariaDbLoginText::tr("Give it one with --password-file."));
        });
}

Result<QString> mariaDbLoginStatements(const Tenant &tenant, const LoginOrder &order)
{
    const auto base = SqlDialect::of(Engine::MariaDB).quoteLiteral(namesOf(tenant).base);
    const auto word = SqlDialect::of(Engine::MariaDB).quoteLiteral(MariaDbLoginText::tr("made of a new password"));
    if (const auto usable = checkOrder(order); !usable || !base || !word)
        return fail(!usable ? usable.error() : base ? word.error() : base.error());
    QString text = QStringLiteral("SET ROLE %1;\n").arg(mariaDbGranter);
    if (order.isRemoval || order.endsSessions)
        text += QStringLiteral("CALL tenantry_admin.shut_login(%1);\n").arg(*base);
    if (order.isRemoval)
        return QString(text + QStringLiteral("CALL tenantry_admin.drop_login(%1);\n").arg(*base));
    return QString(text
                   + QStringLiteral("CALL tenantry_admin.set_login(%1, %2, %3, %4);\n")
                         .arg(*base, order.passwordFile.isEmpty() ? QStringLiteral("NULL") : *word,
                              limitText(order.connections), limitText(order.statementSeconds)));
}

} // namespace tenantry
