#include "core/routing/registryrebuild.h"

#include "core/registry/registrystatement.h"
#include "core/registry/serverrepository.h"
#include "core/registry/tenantrepository.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct RegistryRebuildText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::RegistryRebuild)
};

tl::unexpected<Error> notEmpty()
{
    return fail(ErrorKind::Constraint, RegistryRebuildText::tr("This registry has tenants already."),
                RegistryRebuildText::tr("Make a new one with 'tenantryctl registry init', and rebuild into that."));
}

Result<> takeOver(Connection &registry, const RegistryId &id)
{
    const auto taken = registryValue(registry, QStringLiteral("take_over"), {id.toString()});
    if (!taken)
        return fail(taken);
    return taken->toBool() ? Result<>() : notEmpty();
}

} // namespace

Result<> requireEmptyRegistry(Connection &registry)
{
    const auto tenants = registryValue(registry, QStringLiteral("tenant_any"));
    if (!tenants)
        return fail(tenants);
    return tenants->isValid() ? notEmpty() : Result<>();
}

QFuture<Result<qint64>> rebuildRegistry(TenantRegistry &registry, const RebuildPlan &plan,
                                        const QList<Server> &newServers, const QString &reason)
{
    const QString before = registry.info().id.toString();
    return registry.change([=](Connection &connection, AuditWriter &audit) -> Result<qint64> {
        if (const auto taken = takeOver(connection, plan.registry); !taken)
            return fail(taken);
        for (const Server &server : newServers) {
            if (const auto added = ServerRepository(connection).add(server, reason, audit); !added)
                return fail(added);
        }
        for (const Tenant &tenant : plan.tenants) {
            if (const auto created = TenantRepository(connection).create(tenant, reason, audit); !created)
                return fail(created);
        }
        const auto written = audit.write(AuditSubject::platform(), QStringLiteral("registry.rebuild"),
                                         QStringLiteral("registry ") + plan.registry.toString(),
                                         {{QStringLiteral("before"), before},
                                          {QStringLiteral("after"), plan.registry.toString()},
                                          {QStringLiteral("tenants"), plan.tenants.size()},
                                          {QStringLiteral("leftOut"), plan.leftOut.size()}},
                                         reason);
        return written ? Result<qint64>(plan.tenants.size()) : Result<qint64>(fail(written));
    });
}

} // namespace tenantry
