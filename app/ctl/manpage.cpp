#include "app/ctl/manpage.h"

#include "app/ctl/helptext.h"
#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

namespace {

/// Text for roff: backslashes and dashes as such, no line that looks like a request.
QString roff(const QString &text)
{
    QString escaped = QString(text).replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
    QStringList lines = escaped.split(u'\n');
    for (QString &line : lines)
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend(QStringLiteral("\\&"));
    return lines.join(u'\n');
}

QString paragraphs(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(QStringLiteral("\n\n")))
        parts << roff(part);
    return parts.join(QStringLiteral("\n.PP\n")) + u'\n';
}

QString item(const QString &name, const QString &meaning)
{
    return QStringLiteral(".TP\n\\fB%1\\fR\n%2\n").arg(roff(name), roff(meaning));
}

QString commandSection(const CommandTable &table, const Command &command)
{
    const CommandSpec &spec = command.spec();
    const QList<OptionSpec> global = table.options(nullptr);
    QString text = QStringLiteral(".SS %1\n\\fB%2\\fR\n.PP\n").arg(roff(spec.name()), roff(synopsis(spec)));
    text += paragraphs(spec.description);
    for (const ArgumentSpec &argument : spec.arguments)
        text += item(argument.name, argument.description);
    QList<OptionSpec> own = table.options(&command);
    own.resize(own.size() - global.size());
    for (const OptionSpec &option : own)
        text += item(optionText(option), option.description);
    for (const Example &example : spec.examples)
        text +=
            QStringLiteral(".PP\n%1\n.PP\n.nf\n.RS\n%2\n.RE\n.fi\n").arg(roff(example.description), roff(example.line));
    return text;
}

QString fieldRows(const QList<JsonField> &fields)
{
    QString text = QStringLiteral("| field | type | meaning |\n|---|---|---|\n");
    for (const JsonField &field : fields)
        text += QStringLiteral("| `%1` | %2 | %3 |\n")
                    .arg(field.path, field.type, QString(field.description).replace(u'|', QStringLiteral("\\|")));
    return text + u'\n';
}

QList<JsonField> errorFields()
{
    const auto field = [](const char *path, const char *type, const char *meaning) {
        return JsonField {QLatin1String(path), QLatin1String(type), QLatin1String(meaning)};
    };
    return {field("error.kind", "string", "The kind of the error, one of those below."),
            field("error.message", "string", "What happened, in words."),
            field("error.remedy", "string?", "What to do next, in words."),
            field("error.detail", "string?", "The server's own words."),
            field("error.sqlState", "string?", "The five characters of SQLSTATE."),
            field("error.tenant", "string?", "Id of the tenant concerned."),
            field("error.exitCode", "integer", "The exit code of the program.")};
}

} // namespace

QString manPage(const CommandTable &table)
{
    QString text = QStringLiteral(".\\\" Made by: tenantryctl help --man\n"
                                  ".TH TENANTRYCTL 1 \"\" \"Tenantry " TENANTRY_VERSION "\" \"User Commands\"\n"
                                  ".SH NAME\ntenantryctl \\- run a fleet of tenants from a shell\n"
                                  ".SH SYNOPSIS\n\\fBtenantryctl\\fR \\fICOMMAND\\fR [\\fIoptions\\fR]\n"
                                  ".SH DESCRIPTION\n");
    text += paragraphs(QStringLiteral(
        "tenantryctl does from a shell what the desktop console tenantry does: it keeps a registry of tenants, of the "
        "servers they live on and of what was done to them, and reads what those servers say now.\n\n"
        "Results go to the standard output; words for people, questions and progress go to the standard error. "
        "Progress is "
        "shown on a terminal only. Control characters in names are shown as escapes such as \\x1b, so that no name "
        "can change the terminal; JSON carries names as they are.\n\n"
        "Ctrl+C stops a running statement on its server, and the command ends with the code of a cancelled one. A "
        "second "
        "Ctrl+C ends the program at once."));
    text += QStringLiteral(".SH OPTIONS OF EVERY COMMAND\n");
    for (const OptionSpec &option : table.options(nullptr))
        text += item(optionText(option), option.description);
    text += QStringLiteral(".SH COMMANDS\n");
    for (const auto &command : table.commands())
        text += commandSection(table, *command);
    text += QStringLiteral(".SH EXIT STATUS\n");
    for (const auto &[code, meaning] : exitCodes())
        text += item(QString::number(code), meaning);
    text += QStringLiteral(".SH ENVIRONMENT\n");
    text += item(QStringLiteral("TENANTRY_REGISTRY"), QStringLiteral("The registry, where --registry is not given."));
    text += item(QStringLiteral(
                     "PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, PGPASSFILE, PGSERVICE, PGSSLMODE, PGSSLROOTCERT"),
                 QStringLiteral("Complete a postgresql:// URL of the registry. They are read once and never reach a "
                                "tenant's connection."));
    text += item(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("Where the registry file is if nothing names one."));
    return text + QStringLiteral(".SH SEE ALSO\n\\fBtenantry\\fR(1), \\fBpsql\\fR(1)\n");
}

QString jsonReference(const CommandTable &table)
{
    QString text = QStringLiteral(
        "# The JSON of tenantryctl\n\n"
        "<!-- Made by: tenantryctl help --json-reference -->\n\n"
        "With `--json` a command prints one document to the standard output and nothing else. Its field `schema` names "
        "the "
        "command and the version of its form, for instance `tenantry/tenant-list/1`; the number rises when a field "
        "goes or "
        "changes its meaning, new fields may come without. Times are ISO 8601 in UTC. Ids are UUIDs. `?` after a type "
        "says "
        "that the value may be `null`: it is not known, or there is none. A figure that could not be read is `null`, "
        "never 0.\n\n"
        "An error is one document as well, `tenantry/error/1`, on the standard error, with nothing on the standard "
        "output:\n\n");
    text += fieldRows(errorFields());
    text += QStringLiteral("| exit code | kind | meaning |\n|---|---|---|\n");
    for (const auto &[code, meaning] : exitCodes())
        text += QStringLiteral("| %1 | %2 | %3 |\n")
                    .arg(QString::number(code),
                         code < errorExitCode(ErrorKind::Connection)
                             ? QString()
                             : u'`' + errorKindName(static_cast<ErrorKind>(code - errorExitCode(ErrorKind::Connection)))
                                 + u'`',
                         meaning);
    for (const auto &command : table.commands()) {
        if (command->spec().json.isEmpty())
            continue;
        text +=
            QStringLiteral("\n## %1\n\n`%2`\n\n").arg(command->spec().name(), jsonSchemaName(command->spec().name()));
        text += fieldRows(command->spec().json);
        text.chop(1);
    }
    return text;
}

} // namespace tenantry::ctl
