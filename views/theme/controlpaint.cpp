#include "views/theme/controlpaint.h"

#include "views/theme/theme.h"

#include <QPainterPath>
#include <QStyleOptionSlider>

#include <array>

namespace tenantry {

void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void paintInput(QPainter *painter, const QRect &rect, const QStyleOption &option, bool invalid, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const Token border = !enabled ? Token::BorderSubtle : invalid ? Token::BadSolid : Token::BorderControl;
    paintBox(painter, rect, theme.radius("control"), theme.color(enabled ? Token::BgSurface : Token::BgSunken),
             theme.color(border));
}

void paintCheckBox(QPainter *painter, const QRect &rect, QStyle::State state, const Theme &theme)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool filled = state & (QStyle::State_On | QStyle::State_NoChange);
    const bool hover = enabled && (state & QStyle::State_MouseOver);
    const QColor accent = theme.color(!enabled ? Token::TextDisabled : hover ? Token::AccentHover : Token::Accent);
    const QColor border = theme.color(!enabled ? Token::BorderDefault : hover ? Token::Focus : Token::BorderControl);
    paintBox(painter, rect, 3.5, filled ? accent : theme.color(Token::BgSurface), filled ? accent : border);
    if (!filled)
        return;
    const qreal u = rect.width() / 14.0;
    const auto at = [&rect, u](qreal x, qreal y) { return QPointF(rect.x() + x * u, rect.y() + y * u); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Token::TextOnAccent), 1.5 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state & QStyle::State_On)
        painter->drawPolyline(QPolygonF {at(3.6, 7.3), at(6, 9.6), at(10.4, 4.8)});
    else
        painter->drawLine(at(4, 7), at(10, 7));
    painter->restore();
}

void paintRadioButton(QPainter *painter, const QRect &rect, QStyle::State state, const Theme &theme)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool on = state & QStyle::State_On;
    const QColor accent = theme.color(enabled ? Token::Accent : Token::TextDisabled);
    const QColor border = theme.color(enabled ? Token::BorderControl : Token::BorderDefault);
    paintBox(painter, rect, rect.width() / 2.0, on ? accent : theme.color(Token::BgSurface), on ? accent : border);
    if (!on)
        return;
    const qreal u = rect.width() / 14.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(Token::TextOnAccent));
    painter->drawEllipse(QRectF(rect).center(), 2.6 * u, 2.6 * u);
    painter->restore();
}

void paintArrow(QPainter *painter, const QRect &rect, Qt::ArrowType arrow, const QColor &color, qreal size)
{
    static constexpr std::array<int, 5> Turns {0, 180, 0, 90, 270}; // none, up, down, left, right
    const qreal half = size / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    painter->rotate(Turns.at(size_t(arrow)));
    painter->setPen(QPen(color, size / 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF {{-half, -half / 2}, {0, half / 2}, {half, -half / 2}});
    painter->restore();
}

void paintScrollBar(QPainter *painter, const QRect &groove, const QRect &handle, const QStyleOptionSlider &option,
                    const Theme &theme)
{
    Q_UNUSED(groove)
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QRectF bar = QRectF(handle).adjusted(2, 2, -2, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(active ? Token::BorderControl : Token::BorderButton));
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

void paintSlider(QPainter *painter, const QRect &groove, const QRect &handle, const QStyleOptionSlider &option,
                 const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool flat = option.orientation == Qt::Horizontal;
    const QPointF middle = QRectF(handle).center();
    QRectF line = flat ? QRectF(groove.left(), middle.y() - 1, groove.width(), 2)
                       : QRectF(middle.x() - 1, groove.top(), 2, groove.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(line, theme.color(Token::BorderControl));
    const bool fromStart = (option.direction == Qt::LeftToRight) == flat;
    if (flat)
        fromStart ? line.setRight(middle.x()) : line.setLeft(middle.x());
    else
        line.setTop(middle.y());
    const QColor accent = theme.color(enabled ? Token::Accent : Token::TextDisabled);
    painter->fillRect(line, accent);
    painter->setPen(QPen(accent, 2));
    painter->setBrush(theme.color(Token::BgSurface));
    const qreal radius = qMin(handle.width(), handle.height()) / 2.0 - 1;
    painter->drawEllipse(middle, radius, radius);
    painter->restore();
}

} // namespace tenantry
