// What a person does on the list of tenants: to the one that is selected, to all that are chosen, and to none of them.

#include "views/tenants/tenantspage.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/operations/operationacts.h"
#include "views/operations/renameact.h"
#include "views/tenants/changemanysheet.h"
#include "views/tenants/choiceactions.h"
#include "views/tenants/choicebar.h"
#include "views/tenants/importdialog.h"
#include "views/tenants/onboarddialog.h"
#include "views/tenants/onboardfilesheet.h"
#include "views/tenants/plansdialog.h"
#include "views/tenants/tenantpanel.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/tabletext.h"
#include "views/widgets/tableview.h"

#include <QAction>

namespace tenantry {

void TenantsPage::offerActions()
{
    QAction *open = offer(QLatin1StringView("tenant.open"), [this] { openCurrent(); });
    QAction *pin = offer(QLatin1StringView("tenant.pin"), [this] { togglePin(); });
    m_needSelection = {open, pin};
    m_exportAction = offer(QLatin1StringView("list.export"), [this] { exportCsv(); });
    m_panel->setActions(open, pin);
    offerActs();
    connect(m_panel.get(), &InspectorPanel::closeRequested, this,
            [this] { shell().trigger(QLatin1StringView("list.inspector")); });
    m_importAction = offer(QLatin1StringView("tenant.import"), [this] { importTenants(); });
    m_onboardAction = offer(QLatin1StringView("tenant.onboard"), [this] { onboard(); });
    m_onboardFileAction = offer(QLatin1StringView("tenant.onboardFile"), [this] { onboardFile(); });
    m_adoptAction = offer(QLatin1StringView("tenant.adopt"), [this] { shell().go({QStringLiteral("adopt"), {}}); });
    offer(QLatin1StringView("plan.list"), [this] {
        shell().whenChangesAllowed(
            tr("change plans"), [this] { shell().showDialog(new PlansDialog(m_services.theme, m_services.registry)); });
    });
}

void TenantsPage::offerActs()
{
    for (const TenantAct &act : tenantActs)
        m_acts.append(offer(act.action, [this, &act] {
            if (const auto tenant = current())
                askAct(this,
                       {m_services.theme, m_services.format, m_services.operations, m_services.jobs, m_services.monitor,
                        shell()},
                       act, *tenant);
        }));
    m_panel->setActs(m_acts);
    m_rename = offer(QLatin1StringView("tenant.rename"), [this] {
        if (const auto tenant = current())
            askRename(this,
                      {m_services.theme, m_services.format, m_services.operations, m_services.jobs, m_services.monitor,
                       shell()},
                      *tenant);
    });
    m_needSelection.append(m_rename);
}

void TenantsPage::offerChoiceActions()
{
    m_choiceActions = new ChoiceActions(jobServices(), shell(), m_model, *m_table);
    m_needChoice = {
        offer(QLatin1StringView("tenant.addTag"), [this] { m_choiceActions->tag(true); }),
        offer(QLatin1StringView("tenant.removeTag"), [this] { m_choiceActions->tag(false); }),
        offer(QLatin1StringView("tenant.changeChosen"), [this] { changeChosen(); }),
        offer(QLatin1StringView("tenant.exportChosen"), [this] { m_choiceActions->exportCsv(); }),
        offer(QLatin1StringView("tenant.copyChosen"), [this] { m_choiceActions->copy(); }),
        offer(QLatin1StringView("tenant.chooseNone"), [this] { m_model.chooseNone(); }),
    };
    m_choiceBar = new ChoiceBar(m_services.theme, m_needChoice);
}

TenantJobServices TenantsPage::jobServices() const
{
    return {m_services.theme, m_services.format, m_services.registry, m_services.jobs};
}

void TenantsPage::importTenants()
{
    shell().whenChangesAllowed(tr("import tenants"), [this] { shell().showDialog(new ImportDialog(jobServices())); });
}

void TenantsPage::onboard()
{
    shell().whenChangesAllowed(tr("onboard a tenant"), [this] {
        auto *dialog = new OnboardDialog(
            {m_services.theme, m_services.format, m_services.operations, m_services.jobs, m_services.monitor});
        connect(dialog, &OnboardDialog::left, this, [this](const OnboardDraft &draft) { m_draft = draft; });
        connect(dialog, &OnboardDialog::started, this, [this] { m_draft = {}; });
        connect(dialog, &OnboardDialog::waiting, this, [this](bool waits) { shell().letQuestionsIn(waits); });
        connect(dialog, &OnboardDialog::questioned, this,
                [this](QWidget *asked) { shell().showDialogWhenFree(asked); });
        connect(dialog, &OnboardDialog::openWanted, this, [this](const TenantId &tenant) {
            shell().go({QStringLiteral("tenant"), tenant.toString()});
        });
        shell().showDialog(dialog);
        if (!m_draft.isEmpty())
            dialog->takeUp(m_draft);
    });
}

/// Tenants that are still being made are shown again; those of before are over.
void TenantsPage::onboardFile()
{
    shell().whenChangesAllowed(tr("onboard tenants"), [this] {
        OnboardMany *work = m_many && !m_many->isOver() ? m_many.data() : nullptr;
        auto *sheet = new OnboardFileSheet(
            {m_services.theme, m_services.format, m_services.operations, m_services.jobs, m_services.monitor}, work);
        connect(sheet, &OnboardFileSheet::waiting, this, [this](bool waits) { shell().letQuestionsIn(waits); });
        connect(sheet, &OnboardFileSheet::started, this, [this](OnboardMany *begun) {
            delete m_many; // of an earlier file, which is over
            m_many = begun;
        });
        shell().showDialog(sheet);
    });
}

/// A change that is at work is shown again; those of before are over.
void TenantsPage::changeChosen()
{
    shell().whenChangesAllowed(tr("change tenants"), [this] {
        ChangeMany *work = m_change && m_change->isRunning() ? m_change.data() : nullptr;
        auto *sheet =
            new ChangeManySheet({m_services.theme, m_services.operations, m_services.jobs}, m_model.chosenIds(), work);
        connect(sheet, &ChangeManySheet::waiting, this, [this](bool waits) { shell().letQuestionsIn(waits); });
        connect(sheet, &ChangeManySheet::started, this, [this](ChangeMany *begun) {
            if (m_change)
                m_change->deleteLater(); // of an earlier choice, or of another change
            m_change = begun;
        });
        shell().showDialog(sheet);
    });
}

void TenantsPage::openCurrent()
{
    if (const auto tenant = current())
        shell().go({QStringLiteral("tenant"), tenant->id.toString()});
}

void TenantsPage::togglePin()
{
    const auto tenant = current();
    if (!tenant)
        return;
    const Location location {QStringLiteral("tenant"), tenant->id.toString()};
    const bool wasPinned = shell().isPinned(location);
    shell().setPinned(location, tenant->name, !wasPinned);
    shell().offerUndo(
        wasPinned ? tr("%1 is no longer pinned").arg(tenant->name) : tr("%1 is pinned").arg(tenant->name),
        [this, location, name = tenant->name, wasPinned] { shell().setPinned(location, name, wasPinned); });
}

void TenantsPage::exportCsv()
{
    askSaveCsv(this, tr("Export tenants"), QStringLiteral("tenants"), [this](const QString &path) { writeCsv(path); });
}

void TenantsPage::writeCsv(const QString &path)
{
    m_exportAction->setEnabled(false);
    deliver(m_model.exportCsv(path, visibleColumns(*m_table)), this, [this, path](const Result<qint64> &written) {
        m_exportAction->setEnabled(true);
        if (written) {
            m_error->hide();
            shell().tell(tr("%Ln tenant(s) written to %1", nullptr, static_cast<int>(*written)).arg(path));
        } else {
            m_error->setError(written.error(), path, QDateTime::currentDateTimeUtc(), m_services.format);
            m_error->show();
        }
    });
}

} // namespace tenantry
