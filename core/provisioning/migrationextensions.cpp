#include "core/provisioning/migrationextensions.h"

#include "core/db/scripttokens.h"
#include "core/db/sqldialect.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct MigrationExtensions {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MigrationExtensions)
};

bool isWord(const SqlToken &token, const char *word)
{
    return token.kind == SqlTokenKind::Word && token.text.compare(word, Qt::CaseInsensitive) == 0;
}

/// Its name as the server takes it; empty for every other statement.
QString extensionOf(const QByteArray &statement)
{
    QList<SqlToken> tokens;
    constexpr qsizetype most = 6; // create extension if not exists NAME
    for (qsizetype at = 0; at < statement.size() && tokens.size() < most;) {
        const SqlToken token = sqlTokenAt(statement, at);
        at += token.text.size();
        if (token.kind != SqlTokenKind::Space && token.kind != SqlTokenKind::Comment)
            tokens.append(token);
    }
    if (tokens.size() < 3 || !isWord(tokens.at(0), "create") || !isWord(tokens.at(1), "extension"))
        return {};
    const SqlToken &name = isWord(tokens.at(2), "if") ? tokens.last() : tokens.at(2);
    const QString text = QString::fromUtf8(name.text);
    if (name.kind == SqlTokenKind::QuotedName)
        return text.sliced(1, text.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
    return name.kind == SqlTokenKind::Word ? text.toLower() : QString();
}

} // namespace

QStringList extensionsOf(const MigrationFolder &folder)
{
    QStringList names;
    for (const Migration &migration : folder.migrations) {
        const QStringList statements = sqlStatements(migration.up);
        for (const QString &statement : statements) {
            if (const QString name = extensionOf(statement.toUtf8()); !name.isEmpty())
                names.append(name);
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

Result<QString> extensionScript(const QStringList &extensions)
{
    if (extensions.isEmpty())
        return QString();
    const SqlDialect &dialect = SqlDialect::of(Engine::PostgreSQL);
    QString script = QStringLiteral("create schema if not exists extensions;\n"
                                    "grant usage on schema extensions to public;\n");
    for (const QString &extension : extensions) {
        const auto name = dialect.quoteIdentifier(extension);
        const auto word = dialect.quoteLiteral(extension);
        if (!name || !word)
            return name ? word : name;
        script +=
            QStringLiteral(
                "create extension if not exists %1 schema extensions;\n"
                "do $$ begin if exists (select from pg_catalog.pg_extension where extname = %2 and extnamespace <> "
                "'extensions'::pg_catalog.regnamespace) then raise exception using errcode = '55000', message = "
                "'an extension is in another schema: ' || %2, hint = 'ALTER EXTENSION ... SET SCHEMA extensions'; "
                "end if; end $$;\n")
                .arg(*name, *word);
    }
    return script;
}

Result<> requireExtensions(Connection &server, const QStringList &extensions, const QString &serverName)
{
    QStringList missing;
    for (const QString &extension : extensions) {
        auto found = server.query(
            QStringLiteral(
                "select from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace "
                "where e.extname = ? and n.nspname in (?, 'pg_catalog')"),
            {extension, QString(extensionSchema)});
        if (!found)
            return fail(found);
        if (!found->next())
            missing.append(extension);
    }
    if (missing.isEmpty())
        return {};
    const QString names = missing.join(u',');
    return fail(
        ErrorKind::Missing,
        MigrationExtensions::tr("The migrations use extensions that the database %1 does not have in the schema "
                                "%2: %3.")
            .arg(server.spec().database, extensionSchema, names),
        MigrationExtensions::tr("An administrator puts them there with 'tenantryctl server prepare %1 %2 "
                                "--extensions %3'.")
            .arg(serverName, server.spec().database, names));
}

} // namespace tenantry
