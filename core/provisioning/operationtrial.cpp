#include "core/provisioning/operationtrial.h"

#include "core/db/transaction.h"
#include "core/isolation/placednames.h"
#include "core/jobs/waited.h"
#include "core/provisioning/filechange.h"
#include "core/provisioning/mariadbwork.h"
#include "core/provisioning/serverwords.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantmanagement.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>

namespace tenantry {

namespace {

/// A dry run waits for nobody.
constexpr auto shortPatience = "set local lock_timeout = '2s'";

struct TrialText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationTrial)
};

/// What its proof would find without a login: the rest of the proof needs logins, which a dry run does not make.
Result<> checkReach(Connection &server, const Tenant &tenant, const Operation &change)
{
    const bool manages = std::any_of(change.steps.begin(), change.steps.end(),
                                     [](const OperationStep &step) { return step.kind == stepProveAdopted; });
    if (!manages)
        return {};
    auto found = server.query(QStringLiteral("select tenantry_admin.adopted_reach(?::uuid)"), {change.id.toString()});
    if (!found)
        return fail(found);
    const QString reach = found->next() ? found->value(0).toString() : QString();
    if (reach.isEmpty())
        return {};
    return fail(ErrorKind::Constraint, TrialText::tr("%1 is not isolated: %2.").arg(tenant.name, reach),
                TrialText::tr("Mend what is named here, then manage it."));
}

/// Its end is a proof that nobody gets in.
bool shutsOut(const Operation &change)
{
    return std::any_of(change.steps.begin(), change.steps.end(), [](const OperationStep &step) {
        return step.kind == stepProveSuspended || step.kind == stepFileProveShut;
    });
}

Result<Operation> planned(const OperationSite &site, const TenantId &id, const PlanChange &plan)
{
    const auto tenant = waited(site.registry.tenant(id));
    if (!tenant)
        return fail(tenant);
    const auto server = waited(site.registry.server(tenant->placement.server));
    if (!server)
        return fail(server);
    auto change = plan(*tenant, *server);
    if (!change)
        return change;
    const auto opened = openPreparedOfPool(site.pool, *server, tenant->placement.database);
    if (!opened)
        return fail(opened);
    const auto tried = tryChange(**opened, *tenant, *change);
    return tried ? change : Result<Operation>(fail(tried));
}

} // namespace

Result<> tryChange(Connection &server, const Tenant &tenant, const Operation &change)
{
    const bool shuts = tenant.state == TenantState::Active && shutsOut(change);
    if (server.spec().engine == Engine::SQLite)
        return tryFileChange(tenant, shuts);
    if (const auto possible = shuts ? checkSuspension(server, tenant) : Result<>(); !possible)
        return possible;
    // What is DDL there cannot be tried: only whether another operation is at it, and what it is.
    if (server.spec().engine == Engine::MariaDB)
        return callProcedure(server, QStringLiteral("check_change"), {namesOf(tenant).base});
    const auto transaction = Transaction::begin(server);
    if (!transaction)
        return fail(transaction);
    return server.script(QLatin1StringView(shortPatience))
        .and_then([&] { return server.script(change.steps.constFirst().statement); })
        .and_then([&] { return checkReach(server, tenant, change); })
        .map_error(inServersWords);
}

QFuture<Result<Operation>> tryChange(const OperationSite &site, const TenantId &tenant, const PlanChange &plan)
{
    return QtConcurrent::run(&site.threads, [site, tenant, plan] { return planned(site, tenant, plan); });
}

} // namespace tenantry
