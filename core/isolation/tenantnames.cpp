#include "core/isolation/tenantnames.h"

#include "core/db/identifier.h"
#include "core/registry/tenantrules.h"

namespace tenantry {

Result<TenantNames> newTenantNames(const QString &slug, const TenantId &id)
{
    if (const auto usable = checkSlug(slug); !usable)
        return fail(usable);
    const QString longest = QStringLiteral("_owner");
    QString words = slug;
    words.replace(u'-', u'_');
    return newObjectName(Engine::PostgreSQL, words, id.uuid(), QStringLiteral("t_"), longest)
        .map([&](const QString &name) { return TenantNames {name.chopped(longest.size())}; });
}

} // namespace tenantry
