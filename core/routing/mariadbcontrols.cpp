#include "core/routing/mariadbcontrols.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/isolation/preparation.h"

#include <QCoreApplication>
#include <QSqlError>

namespace tenantry {

namespace {

struct MariaDbControlsText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbControls)
};

Result<QList<PlacedControl>> readPrepared(Connection &connection)
{
    const auto preparation = readPreparation(connection);
    if (!preparation)
        return fail(preparation);
    if (preparation->isUsable())
        return readMariaDbControls(connection);
    return fail(ErrorKind::Denied,
                MariaDbControlsText::tr("Its procedures for tenants: %1.").arg(preparationWord(*preparation)),
                MariaDbControlsText::tr("Prepare it for this login: 'tenantryctl server prepare'."));
}

} // namespace

Result<QList<PlacedControl>> readMariaDbControls(Connection &connection, const QString &database)
{
    const auto sql = sqlResource(Engine::MariaDB, QStringLiteral("routing"), QStringLiteral("controls"));
    const auto word = SqlDialect::of(Engine::MariaDB).quoteLiteral(database);
    if (!sql || !word)
        return fail(sql ? word : sql);
    // The driver brings rows of a procedure for plain text only.
    QSqlQuery rows(connection.database());
    if (!rows.exec(QString(*sql).replace(QStringLiteral("{base}"), *word)))
        return fail(connection.dialect().toError(rows.lastError()));
    QList<PlacedControl> controls;
    while (rows.next())
        controls.append(placedControl(rows, 0));
    while (rows.nextResult()) { }
    return controls;
}

ControlScan scanMariaDbControls(const Server &server, const MoveTo &moveTo)
{
    ControlScan scan;
    const auto controls = moveTo({}).and_then([](Connection *connection) { return readPrepared(*connection); });
    if (!controls) {
        scan.unread.append({server.name, controls.error()});
        return scan;
    }
    for (const PlacedControl &control : *controls) {
        FoundTenant found;
        found.control = control;
        const bool isShared = control.tenantKey.has_value();
        found.placement = {isShared ? IsolationKind::SharedTable : IsolationKind::Database,
                           server.id,
                           control.schema,
                           isShared ? control.schema : QString(),
                           control.tenantKey.value_or(QString()),
                           control.epoch};
        found.place = server.name + u'/' + control.schema;
        scan.tenants.append(found);
    }
    return scan;
}

} // namespace tenantry
