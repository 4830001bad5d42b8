#include "views/shell/topbar.h"

#include "views/shell/bellbutton.h"
#include "views/shell/fleetbutton.h"
#include "views/shell/searchbutton.h"
#include "views/shell/userplate.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace tenantry {

TopBar::TopBar(const Theme &theme, const Actions &actions, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_left(new QWidget(this)), m_right(new QWidget(this)),
      m_searchAction(actions.search)
{
    setProperty("kind", QStringLiteral("topbar"));
    auto *left = new QHBoxLayout(m_left);
    left->setContentsMargins(10, 0, 0, 1);
    left->setSpacing(8);
    m_menu = addButton(actions.menu, m_left);
    m_fleet = new FleetButton(theme, m_left);
    left->addWidget(m_fleet);
    m_product = textLabel({}, "strong", "", m_left);
    left->addWidget(m_product);
    left->addSpacing(4);
    m_back = addButton(actions.back, m_left);
    m_forward = addButton(actions.forward, m_left);
    m_breadcrumb = new ElidedLabel(m_left);
    styleLabel(m_breadcrumb, "", "secondary");
    left->addWidget(m_breadcrumb, 1);

    m_search = new SearchButton(theme, this);
    connect(m_search, &QAbstractButton::clicked, actions.search, &QAction::trigger);

    auto *right = new QHBoxLayout(m_right);
    right->setContentsMargins(0, 0, 12, 1);
    right->setSpacing(8);
    right->addStretch(1);
    m_bell = new BellButton(theme, m_right);
    right->addWidget(m_bell);
    addButton(actions.theme, m_right);
    addButton(actions.help, m_right);
    m_user = new UserPlate(theme, m_right);
    right->addWidget(m_user);

    connect(actions.search, &QAction::changed, this, &TopBar::retranslate);
    connect(&theme, &Theme::changed, this, &TopBar::arrange);
    setFleet({}, {});
    setUser({}, {});
    retranslate();
}

QToolButton *TopBar::addButton(QAction *action, QWidget *box)
{
    auto *button = new QToolButton(box);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    const auto size = [this, button] {
        button->setFixedSize(m_theme.px(28), m_theme.px(28));
        button->setIconSize(QSize(m_theme.px(18), m_theme.px(18)));
    };
    connect(&m_theme, &Theme::changed, button, size);
    size();
    const auto name = [button, action] { button->setAccessibleName(action->text()); };
    connect(action, &QAction::changed, button, name);
    name();
    box->layout()->addWidget(button);
    return button;
}

void TopBar::setFleet(const QString &name, std::optional<EnvironmentTag> environment)
{
    const bool open = !name.isEmpty();
    m_isOpen = open;
    m_fleet->setFleet(open ? name : tr("Choose a fleet"), environment);
    m_fleet->setVisible(open || m_hasFleets);
    m_product->setVisible(!open && !m_hasFleets);
    for (QWidget *part : std::initializer_list<QWidget *> {m_back, m_forward, m_breadcrumb, m_search, m_bell})
        part->setVisible(open);
    arrange();
}

void TopBar::setHasFleets(bool known)
{
    m_hasFleets = known;
    if (!m_isOpen)
        setFleet({}, {});
}

void TopBar::setBreadcrumb(const QStringList &parts)
{
    m_breadcrumb->setText(parts.join(QStringLiteral(" / ")));
    m_breadcrumb->setAccessibleName(tr("You are here: %1").arg(parts.join(QStringLiteral(", "))));
}

void TopBar::setUser(const QString &login, const QString &role)
{
    m_user->setUser(login, role);
    arrange();
}

void TopBar::setNotificationCount(int count)
{
    m_bell->setCount(count);
}

void TopBar::setNavigationWidth(int width)
{
    m_navigationWidth = width;
    arrange();
}

void TopBar::retranslate()
{
    setAccessibleName(tr("Top bar"));
    m_product->setText(QStringLiteral("Tenantry"));
    if (!m_isOpen)
        setFleet({}, {});
    m_search->setText(tr("Search tenants, findings, jobs or run a command"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(m_search->text());
    m_search->setKey(m_searchAction->shortcut().toString(QKeySequence::NativeText));
    m_fleet->retranslate();
    m_bell->retranslate();
    m_user->retranslate();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void TopBar::arrange()
{
    setFixedHeight(m_theme.px(46));
    // The fleet's name fills the column over the navigation, so that back stands at the page's edge.
    m_fleet->setMinimumWidth(qMin(m_theme.px(186), width() / 6));
    m_user->setCompact(width() < m_theme.px(760));
    m_right->layout()->invalidate();
    const int rightWidth = m_right->sizeHint().width();
    const int wanted = qMin(m_theme.px(440), width() / 3);
    const int centred = m_navigationWidth + (width() - m_navigationWidth - wanted) / 2;
    const int x = qMin(centred, width() - rightWidth - wanted - 12);
    m_search->setGeometry(x, (height() - m_theme.px(30)) / 2, wanted, m_theme.px(30));
    const bool searching = !m_search->isHidden();
    m_left->setGeometry(0, 0, searching ? x - 12 : width() - rightWidth, height());
    m_right->setGeometry(width() - rightWidth, 0, rightWidth, height());
}

} // namespace tenantry
