#include "app/ctl/completion.h"

namespace tenantry::ctl {

namespace {

QString shellQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

/// All proper beginnings of commands and all commands: {}, {tenant}, {tenant, list}, ...
QList<QStringList> nodes(const CommandTable &table)
{
    QList<QStringList> nodes;
    for (const auto &command : table.commands()) {
        const QStringList &words = command->spec().words;
        for (qsizetype i = 0; i <= words.size(); ++i)
            if (!nodes.contains(words.mid(0, i)))
                nodes << words.mid(0, i);
    }
    return nodes;
}

QStringList optionNames(const CommandTable &table, const Command *command)
{
    QStringList names;
    for (const OptionSpec &option : table.options(command)) {
        names << QStringLiteral("--") + option.name;
        if (!option.letter.isNull())
            names << u'-' + QString(option.letter);
    }
    return names;
}

/// What may stand at a node besides options.
QStringList words(const CommandTable &table, const QStringList &node)
{
    const Command *command = table.find(node);
    if (!command)
        return table.next(node);
    return command->spec().arguments.isEmpty() ? QStringList() : command->spec().arguments.first().choices;
}

/// Whether a file's name may stand at a node.
bool takesFile(const CommandTable &table, const QStringList &node)
{
    const Command *command = table.find(node);
    return command && !command->spec().arguments.isEmpty()
        && command->spec().arguments.first().name == QLatin1String("FILE");
}

/// Pairs of option and what may follow it: a list of words, or "file"; every option that takes a value is there.
QList<std::pair<QString, QString>> valueCases(const CommandTable &table)
{
    QList<std::pair<QString, QString>> cases;
    for (const auto &command : table.commands())
        for (const OptionSpec &option : table.options(command.get())) {
            const QString words = option.choices.isEmpty() && option.value.contains(QLatin1String("FILE"))
                ? QStringLiteral("file")
                : option.choices.join(u' ');
            const std::pair<QString, QString> entry {QStringLiteral("--") + option.name, words};
            if (!option.value.isEmpty() && !cases.contains(entry))
                cases << entry;
        }
    return cases;
}

/// The body of the loop that both shells run over the words before the cursor: it finds the node, and in `takes` the
/// option whose value comes next.
QString scanOfWords(const CommandTable &table)
{
    QStringList taking;
    for (const auto &[option, values] : valueCases(table))
        taking << option;
    taking.removeDuplicates();
    return QStringLiteral("        if [[ -n $takes ]]; then takes=''; continue; fi\n"
                          "        case $word in\n"
                          "            %1) takes=$word ;;\n"
                          "            -*) ;;\n"
                          "            *) node=${node:+$node }$word ;;\n"
                          "        esac\n"
                          "    done\n"
                          "    case $takes in\n")
        .arg(taking.join(u'|'));
}

} // namespace

QString bashCompletion(const CommandTable &table)
{
    QString text = QStringLiteral("# Completion of tenantryctl for bash; made by: tenantryctl completion bash\n"
                                  "_tenantryctl() {\n"
                                  "    local current=${COMP_WORDS[COMP_CWORD]} node='' word takes=''\n"
                                  "    local -a words=(\"${COMP_WORDS[@]:1:COMP_CWORD-1}\")\n"
                                  "    for word in \"${words[@]}\"; do\n")
        + scanOfWords(table);
    for (const auto &[option, values] : valueCases(table)) {
        const QString reply =
            values == QLatin1String("file") ? QStringLiteral("-f") : u'-' + QStringLiteral("W ") + shellQuoted(values);
        text += QStringLiteral("        %1) mapfile -t COMPREPLY < <(compgen %2 -- \"$current\"); return ;;\n")
                    .arg(option, reply);
    }
    text += QStringLiteral("    esac\n    case $node in\n");
    for (const QStringList &node : nodes(table)) {
        const QStringList all = words(table, node) + optionNames(table, table.find(node));
        const QString files = takesFile(table, node)
            ? QStringLiteral(" [[ $current == -* ]] || { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < "
                             "<(compgen -f -- \"$current\"); return; }")
            : QString();
        text += QStringLiteral("        %1) words=(%2)%3 ;;\n")
                    .arg(shellQuoted(node.join(u' ')), all.join(u' '), files.isEmpty() ? files : u';' + files);
    }
    return text
        + QStringLiteral("        *) words=() ;;\n    esac\n"
                         "    mapfile -t COMPREPLY < <(compgen -W \"${words[*]}\" -- \"$current\")\n"
                         "}\ncomplete -F _tenantryctl tenantryctl\n");
}

QString zshCompletion(const CommandTable &table)
{
    QString text = QStringLiteral("#compdef tenantryctl\n"
                                  "# Completion of tenantryctl for zsh; made by: tenantryctl completion zsh\n"
                                  "_tenantryctl() {\n"
                                  "    local node='' word takes=''\n"
                                  "    local -a entries options\n"
                                  "    for word in ${words[2,CURRENT-1]}; do\n")
        + scanOfWords(table);
    for (const auto &[option, values] : valueCases(table)) {
        const QString reply =
            values == QLatin1String("file") ? QStringLiteral("_files") : QStringLiteral("compadd -- ") + values;
        text += QStringLiteral("        %1) %2; return ;;\n").arg(option, reply.trimmed());
    }
    text += QStringLiteral("    esac\n    case $node in\n");
    for (const QStringList &node : nodes(table)) {
        QStringList entries;
        const Command *command = table.find(node);
        for (const QString &word : words(table, node)) {
            const Command *next = table.find(node + QStringList {word});
            entries << shellQuoted(next ? word + u':' + next->spec().summary : word);
        }
        QStringList options;
        for (const OptionSpec &option : table.options(command))
            options << shellQuoted(QStringLiteral("--") + option.name + u':'
                                   + QString(option.description).replace(u':', QStringLiteral("\\:")));
        const QString files = takesFile(table, node) ? QStringLiteral("            _files\n") : QString();
        text += QStringLiteral("        %1)\n%2            entries=(%3)\n            options=(%4) ;;\n")
                    .arg(shellQuoted(node.join(u' ')), files, entries.join(u' '), options.join(u' '));
    }
    return text
        + QStringLiteral("    esac\n    _describe -t commands command entries\n"
                         "    _describe -o -t options option options\n"
                         "}\n_tenantryctl \"$@\"\n");
}

} // namespace tenantry::ctl
