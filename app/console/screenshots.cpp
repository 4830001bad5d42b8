#include "app/console/screenshots.h"

#include "views/shell/overlay.h"
#include "views/shell/shellbody.h"

#include <QTimer>

namespace tenantry {

Screenshots::Screenshots(AppContext &context, Console &console, const QString &folder, QSize size)
    : m_context(context), m_console(console), m_folder(folder), m_size(size)
{ }

void Screenshots::start()
{
    m_written = m_folder.mkpath(QStringLiteral("."));
    m_console.window().resize(m_size);
    for (const char *look : {"light", "dark"}) {
        const QString theme = QLatin1StringView(look);
        m_shots.append({QString(), [this, theme] { m_context.settings().set(QStringLiteral("look/theme"), theme); }});
        planPages();
    }
    next();
}

void Screenshots::planPages()
{
    MainWindow &window = m_console.window();
    if (!window.body()) {
        m_shots.append({QStringLiteral("first-run"), [] {}});
        return;
    }
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
        emit finished(m_written);
        return;
    }
    const Shot shot = m_shots.takeFirst();
    shot.prepare();
    // Figures come from servers: what has not answered by then is drawn as not answered.
    const int patience = shot.name.isEmpty() ? 50 : 1500;
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
