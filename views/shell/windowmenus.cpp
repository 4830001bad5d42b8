#include "views/shell/windowmenus.h"

#include "core/base/format.h"
#include "views/shell/fleetbutton.h"
#include "views/shell/keymap.h"
#include "views/theme/statusicon.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>

namespace tenantry {

namespace {
struct Menus {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Menus)
};

void addActions(QMenu *menu, const Keymap &keys, std::initializer_list<const char *> ids)
{
    for (const char *id : ids) {
        if (*id == '\0')
            menu->addSeparator();
        else if (QAction *action = keys.action(QLatin1StringView(id)))
            menu->addAction(action);
    }
}

QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}
} // namespace

void fillMainMenu(QMenu *menu, const Keymap &keys, const QList<QAction *> &pageActions)
{
    menu->addActions(pageActions);
    menu->addSeparator();
    addActions(menu, keys,
               {"palette.open", "", "settings.open", "diagnostics.open", "help.shortcuts", "menubar.show", "",
                "fleet.manage", "registry.connect", "registry.create", "", "app.quit"});
}

void fillMenuBar(QMenuBar *bar, const Keymap &keys, const QList<QAction *> &pageActions)
{
    bar->clear();
    QMenu *fleet = bar->addMenu(Menus::tr("&Fleet"));
    addActions(fleet, keys,
               {"fleet.manage", "registry.edit", "registry.check", "registry.connect", "registry.create", "",
                "settings.open", "diagnostics.open", "", "app.quit"});
    QMenu *page = bar->addMenu(Menus::tr("&Page"));
    addActions(page, keys, {"page.filter", "page.refresh", ""});
    page->addActions(pageActions);
    QMenu *go = bar->addMenu(Menus::tr("&Go"));
    addActions(go, keys, {"go.back", "go.forward", "", "palette.open", "palette.tenants", "go.jobs"});
    QMenu *view = bar->addMenu(Menus::tr("&View"));
    addActions(view, keys, {"nav.collapse", "list.inspector", "theme.next", "density.next", "menubar.show"});
    QMenu *help = bar->addMenu(Menus::tr("&Help"));
    addActions(help, keys, {"help.shortcuts", "diagnostics.open"});
}

void fillFleetMenu(QMenu *menu, const Theme &theme, const QList<KnownFleet> &fleets, const QString &currentId,
                   const std::function<void(const QString &)> &chosen, const Keymap &keys)
{
    for (const KnownFleet &fleet : fleets) {
        const QString tag =
            fleet.environment ? environmentTagText(*fleet.environment) + QStringLiteral("  ") : QString();
        QAction *action = menu->addAction(escaped(tag + fleet.name + QStringLiteral("  ·  ") + fleet.location));
        action->setCheckable(true);
        action->setChecked(fleet.id == currentId);
        QObject::connect(action, &QAction::triggered, menu, [chosen, id = fleet.id] { chosen(id); });
    }
    Q_UNUSED(theme)
    menu->addSeparator();
    addActions(menu, keys, {"fleet.manage", "", "registry.connect", "registry.create"});
}

void fillBellMenu(QMenu *menu, const Theme &theme, const QList<Notification> &notifications,
                  const std::function<void(const Location &)> &chosen)
{
    constexpr qsizetype most = 12;
    if (notifications.isEmpty())
        menu->addAction(Menus::tr("Nothing needs you."))->setEnabled(false);
    const Format format(menu->locale());
    for (const Notification &one : notifications.first(qMin(most, notifications.size()))) {
        const QString words = QStringList {one.title, one.detail, format.time(one.since)}.join(QStringLiteral("  ·  "));
        QAction *action = menu->addAction(statusIcon(one.state, theme), escaped(words));
        QObject::connect(action, &QAction::triggered, menu, [chosen, target = one.target] { chosen(target); });
    }
    if (notifications.size() > most)
        menu->addAction(Menus::tr("%Ln more", nullptr, int(notifications.size() - most)))->setEnabled(false);
}

} // namespace tenantry
