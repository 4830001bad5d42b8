#include "core/registry/filter/filterparser.h"

#include "core/base/nearestwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace tenantry {
namespace {

class Parser
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::FilterParser)
public:
    Parser(const QString &text, const FilterGrammar &grammar) : m_text(text), m_grammar(grammar) { }

    Result<Filter> parse()
    {
        Filter filter;
        for (skipSpace(); m_at < m_text.size(); skipSpace()) {
            auto term = parseTerm();
            if (!term)
                return fail(term);
            filter.terms.push_back(std::move(*term));
        }
        return filter;
    }

    [[nodiscard]] const FilterProblem &problem() const { return m_problem; }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    [[nodiscard]] bool isAt(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    [[nodiscard]] bool isTermEnd() const { return m_at >= m_text.size() || m_text[m_at].isSpace(); }

    Result<FilterTerm> parseTerm()
    {
        FilterTerm term;
        if (isAt(u'-') && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            term.negated = true;
            ++m_at;
        }
        const qsizetype start = m_at;
        const QString name = fieldName();
        if (name.isEmpty()) {
            term.values << parseValue(false);
            return term;
        }
        const FilterGrammarField *field = findFilterField(m_grammar, name);
        if (field == nullptr)
            return unknownField(name, start);
        m_at += name.size() + 1;
        if (isTermEnd())
            return missingValue(*field, start);
        term.field = field->name;
        return parseValues(*field, std::move(term));
    }

    /// The letters before a colon; empty where the term is free text.
    [[nodiscard]] QString fieldName() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        return end > m_at && end < m_text.size() && m_text[end] == u':' ? m_text.mid(m_at, end - m_at) : QString();
    }

    Result<FilterTerm> parseValues(const FilterGrammarField &field, FilterTerm term)
    {
        do {
            const qsizetype start = m_at;
            QString value = parseValue(true);
            if (!field.words.isEmpty()) {
                value = value.toLower();
                if (!field.words.contains(value))
                    return unknownWord(field, value, start);
            }
            if (!term.values.contains(value))
                term.values << value;
        } while (isAt(u',') && ++m_at <= m_text.size());
        return term;
    }

    QString parseValue(bool endsAtComma)
    {
        QString value;
        bool inQuotes = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"')
                inQuotes = !inQuotes;
            else if (c == u'\\' && m_at + 1 < m_text.size())
                value += m_text[++m_at];
            else if (!inQuotes && (c.isSpace() || (endsAtComma && c == u',')))
                break;
            else
                value += c;
        }
        return value;
    }

    tl::unexpected<Error> unknownField(const QString &name, qsizetype start)
    {
        QStringList names;
        for (const FilterGrammarField &field : m_grammar)
            names << field.name;
        return refuse(tr("There is no field \"%1\" to filter by (at character %2).").arg(name).arg(start + 1), start,
                      name.size(), nearestWords(name.toLower(), names),
                      tr("To search for the text itself, put it in quotes."));
    }

    tl::unexpected<Error> unknownWord(const FilterGrammarField &field, const QString &value, qsizetype start)
    {
        return refuse(tr("\"%1\" is not a value of %2 (at character %3).").arg(value, field.name).arg(start + 1), start,
                      m_at - start, nearestWords(value, field.words),
                      tr("Possible values: %1.").arg(field.words.join(QStringLiteral(", "))));
    }

    tl::unexpected<Error> missingValue(const FilterGrammarField &field, qsizetype start)
    {
        return refuse(tr("A value is missing after \"%1:\" (at character %2).").arg(field.name).arg(m_at + 1), start,
                      m_at - start, field.words, tr("Write %1:\"\" for those that have none.").arg(field.name));
    }

    tl::unexpected<Error> refuse(const QString &message, qsizetype start, qsizetype length, const QStringList &near,
                                 const QString &otherwise)
    {
        m_problem = {start, length, near};
        const QString remedy =
            near.isEmpty() ? otherwise : tr("Did you mean %1? %2").arg(near.join(QStringLiteral(", ")), otherwise);
        return fail(ErrorKind::InvalidInput, message, remedy);
    }

    const QString &m_text;
    const FilterGrammar &m_grammar;
    qsizetype m_at = 0;
    FilterProblem m_problem;
};

} // namespace

Result<Filter> parseFilter(const QString &text, const FilterGrammar &grammar, FilterProblem *problem)
{
    Parser parser(text, grammar);
    auto filter = parser.parse();
    if (!filter && problem != nullptr)
        *problem = parser.problem();
    return filter;
}

} // namespace tenantry
