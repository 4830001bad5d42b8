#pragma once
// The bar over everything: menu, fleet, back and forward, breadcrumb, search, notifications, theme, help and who is signed in.
// Owned by the main window, GUI thread. It shows and asks; the window decides.

#include "core/registry/server.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QFrame>

#include <optional>

class QLabel;
class QToolButton;

namespace tenantry {

class BellButton;
class FleetButton;
class SearchButton;
class UserPlate;
class ElidedLabel;

class TopBar : public QFrame
{
    Q_OBJECT
public:
    /// The actions give icon, tooltip and key to the buttons that trigger them.
    struct Actions {
        QAction *menu;
        QAction *back;
        QAction *forward;
        QAction *search;
        QAction *theme;
        QAction *help;
    };

    TopBar(const Theme &theme, const Actions &actions, QWidget *parent);
    void setHasFleets(bool known); ///< some can be chosen though none is open
    void setFleet(const QString &name, std::optional<EnvironmentTag> environment); ///< empty name = no fleet is open
    void setBreadcrumb(const QStringList &parts);
    void setUser(const QString &login, const QString &role); ///< as the server reports them; empty = unknown, not shown
    void setNotificationCount(int count);
    void setNavigationWidth(int width); ///< the search field is centred over what stands right of it
    void retranslate();
    [[nodiscard]] FleetButton *fleetButton() const { return m_fleet; }
    [[nodiscard]] BellButton *bell() const { return m_bell; }
    [[nodiscard]] QToolButton *menuButton() const { return m_menu; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(QAction *action, QWidget *box);
    void arrange();
    const Theme &m_theme;
    QWidget *m_left;
    QWidget *m_right;
    QToolButton *m_menu;
    FleetButton *m_fleet;
    QLabel *m_product;
    QToolButton *m_back;
    QToolButton *m_forward;
    ElidedLabel *m_breadcrumb;
    SearchButton *m_search;
    QAction *m_searchAction;
    BellButton *m_bell;
    UserPlate *m_user;
    int m_navigationWidth = 0;
    bool m_isOpen = false;
    bool m_hasFleets = false;
};

} // namespace tenantry
