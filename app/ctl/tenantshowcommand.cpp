#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/factjson.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverconnection.h"
#include "app/ctl/terminaltext.h"
#include "core/inspection/tenantinspector.h"
#include "core/inspection/tenantsummary.h"
#include "core/provisioning/tenantarchive.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantShowCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantShowCommand)
public:
    TenantShowCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec TenantShowCommand::makeSpec()
{
    return {.words = {u"tenant"_s, u"show"_s},
            .summary = tr("show a tenant and what its server says of it now"),
            .description = tr(
                "Reads from the tenant's server, in read-only transactions: whether it can be reached, sessions, the "
                "longest transaction, who waits for whom, size and schema version. Each figure has the time of its "
                "reading; what cannot be read is unknown and says why, and the command still ends well: the answer is "
                "that it is unknown. The text can be pasted into a ticket."),
            .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")}},
            .options = {{.name = u"offline"_s, .description = tr("Do not ask the tenant's server.")}},
            .examples = {{u"tenantryctl tenant show acme"_s, tr("For a ticket:")}},
            .json = tenantFields(u"tenant."_s) + tenantFactFields()
                + QList<JsonField> {{u"archive.keptUntil"_s, u"time?"_s,
                                     tr("Until when an archived tenant is kept; null = for ever.")},
                                    {u"archive.notice"_s, u"string?"_s, tr("What is told of it.")},
                                    {u"archive.archivedAt"_s, u"time"_s, tr("Since when it is archived.")}},
            .actionId = u"tenant.open"_s};
}

/// What the tenant's server says; if it does not answer, that.
static void readLive(CommandContext &context, const Tenant &tenant, const Server &server, TenantFacts &facts)
{
    const SystemClock clock;
    context.console().progress(TenantShowCommand::tr("Asking %1").arg(server.name));
    const auto connection = ServerConnection::open(context, server, tenant.placement.database);
    if (connection)
        TenantInspector((*connection)->connection(), clock).refresh(facts, tenant);
    else
        facts.setUnreachable(connection.error(), clock.utcNow());
}

static Result<> readLastError(CommandContext &context, TenantFacts &facts)
{
    const auto findings = context.ask([&](TenantRegistry &registry) { return registry.findingsOf(facts.tenant); });
    if (!findings)
        return fail(findings);
    const auto operations = context.ask([&](TenantRegistry &registry) {
        return registry.operations(OperationQuery {facts.tenant, true, {}, 20});
    });
    if (!operations)
        return fail(operations);
    facts.lastError.set(lastErrorOf(*findings, operations->records), SystemClock().utcNow());
    return {};
}

static QJsonValue archiveJson(const std::optional<ArchiveTerms> &terms)
{
    if (!terms)
        return {};
    return QJsonObject {{u"keptUntil"_s, jsonTime(terms->keptUntil)},
                        {u"notice"_s, jsonText(terms->notice)},
                        {u"archivedAt"_s, jsonTime(terms->archivedAt)}};
}

static QString archiveText(const std::optional<ArchiveTerms> &terms)
{
    if (!terms)
        return {};
    const QString until = terms->keptUntil.isValid()
        ? TenantShowCommand::tr("Archived, to be kept until %1.").arg(isoText(terms->keptUntil))
        : TenantShowCommand::tr("Archived, to be kept until somebody decides otherwise.");
    return terms->notice.isEmpty() ? QString(until + u'\n') : QString(until + u' ' + terms->notice + u'\n');
}

Result<int> TenantShowCommand::run(CommandContext &context) const
{
    const auto tenant = findTenant(context, context.invocation().argument(0));
    if (!tenant)
        return fail(tenant);
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    TenantFacts facts;
    facts.tenant = tenant->id;
    if (const auto read = readLastError(context, facts); !read)
        return fail(read);
    Server server;
    if (!tenant->placement.server.isNull()) {
        const auto found =
            context.ask([&](TenantRegistry &registry) { return registry.server(tenant->placement.server); });
        if (!found)
            return fail(found);
        server = *found;
        if (!context.invocation().has(u"offline"_s))
            readLive(context, *tenant, server, facts);
    }
    if (context.interrupt().raised())
        return fail(ErrorKind::Cancelled, tr("Stopped."));
    const auto terms = context.ask([&](TenantRegistry &registry) { return archiveTerms(registry, tenant->id); });
    if (!terms)
        return fail(terms);
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"tenant"_s, tenantJson(*tenant, *names)},
                                     {u"archive"_s, archiveJson(*terms)},
                                     {u"facts"_s, tenantFactsJson(facts)}});
    else
        context.console().print(terminalSafeLines(
            tenantSummary(*tenant, server, facts, Format(QLocale(), QTimeZone::utc())) + archiveText(*terms)));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantShowCommand()
{
    return std::make_unique<TenantShowCommand>();
}

} // namespace tenantry::ctl
