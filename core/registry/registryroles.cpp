#include "core/registry/registryroles.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/registry/recordvalues.h"
#include "core/registry/tenantrules.h"

#include <QRegularExpression>

namespace tenantry {

namespace {

struct RegistryRoles {
    Q_DECLARE_TR_FUNCTIONS(RegistryRoles)
};

const QStringList &suffixes()
{
    static const QStringList names {QStringLiteral("owner"),   QStringLiteral("admin"),   QStringLiteral("support"),
                                    QStringLiteral("finance"), QStringLiteral("auditor"), QStringLiteral("migrator"),
                                    QStringLiteral("router"),  QStringLiteral("runner")};
    return names;
}

Result<QString> fill(QString sql, const QString &prefix)
{
    for (const auto &suffix : suffixes()) {
        const auto quoted = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(prefix + u'_' + suffix);
        if (!quoted)
            return fail(quoted);
        sql.replace(u'{' + suffix + u'}', *quoted);
    }
    return sql;
}

/// The names are filled in before the values, which may look like a place for one.
Result<QString> metaStatement(const RegistryCreation &creation)
{
    const auto &dialect = SqlDialect::of(Engine::PostgreSQL);
    QStringList literals;
    for (const QString &text :
         {RegistryId::create().toString(), creation.name, environmentName(creation.environment), creation.rolePrefix}) {
        const auto literal = dialect.quoteLiteral(text);
        if (!literal)
            return fail(literal);
        literals << *literal;
    }
    const auto sql =
        fill(QStringLiteral("set local role {owner};\n"
                            "insert into tenantry.registry_meta (registry_id, name, environment, format, role_prefix, "
                            "created_us)\nvalues (%1, %2, %3, 1, %4, %5);\nreset role;\n"),
             creation.rolePrefix);
    return sql.map([&](const QString &text) {
        return text.arg(literals.at(0), literals.at(1), literals.at(2), literals.at(3), QString::number(nowUs()));
    });
}

} // namespace

Result<> checkRolePrefix(const QString &prefix)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-z][a-z0-9_]{0,39}\\z"));
    if (rule.match(prefix).hasMatch())
        return {};
    return fail(ErrorKind::InvalidInput, RegistryRoles::tr("The prefix of the roles cannot be used."),
                RegistryRoles::tr("Use up to 40 of the letters a to z, digits and underscores; a letter first."));
}

QStringList registryRoles(const QString &prefix)
{
    QStringList roles;
    for (const auto &suffix : suffixes())
        roles << prefix + u'_' + suffix;
    return roles;
}

Result<QString> registryRoleScript(const QString &name, const QString &prefix)
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("registry"), name);
    return sql ? fill(*sql, prefix) : sql;
}

QStringList registryUpgrades(int format)
{
    QStringList names;
    for (int next = format + 1; next <= registryFormat; ++next)
        names << QStringLiteral("schema_%1").arg(next, 4, 10, QLatin1Char('0'));
    return names;
}

Result<QString> registryCreationScript(const ConnectionSpec &spec, const RegistryCreation &creation)
{
    if (const auto ok = checkRolePrefix(creation.rolePrefix); !ok)
        return fail(ok);
    if (const auto ok = checkName(creation.name); !ok)
        return fail(ok);
    QString creator = QStringLiteral("current_user");
    if (!spec.user.isEmpty()) {
        const auto quoted = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(spec.user);
        if (!quoted)
            return fail(quoted);
        creator = *quoted;
    }
    QString script = QStringLiteral("begin;\n");
    QStringList parts {QStringLiteral("roles"), QStringLiteral("membership"), QStringLiteral("schema_0001"), {}};
    if (creation.reuseRoles)
        parts.removeFirst();
    parts += registryUpgrades(1);
    parts << QString(runnerGroupScript);
    for (const auto &part : parts) {
        auto text = part.isEmpty() ? metaStatement(creation) : registryRoleScript(part, creation.rolePrefix);
        if (!text)
            return text;
        script += part.isEmpty() ? *text : text->replace(QStringLiteral("{creator}"), creator);
    }
    return QString(script + QStringLiteral("commit;\n"));
}

} // namespace tenantry
