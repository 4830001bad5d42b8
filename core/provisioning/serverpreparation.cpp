#include "core/provisioning/serverpreparation.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/provisioning/mariadbpreparation.h"
#include "core/provisioning/migrationextensions.h"
#include "core/provisioning/serverwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace tenantry {

namespace {

struct Preparation {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Preparation)
};

/// How the comment on the template begins, which says what is in it: nobody connects to it to look.
constexpr QLatin1StringView extensionsWord("extensions: ");

Result<QString> resource(const QString &name)
{
    return sqlResource(Engine::PostgreSQL, QStringLiteral("provisioning"), name);
}

/// The names as JSON, in one literal.
Result<QString> approvalScript(const QStringList &adoptable)
{
    const QString wanted =
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(adoptable)).toJson(QJsonDocument::Compact));
    const auto literal = SqlDialect::of(Engine::PostgreSQL).quoteLiteral(wanted);
    if (!literal)
        return literal;
    return resource(QStringLiteral("prepare_adoptable")).map([&](QString sql) {
        return sql.replace(QStringLiteral("{wanted}"), *literal);
    });
}

/// One after the other. Statements that know no transaction stand alone on their line.
struct PreparationPart {
    QString database;
    QString sql;
    bool isByLine = false;
};

Result<QList<PreparationPart>> databaseParts(const QString &home, const QString &login, const QStringList &extensions)
{
    const auto whole = preparationScript(login);
    const auto copied = preparationScript(login, extensions);
    const auto creator = resource(QStringLiteral("databases_login"));
    const auto before = resource(QStringLiteral("databases_before"));
    const auto after = resource(QStringLiteral("databases_after"));
    const auto remembered = SqlDialect::of(Engine::PostgreSQL)
                                .quoteLiteral(extensionsWord + extensions.join(u','))
                                .map([](const QString &word) {
                                    return QStringLiteral("comment on database tenantry_base is %1;\n").arg(word);
                                });
    for (const auto *text : {&whole, &remembered, &copied, &creator, &before, &after}) {
        if (!*text)
            return fail(*text);
    }
    return QList<PreparationPart> {{home, *whole + *creator, false},
                                   {home, *before, true},
                                   {QStringLiteral("tenantry_base_new"),
                                    *copied + QStringLiteral("revoke all on schema public from public;\n"), false},
                                   {home, *after + *remembered, true}};
}

/// Those that the template of an earlier preparation has: it is made anew, and shall lose none.
Result<QStringList> withEarlier(Connection &home, const QStringList &extensions)
{
    const auto before = templateExtensions(home);
    if (!before)
        return before;
    QStringList all = *before + extensions;
    all.sort();
    all.removeDuplicates();
    return all;
}

Result<> runAsAdministrator(Connection &administrator, const QString &script)
{
    auto done = administrator.script(script);
    if (!done && administrator.inTransaction())
        (void)administrator.script(QStringLiteral("rollback"));
    if (!done)
        done = fail(inServersWords(done.error()));
    const bool isDenied = !done && done.error().kind == ErrorKind::Denied;
    if (isDenied && (!done.error().detail.isEmpty() || done.error().remedy.isEmpty())) {
        Error error = done.error();
        error.remedy = Preparation::tr("Use a login that may create roles and schemas here: a superuser, or the "
                                       "administrator that the provider of the server gave you.");
        return fail(error);
    }
    return done;
}

} // namespace

Result<QStringList> templateExtensions(Connection &home)
{
    auto found = home.query(QStringLiteral("select pg_catalog.shobj_description(d.oid, 'pg_database') "
                                           "from pg_catalog.pg_database d where d.datname = 'tenantry_base'"));
    if (!found)
        return fail(found);
    const QString comment = found->next() ? found->value(0).toString() : QString();
    return comment.startsWith(extensionsWord) ? comment.sliced(extensionsWord.size()).split(u',', Qt::SkipEmptyParts)
                                              : QStringList();
}

Result<QString> preparationScript(const QString &login, const QStringList &extensions, const QStringList &adoptable)
{
    // In the order in which each needs what came before.
    static constexpr const char *parts[] = {"prepare",        "prepare_sessions",  "prepare_schema",   "prepare_checks",
                                            "prepare_proof",  "prepare_databases", "prepare_shared",   "prepare_change",
                                            "prepare_manage", "prepare_reach",     "prepare_unmanage", "prepare_look",
                                            "prepare_login",  "prepare_routes",    "prepare_sweep",    "prepare_end"};
    QString script;
    for (const char *part : parts) {
        const auto text = resource(QString::fromLatin1(part));
        if (!text)
            return text;
        script += *text;
    }
    const auto extending = extensionScript(extensions);
    const auto approving = adoptable.isEmpty() ? Result<QString>() : approvalScript(adoptable);
    if (!extending || !approving)
        return extending ? approving : extending;
    script += *extending + *approving;
    if (login.isEmpty())
        return script;
    const auto quoted = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(login);
    if (!quoted)
        return fail(quoted);
    return QString(script + QStringLiteral("grant tenantry_provisioner to %1;\n").arg(*quoted));
}

Result<QString> databasePreparationScript(const QString &home, const QString &login, const QStringList &extensions)
{
    const auto parts = databaseParts(home, login, extensions);
    if (!parts)
        return fail(parts);
    QString script;
    for (const PreparationPart &part : *parts) {
        const auto name = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(part.database);
        if (!name)
            return name;
        script += u"\\connect " + *name + u'\n' + part.sql;
    }
    return script;
}

Result<> prepareForDatabases(const OpenAsAdministrator &open, const QString &home, const QString &login,
                             const QStringList &extensions)
{
    const auto administrator = open(home);
    if (!administrator)
        return fail(administrator);
    const auto all = withEarlier(**administrator, extensions);
    if (!all)
        return fail(all);
    const auto parts = databaseParts(home, login, *all);
    if (!parts)
        return fail(parts);
    for (const PreparationPart &part : *parts) {
        const auto connection = open(part.database);
        if (!connection)
            return fail(connection);
        QStringList scripts {part.sql};
        if (part.isByLine)
            scripts = part.sql.split(u'\n').filter(QRegularExpression(QStringLiteral("^[a-z]")));
        for (const QString &script : std::as_const(scripts)) {
            if (const auto done = runAsAdministrator(**connection, script); !done)
                return done;
        }
    }
    return {};
}

Result<> prepareDatabase(Connection &administrator, const QString &login, const QStringList &extensions,
                         const QStringList &adoptable)
{
    const auto script = preparationScript(login, extensions, adoptable);
    if (!script)
        return fail(script);
    return runAsAdministrator(administrator, *script);
}

Result<> requirePreparation(Connection &connection)
{
    if (connection.spec().engine == Engine::MariaDB)
        return requireMariaDbPreparation(connection);
    if (connection.spec().engine == Engine::SQLite) // a file has no functions to be prepared
        return {};
    const auto isReadOnly = connection.isReadOnlyServer();
    if (!isReadOnly)
        return fail(isReadOnly);
    if (*isReadOnly)
        return fail(ErrorKind::Unsupported,
                    Preparation::tr("The server takes no changes: it is a standby, or read-only."),
                    Preparation::tr("Name the server that is written to."));
    const auto sql = resource(QStringLiteral("preparation"));
    if (!sql)
        return fail(sql);
    auto found = connection.query(*sql);
    if (!found)
        return fail(found);
    if (!found->next() || !found->value(0).toBool())
        return fail(
            ErrorKind::Missing,
            Preparation::tr("The database %1 is not prepared for tenants.").arg(connection.spec().database),
            Preparation::tr("An administrator prepares it on the Servers page, or with 'tenantryctl server prepare'."));
    const QString login = found->value(2).toString();
    if (!found->value(1).toBool())
        return fail(ErrorKind::Denied,
                    Preparation::tr("The login %1 may not make tenants in the database %2.")
                        .arg(login, connection.spec().database),
                    QStringLiteral("GRANT tenantry_provisioner TO %1;")
                        .arg(SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(login).value_or(login)));
    found = connection.query(QStringLiteral("select tenantry_admin.version()"));
    if (!found)
        return fail(found);
    if (!found->next() || found->value(0).toInt() < preparationVersion)
        return fail(
            ErrorKind::Missing,
            Preparation::tr("The database %1 was prepared by an older program.").arg(connection.spec().database),
            Preparation::tr("An administrator prepares it again on the Servers page, or with 'tenantryctl server "
                            "prepare'."));
    return {};
}

} // namespace tenantry
