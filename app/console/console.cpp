#include "app/console/console.h"

#include "app/console/desktopnotifier.h"
#include "app/console/findingkeeper.h"
#include "app/console/findingnotices.h"
#include "app/console/jobnotices.h"
#include "app/console/pages.h"
#include "app/console/pinhealth.h"
#include "core/jobs/deliver.h"
#include "core/registry/defaultregistry.h"
#include "views/firstrun/democard.h"
#include "views/firstrun/firstrunpage.h"
#include "views/palette/actionsource.h"
#include "views/palette/joblinemaker.h"
#include "views/palette/newssources.h"
#include "views/palette/tenantsource.h"

#include <QFileInfo>
#include <QTimer>

namespace tenantry {

Console::Console(AppContext &context)
    : m_context(context), m_notifier(std::make_unique<DesktopNotifier>()),
      m_window(std::make_unique<MainWindow>(context.theme(), context.settings(), context.actions()))
{
    context.prompt().setShell(m_window.get());
    connect(&context.settings(), &ConsoleSettings::changed, this, [this](const QString &key) {
        if (key == QStringLiteral("general/language") || key == QStringLiteral("general/timeZone")) {
            m_context.applyLocale();
            m_window->retranslate();
            // What was found out about the servers is said in the words of before.
            if (Fleet *fleet = m_context.fleet())
                fleet->monitor().refresh();
        }
    });
    connect(m_window.get(), &MainWindow::connectChosen, this, [this] { showFirstRun(false); });
    connect(m_window.get(), &MainWindow::createChosen, this, [this] { showFirstRun(true); });
    connect(m_window.get(), &MainWindow::fleetChosen, this, &Console::switchTo);
    connect(m_window.get(), &MainWindow::manageChosen, this, &Console::manageFleets);
    connect(m_window.get(), &MainWindow::editChosen, this, &Console::editFleet);
    connect(m_window.get(), &MainWindow::checkChosen, this, &Console::checkRegistry);
    tellFleets();
}

Console::~Console()
{
    m_context.prompt().setShell(nullptr);
    m_window.reset();
    m_context.setFleet(nullptr);
}

void Console::show()
{
    if (!m_isOpening) {
        m_window->show();
        return;
    }
    // A registry that answers soon is in the first frame, and queued behind its first tenants; nobody waits long for one
    // that does not.
    constexpr auto once = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection);
    connect(this, &Console::opened, m_window.get(), &QWidget::show, once);
    connect(this, &Console::notOpened, m_window.get(), &QWidget::show, once);
    QTimer::singleShot(150, m_window.get(), &QWidget::show);
}

void Console::start(FirstOpening first)
{
    if (first && *first) {
        await(std::move(**first));
        return;
    }
    showFirstRun(false);
    if (!first) {
        m_firstRun->showFailure(first.error());
        emit notOpened(first.error());
    }
}

void Console::switchTo(const QString &fleetId)
{
    if (const auto entry = m_context.book().entry(fleetId))
        open(entry->target());
}

void Console::open(const RegistryTarget &target)
{
    await(m_context.beginOpening(target));
}

void Console::await(Opening opening)
{
    const quint64 asked = ++m_generation;
    m_isOpening = true;
    auto fleet = std::make_shared<std::unique_ptr<Fleet>>(std::move(opening.fleet));
    deliver(opening.answer, this, [this, asked, target = opening.target, fleet](const Result<RegistryInfo> &info) {
        if (asked != m_generation)
            return;
        m_isOpening = false;
        if (info)
            takeOpened(std::move(*fleet), target, *info);
        else
            takeFailure(target, info.error());
    });
}

void Console::takeOpened(std::unique_ptr<Fleet> fleet, const RegistryTarget &target, const RegistryInfo &info)
{
    m_current = target;
    m_current->create = m_current->adopts = false;
    m_info = info;
    m_firstRun = nullptr;
    FleetBook::Entry entry;
    entry.fleet = {info.id.toString(), info.name, info.environment, info.location};
    entry.spec = target.spec;
    entry.secretSource = target.secretSource;
    entry.startReadOnly = target.startReadOnly;
    entry.passFile = target.passFile;
    m_context.book().opened(entry);
    if (target.secretSource == SecretSource::Keyring && !target.password.isEmpty()) {
        deliver(m_context.keepPassword(target), this, [this, entry](const Result<> &kept) mutable {
            if (kept)
                return;
            // Without a keyring the password is asked for the next time.
            entry.secretSource = SecretSource::Ask;
            m_context.book().add(entry); // another fleet may be the last one by now
            m_window->announce(kept.error().message);
        });
    }
    // The window lets go of the former fleet's pages before its services end.
    FleetView view = viewOf(*fleet, info);
    view.startReadOnly = target.startReadOnly;
    fleet->start();
    m_window->closeFleet();
    m_context.setFleet(std::move(fleet));
    m_window->showFleet(view);
    if (target.adopts)
        m_window->go({QStringLiteral("adopt"), {}});
    tellFleets();
    emit this->opened();
}

FleetView Console::viewOf(Fleet &fleet, const RegistryInfo &info)
{
    FleetView view;
    view.id = info.id.toString();
    view.name = info.name;
    view.environment = info.environment;
    view.login = info.login;
    view.role = info.canWrite ? tr("may change") : tr("reads only");
    view.pages = pageRegistrations(m_context, fleet);
    view.connection = &fleet.connection();
    view.notifications = new NewsNotifications(fleet.news(), &fleet);
    view.pinState = [&fleet](const Location &location) { return pinState(fleet, location); };
    connect(&fleet.tenants(), &TenantFleet::loaded, m_window.get(), &MainWindow::updatePins);
    connect(&fleet.tenants(), &TenantFleet::figuresChanged, m_window.get(), &MainWindow::updatePins);
    connect(&fleet.monitor(), &FleetMonitor::roundFinished, m_window.get(), &MainWindow::updatePins);
    auto *notices = new JobNotices(m_context.settings(), fleet.jobs(), fleet.news(), &fleet);
    connect(notices, &JobNotices::told, m_notifier.get(), &DesktopNotifier::show);
    const auto isPinned = [this](const TenantId &id) {
        return m_window->isPinned({QStringLiteral("tenant"), id.toString()});
    };
    auto *trouble = new FindingNotices({m_context.settings(), fleet.news(), fleet.monitor(), isPinned}, &fleet);
    connect(trouble, &FindingNotices::told, m_notifier.get(), &DesktopNotifier::show);
    const auto mayChange = [this, canWrite = info.canWrite] { return canWrite && m_window->mayChange(); };
    new FindingKeeper({fleet.registry(), fleet.news(), mayChange}, &fleet);
    view.jobs = new JobLineMaker({fleet.registry(), fleet.jobs(), fleet.jobSink(), fleet.news()}, &fleet);
    auto *tenants = new TenantSource(*m_window, fleet.tenants(), &fleet);
    auto *commands = new ActionSource(
        *m_window, m_context.actions(), [this] { return m_window->availableActions(); }, &fleet);
    connect(tenants, &CommandSource::changed, commands, [tenants, commands] {
        const auto &items = tenants->items();
        commands->setTenant(items.isEmpty() ? QString() : items.first().key,
                            items.isEmpty() ? QString() : items.first().title);
    });
    view.commands = {tenants, commands, new JobSource(*m_window, fleet.news(), &fleet),
                     new FindingSource(*m_window, fleet.news(), &fleet)};
    return view;
}

void Console::takeFailure(const RegistryTarget &target, const Error &error)
{
    // What was chosen with its older format in sight is upgraded; a fleet that opens by itself is not.
    const bool isOld = error.kind == ErrorKind::Unsupported && m_firstRun && m_firstRun->isUsable();
    if (isOld) {
        auto fleet = std::make_shared<std::unique_ptr<Fleet>>(m_context.makeFleet(target));
        deliver((*fleet)->registry().upgrade(), this, [this, target, fleet](const Result<RegistryInfo> &info) {
            if (info)
                takeOpened(std::move(*fleet), target, *info);
            else if (m_firstRun)
                m_firstRun->showFailure(info.error());
        });
        return;
    }
    if (!m_firstRun)
        showFirstRun(false);
    m_firstRun->fill(target);
    m_firstRun->showFailure(error);
    emit notOpened(error);
}

void Console::showFirstRun(bool creating)
{
    ++m_generation;
    m_isOpening = false;
    m_firstRun = new FirstRunPage(m_context.theme(), [&context = m_context](const RegistryTarget &target) {
        return context.testRegistry(target);
    });
    m_firstRun->setCreating(creating);
    if (const QString file = defaultRegistryFile();
        !creating && QFileInfo::exists(file) && !m_context.book().knows(file))
        m_firstRun->offer(file);
    m_firstRun->setBackVisible(m_current.has_value());
    connect(m_firstRun, &FirstRunPage::chosen, this, &Console::open);
    connect(m_firstRun, &FirstRunPage::back, this, [this] {
        if (m_current)
            open(*m_current);
    });
    m_firstRun->demo()->setSite(m_context.demoSite());
    connect(m_firstRun->demo(), &DemoCard::wanted, this, &Console::startDemo);
    connect(m_firstRun->demo(), &DemoCard::cancelWanted, this, [this] { m_context.demo().cancel(); });
    m_window->showWelcome(m_firstRun);
    m_context.setFleet(nullptr);
}

} // namespace tenantry
