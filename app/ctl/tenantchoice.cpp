#include "app/ctl/tenantchoice.h"

#include "app/ctl/registrynames.h"
#include "core/registry/filter/filterparser.h"
#include "core/registry/store/tenantslice.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int readAtOnce = 20000;

struct TenantChoice {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantChoice)
};

Result<QList<Tenant>> namedTenants(CommandContext &context, const QStringList &names)
{
    QList<Tenant> tenants;
    for (const QString &name : names) {
        auto tenant = findTenant(context, name);
        if (!tenant)
            return fail(tenant);
        tenants << *std::move(tenant);
    }
    return tenants;
}

Result<QList<Tenant>> foundTenants(CommandContext &context, const Filter &filter)
{
    QList<Tenant> tenants;
    for (QString after;;) {
        auto page = context.ask([&](TenantRegistry &registry) {
            return registry.readInTransaction([&filter, after](Connection &connection) {
                return readTenantSlice(connection, filter, after, readAtOnce);
            });
        });
        if (!page)
            return fail(page);
        for (Tenant &tenant : page->tenants) {
            if (tenant.state != TenantState::Erased)
                tenants << std::move(tenant);
        }
        after = page->next;
        if (after.isEmpty())
            return tenants;
    }
}

} // namespace

OptionSpec savedOption()
{
    return {.name = u"saved"_s,
            .value = u"NAME"_s,
            .description = TenantChoice::tr("The terms of this saved filter have to hold, too.")};
}

ArgumentSpec chosenArgument()
{
    return {.name = u"TENANT"_s,
            .description = TenantChoice::tr("Slugs or ids of tenants; left out with --filter or --saved."),
            .optional = true,
            .repeated = true};
}

QList<OptionSpec> choiceOptions()
{
    return {{.name = u"filter"_s,
             .value = u"FILTER"_s,
             .description = TenantChoice::tr("All tenants that these terms find, as 'tenant list' takes them.")},
            savedOption()};
}

Result<Filter> filterOf(CommandContext &context, const QString &terms)
{
    QString text = terms;
    if (context.invocation().has(u"saved"_s)) {
        const auto saved = findFilter(context, context.invocation().value(u"saved"_s), FilterOwner::Anybody);
        if (!saved)
            return fail(saved);
        text = QString(saved->expression + u' ' + terms).trimmed();
    }
    return parseFilter(text, tenantFilterGrammar());
}

Result<QList<Tenant>> chosenTenants(CommandContext &context, qsizetype first)
{
    const Invocation &invocation = context.invocation();
    const QStringList names = invocation.arguments.mid(first);
    const bool filters = invocation.has(u"filter"_s) || invocation.has(u"saved"_s);
    if (names.isEmpty() != filters)
        return fail(ErrorKind::InvalidInput, TenantChoice::tr("Name tenants, or give --filter or --saved."));
    if (!filters)
        return namedTenants(context, names);
    const auto filter = filterOf(context, invocation.value(u"filter"_s));
    if (!filter)
        return fail(filter);
    if (filter->isEmpty())
        return fail(ErrorKind::InvalidInput,
                    TenantChoice::tr("This filter has no terms and would choose every tenant."),
                    TenantChoice::tr("'state:active,suspended' chooses those in use."));
    return foundTenants(context, *filter);
}

} // namespace tenantry::ctl
