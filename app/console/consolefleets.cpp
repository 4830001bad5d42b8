// The fleets this computer knows, beside the one that is open.

#include "app/console/console.h"
#include "core/jobs/deliver.h"
#include "views/firstrun/democard.h"
#include "views/firstrun/firstrunpage.h"
#include "views/settings/integritysheet.h"
#include "views/shell/fleetssheet.h"

namespace tenantry {

namespace {

QList<KnownFleet> knownFleets(const FleetBook &book)
{
    QList<KnownFleet> known;
    const auto entries = book.entries();
    for (const FleetBook::Entry &one : entries)
        known.append(one.fleet);
    return known;
}

} // namespace

void Console::tellFleets()
{
    const QList<KnownFleet> known = knownFleets(m_context.book());
    m_window->setKnownFleets(known);
    if (m_fleets)
        m_fleets->setFleets(known);
}

void Console::manageFleets()
{
    m_fleets = new FleetsSheet(m_context.theme(), knownFleets(m_context.book()), m_window->fleetId());
    connect(m_fleets, &FleetsSheet::openWanted, this,
            [this](const QString &id) { m_window->whenJobsMayEnd(tr("Switch"), [this, id] { switchTo(id); }); });
    connect(m_fleets, &FleetsSheet::editWanted, this,
            [this](const QString &id) { m_window->whenJobsMayEnd(tr("Leave"), [this, id] { editFleet(id); }); });
    connect(m_fleets, &FleetsSheet::forgetWanted, this, &Console::forgetFleet);
    m_window->showDialog(m_fleets);
}

/// A way is changed where it can be tested; what is opened there takes the place of what was known of the same registry.
void Console::editFleet(const QString &fleetId)
{
    const auto entry = m_context.book().entry(fleetId);
    if (!entry)
        return;
    showFirstRun(false);
    m_firstRun->fill(entry->target());
}

void Console::startDemo()
{
    const auto ready = m_context.startDemo(m_context.demoSite());
    connect(&m_context.demo(), &DemoRun::progressed, m_firstRun->demo(), &DemoCard::showProgress);
    deliver(ready, m_firstRun->demo(), [this](const Result<> &up) {
        if (!up) {
            m_firstRun->demo()->showFailure(up.error());
            return;
        }
        RegistryTarget target;
        target.spec.engine = Engine::SQLite;
        target.spec.database = m_context.demoSite().registryFile();
        target.secretSource = SecretSource::None;
        target.startReadOnly = false; // it is there to be broken
        open(target);
    });
}

void Console::checkRegistry()
{
    m_window->showDialog(new IntegritySheet(m_context.theme(), m_context.fleet()->registry()));
}

void Console::forgetFleet(const QString &fleetId)
{
    const auto entry = m_context.book().entry(fleetId);
    if (!entry)
        return;
    m_context.book().forget(fleetId);
    tellFleets();
    m_window->offerUndo(tr("%1 is forgotten on this computer").arg(entry->fleet.name), [this, entry = *entry] {
        m_context.book().add(entry);
        tellFleets();
    });
}

} // namespace tenantry
