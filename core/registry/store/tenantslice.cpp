#include "core/registry/store/tenantslice.h"

#include "core/db/transaction.h"
#include "core/registry/store/tenantpredicate.h"
#include "core/registry/store/tenantstore.h"
#include "core/registry/store/tenantstoreloader.h"
#include "core/registry/tenantrepository.h"

namespace tenantry {

namespace {

/// Ids and slugs, in order.
struct Found {
    QList<TenantId> ids;
    QStringList slugs;
};

/// Looks through one portion; returns its last slug, or none when there are no tenants after it.
Result<QString> scanPortion(Connection &connection, const Filter &filter, const QString &after, int size, Found &found)
{
    TenantStore store;
    const auto loaded = loadTenantsAfter(connection, store.pools(), after, size, [&](auto chunks) {
        store.append(chunks);
        return true;
    });
    if (!loaded)
        return fail(loaded);
    const TenantPredicate predicate(filter, store.snapshot());
    QString last;
    store.snapshot().forEach([&](quint32 handle, const TenantChunk &chunk, size_t row) {
        last = toText(chunk.text(TenantText::Slug, row));
        if (!predicate.matches(store.snapshot(), handle))
            return;
        found.ids << TenantId(chunk.id(row));
        found.slugs << last;
    });
    return *loaded < size ? QString() : last;
}

} // namespace

Result<TenantSlice> readTenantSlice(Connection &connection, const Filter &filter, const QString &after, int limit,
                                    int portion)
{
    auto transaction = Transaction::begin(connection, Transaction::Mode::RepeatableRead);
    if (!transaction)
        return fail(transaction);
    Found found;
    QString last = after;
    const int size = filter.isEmpty() ? limit + 1 : portion;
    do {
        const auto scanned = scanPortion(connection, filter, last, size, found);
        if (!scanned)
            return fail(scanned);
        last = *scanned;
    } while (!last.isEmpty() && found.ids.size() <= limit);
    TenantSlice page;
    if (found.ids.size() > limit)
        page.next = found.slugs.at(limit - 1);
    const auto tenants = TenantRepository(connection).byIds(found.ids.mid(0, limit));
    if (!tenants)
        return fail(tenants);
    if (auto committed = transaction->commit(); !committed)
        return fail(committed);
    QHash<QString, Tenant> bySlug;
    for (const Tenant &tenant : *tenants)
        bySlug.insert(tenant.slug, tenant);
    for (const QString &slug : found.slugs.mid(0, limit))
        page.tenants << bySlug.value(slug);
    return page;
}

} // namespace tenantry
