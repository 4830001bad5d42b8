#include "core/provisioning/preparationorder.h"

#include "core/provisioning/auditedwork.h"
#include "core/provisioning/mariadbpreparation.h"
#include "core/provisioning/mariadbwork.h"
#include "core/provisioning/migrationextensions.h"
#include "core/provisioning/placements.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

struct OrderText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::PreparationOrder)
};

Result<> prepareAudited(TenantRegistry &registry, const PreparationOrder &order, const OpenAsAdministrator &open)
{
    if (const auto usable = checkPreparation(order); !usable)
        return usable;
    if (const auto reached = open(order.database); !reached) // before anything is recorded
        return fail(reached);
    return audited(registry, preparationIntent(order), [&] { return runPreparation(order, open); });
}

QList<PreparationPurpose> mariaDbPurposes()
{
    return {{QStringLiteral("tenantry_definer"),
             OrderText::tr("owns the procedures that make databases and accounts of tenants; it is locked")},
            {QStringLiteral("tenantry_admin"),
             OrderText::tr("these procedures, each bound to the names of one open operation, and their journal")},
            {QString(mariaDbProvisioner),
             OrderText::tr("the role that may call them: the server's login gets it, and neither CREATE USER nor "
                           "GRANT OPTION")},
            {QString(mariaDbReader), OrderText::tr("the role that may look into one tenant, reading only")},
            {QString(mariaDbGranter),
             OrderText::tr("the role that may give a tenant's application a login, and so could become the tenant")},
            {QStringLiteral("tenantry_canary"),
             OrderText::tr("the neighbour that the proof of isolation is made with, before a tenant becomes active")}};
}

Result<> checkMariaDbPreparation(const PreparationOrder &order)
{
    if (!order.isForDatabases && order.extensions.isEmpty())
        return checkOnboardingServer(order.server, IsolationKind::Database);
    return fail(ErrorKind::InvalidInput,
                OrderText::tr("On MariaDB the whole server is prepared, for tenants with databases of their own, and "
                              "there are no extensions."),
                OrderText::tr("Prepare without --databases and --extensions."));
}

} // namespace

QList<PreparationPurpose> preparationPurposes(const PreparationOrder &order)
{
    if (order.server.engine == Engine::MariaDB)
        return mariaDbPurposes();
    QList<PreparationPurpose> parts {
        {QStringLiteral("tenantry_definer"),
         OrderText::tr("owns the functions that make roles and schemas of tenants; nobody can log in as it")},
        {QStringLiteral("tenantry_admin"),
         OrderText::tr("these functions, each bound to the names of one open operation, and their journal")},
        {QStringLiteral("tenantry_provisioner"),
         OrderText::tr("the group that may call them: the server's login joins it, and gets neither CREATEROLE nor "
                       "CREATEDB")},
        {QStringLiteral("tenantry_reader"), OrderText::tr("the group that may look into one tenant, reading only")},
        {QStringLiteral("tenantry_granter"),
         OrderText::tr("the group that may give a tenant's application a login, and so could become the tenant")},
        {QStringLiteral("tenantry_canary"),
         OrderText::tr("the neighbour that the proof of isolation is made with, before a tenant becomes active")}};
    if (order.isForDatabases)
        parts << PreparationPurpose {QString(databaseCreator),
                                     OrderText::tr("the login that makes databases of tenants: CREATEDB, and nothing "
                                                   "else; give it a password, and put that into the password file")}
              << PreparationPurpose {QString(baseTemplate),
                                     OrderText::tr("the template that these databases are copied from")};
    if (!order.adoptable.isEmpty())
        parts << PreparationPurpose {
            QStringLiteral("tenantry_admin.adoptable"),
            OrderText::tr("the schemas of other systems that may become managed, each with its "
                          "owner, and the rights to pass on to roles of the tenant")};
    if (!order.extensions.isEmpty())
        parts << PreparationPurpose {QString(extensionSchema),
                                     OrderText::tr("a schema for extensions alone, which every tenant finds last")};
    return parts;
}

Result<> checkPreparation(const PreparationOrder &order)
{
    if (order.database.isEmpty())
        return fail(ErrorKind::InvalidInput, OrderText::tr("No database is named."),
                    OrderText::tr("Name the one that shall hold tenants."));
    if (order.server.engine == Engine::MariaDB)
        return checkMariaDbPreparation(order);
    if (order.isForDatabases && order.database != order.server.maintenanceDatabase)
        return fail(
            ErrorKind::InvalidInput,
            OrderText::tr(
                "For tenants with databases of their own, the maintenance database of the server is prepared: %1.")
                .arg(order.server.maintenanceDatabase),
            OrderText::tr("Name that one, or prepare without --databases."));
    if (order.isForDatabases && !order.adoptable.isEmpty())
        return fail(
            ErrorKind::InvalidInput,
            OrderText::tr("Schemas are approved in one database, and tenants with databases of their own have many."),
            OrderText::tr("Prepare once with --databases, and again with --adoptable."));
    return checkOnboardingServer(order.server, order.isForDatabases ? IsolationKind::Database : IsolationKind::Schema);
}

Result<QString> preparationText(const PreparationOrder &order)
{
    if (const auto usable = checkPreparation(order); !usable)
        return fail(usable);
    const bool isMariaDb = order.server.engine == Engine::MariaDB;
    const auto script = isMariaDb ? mariaDbPreparationScript(order.server.user)
        : order.isForDatabases    ? databasePreparationScript(order.database, order.server.user, order.extensions)
                                  : preparationScript(order.server.user, order.extensions, order.adoptable);
    if (!script)
        return script;
    QString text;
    const auto parts = preparationPurposes(order);
    for (const PreparationPurpose &part : parts)
        text += u"-- " + part.name + u": " + part.purpose + u'\n';
    return QString(text + u'\n' + *script);
}

Result<> runPreparation(const PreparationOrder &order, const OpenAsAdministrator &open)
{
    if (order.isForDatabases)
        return prepareForDatabases(open, order.database, order.server.user, order.extensions);
    const auto connection = open(order.database);
    if (connection && order.server.engine == Engine::MariaDB)
        return prepareMariaDb(**connection, order.server.user);
    return connection ? prepareDatabase(**connection, order.server.user, order.extensions, order.adoptable)
                      : Result<>(fail(connection));
}

AuditRecord preparationIntent(const PreparationOrder &order)
{
    AuditRecord intent {AuditSubject::platform()};
    intent.action = QStringLiteral("server.prepare");
    intent.object = QStringLiteral("database %1 on server %2").arg(order.database, order.server.name);
    if (!order.adoptable.isEmpty())
        intent.object += QStringLiteral(", schemas %1").arg(order.adoptable.join(QStringLiteral(", ")));
    return intent;
}

QFuture<Result<>> prepareServer(const OperationSite &site, const PreparationOrder &order, const QString &administrator,
                                Secret password)
{
    return QtConcurrent::run(&site.threads,
                             [&registry = site.registry, &budgets = site.budgets, order, administrator,
                              password = std::move(password)]() -> Result<> {
                                 return prepareAudited(registry, order, [&](const QString &database) {
                                     ConnectionSpec spec = order.server.connectionSpec(database);
                                     spec.user = administrator;
                                     return openInTurn(budgets, spec, password);
                                 });
                             });
}

} // namespace tenantry
