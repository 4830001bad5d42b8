#include "app/console/screenshots.h"

#include "core/inspection/fleetmonitor.h"
#include "views/firstrun/firstrunpage.h"
#include "views/shell/overlay.h"
#include "views/shell/shellbody.h"

#include <QTimer>

namespace tenantry {

Screenshots::Screenshots(AppContext &context, Console &console, const QString &registry, const QString &folder,
                         QSize size)
    : m_context(context), m_console(console), m_registry(registry), m_folder(folder), m_size(size)
{ }

void Screenshots::start()
{
    m_written = m_folder.mkpath(QStringLiteral("."));
    m_console.window().resize(m_size);
    // A fleet that could not be opened is drawn with its reason.
    connect(&m_console, &Console::opened, this, &Screenshots::planFleet);
    connect(&m_console, &Console::notOpened, this, [this] {
        plan([this] { m_shots.append({QStringLiteral("not-opened"), [] {}}); });
        next();
    });
    plan([this] { planFirstRun(); });
    next();
}

void Screenshots::planFirstRun()
{
    const auto page = [this] { return m_console.window().findChild<FirstRunPage *>(); };
    m_shots.append({QStringLiteral("first-run"), [page] { page()->setCreating(false); }});
    m_shots.append({QStringLiteral("first-run-demo"), [page] { page()->offerDemo(); }});
}

void Screenshots::plan(const std::function<void()> &places)
{
    for (const char *look : {"light", "dark"}) {
        const QString theme = QLatin1StringView(look);
        m_shots.append({QString(), [this, theme] { m_context.settings().set(QStringLiteral("look/theme"), theme); }});
        places();
    }
}

void Screenshots::planFleet()
{
    FleetMonitor &monitor = m_context.fleet()->monitor();
    connect(
        &monitor, &FleetMonitor::roundFinished, this,
        [this] {
            plan([this] { planPages(); });
            next();
        },
        Qt::SingleShotConnection);
    monitor.refresh();
}

void Screenshots::planPages()
{
    MainWindow &window = m_console.window();
    QList<Location> places;
    const QStringList order = window.body()->navigation()->order();
    for (const QString &page : order)
        places.append({page, {}});
    const TenantSnapshot &tenants = m_context.fleet()->tenants().snapshot();
    if (!tenants.chunks.empty() && window.body()->pages()->registration(QStringLiteral("tenant")))
        places.append({QStringLiteral("tenant"), tenants.tenant(tenantHandle(0, 0)).id.toString()});
    places += {{QStringLiteral("settings"), {}}, {QStringLiteral("diagnostics"), {}}};
    for (const Location &place : std::as_const(places))
        m_shots.append({place.page, [&window, place] { window.go(place); }});
    m_shots.append(
        {QStringLiteral("command-palette"), [&window] { window.trigger(QLatin1StringView("palette.open")); }});
    m_shots.append({QStringLiteral("shortcuts"), [&window] {
                        window.overlay()->close();
                        window.trigger(QLatin1StringView("help.shortcuts"));
                    }});
    m_shots.append({QString(), [&window] { window.overlay()->close(); }});
}

void Screenshots::next()
{
    if (m_shots.isEmpty()) {
        if (m_registry.isEmpty())
            emit finished(m_written);
        else
            m_console.start(m_context.openFirst(std::exchange(m_registry, {})));
        return;
    }
    const Shot shot = m_shots.takeFirst();
    shot.prepare();
    // Figures come from servers: what has not answered by then is drawn as not answered.
    const int patience = shot.name.isEmpty() ? 50 : shot.name == u"tenant" ? 1500 : 300;
    QTimer::singleShot(patience, this, [this, name = shot.name] {
        if (!name.isEmpty())
            grab(name);
        next();
    });
}

void Screenshots::grab(const QString &name)
{
    const QString theme = m_context.theme().isDark() ? QStringLiteral("dark") : QStringLiteral("light");
    m_written =
        m_console.window().grab().save(m_folder.filePath(name + u'-' + theme + QStringLiteral(".png"))) && m_written;
}

} // namespace tenantry
