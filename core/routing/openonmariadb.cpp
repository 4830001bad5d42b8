#include "core/routing/openon.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/routing/routeepoch.h"

#include <QCoreApplication>
#include <QSqlError>

namespace tenantry {

namespace {

struct MariaDbOpenText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OpenOnMariaDb)
};

Result<QString> keyOf(const Route &route)
{
    return route.key.isNull() ? Result<QString>(QStringLiteral("NULL"))
                              : SqlDialect::of(Engine::MariaDB).quoteLiteral(route.key);
}

Result<QString> controlStatement(const Route &route, ControlReader reader)
{
    const bool isTenant = reader == ControlReader::Tenant;
    const SqlDialect &dialect = SqlDialect::of(Engine::MariaDB);
    const auto sql = sqlResource(Engine::MariaDB, QStringLiteral("routing"),
                                 isTenant ? QStringLiteral("control_table") : QStringLiteral("control_function"));
    const auto key = keyOf(route);
    const auto place =
        isTenant ? dialect.quoteIdentifier(route.endpoint.database) : dialect.quoteLiteral(route.endpoint.database);
    for (const auto *part : {&sql, &key, &place}) {
        if (!*part)
            return *part;
    }
    return QString(*sql)
        .replace(isTenant ? QStringLiteral("{schema}") : QStringLiteral("{base}"), *place)
        .replace(QStringLiteral("{key}"), *key);
}

/// All of it goes to the server at once. What has a value in it is quoted: a prepared statement is one statement.
Result<QString> openingOf(const Route &route, const OpenWish &wish, QLatin1StringView group)
{
    const auto control = controlStatement(route, wish.reader);
    if (!control)
        return control;
    QStringList all;
    if (wish.reader == ControlReader::Operator)
        all << u"SET ROLE " + group;
    if (!wish.role.isEmpty()) {
        const auto role = SqlDialect::of(Engine::MariaDB).quoteIdentifier(wish.role);
        if (!role)
            return role;
        all << u"SET ROLE " + *role;
    }
    if (wish.statementTimeout.count() > 0)
        all << QStringLiteral("SET SESSION max_statement_time = %1")
                   .arg(double(wish.statementTimeout.count()) / 1000.0);
    all << QStringLiteral("START TRANSACTION READ ONLY") << *control;
    return all.join(QStringLiteral("; "));
}

/// The row of the last statement that has one.
Result<std::optional<ControlRow>> ask(Connection &connection, const QString &statements)
{
    QSqlQuery query(connection.database());
    std::optional<ControlRow> row;
    bool isGoing = query.exec(statements);
    while (isGoing) {
        if (query.isSelect() && query.next())
            row = controlRow(query);
        isGoing = query.nextResult();
    }
    if (query.lastError().isValid())
        return fail(connection.dialect().toError(query.lastError()));
    return row;
}

} // namespace

Result<ControlRow> openOnMariaDb(Connection &connection, const Route &route, const OpenWish &wish)
{
    // One role is active at a time: who is of the second group alone is found out by the first.
    Result<std::optional<ControlRow>> found;
    for (const auto group : {QLatin1StringView("tenantry_provisioner"), QLatin1StringView("tenantry_reader")}) {
        found = openingOf(route, wish, group).and_then([&](const QString &sql) { return ask(connection, sql); });
        if (found || wish.reader == ControlReader::Tenant || found.error().kind != ErrorKind::Denied)
            break;
    }
    if (!found && wish.reader == ControlReader::Operator && found.error().kind == ErrorKind::Denied)
        return fail(ErrorKind::Missing,
                    MariaDbOpenText::tr("The server of %1 cannot say who it is: it is not prepared for tenants, or the "
                                        "login may not ask.")
                        .arg(route.slug),
                    MariaDbOpenText::tr("Prepare it anew: 'tenantryctl server prepare'."), found.error().detail);
    if (!found)
        return fail(missedRoute(route, found.error()));
    if (const auto same = checkEpoch(route, *found); !same)
        return fail(same);
    return **found;
}

} // namespace tenantry
