#include "core/routing/poolercheck.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

#include <QSet>

namespace tenantry {

namespace {

struct PoolerCheck {
    Q_DECLARE_TR_FUNCTIONS(PoolerCheck)
};

/// "host:port/database" and the sessions, as both sides are told.
QString placeText(const QString &host, const QString &port, const QString &database, const QString &sessions)
{
    return PoolerCheck::tr("%1:%2/%3, sessions: %4").arg(host, port, database, sessions);
}

QString plannedPlace(const PoolerEntry &entry)
{
    return placeText(entry.host, QString::number(entry.port), entry.database, QString::number(entry.sessions));
}

QString shownPlace(const TextRows &databases, qsizetype row)
{
    const auto value = [&](const char *column) { return databases.value(row, QLatin1StringView(column)); };
    return placeText(value("host"), value("port"), value("database"), value("pool_size"));
}

QString modeOf(const TextRows &databases, qsizetype row)
{
    return databases.value(row, QStringLiteral("pool_mode"));
}

PoolerArrival arrival(const PoolerEntry &entry, PoolerArrival::Kind kind, const QString &words)
{
    return {entry.name, kind, words};
}

/// The rows of one of our statements, as one simple query: a pooler in statement mode takes it too.
Result<TextRows> askThrough(Connection &connection, const QString &name, const QString &schema = {})
{
    auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("routing"), name);
    if (!sql)
        return fail(sql);
    return simpleQuery(connection, schema.isEmpty() ? *sql : sql->arg(schema));
}

PoolerArrival lookAtPlace(const PoolerEntry &entry, const QString &identifier, Connection &connection)
{
    using enum PoolerArrival::Kind;
    const auto place = askThrough(connection, QStringLiteral("pooler_place"));
    if (!place)
        return arrival(entry, NotTried, place.error().toText());
    const QString database = place->rows.value(0).value(0);
    const QString server = place->rows.value(0).value(1);
    if (database != entry.database)
        return arrival(entry, Wrong,
                       PoolerCheck::tr("it leads to the database %1, not to %2.").arg(database, entry.database));
    if (!identifier.isEmpty() && server != identifier)
        return arrival(entry, Wrong, PoolerCheck::tr("it leads to a database of that name on another server."));
    return arrival(entry, Right, PoolerCheck::tr("the database %1 is reached.").arg(database));
}

PoolerArrival lookAtTenant(const PoolerEntry &entry, Connection &connection)
{
    using enum PoolerArrival::Kind;
    const auto schema = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(entry.schema);
    if (!schema)
        return arrival(entry, NotTried, schema.error().toText());
    const auto found = askThrough(connection, QStringLiteral("pooler_control"), *schema);
    if (!found)
        return arrival(entry, found.error().kind == ErrorKind::Missing ? Wrong : NotTried, found.error().toText());
    const QString tenant = found->rows.value(0).value(0);
    const QString epoch = found->rows.value(0).value(1);
    if (found->rows.size() != 1 || TenantId::fromString(tenant) != entry.tenant)
        return arrival(entry, Wrong,
                       PoolerCheck::tr("its control table names %1, not the tenant %2.")
                           .arg(tenant.isEmpty() ? PoolerCheck::tr("nobody") : tenant, entry.tenant.toString()));
    if (epoch != QString::number(entry.epoch))
        return arrival(entry, Wrong,
                       PoolerCheck::tr("it leads to an old copy: epoch %1, and the registry says %2.")
                           .arg(epoch, QString::number(entry.epoch)));
    return arrival(entry, Right, PoolerCheck::tr("the control table of %1 is reached.").arg(entry.slug));
}

} // namespace

QStringList poolerDeviations(const PoolerPlan &plan, const QStringList &gone, const TextRows &databases)
{
    QHash<QString, qsizetype> shown;
    for (qsizetype row = 0; row < databases.rows.size(); ++row)
        shown.insert(databases.value(row, QStringLiteral("name")), row);
    QStringList deviations;
    for (const PoolerEntry &entry : plan.entries) {
        const qsizetype row = shown.value(entry.name, -1);
        if (row < 0)
            deviations << PoolerCheck::tr("It has no entry %1.").arg(entry.name);
        else if (shownPlace(databases, row) != plannedPlace(entry))
            deviations << PoolerCheck::tr("Its entry %1 leads to %2, not to %3.")
                              .arg(entry.name, shownPlace(databases, row), plannedPlace(entry));
        else if (!plan.poolMode.isEmpty() && modeOf(databases, row) != plan.poolMode)
            deviations << PoolerCheck::tr("Its entry %1 is not in the mode %2.").arg(entry.name, plan.poolMode);
    }
    for (const QString &name : gone)
        if (shown.contains(name))
            deviations << PoolerCheck::tr("It still has the entry %1.").arg(name);
    return deviations;
}

QStringList unknownLogins(const PoolerVerifiers &verifiers, const TextRows &users)
{
    QSet<QString> known;
    for (qsizetype row = 0; row < users.rows.size(); ++row)
        known.insert(users.value(row, QStringLiteral("name")));
    QStringList unknown;
    for (auto it = verifiers.keyBegin(); it != verifiers.keyEnd(); ++it)
        if (!known.contains(*it))
            unknown << PoolerCheck::tr("It does not know the login %1.").arg(*it);
    return unknown;
}

PoolerArrival tryEntry(const PoolerEntry &entry, const QString &identifier, const OpenEntry &open)
{
    const auto session = open(entry);
    if (!session)
        return arrival(entry, PoolerArrival::Kind::NotTried, session.error().toText());
    const PoolerArrival place = lookAtPlace(entry, identifier, **session);
    const bool isTenants = !entry.schema.isEmpty() && (*session)->spec().user == entry.login;
    if (place.kind != PoolerArrival::Kind::Right || !isTenants)
        return place;
    return lookAtTenant(entry, **session);
}

} // namespace tenantry
