#include "core/discovery/adoptioncommand.h"

#include <QRegularExpression>

namespace tenantry {

namespace {

/// As a word of a POSIX shell.
QString shellWord(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:=,@%+-]+\\z"));
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

class CommandLine
{
public:
    void add(const QString &word) { m_words << shellWord(word); }
    void add(const char *option, const QString &value)
    {
        m_words << QStringLiteral("--") + QLatin1StringView(option) << shellWord(value);
    }
    [[nodiscard]] QString text() const { return m_words.join(u' '); }

private:
    QStringList m_words {QStringLiteral("tenantryctl"), QStringLiteral("adopt")};
};

void addGivens(CommandLine &line, const AdoptionRequest &request)
{
    for (const auto &wanted : request.preset.givens) {
        const auto value = request.given.constFind(wanted.name);
        if (value != request.given.constEnd() && *value != wanted.fallback)
            line.add("set", wanted.name + u'=' + *value);
    }
}

void addSource(CommandLine &line, const AdoptionRequest &request)
{
    const bool isOwn = request.preset.tenants.isWhole;
    if (!request.csvFile.isEmpty())
        line.add("csv", request.csvFile);
    else if (!request.folder.isEmpty())
        line.add("files", request.folder);
    else if (isOwn)
        line.add("query", request.preset.tenants.sql);
    else
        line.add("preset", request.preset.id);
    if (!request.csvFile.isEmpty() || isOwn)
        line.add("model", isolationKindName(request.place.model));
    addGivens(line, request);
}

void addDecisions(CommandLine &line, const AdoptionDecisions &decisions)
{
    static constexpr const char *options[] = {nullptr, "adopt", "leave-out", "archived"}; // in the order of the answers
    for (auto decision = decisions.begin(); decision != decisions.end(); ++decision) {
        if (const char *option = options[static_cast<int>(decision->answer)])
            line.add(option, decision.key());
        if (!decision->slug.isEmpty())
            line.add("slug", decision.key() + u'=' + decision->slug);
    }
}

} // namespace

QString adoptionCommand(const AdoptionRequest &request)
{
    CommandLine line;
    line.add(request.place.server);
    if (!request.place.database.isEmpty())
        line.add("database", request.place.database);
    addSource(line, request);
    for (auto column = request.mapping.columns.begin(); column != request.mapping.columns.end(); ++column)
        line.add("map", importFieldName(column.key()) + u'=' + column.value());
    addDecisions(line, request.decisions);
    return line.text();
}

} // namespace tenantry
