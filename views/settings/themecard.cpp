#include "views/settings/themecard.h"

#include "views/theme/controlpaint.h"

#include <QPainter>
#include <QPainterPath>

namespace tenantry {

ThemeCard::ThemeCard(const Theme &theme, ThemeMode shows, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_shows(shows), m_tokens(Tokens::builtIn().value_or(Tokens()))
{
    setCheckable(true);
    setAutoExclusive(true);
}

QSize ThemeCard::sizeHint() const
{
    const int words = QFontMetrics(m_theme.font(FontRole::Body, QFont::DemiBold)).horizontalAdvance(text());
    return {qMax(132, m_theme.px(34) + words + 8), m_theme.px(34) + 68};
}

void ThemeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card(rect());
    const bool on = isChecked();
    paintBox(&painter, card, m_theme.radius("card"), m_theme.color(on ? Token::AccentSoft : Token::BgSurface),
             m_theme.color(on ? Token::Focus : Token::BorderDefault));
    if (on)
        paintBox(&painter, card.adjusted(1, 1, -1, -1), m_theme.radius("card") - 1, m_theme.color(Token::AccentSoft),
                 m_theme.color(Token::Focus));

    const QRect frame(8, 8, 116, 60);
    QPainterPath inside;
    inside.addRoundedRect(frame, 4, 4);
    painter.save();
    painter.setClipPath(inside);
    paintWindow(painter, frame, m_shows == ThemeMode::Dark ? m_tokens.dark : m_tokens.light);
    if (m_shows == ThemeMode::Follow) {
        painter.setClipRect(frame.adjusted(frame.width() / 2, 0, 0, 0), Qt::IntersectClip);
        paintWindow(painter, frame, m_tokens.dark);
    }
    painter.restore();
    painter.setPen(m_theme.color(Token::BorderDefault));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(inside);

    const int size = m_theme.px(14);
    const QRect dot(8, 68 + (height() - 68 - size) / 2, size, size);
    paintRadioButton(&painter, dot,
                     (isEnabled() ? QStyle::State_Enabled : QStyle::State_None)
                         | (on ? QStyle::State_On : QStyle::State_Off),
                     m_theme);
    painter.setFont(m_theme.font(FontRole::Body, on ? QFont::DemiBold : QFont::Normal));
    painter.setPen(m_theme.color(Token::TextPrimary));
    painter.drawText(QRect(dot.right() + 7, 68, width(), height() - 68), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void ThemeCard::paintWindow(QPainter &painter, const QRect &frame, const Palette &colors) const
{
    const auto color = [&](Token token) { return colors[size_t(token)]; };
    const auto fill = [&](int x, int y, int w, int h, Token token) {
        painter.fillRect(frame.x() + x, frame.y() + y, w, h, color(token));
    };
    fill(0, 0, frame.width(), frame.height(), Token::BgSurface);
    fill(0, 0, frame.width(), 12, Token::BgApp);
    fill(0, 0, 26, frame.height(), Token::BgApp);
    fill(0, 0, frame.width(), 2, Token::EnvProduction);
    for (int line = 0; line < 3; ++line)
        fill(6, 20 + line * 8, 14, 3, Token::BorderDefault);
    static constexpr int widths[] = {51, 39, 57, 43};
    for (int line = 0; line < 4; ++line)
        fill(32, 20 + line * 10, widths[line], 4, line == 1 ? Token::Accent : Token::BorderDefault);
}

} // namespace tenantry
