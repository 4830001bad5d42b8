// What a person does on the page of one tenant.

#include "views/tenant/tenantpage.h"

#include "core/inspection/fleetmonitor.h"
#include "core/inspection/tenantsummary.h"
#include "core/registry/tenantregistry.h"
#include "models/tenanthealth.h"
#include "views/operations/operationpanel.h"
#include "views/operations/renameact.h"
#include "views/tenant/limitacts.h"
#include "views/tenant/loginacts.h"
#include "views/tenant/routeacts.h"
#include "views/tenant/tenantexports.h"
#include "views/tenant/tenanthead.h"
#include "views/tenant/tenantoperations.h"
#include "views/tenant/tenanttrouble.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/tableview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTabBar>

namespace tenantry {

void TenantPage::offerActions()
{
    m_copyAction = offer(QLatin1StringView("tenant.copySummary"), [this] { copySummary(); });
    connect(m_copy, &Button::clicked, m_copyAction, &QAction::trigger);
    offer(QLatin1StringView("tenant.route"),
          [this] { copyRoute(this, shell(), m_services.router, m_services.operations.threads, m_id); });
    offerActs();
    offerOperationActs();
    offer(QLatin1StringView("tenant.next"), [this] { goToNeighbour(1); });
    offer(QLatin1StringView("tenant.previous"), [this] { goToNeighbour(-1); });
    auto *exports = new TenantExports(shell(), m_services, *m_operations->table(), *m_audit->table(), this);
    offer(QLatin1StringView("list.copy"), [=, this] { exports->copy(m_tabs->currentIndex() == OperationsTab); });
    offer(QLatin1StringView("list.export"), [=, this] {
        if (shown())
            exports->start(*shown(), m_tabs->currentIndex() == OperationsTab);
    });
}

void TenantPage::offerActs()
{
    for (const TenantAct &act : tenantActs) {
        QAction *action = offer(act.action, [this, &act] {
            if (shown())
                askAct(this, operationServices(), act, *shown());
        });
        m_acts.append(action);
        Button *button = actionButton(m_services.theme, "default", action);
        button->setSmall(false);
        m_actButtons.append(button);
        m_head->addAction(m_actButtons.last());
    }
    m_rename = offer(QLatin1StringView("tenant.rename"), [this] {
        if (shown())
            askRename(this, operationServices(), *shown());
    });
    m_login = offer(QLatin1StringView("tenant.login"), [this] {
        if (shown() && server() != nullptr)
            askLogin(this, operationServices(), *shown(), *server());
    });
    m_limit = offer(QLatin1StringView("tenant.limit"), [this] {
        if (shown() && server() != nullptr)
            askLimit(this, operationServices(), *shown(), *server());
    });
    m_loginButton = actionButton(m_services.theme, "default", m_login);
    m_loginButton->setSmall(false);
    m_head->addAction(m_loginButton);
}

/// A login is of what was made here.
QString TenantPage::whyNoLogin() const
{
    if (!shown() || shown()->management != Management::Managed || shown()->state == TenantState::Provisioning)
        return tr("Only a tenant that was made here, to the end, has such a login.");
    return server() == nullptr ? tr("Its server is not known yet.")
                               : reasonOfEngine(Capability::Login, *shown(), server());
}

/// Of the operation that is selected on its tab: the same detail and ways on as on the page of jobs.
void TenantPage::offerOperationActs()
{
    m_openJournal = offer(QLatin1StringView("operation.show"), [this] { shell().openInspector(); });
    offerWays(*m_operationPanel->sections());
    connect(m_operations, &TenantOperations::currentChanged, this, &TenantPage::showOperation);
    connect(m_operations->table(), &QAbstractItemView::activated, m_openJournal, &QAction::trigger);
    connect(m_operationPanel.get(), &InspectorPanel::closeRequested, this,
            [this] { shell().trigger(QLatin1StringView("list.inspector")); });
    updateOperation();
}

void TenantPage::showOperation()
{
    m_operationPanel->show(m_operations->current());
    updateOperation();
}

QString TenantPage::whyNoOperation() const
{
    const bool isShown = m_tabs->currentIndex() == OperationsTab && m_operations->current();
    return isShown ? QString() : tr("Select an operation on the tab of operations first.");
}

void TenantPage::updateOperation()
{
    setUnavailable(m_openJournal, whyNoOperation());
    updateWays();
}

/// Only what the tenant's state is for has a button: the others are in the palette, with their reason.
void TenantPage::updateActs()
{
    for (qsizetype i = 0; i < m_acts.size(); ++i) {
        const QString against = reasonAgainst(tenantActs[static_cast<size_t>(i)], shown(), server());
        setUnavailable(m_acts.at(i), against);
        const bool isOffered = against.isEmpty() && shown()->state == tenantActs[static_cast<size_t>(i)].from;
        m_actButtons.at(i)->setVisible(isOffered);
    }
    setUnavailable(m_rename, shown() ? QString() : tr("Select a tenant first."));
}

void TenantPage::updateLogin()
{
    const QString against = whyNoLogin();
    setUnavailable(m_login, against);
    m_loginButton->setVisible(against.isEmpty());
    setUnavailable(m_limit, whyNoLimit(shown(), server()));
}

void TenantPage::copySummary()
{
    if (!shown())
        return;
    const auto live = facts();
    const Server *where = server();
    const RegistryInfo &info = m_services.registry.info();
    SummaryContext context {tr("%1 (%2)").arg(info.name, environmentName(info.environment)),
                            QDateTime::currentDateTimeUtc(),
                            {},
                            m_trouble->findings()};
    if (live) {
        const LikelyCause cause = likelyCause(*live, m_trouble->findings(), m_services.format);
        context.cause = cause.title + u' ' + cause.text;
    }
    QGuiApplication::clipboard()->setText(tenantSummary(*shown(), where != nullptr ? *where : Server(),
                                                        live.value_or(TenantFacts()), m_services.format, context));
    shell().tell(tr("The summary of %1 is in the clipboard.").arg(shown()->name));
}

void TenantPage::goToNeighbour(int step)
{
    if (const TenantId next = m_services.neighbour(m_id, step); !next.isNull())
        shell().go({QStringLiteral("tenant"), next.toString()});
}

} // namespace tenantry
