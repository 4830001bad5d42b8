#include "app/ctl/tenantchangemany.h"

#include "app/ctl/changeoutcomes.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverpool.h"
#include "app/ctl/tenantchoice.h"
#include "app/ctl/terminaltext.h"

#include <QtConcurrentRun>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ManyText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantChangeMany)
};

Result<QList<Tenant>> retriedTenants(CommandContext &context, const QString &path)
{
    const auto slugs = slugsToRetry(path);
    if (!slugs)
        return fail(slugs);
    QList<Tenant> tenants;
    for (const QString &slug : *slugs) {
        const auto tenant = findTenant(context, slug);
        if (!tenant)
            return fail(tenant);
        tenants << *tenant;
    }
    return tenants;
}

Result<QList<Tenant>> tenantsToChange(CommandContext &context)
{
    const Invocation &invocation = context.invocation();
    if (!invocation.has(u"retry"_s))
        return chosenTenants(context, 0);
    if (!invocation.arguments.isEmpty() || invocation.has(u"filter"_s) || invocation.has(u"saved"_s))
        return fail(ErrorKind::InvalidInput, ManyText::tr("--retry says which tenants: name none beside it."));
    return retriedTenants(context, invocation.value(u"retry"_s));
}

/// Each server's password once, before many connections want it.
Result<> learnServers(CommandContext &context, ServerPool &pool, const QList<Tenant> &tenants)
{
    const auto servers = context.ask([](TenantRegistry &registry) { return registry.servers(); });
    if (!servers)
        return fail(servers);
    for (const Server &server : *servers) {
        if (std::any_of(tenants.begin(), tenants.end(),
                        [&](const Tenant &tenant) { return tenant.placement.server == server.id; }))
            pool.learn(server);
    }
    return {};
}

Result<QList<ChangeOutcome>> carryOut(CommandContext &context, const ManyOrder &order, const QList<Tenant> &tenants)
{
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    ServerPool pool(context);
    if (const auto learned = learnServers(context, pool, tenants); !learned)
        return fail(learned);
    const SystemClock clock;
    RunControl control;
    ManyChanges many({**registry, pool.pool(), context.budgets(), clock, control}, order, tenants);
    // Opening the registry anew after a lost connection is answered on this thread: it must not wait for the work itself.
    const auto done =
        context.await(QtConcurrent::run([&] { return many.run(context.isDryRun()); }), [&] { many.stop(); });
    const bool isStopped = !done && done.error().kind == ErrorKind::Cancelled;
    return done || isStopped ? Result<QList<ChangeOutcome>>(many.outcomes()) : fail(done);
}

} // namespace

bool isAboutMany(const Invocation &invocation)
{
    return invocation.arguments.size() != 1 || invocation.has(u"filter"_s) || invocation.has(u"saved"_s)
        || invocation.has(u"retry"_s) || invocation.has(u"outcomes"_s);
}

Result<QList<ChangeOutcome>> changeMany(CommandContext &context, ChangeVerb verb)
{
    const Invocation &invocation = context.invocation();
    const auto terms = termsOf(invocation);
    if (!terms)
        return fail(terms);
    const auto tenants = tenantsToChange(context);
    if (!tenants)
        return fail(tenants);
    if (!context.isDryRun() && !tenants->isEmpty()) {
        const QString question =
            questionBefore(verb, ManyText::tr("each of %n tenant(s)", nullptr, int(tenants->size())));
        const auto agreed = question.isEmpty() ? Result<>() : context.confirm(question);
        if (!agreed)
            return fail(agreed);
    }
    auto outcomes = carryOut(context, {changeKind(verb), invocation.value(u"reason"_s), *terms}, *tenants);
    if (!outcomes || !invocation.has(u"outcomes"_s))
        return outcomes;
    const auto saved = saveOutcomes(invocation.value(u"outcomes"_s), *outcomes);
    return saved ? outcomes : Result<QList<ChangeOutcome>>(fail(saved));
}

} // namespace tenantry::ctl
