#include "core/routing/verifiedopen.h"

#include "core/db/pgpipeline.h"
#include "core/db/pooledsettings.h"
#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/routing/routeepoch.h"

#include <QCoreApplication>

#include <utility>

namespace tenantry {

namespace {

struct VerifiedOpenText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::VerifiedOpen)
};

using LocalSettings = QList<std::pair<QString, QString>>;

Result<> checkOpenable(const Connection &connection, const Route &route)
{
    if (connection.inTransaction())
        return fail(ErrorKind::Internal,
                    VerifiedOpenText::tr("A tenant was opened inside of a transaction of somebody else's."));
    if (route.endpoint.engine != Engine::PostgreSQL)
        return fail(
            ErrorKind::Unsupported,
            VerifiedOpenText::tr("%1 has no control table: only PostgreSQL's tenants have one.").arg(route.slug));
    if (route.management == Management::Observed)
        return fail(ErrorKind::Unsupported,
                    VerifiedOpenText::tr("%1 has no control table: it is only observed.").arg(route.slug),
                    VerifiedOpenText::tr("Where it lives is what was found there, and nobody confirms it."));
    return {};
}

LocalSettings settingsOf(const Connection &connection, const Route &route, const QString &schema, const OpenWish &wish)
{
    LocalSettings settings = pooledSettings(connection.spec());
    settings.append({QStringLiteral("search_path"), QString(schema + QStringLiteral(", extensions"))});
    if (!route.key.isNull()) {
        settings.append({QStringLiteral("app.tenant_id"), route.key});
        settings.append({QStringLiteral("app.tenant_epoch"), QString::number(route.epoch)});
    }
    if (wish.statementTimeout.count() > 0)
        settings.append({QStringLiteral("statement_timeout"), QString::number(wish.statementTimeout.count())});
    return settings;
}

/// SET LOCAL takes no values that are bound; its function does.
void addSettings(PgPipeline &pipeline, const LocalSettings &settings)
{
    QString sql = QStringLiteral("select ");
    QVariantList values;
    for (const auto &[name, value] : settings) {
        if (!values.isEmpty())
            sql += u", ";
        sql += u"set_config($" + QString::number(values.size() + 1) + u", $" + QString::number(values.size() + 2)
            + u", true)";
        values << name << value;
    }
    pipeline.add(sql, values);
}

Result<> addControl(PgPipeline &pipeline, const Route &route, const QString &schema, ControlReader reader)
{
    static const auto byTable =
        sqlResource(Engine::PostgreSQL, QStringLiteral("routing"), QStringLiteral("control_table"));
    static const auto byFunction =
        sqlResource(Engine::PostgreSQL, QStringLiteral("routing"), QStringLiteral("control_function"));
    const auto &sql = reader == ControlReader::Tenant ? byTable : byFunction;
    if (!sql)
        return fail(sql);
    if (reader == ControlReader::Tenant)
        pipeline.add(QString(*sql).replace(QStringLiteral("{schema}"), schema), {route.key});
    else
        pipeline.add(*sql, {route.schema, route.key});
    return {};
}

Result<> addOpening(PgPipeline &pipeline, const Connection &connection, const Route &route, const OpenWish &wish)
{
    const SqlDialect &dialect = connection.dialect();
    const auto schema = dialect.quoteIdentifier(route.schema);
    if (!schema)
        return fail(schema);
    pipeline.add(QStringLiteral("begin read only"));
    if (!wish.role.isEmpty()) {
        const auto role = dialect.quoteIdentifier(wish.role);
        if (!role)
            return fail(role);
        pipeline.add(u"set local role " + *role);
    }
    addSettings(pipeline, settingsOf(connection, route, *schema, wish));
    return addControl(pipeline, route, *schema, wish.reader);
}

Error unpreparedForRoutes(const Route &route, const Error &error)
{
    if (error.sqlState != u"42883" && error.sqlState != u"3F000") // no such function, no such schema
        return missedRoute(route, error);
    Error told = error;
    told.kind = ErrorKind::Missing;
    told.message =
        VerifiedOpenText::tr("The database %1 cannot say of %2 who it is: its functions for tenants are missing, "
                             "or of an earlier version.")
            .arg(route.endpoint.database, route.slug);
    told.remedy = VerifiedOpenText::tr("Prepare it anew: 'tenantryctl server prepare'.");
    told.tenant = route.tenant;
    return told;
}

} // namespace

Result<VerifiedOpen> VerifiedOpen::begin(Connection &connection, const Route &route, const OpenWish &wish)
{
    if (const auto openable = checkOpenable(connection, route); !openable)
        return fail(openable);
    PgPipeline pipeline(connection);
    if (const auto added = addOpening(pipeline, connection, route, wish); !added)
        return fail(added);
    VerifiedOpen open(connection); // from here on it is rolled back
    const auto answers = pipeline.run();
    if (!answers)
        return fail(answers);
    for (const auto &answer : *answers) {
        if (!answer)
            return fail(wish.reader == ControlReader::Operator ? unpreparedForRoutes(route, answer.error())
                                                               : missedRoute(route, answer.error()));
    }
    const auto &rows = answers->back()->rows;
    const auto found = rows.isEmpty() ? std::nullopt : std::optional(controlRow(rows.first()));
    if (const auto same = checkEpoch(route, found); !same)
        return fail(same);
    open.m_control = *found;
    return open;
}

VerifiedOpen::VerifiedOpen(VerifiedOpen &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_control(std::move(other.m_control))
{ }

VerifiedOpen::~VerifiedOpen()
{
    if (m_connection && m_connection->isOpen() && m_connection->inTransaction())
        (void)m_connection->script(QStringLiteral("ROLLBACK"));
}

} // namespace tenantry
