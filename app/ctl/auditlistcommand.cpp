#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/texttable.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class AuditListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::AuditListCommand)
public:
    AuditListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec AuditListCommand::makeSpec()
{
    return {
        .words = {u"audit"_s, u"list"_s},
        .summary = tr("list audit records, the newest first"),
        .description =
            tr("Shows who did what to which tenant. Times are those of the program that wrote the record. An intent "
               "without an outcome is a change of which nobody knows yet whether it happened: --open lists those, "
               "the oldest first."),
        .options =
            QList<OptionSpec> {
                {.name = u"tenant"_s,
                 .value = u"TENANT"_s,
                 .description = tr("Only records of one tenant: its slug or id.")},
                {.name = u"platform"_s, .description = tr("Only records that concern no single tenant.")},
                {.name = u"action"_s,
                 .value = u"NAME"_s,
                 .description = tr("Only this action, such as tenant.update.")},
                {.name = u"operator"_s, .value = u"NAME"_s, .description = tr("Only what this person did.")},
                {.name = u"since"_s,
                 .value = u"TIME"_s,
                 .description = tr("From this time on: 2026-11-23 or 2026-11-23T14:00:00Z.")},
                {.name = u"until"_s, .value = u"TIME"_s, .description = tr("Before this time.")},
                {.name = u"open"_s, .description = tr("Only intents without an outcome.")}}
            + pagingOptions(),
        .examples = {{u"tenantryctl audit list --since 2026-11-01 --action tenant.import"_s,
                      tr("Imports since the first of November:")}},
        .json = QList<JsonField> {{u"next"_s, u"string?"_s, tr("For --after of the next page; null = there is none.")}}
            + auditFields(u"records[]."_s),
        .actionId = u"audit.list"_s};
}

/// 0 where no time was given.
static qint64 usOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() * 1000 : 0;
}

static Result<AuditQuery> auditQuery(CommandContext &context)
{
    const Invocation &invocation = context.invocation();
    AuditQuery query;
    query.action = invocation.value(u"action"_s);
    query.operatorName = invocation.value(u"operator"_s);
    if (const QString slug = invocation.value(u"tenant"_s); !slug.isEmpty()) {
        const auto tenant = findTenant(context, slug);
        if (!tenant)
            return fail(tenant);
        query.subject = AuditSubject(tenant->id);
    } else if (invocation.has(u"platform"_s)) {
        query.subject = AuditSubject::platform();
    }
    const auto since = timeOf(invocation, u"since"_s);
    const auto until = timeOf(invocation, u"until"_s);
    const auto after = pageKeyOf(invocation);
    const auto limit = limitOf(invocation, 50);
    if (!since || !until)
        return fail(since ? until : since);
    if (!after)
        return fail(after);
    if (!limit)
        return fail(limit);
    query.fromUs = usOf(*since);
    query.untilUs = usOf(*until);
    query.after = *after;
    query.limit = *limit;
    return query;
}

Result<int> AuditListCommand::run(CommandContext &context) const
{
    const auto query = auditQuery(context);
    if (!query)
        return fail(query);
    Result<Page<AuditRecord>> page;
    if (context.invocation().has(u"open"_s)) {
        auto intents = context.ask([](TenantRegistry &registry) { return registry.openIntents(); });
        page = intents ? Result<Page<AuditRecord>>(Page<AuditRecord> {*intents, {}}) : fail(intents);
    } else {
        page = context.ask([&](TenantRegistry &registry) { return registry.audit(*query); });
    }
    if (!page)
        return fail(page);
    if (context.console().json()) {
        context.console().printJson(
            spec().name(),
            {{u"records"_s, jsonArray(page->records, auditJson)}, {u"next"_s, jsonText(pageKeyText(page->next))}});
        return ExitOk;
    }
    TextTable table({{tr("RECORD")},
                     {tr("AT")},
                     {tr("OPERATOR")},
                     {tr("TENANT")},
                     {tr("ACTION")},
                     {tr("OUTCOME")},
                     {tr("OBJECT")},
                     {tr("REASON")}});
    for (const AuditRecord &record : page->records)
        table.add({QString::number(record.id), isoText(QDateTime::fromMSecsSinceEpoch(record.atUs / 1000, Qt::UTC)),
                   record.operatorName, record.subject.tenant().isNull() ? QString() : record.subject.text(),
                   record.action, auditOutcomeName(record.outcome), record.object, record.reason.value_or(QString())});
    context.console().print(table.toText());
    if (!page->next.isStart())
        context.console().note(tr("There are more: go on with --after %1").arg(pageKeyText(page->next)));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeAuditListCommand()
{
    return std::make_unique<AuditListCommand>();
}

} // namespace tenantry::ctl
