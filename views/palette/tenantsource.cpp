#include "views/palette/tenantsource.h"

#include "core/jobs/deliver.h"
#include "core/registry/filter/filterparser.h"
#include "core/registry/store/tenantpredicate.h"
#include "models/words.h"
#include "views/shell/shellport.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>

namespace tenantry {

namespace {

// Beyond this many matches the text is too short to tell who is meant: more would only cost time.
constexpr size_t enough = 2000;

int rankOf(const Tenant &tenant, const QString &text)
{
    if (tenant.slug.compare(text, Qt::CaseInsensitive) == 0 || tenant.externalId == text)
        return 0;
    if (tenant.name.startsWith(text, Qt::CaseInsensitive))
        return 1;
    if (tenant.slug.startsWith(text, Qt::CaseInsensitive))
        return 2;
    return 3;
}

StatusKind kindOf(TenantStatus status)
{
    return StatusKind(int(status));
}

QString isolationText(IsolationKind kind)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("Isolation", "shared rows"), QT_TRANSLATE_NOOP("Isolation", "schema"),
        QT_TRANSLATE_NOOP("Isolation", "own database"), QT_TRANSLATE_NOOP("Isolation", "own deployment")};
    return QCoreApplication::translate("Isolation", words[int(kind)]);
}

std::vector<quint32> matches(const TenantSnapshot &snapshot, const Filter &filter)
{
    const TenantPredicate predicate(filter, snapshot);
    std::vector<quint32> hits;
    for (size_t chunk = 0; chunk < snapshot.chunks.size() && hits.size() < enough; ++chunk)
        predicate.scan(snapshot, chunk, hits);
    return hits;
}

/// What is no filter, or none yet, is looked for word by word as it stands.
Filter filterOf(const QString &text)
{
    if (auto filter = parseFilter(text, tenantFilterGrammar()))
        return *filter;
    Filter words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        words.terms.push_back(FilterTerm {QString(), QStringList {word}, false});
    return words;
}

bool isFreeText(const FilterTerm &term)
{
    return term.field.isEmpty() && !term.negated;
}

QString freeText(const Filter &filter)
{
    QStringList words;
    for (const FilterTerm &term : filter.terms) {
        if (isFreeText(term))
            words += term.values;
    }
    return words.join(u' ');
}

} // namespace

QList<TenantHit> findTenants(const TenantSnapshot &snapshot, const QString &query, int limit)
{
    if (snapshot.chunks.empty())
        return {};
    const Filter filter = filterOf(query);
    const QString text = freeText(filter);
    std::vector<quint32> handles = matches(snapshot, filter);
    // A host, a server or an id is not among the texts of a tenant.
    const bool isPlain = std::all_of(filter.terms.begin(), filter.terms.end(), isFreeText);
    if (isPlain && handles.size() < size_t(limit) && text.size() >= 3) {
        for (const char *field : {"server", "id"}) {
            Filter other;
            const QString value = qstrcmp(field, "server") == 0 ? QString(text + u'*') : text;
            other.terms.push_back(FilterTerm {QString::fromLatin1(field), QStringList {value}, false});
            const auto more = matches(snapshot, other);
            handles.insert(handles.end(), more.begin(), more.end());
        }
    }
    QList<TenantHit> hits;
    for (const quint32 handle : handles) {
        TenantHit hit;
        hit.tenant = snapshot.tenant(handle);
        hit.server = snapshot.pools->servers.label(snapshot.chunk(handle).code(TenantCode::Server, rowOf(handle)));
        hit.status = snapshot.status(handle).status;
        hit.statusText = tenantStatusText(snapshot, handle);
        hit.rank = rankOf(hit.tenant, text);
        hits.append(hit);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const TenantHit &a, const TenantHit &b) { return a.rank < b.rank; });
    if (hits.size() > limit)
        hits.resize(limit);
    return hits;
}

TenantSource::TenantSource(ShellPort &shell, TenantFleet &fleet, QObject *parent)
    : CommandSource(parent), m_shell(shell), m_fleet(fleet)
{ }

void TenantSource::setQuery(const QString &query, int limit)
{
    const quint64 asked = ++m_generation;
    m_searching = true;
    const auto search = [snapshot = m_fleet.snapshot(), query, limit] { return findTenants(snapshot, query, limit); };
    deliver(QtConcurrent::run(search), this, [this, asked](const QList<TenantHit> &hits) {
        if (asked != m_generation)
            return;
        m_searching = false;
        take(hits);
    });
}

void TenantSource::take(const QList<TenantHit> &hits)
{
    m_items.clear();
    for (const TenantHit &hit : hits) {
        PaletteItem item;
        item.title = hit.tenant.name;
        const QString model = isolationText(hit.tenant.placement.kind);
        item.detail = hit.server.isEmpty() ? hit.tenant.slug : QString(hit.server + QStringLiteral(", ") + model);
        item.icon = QStringLiteral("tenants");
        item.state = kindOf(hit.status);
        item.stateText = hit.statusText;
        item.key = hit.tenant.id.toString();
        m_items.append(item);
    }
    emit changed();
}

void TenantSource::activate(const PaletteItem &item)
{
    m_shell.go({QStringLiteral("tenant"), item.key});
}

} // namespace tenantry
