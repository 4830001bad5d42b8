#include "views/shell/bellbutton.h"

#include <QPainter>

namespace tenantry {

BellButton::BellButton(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void BellButton::setCount(int count)
{
    m_count = count;
    retranslate();
    update();
}

void BellButton::retranslate()
{
    setAccessibleName(m_count == 0 ? tr("Notifications, none new") : tr("Notifications, %Ln new", nullptr, m_count));
    setToolTip(tr("Notifications"));
}

void BellButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_theme.radius("control");
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::BgHover));
        painter.drawRoundedRect(rect(), radius, radius);
    }
    const int icon = m_theme.px(18);
    painter.drawPixmap(
        (width() - icon) / 2, (height() - icon) / 2,
        m_theme.pixmap(QStringLiteral("bell"), m_theme.color(Token::TextSecondary), icon, devicePixelRatioF()));
    if (m_count > 0) {
        const QRectF disc(width() / 2.0 + 1, 1, m_theme.px(14), m_theme.px(14));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Accent));
        painter.drawEllipse(disc);
        QFont font = m_theme.font(FontRole::Caption, QFont::DemiBold);
        font.setPixelSize(m_theme.px(m_count > 9 ? 8 : 10));
        painter.setFont(font);
        painter.setPen(m_theme.color(Token::TextOnAccent));
        painter.drawText(disc, Qt::AlignCenter, m_count > 99 ? QStringLiteral("99") : locale().toString(m_count));
    }
}

} // namespace tenantry
