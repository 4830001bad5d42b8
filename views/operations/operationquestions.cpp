#include "views/operations/operationquestions.h"

#include "core/base/format.h"
#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/operationremains.h"
#include "core/provisioning/tenantchange.h"
#include "models/words.h"
#include "views/operations/remainswords.h"
#include "views/shell/fleetbutton.h"

#include <algorithm>

namespace tenantry {

namespace {

struct OperationQuestion {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationQuestion)
};

struct ActWords {
    const char *action;
    const char *question;
    const char *effect;
    const char *wayBack;
    const char *yes;
    const char *no;
};

const ActWords actWords[] {
    {"tenant.suspend", QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Suspend %1?"),
     QT_TRANSLATE_NOOP(
         "tenantry::OperationQuestion",
         "The application can reach none of its data any more, in sessions that are open too, until it is "
         "resumed. Its neighbours go on. That it is refused is proven with a login that holds what the "
         "application holds, and only then recorded."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion",
                       "The way back: Resume gives it exactly what it had. Its data stays as it is."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Suspend tenant"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Keep it active")},
    {"tenant.resume", QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Resume %1?"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion",
                       "The application gets back exactly what it held before the tenant was suspended, and can work "
                       "again."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "The way back: Suspend shuts it out again."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Resume tenant"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Cancel")},
    {"tenant.archive", QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Archive %1?"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion",
                       "The application can reach none of its data any more, and that is proven, also where it was "
                       "suspended before. Its data stays as it is; the registry keeps until when, and the notice."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion",
                       "The way back: Take out of the archive makes it what it was before."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Archive tenant"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Keep it as it is")},
    {"tenant.unarchive", QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Take %1 out of the archive?"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion",
                       "It is again what it was before: active, with what its application held, or suspended."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "The way back: Archive puts it there again."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Take it out"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Cancel")},
    {"tenant.manage", QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Manage %1?"),
     QT_TRANSLATE_NOOP(
         "tenantry::OperationQuestion",
         "It gets roles of its own and a control row outside of its schema. That it and a neighbour cannot reach each "
         "other is proven; only then its roles get rights to its data, and it can be renamed, given a login and "
         "suspended. Nothing of the application's gets another owner."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "The way back: Leave observed takes all of it away again."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Manage tenant"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Cancel")},
    {"tenant.unmanage", QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Leave %1 observed?"),
     QT_TRANSLATE_NOOP(
         "tenantry::OperationQuestion",
         "Its roles and its control row are taken away, and nobody may work by these roles then. Its data "
         "and the rights of all others stay as they are."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "The way back: Manage gives it roles again, after a new proof."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Leave it observed"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Keep it managed")},
    {"tenant.remove", QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Remove %1?"),
     QT_TRANSLATE_NOOP(
         "tenantry::OperationQuestion",
         "It never became active. What its onboarding made is taken away, the last first, and its slug is "
         "free again. This cannot be undone."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "The way back: onboard it anew."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Remove tenant"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Keep tenant")},
    {"operation.undo", QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Undo “%1”?"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion",
                       "What its steps did is taken back, the last first. This cannot be undone."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "The way back: do it anew."),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Undo operation"),
     QT_TRANSLATE_NOOP("tenantry::OperationQuestion", "Keep it")},
};

const ActWords &wordsOf(QLatin1StringView action)
{
    return *std::find_if(std::begin(actWords), std::end(actWords),
                         [action](const ActWords &one) { return QLatin1StringView(one.action) == action; });
}

QList<SideList::Row> targetsOf(const QuestionSources &sources, const Tenant &tenant)
{
    const Server *server = sources.monitor.server(tenant.placement.server);
    QList<SideList::Row> rows {{.name = OperationQuestion::tr("Tenant"), .value = tenant.slug, .mono = true},
                               {.name = OperationQuestion::tr("Isolation"),
                                .value = isolationWord(tenant.placement.kind),
                                .icon = isolationIcon(tenant.placement.kind)}};
    if (server != nullptr) {
        const bool isOther = server->environment != sources.site.registry.info().environment;
        rows.append({.name = OperationQuestion::tr("Server"),
                     .value = isOther
                         ? OperationQuestion::tr("%1, %2").arg(server->name, environmentTagText(server->environment))
                         : server->name});
    }
    const auto sessions = sources.monitor.use(tenant).sessions;
    if (sessions && tenant.state == TenantState::Active) {
        const QString count = sources.format.count(sessions->value);
        rows.append({.name = OperationQuestion::tr("Sessions"),
                     .value = sessions->isKnown
                         ? count
                         : OperationQuestion::tr("%1, %2").arg(count, sources.format.asOf(sessions->readAt)),
                     .stale = !sessions->isKnown,
                     .tip = sources.format.iso(sessions->readAt)});
    }
    return rows;
}

/// Of registry and server the one where a mistake costs more.
EnvironmentTag environmentOf(const QuestionSources &sources, const Tenant &tenant)
{
    const EnvironmentTag registry = sources.site.registry.info().environment;
    const Server *server = sources.monitor.server(tenant.placement.server);
    return server != nullptr ? std::min(registry, server->environment) : registry;
}

ConfirmQuestion questionOf(const QuestionSources &sources, QLatin1StringView action, const Tenant &tenant,
                           const QString &about)
{
    const ActWords &words = wordsOf(action);
    return {.action = action,
            .title = OperationQuestion::tr(words.question).arg(about),
            .targets = targetsOf(sources, tenant),
            .effect = OperationQuestion::tr(words.effect),
            .wayBack = OperationQuestion::tr(words.wayBack),
            .statementsTitle = {},
            .statements = {},
            .slug = tenant.slug,
            .yes = OperationQuestion::tr(words.yes),
            .no = OperationQuestion::tr(words.no),
            .environment = environmentOf(sources, tenant),
            .clock = sources.site.clock,
            .dryRun = {},
            .proceed = {}};
}

/// What the sheet and its dry run know of the operation by now.
using Known = std::shared_ptr<Operation>;

Result<> checkUndoable(const Result<HeldOperation> &held, bool isOurs)
{
    if (!held)
        return fail(held);
    if (!isUnfinished(held->operation.state))
        return fail(ErrorKind::Constraint, OperationQuestion::tr("This operation is over by now."),
                    OperationQuestion::tr("Close this, and look at its journal."));
    if (!held->holder.isEmpty() && !isOurs)
        return fail(ErrorKind::Conflict, OperationQuestion::tr("%1 works at it.").arg(held->holder),
                    OperationQuestion::tr("Wait until that is over. If that program has ended, it can be taken over "
                                          "when its lease runs out."));
    return {};
}

void tryUndo(QObject *receiver, const QuestionSources &sources, const Known &known, bool isOurs,
             const ConfirmQuestion::TakeDryRun &take)
{
    deliver(sources.site.registry.heldOperation(known->id), receiver, [=](const Result<HeldOperation> &held) {
        if (const auto undoable = checkUndoable(held, isOurs); !undoable) {
            take(fail(undoable));
            return;
        }
        *known = held->operation;
        deliver(remainsOf(sources.site, *known), receiver, [=](const Result<Remains> &remains) {
            if (!remains)
                take(fail(remains));
            else if (remains->problem)
                take(fail(*remains->problem));
            else
                take(DryRun {undoStatementsOf(*known), lossesOf(*known, *remains, sources.format)});
        });
    });
}

} // namespace

ConfirmQuestion changeQuestion(const QuestionSources &sources, const TenantAct &act, const Tenant &tenant,
                               const Operation &planned, const PlanChange &plan,
                               const std::function<void(const Operation &)> &run)
{
    ConfirmQuestion question = questionOf(sources, act.action, tenant, tenant.name);
    const auto known = std::make_shared<Operation>(planned);
    question.statementsTitle = OperationQuestion::tr("What will be run");
    question.statements = statementsOf(planned);
    question.dryRun = [=](QObject *receiver, const ConfirmQuestion::TakeDryRun &take) {
        deliver(tryChange(sources.site, known->tenant, plan), receiver, [=](const Result<Operation> &tried) {
            if (tried)
                *known = *tried;
            take(tried.map([](const Operation &operation) { return DryRun {statementsOf(operation), {}}; }));
        });
    };
    question.proceed = [=, action = QString(act.action)](QObject *receiver, const QString &reason,
                                                         const QJsonObject &shown, const auto &take) {
        TenantRegistry &registry = sources.site.registry;
        deliver(recordConfirmation(registry, *known, action, reason, shown), receiver,
                [=, &registry](const auto &told) {
                    if (!told) {
                        take(told);
                        return;
                    }
                    deliver(recordChange(registry, *known), receiver, [=](const Result<Operation> &recorded) {
                        if (recorded)
                            run(*recorded);
                        take(recorded.map([](const Operation &) {}));
                    });
                });
    };
    return question;
}

ConfirmQuestion undoQuestion(const QuestionSources &sources, QLatin1StringView action, const Tenant &tenant,
                             const Operation &operation, bool isOurs,
                             const std::function<void(const Operation &)> &undo)
{
    const bool removes = action == QLatin1StringView("tenant.remove");
    ConfirmQuestion question = questionOf(sources, action, tenant, removes ? tenant.name : operation.title);
    const auto known = std::make_shared<Operation>(operation);
    question.statementsTitle = OperationQuestion::tr("What will be undone");
    question.statements = undoStatementsOf(operation);
    question.dryRun = [=](QObject *receiver, const ConfirmQuestion::TakeDryRun &take) {
        tryUndo(receiver, sources, known, isOurs, take);
    };
    question.proceed = [=, action = QString(action)](QObject *receiver, const QString &reason, const QJsonObject &shown,
                                                     const auto &take) {
        deliver(recordConfirmation(sources.site.registry, *known, action, reason, shown), receiver,
                [=](const Result<> &told) {
                    if (told)
                        undo(*known);
                    take(told);
                });
    };
    return question;
}

} // namespace tenantry
