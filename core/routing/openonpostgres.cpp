#include "core/db/pgpipeline.h"
#include "core/db/pooledsettings.h"
#include "core/db/sqldialect.h"
#include "core/routing/controlstatement.h"
#include "core/routing/openon.h"
#include "core/routing/routeepoch.h"

#include <QCoreApplication>

#include <utility>

namespace tenantry {

namespace {

struct PostgresOpenText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::VerifiedOpen)
};

using LocalSettings = QList<std::pair<QString, QString>>;

LocalSettings settingsOf(const Connection &connection, const Route &route, const QString &schema, const OpenWish &wish)
{
    LocalSettings settings = pooledSettings(connection.spec());
    if (!schema.isEmpty()) // else it has a database of its own, and the path that its login begins with
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

Result<> addOpening(PgPipeline &pipeline, const Connection &connection, const Route &route, const OpenWish &wish)
{
    const SqlDialect &dialect = connection.dialect();
    const auto schema = route.schema.isEmpty() ? Result<QString>() : dialect.quoteIdentifier(route.schema);
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
    return controlStatement(route, *schema, wish.reader).map([&](const ControlStatement &control) {
        pipeline.add(control.sql, control.values);
    });
}

Error unpreparedForRoutes(const Route &route, const Error &error)
{
    if (error.sqlState != u"42883" && error.sqlState != u"3F000") // no such function, no such schema
        return missedRoute(route, error);
    Error told = error;
    told.kind = ErrorKind::Missing;
    told.message =
        PostgresOpenText::tr("The database %1 cannot say of %2 who it is: its functions for tenants are missing, "
                             "or of an earlier version.")
            .arg(route.endpoint.database, route.slug);
    told.remedy = PostgresOpenText::tr("Prepare it anew: 'tenantryctl server prepare'.");
    told.tenant = route.tenant;
    return told;
}

} // namespace

Result<ControlRow> openOnPostgres(Connection &connection, const Route &route, const OpenWish &wish)
{
    PgPipeline pipeline(connection);
    if (const auto added = addOpening(pipeline, connection, route, wish); !added)
        return fail(added);
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
    return *found;
}

} // namespace tenantry
