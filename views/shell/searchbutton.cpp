#include "views/shell/searchbutton.h"

#include <QPainter>

namespace tenantry {

SearchButton::SearchButton(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setCursor(Qt::IBeamCursor);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void SearchButton::setKey(const QString &nativeText)
{
    m_key = nativeText;
    update();
}

QSize SearchButton::sizeHint() const
{
    return {m_theme.px(440), m_theme.px(30)};
}

int paintKey(QPainter *painter, int right, int middle, const QString &key, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(theme.font(FontRole::Caption));
    QString spaced = key;
    spaced.replace(u'+', u' ');
    const int width = qMax(theme.px(18), painter->fontMetrics().horizontalAdvance(spaced) + theme.px(12));
    const QRect box(right - width, middle - theme.px(9), width, theme.px(18));
    painter->setPen(QPen(theme.color(Token::BorderDefault), 1));
    painter->setBrush(theme.color(Token::BgSunken));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("chip"), theme.radius("chip"));
    painter->setPen(theme.color(Token::TextTertiary));
    painter->drawText(box, Qt::AlignCenter, spaced);
    painter->restore();
    return width;
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_theme.radius("control");
    painter.setBrush(m_theme.color(Token::BgSurface));
    painter.setPen(QPen(m_theme.color(Token::BorderControl), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const int icon = m_theme.px(16);
    painter.drawPixmap(
        m_theme.px(10), (height() - icon) / 2,
        m_theme.pixmap(QStringLiteral("search"), m_theme.color(Token::TextTertiary), icon, devicePixelRatioF()));
    const int taken = m_key.isEmpty() ? 0 : paintKey(&painter, width() - m_theme.px(7), height() / 2, m_key, m_theme);
    painter.setFont(m_theme.font(FontRole::Body));
    painter.setPen(m_theme.color(Token::TextTertiary));
    const QRect words(m_theme.px(34), 0, width() - taken - m_theme.px(46), height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace tenantry
