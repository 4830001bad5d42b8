#include "views/tenants/tenantchangesheet.h"

#include "core/base/errorwords.h"
#include "core/base/format.h"
#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/tenantchange.h"
#include "models/words.h"
#include "views/shell/shellport.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/formfield.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

struct TenantChangeSheet::Words {
    const char *question;
    const char *effect;
    const char *wayBack;
    const char *yes;
    const char *no;
    const char *what; ///< for the question of a read-only session
};

const TenantChangeSheet::Words TenantChangeSheet::AllWords[] {
    // in the order of tenantActs
    {QT_TR_NOOP("Suspend %1?"),
     QT_TR_NOOP("The application can reach none of its data any more, in sessions that are open too. Its neighbours go "
                "on. That it is refused is proven with a login that holds what the application holds, and only then "
                "recorded."),
     QT_TR_NOOP("The way back: Resume gives it exactly what it had. Its data stays as it is."),
     QT_TR_NOOP("Suspend tenant"), QT_TR_NOOP("Keep it active"), QT_TR_NOOP("suspend a tenant")},
    {QT_TR_NOOP("Resume %1?"),
     QT_TR_NOOP("The application gets back exactly what it held before the tenant was suspended, and can work again."),
     QT_TR_NOOP("The way back: Suspend shuts it out again."), QT_TR_NOOP("Resume tenant"), QT_TR_NOOP("Cancel"),
     QT_TR_NOOP("resume a tenant")},
    {QT_TR_NOOP("Remove %1?"),
     QT_TR_NOOP("It never became active. What its onboarding made is taken away, the last first, and its slug is free "
                "again."),
     QT_TR_NOOP("The way back: onboard it anew. The journal and the audit trail stay."), QT_TR_NOOP("Remove tenant"),
     QT_TR_NOOP("Keep it"), QT_TR_NOOP("remove a tenant")},
};

namespace {

const Server *homeOf(const FleetMonitor &monitor, const Tenant &tenant)
{
    const auto &servers = monitor.servers();
    const auto found = std::find_if(servers.begin(), servers.end(),
                                    [&](const Server &server) { return server.id == tenant.placement.server; });
    return found == servers.end() ? nullptr : &*found;
}

/// How the operation of an act comes about, and what of it is run. In the order of tenantActs.
struct ActPlan {
    QFuture<Result<Operation>> (*plan)(TenantRegistry &registry, const Tenant &tenant, const Server &server);
    bool undoes;
};

const ActPlan actPlans[] {
    {[](TenantRegistry &, const Tenant &tenant, const Server &server) {
         return QtFuture::makeReadyFuture(planSuspension(tenant, server));
     },
     false},
    {[](TenantRegistry &, const Tenant &tenant, const Server &server) {
         return QtFuture::makeReadyFuture(planResumption(tenant, server));
     },
     false},
    {[](TenantRegistry &registry, const Tenant &tenant, const Server &) {
         return unfinishedOnboarding(registry, tenant);
     },
     true},
};

qsizetype placeOf(const TenantAct &act)
{
    return &act - tenantActs.data();
}

/// What undoing runs: the compensations of the steps that were begun, the last one first.
QString undoingStatements(const Operation &operation)
{
    Operation undo;
    for (auto step = operation.steps.rbegin(); step != operation.steps.rend(); ++step) {
        if (step->state == StepState::Pending || step->state == StepState::Undone)
            continue;
        OperationStep back = *step;
        back.statement = step->compensation;
        undo.steps.append(back);
    }
    return statementsOf(undo);
}

} // namespace

TenantChangeSheet::TenantChangeSheet(const TenantChangeServices &services, const TenantAct &act, const Tenant &tenant,
                                     const Operation &operation, QWidget *parent)
    : Sheet(services.theme, tr(AllWords[placeOf(act)].question).arg(tenant.name), parent), m_services(services),
      m_act(act), m_words(AllWords[placeOf(act)]), m_tenant(tenant), m_operation(operation)
{
    build();
}

void TenantChangeSheet::build()
{
    const bool undoes = actPlans[placeOf(m_act)].undoes;
    addFacts();
    body()->addWidget(wrappedLabel(tr(m_words.effect)));
    body()->addWidget(wrappedLabel(tr(m_words.wayBack), "", "secondary"));
    body()->addWidget(textLabel(undoes ? tr("What will be undone") : tr("What will be run"), "h3"));
    auto *statements = new CodeBlock(theme(), tr("Statements"));
    statements->setCode((undoes ? undoingStatements(m_operation) : statementsOf(m_operation)).trimmed());
    body()->addWidget(statements);
    if (!undoes) {
        m_reason = new QLineEdit;
        body()->addWidget(new FormField(tr("Reason"), m_reason, tr("for the audit record")));
    }
    // The safe answer is the one in front where something is taken away.
    m_yes = m_act.takesAway ? addButton("danger", tr(m_words.yes)) : nullptr;
    Button *no = addButton(m_act.takesAway ? "primary" : "default", tr(m_words.no));
    if (!m_yes)
        m_yes = addButton("primary", tr(m_words.yes));
    connect(m_yes, &Button::clicked, this, &TenantChangeSheet::proceed);
    connect(no, &Button::clicked, this, &QWidget::close);
    setFocusProxy(m_act.takesAway ? no : m_yes);
    setUsualWidth(theme().px(640));
}

void TenantChangeSheet::addFacts()
{
    const Server *server = homeOf(m_services.monitor, m_tenant);
    QList<SideList::Row> rows {{.name = tr("Tenant"), .value = m_tenant.slug, .mono = true},
                               {.name = tr("Isolation"),
                                .value = isolationWord(m_tenant.placement.kind),
                                .icon = isolationIcon(m_tenant.placement.kind)}};
    if (server != nullptr)
        rows.append({.name = tr("Server"), .value = server->name});
    const auto sessions = m_services.monitor.use(m_tenant).sessions;
    if (sessions && m_act.from == TenantState::Active) {
        const QString count = m_services.format.count(sessions->value);
        rows.append(
            {.name = tr("Sessions"),
             .value = sessions->isKnown ? count : tr("%1, %2").arg(count, m_services.format.asOf(sessions->readAt)),
             .stale = !sessions->isKnown,
             .tip = m_services.format.iso(sessions->readAt)});
    }
    auto *list = new SideList(theme());
    list->setRows(rows);
    body()->addWidget(list);
}

void TenantChangeSheet::proceed()
{
    if (actPlans[placeOf(m_act)].undoes) {
        m_services.jobs.add(undoJob(m_services.site, m_operation));
        close();
        return;
    }
    m_yes->setEnabled(false);
    deliver(recordChange(m_services.site.registry, m_operation, m_reason->text().trimmed()), this,
            [this](const Result<Operation> &operation) {
                m_yes->setEnabled(true);
                if (!operation) {
                    setProblem(operation.error());
                    return;
                }
                m_services.jobs.add(runJob(m_services.site, *operation, QString(m_act.action)));
                close();
            });
}

void TenantChangeSheet::ask(QObject *page, const TenantChangeServices &services, const TenantAct &act,
                            const Tenant &tenant)
{
    const auto jobs = services.jobs.jobs();
    const bool isBusy = std::any_of(jobs.begin(), jobs.end(),
                                    [&](const Job &job) { return job.tenant == tenant.id && !isJobOver(job.state); });
    if (isBusy) {
        services.shell.tell(tr("A job of %1 is running. Wait for its end, or cancel it first.").arg(tenant.name),
                            StatusKind::Warn);
        return;
    }
    const char *what = AllWords[placeOf(act)].what;
    services.shell.whenChangesAllowed(tr(what), [page, services, &act, tenant] {
        const Server *server = homeOf(services.monitor, tenant);
        auto planned =
            actPlans[placeOf(act)].plan(services.site.registry, tenant, server != nullptr ? *server : Server());
        deliver(planned, page, [services, &act, tenant](const Result<Operation> &operation) {
            if (operation)
                services.shell.showDialog(new TenantChangeSheet(services, act, tenant, *operation));
            else
                services.shell.tell(errorWords(operation.error()), StatusKind::Bad);
        });
    });
}

} // namespace tenantry
