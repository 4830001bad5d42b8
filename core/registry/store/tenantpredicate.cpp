#include "core/registry/store/tenantpredicate.h"

#include "core/registry/filter/filtergrammar.h"
#include "core/registry/store/foldtext.h"

#include <algorithm>

namespace tenantry {
namespace {

bool contains(std::string_view text, const TextFinder &finder)
{
    return finder.findIn(text) != std::string_view::npos;
}

bool matchesWord(const QString &pattern, const QString &label)
{
    if (pattern.endsWith(u'*'))
        return label.startsWith(QStringView(pattern).chopped(1), Qt::CaseInsensitive);
    return label.compare(pattern, Qt::CaseInsensitive) == 0;
}

bool matchesLabel(const QStringList &patterns, const QString &label, bool isSet)
{
    const QStringList parts =
        isSet && !label.isEmpty() ? label.split(QChar::fromLatin1(TenantPools::tagSeparator)) : QStringList(label);
    return std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) {
        return std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return matchesWord(pattern, part); });
    });
}

std::string foldedField(const TenantChunk &chunk, TenantText field, size_t row)
{
    if (field < TenantText::Database)
        return std::string(chunk.searchField(field, row));
    std::string folded;
    const std::string_view text = chunk.text(field, row);
    appendFolded(folded, QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return folded;
}

bool isSet(quint32 bits, int bit)
{
    return (bits >> static_cast<unsigned>(bit) & 1U) != 0;
}

} // namespace

TenantPredicate::TenantPredicate(const Filter &filter, const TenantSnapshot &snapshot)
{
    for (const FilterTerm &term : filter.terms)
        addTerm(term, snapshot);
    std::stable_sort(m_wanted.begin(), m_wanted.end(),
                     [](const auto &a, const auto &b) { return a.needle().size() > b.needle().size(); });
}

void TenantPredicate::addTerm(const FilterTerm &term, const TenantSnapshot &snapshot)
{
    static const QStringList textFields = QStringLiteral("slug name external contact database schema").split(u' ');
    if (term.field.isEmpty()) {
        (term.negated ? m_unwanted : m_wanted).emplace_back(foldedText(term.values.constFirst()));
    } else if (term.field == u"id") {
        IdTest test {{}, term.negated};
        for (const QString &value : term.values)
            test.prefixes << value.toLower();
        m_ids.push_back(std::move(test));
    } else if (const qsizetype field = textFields.indexOf(term.field); field >= 0) {
        TextTest test {static_cast<TenantText>(field), {}, term.negated};
        for (const QString &value : term.values)
            test.needles.emplace_back(foldedText(value));
        m_texts.push_back(std::move(test));
    } else if (!addWords(term)) {
        addCodes(term, snapshot);
    }
}

bool TenantPredicate::addWords(const FilterTerm &term)
{
    const struct {
        QLatin1StringView field;
        quint32 *bits;
    } fields[] = {{QLatin1StringView("status"), &m_statuses},
                  {QLatin1StringView("state"), &m_states},
                  {QLatin1StringView("model"), &m_kinds},
                  {QLatin1StringView("management"), &m_managements}};
    for (const auto &[name, bits] : fields) {
        if (term.field != name)
            continue;
        const QStringList &words = findFilterField(tenantFilterGrammar(), term.field)->words;
        quint32 allowed = 0;
        for (const QString &value : term.values) {
            if (const qsizetype word = words.indexOf(value); word >= 0)
                allowed |= 1U << static_cast<unsigned>(word);
        }
        *bits &= term.negated ? ~allowed : allowed;
        return true;
    }
    return false;
}

bool TenantPredicate::addCodes(const FilterTerm &term, const TenantSnapshot &snapshot)
{
    const TenantPools &pools = *snapshot.pools;
    const struct {
        QLatin1StringView field;
        TenantCode column;
        const StringPool *pool;
    } fields[] = {{QLatin1StringView("server"), TenantCode::Server, &pools.servers},
                  {QLatin1StringView("plan"), TenantCode::Plan, &pools.plans},
                  {QLatin1StringView("region"), TenantCode::Region, &pools.regions},
                  {QLatin1StringView("owner"), TenantCode::Owner, &pools.owners},
                  {QLatin1StringView("version"), TenantCode::Version, &pools.versions},
                  {QLatin1StringView("tag"), TenantCode::TagSet, &pools.tagSets}};
    for (const auto &[name, column, pool] : fields) {
        if (term.field != name)
            continue;
        CodeTest test {column, {}};
        const std::vector<QString> labels = pool->labels(), aliases = pool->aliases();
        for (size_t code = 0; code < labels.size(); ++code) {
            const bool matched = matchesLabel(term.values, labels[code], column == TenantCode::TagSet)
                || (!aliases[code].isEmpty() && matchesLabel(term.values, aliases[code], false));
            test.allowed.push_back(matched != term.negated);
        }
        m_codes.push_back(std::move(test));
        return true;
    }
    return false;
}

bool TenantPredicate::matchesFacts(const TenantSnapshot &snapshot, const TenantChunk &chunk, quint32 handle) const
{
    const size_t row = rowOf(handle);
    if (chunk.isGone(row) || !isSet(m_states, int(chunk.state(row))) || !isSet(m_kinds, int(chunk.kind(row)))
        || !isSet(m_managements, int(chunk.management(row))))
        return false;
    for (const CodeTest &test : m_codes) {
        const quint32 code = chunk.code(test.column, row);
        if (code >= test.allowed.size() || test.allowed[code] == 0)
            return false;
    }
    if (m_statuses != ~0U && !isSet(m_statuses, int(snapshot.status(handle).status)))
        return false;
    return std::all_of(m_ids.begin(), m_ids.end(), [&](const IdTest &test) {
        const QString id = chunk.id(row).toString(QUuid::WithoutBraces);
        const bool found = std::any_of(test.prefixes.begin(), test.prefixes.end(),
                                       [&](const QString &prefix) { return id.startsWith(prefix); });
        return found != test.negated;
    });
}

bool TenantPredicate::matchesTexts(const TenantChunk &chunk, size_t row) const
{
    const std::string_view search = chunk.search(row);
    const auto found = [&](const TextFinder &text) { return contains(search, text); };
    if (!std::all_of(m_wanted.begin(), m_wanted.end(), found)
        || std::any_of(m_unwanted.begin(), m_unwanted.end(), found))
        return false;
    return std::all_of(m_texts.begin(), m_texts.end(), [&](const TextTest &test) {
        const std::string text = foldedField(chunk, test.field, row);
        const bool matched = std::any_of(test.needles.begin(), test.needles.end(), [&](const TextFinder &finder) {
            return finder.needle().empty() ? text.empty() : contains(text, finder);
        });
        return matched != test.negated;
    });
}

bool TenantPredicate::matches(const TenantSnapshot &snapshot, quint32 handle) const
{
    const TenantChunk &chunk = snapshot.chunk(handle);
    return matchesFacts(snapshot, chunk, handle) && matchesTexts(chunk, rowOf(handle));
}

void TenantPredicate::scan(const TenantSnapshot &snapshot, size_t chunkNumber, std::vector<quint32> &hits) const
{
    const TenantChunk &chunk = *snapshot.chunks[chunkNumber];
    const bool isPlainText = m_wanted.size() == 1 && m_unwanted.empty() && m_texts.empty();
    if (m_wanted.empty() || m_wanted.front().needle().empty()) {
        for (size_t row = 0; row < chunk.size(); ++row) {
            const quint32 handle = tenantHandle(chunkNumber, row);
            if (matchesFacts(snapshot, chunk, handle) && matchesTexts(chunk, row))
                hits.push_back(handle);
        }
        return;
    }
    // The longest text is the rarest: only the rows it occurs in are looked at further.
    const std::string_view all = chunk.search();
    size_t row = 0;
    for (size_t at = 0; row < chunk.size();) {
        const size_t found = m_wanted.front().findIn(all.substr(at));
        if (found == std::string_view::npos)
            return;
        row = chunk.rowAt(at + found, row);
        const quint32 handle = tenantHandle(chunkNumber, row);
        if (matchesFacts(snapshot, chunk, handle) && (isPlainText || matchesTexts(chunk, row)))
            hits.push_back(handle);
        at = chunk.searchBegin(++row);
    }
}

} // namespace tenantry
