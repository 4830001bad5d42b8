// How a database of a tenant's own is made. CREATE DATABASE knows no transaction: so it is made under a name that bears the operation,
// closed to everybody, and gets its own name last.

#include "core/db/sqldialect.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/operationrunner.h"
#include "core/provisioning/placements.h"

namespace tenantry {

namespace {

struct FoundDatabase {
    bool isOpen = false; ///< lets anybody in
    bool isInvalid = false; ///< a DROP DATABASE was cut short: it can be dropped again, and nothing else
    QString comment;
};

Result<std::optional<FoundDatabase>> findDatabase(Connection &connection, const QString &name)
{
    auto found = connection.query(
        QStringLiteral("select d.datallowconn, coalesce(pg_catalog.shobj_description(d.oid, 'pg_database'), ''), "
                       "d.datconnlimit = -2 "
                       "from pg_catalog.pg_database d where d.datname = ?"),
        {name});
    if (!found)
        return fail(found);
    if (!found->next())
        return std::optional<FoundDatabase>();
    return std::optional(
        FoundDatabase {found->value(0).toBool(), found->value(2).toBool(), found->value(1).toString()});
}

Result<QString> quoted(const QString &name)
{
    return SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(name);
}

} // namespace

OperationRunner::Opened OperationRunner::openCreator()
{
    auto opened = m_services.open(m_server.maintenanceDatabase, databaseCreator);
    if (!opened && opened.error().kind == ErrorKind::Denied) {
        Error error = opened.error();
        error.remedy = tr("An administrator prepares the server for databases with 'tenantryctl server prepare %1 %2 "
                          "--databases', and gives the login %3 a password.")
                           .arg(m_server.name, m_server.maintenanceDatabase, databaseCreator);
        return fail(error);
    }
    if (!opened)
        return opened;
    const auto patient =
        (*opened)->script(QStringLiteral("set statement_timeout = '30min'; set lock_timeout = '10min'"));
    return patient ? opened : OperationRunner::Opened(fail(patient));
}

/// Each transaction is a flush of the server's log: what closes, names and opens a database is one.
Result<> OperationRunner::runSections(const OperationStep &step)
{
    const auto sections = sectionsOf(step.statement);
    for (const ScriptSection &section : sections) {
        const bool isDaily = section.login == m_server.user;
        const auto connection = m_services.open(section.database, isDaily ? QString() : section.login);
        if (!connection)
            return fail(connection);
        const bool isOutside = section.database == m_server.maintenanceDatabase;
        const QStringList parts = isOutside ? section.transactions() : QStringList(section.sql);
        for (const QString &part : parts) {
            auto done = isDaily ? commitOnServer(step, **connection, part) : (*connection)->script(part);
            if (!done)
                return done;
            if (!isDaily)
                tell(step, StepMoment::Ran);
        }
        if (!isOutside)
            m_services.close(section.database); // what somebody has open can be neither renamed nor copied
    }
    return {};
}

/// What it is when a program was killed: of the operation by its name, with whatever it got so far.
Result<> OperationRunner::dropUnfinished(Connection &creator)
{
    const QString making = makingName(m_operation.id);
    const auto name = quoted(making);
    const auto found = findDatabase(creator, making);
    if (!name || !found)
        return name ? Result<>(fail(found)) : Result<>(fail(name));
    if (!*found)
        return {};
    if ((*found)->isInvalid)
        return creator.script(QStringLiteral("drop database %1").arg(*name));
    const auto opened = creator.script(QStringLiteral("alter database %1 is_template false").arg(*name)).and_then([&] {
        return creator.script(QStringLiteral("alter database %1 allow_connections true").arg(*name));
    });
    if (!opened)
        return opened;
    // The roles of a template. Who was not let in yet has made none.
    if (const auto inside = m_services.open(making, {}); inside) {
        const auto gone = (*inside)->query(QStringLiteral("select tenantry_admin.drop_schema_tenant(?::uuid, ?)"),
                                           {m_operation.id.toString(), templateBase(m_operation.id)});
        if (!gone)
            return fail(gone);
    } else if (inside.error().kind != ErrorKind::Denied) {
        return fail(inside);
    }
    m_services.close(making);
    return creator.script(QStringLiteral("drop database %1").arg(*name));
}

/// Whoever comes second waits, and finds it made.
Result<> OperationRunner::makeTemplate(OperationStep &step)
{
    const auto creator = openCreator();
    if (!creator)
        return fail(creator);
    const auto make = [&]() -> Result<> {
        if (const auto ended = endEarlierSession(step, **creator); !ended)
            return ended;
        const auto locked = (*creator)->query(
            QStringLiteral("select pg_catalog.pg_advisory_lock(pg_catalog.hashtextextended(?, 0))"), {step.objectName});
        if (!locked)
            return fail(locked);
        const auto found = findDatabase(**creator, step.objectName);
        if (!found)
            return fail(found);
        if (*found && ((*found)->comment != step.objectName || (*found)->isOpen))
            return fail(ErrorKind::Constraint, tr("The database %1 is no template of ours.").arg(step.objectName),
                        tr("Let an administrator look at it, and rename or close it."));
        if (const auto settled = settleEarlier(step, *found ? AuditOutcome::Done : AuditOutcome::Failed,
                                               tr("Looked up on the server by the next run."));
            !settled || *found)
            return settled;
        return audited(step, creator->get(),
                       [&] { return dropUnfinished(**creator).and_then([&] { return runSections(step); }); });
    };
    const auto made = make().and_then(
        [&] { return (*creator)->script(QStringLiteral("select pg_catalog.pg_advisory_unlock_all()")); });
    if (!made) {
        m_services.close(m_server.maintenanceDatabase); // with its lock
        return made;
    }
    tell(step, StepMoment::Committed);
    return note(step, StepState::Done);
}

Result<> OperationRunner::makeDatabase(OperationStep &step)
{
    const auto creator = openCreator();
    if (!creator)
        return fail(creator);
    if (const auto ended = endEarlierSession(step, **creator); !ended)
        return ended;
    const auto found = findDatabase(**creator, step.objectName);
    if (!found)
        return fail(found);
    if (*found && (*found)->comment != operationWord(m_operation.id))
        return fail(ErrorKind::Constraint, tr("There is a database %1 already, of somebody else.").arg(step.objectName),
                    tr("Let an administrator look at it. This operation can be undone."));
    const auto settled = settleEarlier(step, *found ? AuditOutcome::Done : AuditOutcome::Failed,
                                       tr("Looked up on the server by the next run."));
    if (!settled)
        return settled;
    const auto made = audited(step, creator->get(), [&]() -> Result<> {
        if (*found) // it has its name: only the door was not opened
            return (*creator)->script(sectionsOf(step.statement).constLast().lines().constLast());
        return dropUnfinished(**creator).and_then([&] { return runSections(step); });
    });
    m_services.close(m_server.maintenanceDatabase);
    if (!made && made.error().sqlState == u"55006") {
        Error error = made.error();
        error.message = tr("The template is in use.");
        error.remedy = tr("Look in pg_stat_activity who is connected to it, and resume the operation when they left.");
        return fail(error);
    }
    if (!made)
        return made;
    tell(step, StepMoment::Committed);
    return note(step, StepState::Done);
}

/// A template that was finished stays: others are copied from it.
Result<> OperationRunner::undoTemplate(OperationStep &step)
{
    const auto creator = openCreator();
    if (!creator)
        return fail(creator);
    const auto gone = endEarlierSession(step, **creator).and_then([&] { return settleForUndo(step); }).and_then([&] {
        return audited(step, creator->get(), [&] { return dropUnfinished(**creator); });
    });
    m_services.close(m_server.maintenanceDatabase);
    return gone ? note(step, StepState::Undone) : gone;
}

Result<> OperationRunner::undoDatabase(OperationStep &step)
{
    const auto creator = openCreator();
    if (!creator)
        return fail(creator);
    const auto drop = [&]() -> Result<> {
        const auto found = findDatabase(**creator, step.objectName);
        const auto name = quoted(step.objectName);
        if (!found || !name)
            return found ? Result<>(fail(name)) : Result<>(fail(found));
        m_services.close(step.objectName);
        if (*found && (*found)->comment == operationWord(m_operation.id)) {
            if (const auto dropped = (*creator)->script(QStringLiteral("drop database %1").arg(*name)); !dropped)
                return dropped;
            tell(step, StepMoment::Ran);
        }
        return dropUnfinished(**creator);
    };
    const auto gone = endEarlierSession(step, **creator).and_then([&] { return settleForUndo(step); }).and_then([&] {
        return audited(step, creator->get(), drop);
    });
    m_services.close(m_server.maintenanceDatabase);
    return gone ? note(step, StepState::Undone) : gone;
}

/// Somebody dropped the database under the operation: what is left are its roles.
Result<> OperationRunner::dropOrphans(OperationStep &step)
{
    const auto home = m_services.open(m_server.maintenanceDatabase, {});
    if (!home)
        return fail(home);
    return settleForUndo(step)
        .and_then([&] {
            return audited(step, home->get(), [&] {
                return (*home)
                    ->query(QStringLiteral("select tenantry_admin.drop_orphans(?::uuid, ?)"),
                            {m_operation.id.toString(), step.objectName})
                    .map([](const QSqlQuery &) {});
            });
        })
        .and_then([&] { return note(step, StepState::Undone); });
}

} // namespace tenantry
