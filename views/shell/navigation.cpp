#include "views/shell/navigation.h"

#include "views/widgets/textlabel.h"

#include <QKeyEvent>

namespace tenantry {

Navigation::Navigation(const Theme &theme, const QList<PageRegistration> &pages, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_pages(pages)
{
    setProperty("kind", QStringLiteral("nav"));
    auto *outer = new QVBoxLayout(this);
    outer->setSpacing(0);
    m_pageLayout = new QVBoxLayout;
    m_pageLayout->setSpacing(0);
    outer->addLayout(m_pageLayout);
    outer->addStretch(1);
    m_pinBox = new QWidget(this);
    m_pinLayout = new QVBoxLayout(m_pinBox);
    m_pinLayout->setContentsMargins(0, 0, 0, 0);
    m_pinLayout->setSpacing(0);
    m_pinHeading = addHeading(m_pinLayout);
    outer->addWidget(m_pinBox);
    m_pinBox->hide();

    for (const NavGroup group : {NavGroup::Top, NavGroup::Fleet, NavGroup::Records, NavGroup::Platform}) {
        for (const PageRegistration &page : m_pages) {
            if (page.group != group)
                continue;
            if (group != NavGroup::Top && !m_headings.contains(group))
                m_headings.insert(group, addHeading(m_pageLayout));
            NavItem *item = add(page.icon, {page.id, {}}, m_pageLayout);
            m_items.insert(page.id, item);
            m_order.append(page.id);
            if (page.badge) {
                BadgeSource *source = page.badge(item);
                connect(source, &BadgeSource::changed, item, [item, source] { item->setBadge(source->badge()); });
                item->setBadge(source->badge());
            }
        }
    }
    connect(&theme, &Theme::changed, this, &Navigation::applySizes);
    retranslate();
    applySizes();
}

NavItem *Navigation::add(const QString &icon, const Location &location, QVBoxLayout *layout)
{
    auto *item = new NavItem(m_theme, icon, this);
    item->installEventFilter(this);
    layout->addWidget(item);
    connect(item, &QAbstractButton::clicked, this, [this, item, location] {
        item->setChecked(item == m_items.value(m_current));
        emit chosen(location);
    });
    return item;
}

QLabel *Navigation::addHeading(QVBoxLayout *layout)
{
    QLabel *heading = textLabel({}, "small", "tertiary", this);
    layout->addWidget(heading);
    return heading;
}

void Navigation::setPins(const QList<Pin> &pins)
{
    const auto old = m_pinBox->findChildren<NavItem *>(QString(), Qt::FindDirectChildrenOnly);
    for (NavItem *item : old)
        delete item;
    for (const Pin &pin : pins) {
        NavItem *item = add(QStringLiteral("pin"), pin.location, m_pinLayout);
        item->setTitle(pin.title);
        item->setNarrow(m_narrow);
        if (pin.state && *pin.state != StatusKind::Ok)
            item->setBadge({{}, *pin.state, false, {}});
    }
    m_pinBox->setVisible(!pins.isEmpty());
}

void Navigation::setCurrent(const QString &pageId)
{
    m_current = pageId;
    for (const PageRegistration &page : std::as_const(m_pages)) {
        if (page.id == pageId && !m_items.contains(pageId))
            m_current = page.parentPage;
    }
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        it.value()->setChecked(it.key() == m_current);
}

void Navigation::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    applySizes();
}

void Navigation::applySizes()
{
    setFixedWidth(m_theme.px(m_narrow ? 48 : 208));
    const int side = m_narrow ? m_theme.px(8) : 8;
    layout()->setContentsMargins(side, m_theme.px(10), side + (m_narrow ? 0 : 1), m_theme.px(10));
    for (QLabel *heading : std::as_const(m_headings))
        heading->setVisible(!m_narrow);
    m_pinHeading->setVisible(!m_narrow);
    for (QLabel *heading : findChildren<QLabel *>()) {
        heading->setContentsMargins(m_theme.px(10), m_theme.px(11), 0, m_theme.px(3));
        heading->setFixedHeight(m_theme.px(30));
    }
    for (NavItem *item : everyItem())
        item->setNarrow(m_narrow);
}

void Navigation::retranslate()
{
    setAccessibleName(tr("Navigation"));
    const QHash<NavGroup, QString> titles {
        {NavGroup::Fleet, tr("Fleet")}, {NavGroup::Records, tr("Records")}, {NavGroup::Platform, tr("Platform")}};
    for (auto it = m_headings.cbegin(); it != m_headings.cend(); ++it)
        it.value()->setText(titles.value(it.key()));
    m_pinHeading->setText(tr("Pinned"));
    for (const PageRegistration &page : std::as_const(m_pages)) {
        if (NavItem *item = m_items.value(page.id))
            item->setTitle(page.translatedTitle());
    }
    const auto badges = findChildren<BadgeSource *>();
    for (BadgeSource *badge : badges)
        emit badge->changed(); // its sentence is of the language before
}

QList<NavItem *> Navigation::everyItem() const
{
    QList<NavItem *> all;
    for (const QString &id : m_order)
        all.append(m_items.value(id));
    return all + m_pinBox->findChildren<NavItem *>();
}

void Navigation::focusCurrent()
{
    NavItem *item = m_items.value(m_current);
    const auto all = everyItem();
    if (!item && !all.isEmpty())
        item = all.first();
    if (item)
        item->setFocus(Qt::TabFocusReason);
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto all = everyItem();
    const qsizetype at = all.indexOf(static_cast<NavItem *>(watched));
    static const QHash<int, int> steps {{Qt::Key_Down, 1}, {Qt::Key_Up, -1}};
    if (at >= 0 && steps.contains(key->key())) {
        all.at(qBound(0, at + steps.value(key->key()), all.size() - 1))->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        static_cast<NavItem *>(watched)->click();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace tenantry
