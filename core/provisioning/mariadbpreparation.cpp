#include "core/provisioning/mariadbpreparation.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/isolation/preparation.h"
#include "core/provisioning/mariadbwork.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct MariaDbPreparation {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbPreparation)
};

constexpr QLatin1StringView boundary("\n$$\n");
constexpr QLatin1StringView clientHead("DELIMITER $$\n");

} // namespace

Result<QString> mariaDbPreparationScript(const QString &login)
{
    // In the order in which each needs what came before.
    static constexpr const char *parts[] = {"prepare",        "prepare_database", "prepare_shared", "prepare_proof",
                                            "prepare_change", "prepare_login",    "prepare_look",   "prepare_end"};
    QString script;
    for (const char *part : parts) {
        const auto text = sqlResource(Engine::MariaDB, QStringLiteral("provisioning"), QString::fromLatin1(part));
        if (!text)
            return text;
        script += *text;
    }
    if (login.isEmpty())
        return script;
    const auto joining = sqlResource(Engine::MariaDB, QStringLiteral("provisioning"), QStringLiteral("join_login"));
    const auto word = SqlDialect::of(Engine::MariaDB).quoteLiteral(login);
    if (!joining || !word)
        return joining ? word : joining;
    return QString(script + QString(*joining).replace(QStringLiteral("{login}"), *word));
}

Result<> prepareMariaDb(Connection &administrator, const QString &login)
{
    const auto script = mariaDbPreparationScript(login);
    if (!script)
        return fail(script);
    const auto statements = QString(*script).remove(clientHead).split(boundary, Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        const auto done = administrator.script(statement);
        if (done)
            continue;
        Error error = done.error();
        if (error.kind == ErrorKind::Denied)
            error.remedy = MariaDbPreparation::tr("Use a login that may do everything on this server, such as root.");
        return fail(error);
    }
    return {};
}

Result<> requireMariaDbPreparation(Connection &connection)
{
    const auto isReadOnly = connection.isReadOnlyServer();
    if (!isReadOnly)
        return fail(isReadOnly);
    if (*isReadOnly)
        return fail(ErrorKind::Unsupported,
                    MariaDbPreparation::tr("The server takes no changes: it is a replica, or read-only."),
                    MariaDbPreparation::tr("Name the server that is written to."));
    const auto found = readPreparation(connection);
    if (!found)
        return fail(found);
    const QString remedy = MariaDbPreparation::tr(
        "An administrator prepares it on the Servers page, or with 'tenantryctl server prepare'.");
    if (!found->mayUse)
        return fail(ErrorKind::Missing,
                    MariaDbPreparation::tr("The server is not prepared for tenants, or the login %1 may make none.")
                        .arg(connection.spec().user),
                    remedy);
    if (found->version < mariaDbPreparationVersion)
        return fail(ErrorKind::Missing, MariaDbPreparation::tr("The server was prepared by an older program."), remedy);
    return {};
}

} // namespace tenantry
