#include "app/ctl/onboardone.h"

#include "app/ctl/operationaccess.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct OnboardText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantOnboardCommand)
};

/// What a model needs, and what it has no use for.
Result<> checkUse(IsolationKind kind, const std::function<QString(const QString &)> &value)
{
    const bool makesServer = kind == IsolationKind::Deployment;
    const bool isInDatabase = kind == IsolationKind::Schema || kind == IsolationKind::SharedTable;
    const struct {
        QString option;
        bool isWanted;
    } uses[] = {{u"server"_s, !makesServer}, {u"database"_s, isInDatabase}};
    for (const auto &[option, isWanted] : uses) {
        if (isWanted && value(option).isEmpty())
            return fail(ErrorKind::InvalidInput, OnboardText::tr("--%1 is missing.").arg(option));
        if (!isWanted && !value(option).isEmpty())
            return fail(ErrorKind::InvalidInput,
                        OnboardText::tr("--%1 is of no use with the model %2.").arg(option, isolationKindName(kind)));
    }
    return {};
}

} // namespace

Result<OnboardingRequest> onboardingRequest(CommandContext &context,
                                            const std::function<QString(const QString &)> &value)
{
    OnboardingRequest request;
    Tenant &tenant = request.tenant;
    const QString model = value(u"model"_s).isEmpty() ? u"schema"_s : value(u"model"_s);
    if (!isolationKindFromName(model, &tenant.placement.kind))
        return fail(ErrorKind::InvalidInput, OnboardText::tr("“%1” is no model.").arg(terminalSafe(model)),
                    OnboardText::tr("Models are shared, schema, database and deployment."));
    if (const auto used = checkUse(tenant.placement.kind, value); !used)
        return fail(used);
    if (!value(u"server"_s).isEmpty()) {
        const auto server = findServer(context, value(u"server"_s));
        if (!server)
            return fail(server);
        request.server = *server;
    }
    tenant.slug = value(u"slug"_s);
    tenant.name = value(u"name"_s).isEmpty() ? tenant.slug : value(u"name"_s);
    tenant.region = value(u"region"_s).isEmpty() ? request.server.region : value(u"region"_s);
    tenant.owner = value(u"owner"_s);
    tenant.placement.database = value(u"database"_s);
    tenant.placement.tenantKey = value(u"tenant-key"_s);
    if (!value(u"shared"_s).isEmpty())
        request.sharedName = value(u"shared"_s);
    request.deployments = value(u"deployments"_s);
    if (const QString limit = value(u"connection-limit"_s); !limit.isEmpty()) {
        bool isNumber = false;
        request.connectionLimit = limit.toInt(&isNumber);
        if (!isNumber || request.connectionLimit < 1)
            return fail(ErrorKind::InvalidInput, OnboardText::tr("--connection-limit is a number above 0."));
    }
    return request;
}

Result<OnboardingPlan> onboardOne(CommandContext &context, const OnboardWish &wish)
{
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    auto access = std::make_unique<OperationAccess>(context, wish.request.server);
    auto plan = checkOnboarding(
        wish.request, wish.migrations, (*registry)->info().id,
        [&access](const QString &database, const QString &login) { return access->open(database, login); });
    if (!plan || !wish.isRun)
        return plan;
    if (plan->server)
        access = std::make_unique<OperationAccess>(context, *plan->server);
    const auto recorded = context.await(**registry, recordOnboarding(**registry, *plan, wish.reason));
    if (!recorded)
        return fail(recorded);
    auto done = access->runner(**registry).run(plan->operation.id);
    if (!done)
        return fail(done);
    plan->operation = *std::move(done);
    auto tenant = context.ask([&](TenantRegistry &r) { return r.tenant(plan->tenant.id); });
    if (!tenant)
        return fail(tenant);
    plan->tenant = *std::move(tenant);
    return plan;
}

} // namespace tenantry::ctl
