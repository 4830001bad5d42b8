#include "views/shell/navitem.h"

#include "views/theme/statusicon.h"

#include <QPainter>

namespace tenantry {

NavItem::NavItem(const Theme &theme, const QString &icon, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavItem::setTitle(const QString &title)
{
    setText(title);
    describe();
}

void NavItem::setBadge(const Badge &badge)
{
    m_badge = badge;
    describe();
    update();
}

void NavItem::setNarrow(bool narrow)
{
    m_narrow = narrow;
    describe();
    updateGeometry();
}

void NavItem::describe()
{
    setAccessibleName(m_badge.sentence.isEmpty() ? text() : text() + QStringLiteral(", ") + m_badge.sentence);
    setToolTip(m_narrow ? accessibleName() : m_badge.sentence);
}

QSize NavItem::sizeHint() const
{
    return {m_theme.px(m_narrow ? 32 : 191), m_theme.px(32)};
}

void NavItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isChecked();
    if (marked || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(marked ? Token::BgSelected : Token::BgHover));
        painter.drawRoundedRect(rect(), m_theme.radius("control"), m_theme.radius("control"));
    }
    if (marked) {
        painter.fillRect(QRect(0, (height() - m_theme.px(16)) / 2, 3, m_theme.px(16)), m_theme.color(Token::Accent));
    }
    const QColor ink = m_theme.color(marked ? Token::TextLink : Token::TextSecondary);
    const int icon = m_theme.px(18);
    const int left = m_narrow ? (width() - icon) / 2 : m_theme.px(10);
    painter.drawPixmap(left, (height() - icon) / 2, m_theme.pixmap(m_icon, ink, icon, devicePixelRatioF()));
    if (m_narrow) {
        if (!m_badge.text.isEmpty() && !m_badge.plain)
            paintStatus(&painter, QRectF(width() - m_theme.px(12), m_theme.px(3), m_theme.px(10), m_theme.px(10)),
                        m_badge.kind, m_theme);
    } else {
        const int right = paintBadge(painter, rect().adjusted(0, 0, -m_theme.px(8), 0));
        const QRect words(left + icon + m_theme.px(10), 0, width() - left - icon - m_theme.px(26) - right, height());
        painter.setFont(m_theme.font(FontRole::Body, marked ? QFont::Medium : QFont::Normal));
        painter.setPen(ink);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
}

int NavItem::paintBadge(QPainter &painter, const QRect &inside) const
{
    if (m_badge.text.isEmpty() && m_badge.plain)
        return 0;
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(Token::TextSecondary));
    const int words = painter.fontMetrics().horizontalAdvance(m_badge.text);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_badge.text);
    if (m_badge.plain)
        return words;
    const int size = m_theme.px(12);
    const int gap = words > 0 ? m_theme.px(4) : 0;
    paintStatus(&painter, QRectF(inside.right() - words - gap - size, (height() - size) / 2.0, size, size),
                m_badge.kind, m_theme);
    return words + gap + size;
}

} // namespace tenantry
