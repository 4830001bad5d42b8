#include "app/ctl/helptext.h"

#include "app/ctl/texttable.h"

namespace tenantry::ctl {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Help)
};

QString indented(const QString &text)
{
    QString result;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        result += QStringLiteral("  ") + line + u'\n';
    return result;
}

QString argumentText(const ArgumentSpec &argument)
{
    const QString name = argument.repeated ? argument.name + QStringLiteral("...") : argument.name;
    return argument.optional ? u'[' + name + u']' : name;
}

} // namespace

QString synopsis(const CommandSpec &spec)
{
    QStringList parts {QStringLiteral("tenantryctl"), spec.name(), QStringLiteral("[options]")};
    for (const ArgumentSpec &argument : spec.arguments)
        parts << argumentText(argument);
    return parts.join(u' ');
}

QString optionText(const OptionSpec &option)
{
    QString text = option.letter.isNull() ? QString() : u'-' + QString(option.letter) + QStringLiteral(", ");
    text += QStringLiteral("--") + option.name;
    return option.value.isEmpty() ? text : text + u' ' + option.value;
}

QString commandHelp(const CommandTable &table, const Command &command)
{
    const CommandSpec &spec = command.spec();
    QString text = spec.name() + QStringLiteral(" - ") + spec.summary + QStringLiteral("\n\n") + Help::tr("Usage:")
        + u' ' + synopsis(spec) + QStringLiteral("\n\n") + spec.description + u'\n';
    QList<std::pair<QString, QString>> pairs;
    for (const ArgumentSpec &argument : spec.arguments)
        pairs.append({argument.name, argument.description});
    if (!pairs.isEmpty())
        text += u'\n' + Help::tr("Arguments:") + u'\n' + indented(pairsText(pairs));
    pairs.clear();
    for (const OptionSpec &option : table.options(&command))
        pairs.append({optionText(option), option.description});
    text += u'\n' + Help::tr("Options:") + u'\n' + indented(pairsText(pairs));
    if (!spec.examples.isEmpty())
        text += u'\n' + Help::tr("Examples:") + u'\n';
    for (const Example &example : spec.examples)
        text += QStringLiteral("  # ") + example.description + QStringLiteral("\n  ") + example.line + u'\n';
    return text;
}

QString overviewHelp(const CommandTable &table, const QStringList &words)
{
    QList<std::pair<QString, QString>> pairs;
    for (const auto &command : table.commands())
        if (command->spec().words.mid(0, words.size()) == words)
            pairs.append({command->spec().name(), command->spec().summary});
    QString text = Help::tr("Usage:") + QStringLiteral(" tenantryctl ")
        + (words.isEmpty() ? QString() : words.join(u' ') + u' ') + Help::tr("COMMAND [options]")
        + QStringLiteral("\n\n") + Help::tr("Commands:") + u'\n' + indented(pairsText(pairs));
    if (!words.isEmpty())
        return text;
    pairs.clear();
    for (const OptionSpec &option : table.options(nullptr))
        pairs.append({optionText(option), option.description});
    text += u'\n' + Help::tr("Options of every command:") + u'\n' + indented(pairsText(pairs));
    pairs.clear();
    for (const auto &[code, meaning] : exitCodes())
        pairs.append({QString::number(code), meaning});
    return text + u'\n' + Help::tr("Exit codes:") + u'\n' + indented(pairsText(pairs));
}

QList<std::pair<int, QString>> exitCodes()
{
    QList<std::pair<int, QString>> codes {
        {ExitOk, Help::tr("Done.")},
        {ExitFaults,
         Help::tr("Done, and something is not as it should be: a check found faults, or lines were refused.")},
        {ExitUsage, Help::tr("The command line cannot be understood.")}};
    const std::pair<ErrorKind, QString> kinds[] = {
        {ErrorKind::Connection, Help::tr("A server cannot be reached, refused TLS, or the connection was lost.")},
        {ErrorKind::Denied, Help::tr("The login or the file's owner does not allow it.")},
        {ErrorKind::Timeout, Help::tr("A deadline passed.")},
        {ErrorKind::Cancelled, Help::tr("It was stopped by a signal, or the answer to a question was no.")},
        {ErrorKind::Conflict, Help::tr("Somebody else changed it first, or a lock is held.")},
        {ErrorKind::Constraint, Help::tr("A rule of the data refused it.")},
        {ErrorKind::Missing, Help::tr("What was named does not exist.")},
        {ErrorKind::Unsupported, Help::tr("This engine, version or registry format cannot do it.")},
        {ErrorKind::InvalidInput, Help::tr("What was read or typed cannot be used.")},
        {ErrorKind::Internal, Help::tr("A defect of the program, or a damaged file.")}};
    for (const auto &[kind, meaning] : kinds)
        codes.append({errorExitCode(kind), meaning});
    return codes;
}

} // namespace tenantry::ctl
