#include "app/ctl/invocation.h"

#include "app/ctl/commandtable.h"
#include "core/base/nearestwords.h"

namespace tenantry::ctl {

namespace {

/// Reads one command line from left to right; options may stand anywhere, "--" ends them.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Parser)
public:
    Parser(const CommandTable &table, const QStringList &arguments) : m_table(table), m_left(arguments) { }
    Result<Invocation> parse();

private:
    Result<> takeOption(const QString &text);
    Result<> takeValue(const OptionSpec &option, const QString &spelled, const QString &value, bool hasValue);
    Result<> takeWord(const QString &word);
    Result<OptionSpec> findOption(const QString &name) const;
    [[nodiscard]] Result<> checkArguments() const;
    [[nodiscard]] Result<> checkOptions() const;
    [[nodiscard]] QString commandName() const { return m_result.words.join(u' '); }

    const CommandTable &m_table;
    QStringList m_left;
    Invocation m_result;
    QStringList m_given; ///< names of options as they came, checked once the command is known
};

tl::unexpected<Error> usage(const QString &message)
{
    return fail(ErrorKind::InvalidInput, message);
}

} // namespace

Result<Invocation> Parser::parse()
{
    bool optionsEnded = false;
    while (!m_left.isEmpty()) {
        const QString text = m_left.takeFirst();
        Result<> taken;
        if (!optionsEnded && text == QLatin1String("--"))
            optionsEnded = true;
        else if (!optionsEnded && text.size() > 1 && text.startsWith(u'-'))
            taken = takeOption(text);
        else
            taken = takeWord(text);
        if (!taken)
            return fail(taken);
    }
    if (m_result.has(QStringLiteral("help")) || m_result.has(QStringLiteral("version")))
        return m_result;
    if (!m_result.command) {
        const QString next = m_table.next(m_result.words).join(QStringLiteral(", "));
        return m_result.words.isEmpty() ? usage(tr("A command is missing. There are: %1.").arg(next))
                                        : usage(tr("'%1' takes another word: %2.").arg(commandName(), next));
    }
    if (const auto checked = checkOptions(); !checked)
        return fail(checked);
    if (const auto checked = checkArguments(); !checked)
        return fail(checked);
    return m_result;
}

Result<OptionSpec> Parser::findOption(const QString &name) const
{
    // Before the command is complete any command's option may come: checkOptions() looks again at the end.
    for (const OptionSpec &option : m_table.options(m_result.command))
        if (option.name == name || (!option.letter.isNull() && name == QString(option.letter)))
            return option;
    for (const auto &command : m_table.commands())
        for (const OptionSpec &option : m_table.options(command.get()))
            if (!m_result.command && option.name == name)
                return option;
    return m_result.command ? usage(tr("'%1' has no option '%2'.").arg(commandName(), name))
                            : usage(tr("There is no option '%1'.").arg(name));
}

Result<> Parser::takeOption(const QString &text)
{
    const bool longForm = text.startsWith(QLatin1String("--"));
    const QString body = text.mid(longForm ? 2 : 1);
    const qsizetype equals = longForm ? body.indexOf(u'=') : -1;
    const QString name = equals < 0 ? body : body.left(equals);
    if (longForm != (name.size() > 1))
        return usage(tr("There is no option '%1'.").arg(name));
    const auto option = findOption(name);
    if (!option)
        return fail(option);
    return takeValue(*option, text.left(longForm ? name.size() + 2 : 2), body.mid(equals + 1), equals >= 0);
}

Result<> Parser::takeValue(const OptionSpec &option, const QString &spelled, const QString &value, bool hasValue)
{
    QString taken = value;
    if (option.value.isEmpty()) {
        if (hasValue)
            return usage(tr("The option '%1' takes no value.").arg(spelled));
        taken.clear();
    } else if (!hasValue) {
        if (m_left.isEmpty())
            return usage(tr("The option '%1' needs a value: %2.").arg(spelled, option.value));
        taken = m_left.takeFirst();
    }
    if (!option.choices.isEmpty() && !option.choices.contains(taken))
        return usage(tr("The option '%1' takes one of: %2.").arg(spelled, option.choices.join(QStringLiteral(", "))));
    QStringList &values = m_result.options[option.name];
    if (!values.isEmpty() && !option.repeated && !option.value.isEmpty())
        return usage(tr("The option '%1' was given twice.").arg(spelled));
    values << taken;
    m_given << option.name;
    return {};
}

Result<> Parser::takeWord(const QString &word)
{
    if (m_result.command) {
        m_result.arguments << word;
        return {};
    }
    const QStringList next = m_table.next(m_result.words);
    if (!next.contains(word)) {
        const QString all = next.join(QStringLiteral(", "));
        if (const QStringList near = nearestWords(word, next, 1); !near.isEmpty())
            return usage(tr("There is no '%1'. Did you mean '%2'?").arg(word, (m_result.words + near).join(u' ')));
        return m_result.words.isEmpty() ? usage(tr("There is no command '%1'. There are: %2.").arg(word, all))
                                        : usage(tr("'%1' has no '%2'. It has: %3.").arg(commandName(), word, all));
    }
    m_result.words << word;
    m_result.command = m_table.find(m_result.words);
    return {};
}

Result<> Parser::checkOptions() const
{
    const QList<OptionSpec> known = m_table.options(m_result.command);
    for (const QString &name : m_given) {
        const auto same = [&](const OptionSpec &option) { return option.name == name; };
        if (std::none_of(known.begin(), known.end(), same))
            return usage(tr("'%1' has no option '%2'.").arg(commandName(), name));
    }
    return {};
}

Result<> Parser::checkArguments() const
{
    const QList<ArgumentSpec> &specs = m_result.command->spec().arguments;
    for (qsizetype i = 0; i < specs.size(); ++i) {
        if (i >= m_result.arguments.size()) {
            if (specs.at(i).optional)
                break;
            return usage(tr("'%1' needs %2: %3").arg(commandName(), specs.at(i).name, specs.at(i).description));
        }
        const QStringList &choices = specs.at(i).choices;
        if (!choices.isEmpty() && !choices.contains(m_result.argument(int(i))))
            return usage(tr("%1 is one of: %2.").arg(specs.at(i).name, choices.join(QStringLiteral(", "))));
    }
    const bool open = !specs.isEmpty() && specs.last().repeated;
    if (!open && m_result.arguments.size() > specs.size())
        return usage(tr("'%1' does not take so many arguments.").arg(commandName()));
    return {};
}

QString Invocation::value(const QString &option, const QString &fallback) const
{
    const QStringList values = options.value(option);
    return values.isEmpty() ? fallback : values.last();
}

Result<Invocation> parseCommandLine(const CommandTable &table, const QStringList &arguments)
{
    return Parser(table, arguments).parse();
}

} // namespace tenantry::ctl
