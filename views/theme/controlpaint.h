#pragma once
// Pictures of the controls that the style paints itself. Free functions of the GUI thread; they keep nothing.

#include <QPainter>
#include <QStyleOption>

namespace tenantry {

class Theme;

/// A rounded box with a hairline that stays one device-independent pixel wide.
void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border);
void paintInput(QPainter *painter, const QRect &rect, const QStyleOption &option, bool invalid, const Theme &theme);
void paintCheckBox(QPainter *painter, const QRect &rect, QStyle::State state, const Theme &theme);
void paintRadioButton(QPainter *painter, const QRect &rect, QStyle::State state, const Theme &theme);
/// A chevron `size` wide in the middle of `rect`.
void paintArrow(QPainter *painter, const QRect &rect, Qt::ArrowType arrow, const QColor &color, qreal size);
void paintScrollBar(QPainter *painter, const QRect &groove, const QRect &handle, const QStyleOptionSlider &option,
                    const Theme &theme);
void paintSlider(QPainter *painter, const QRect &groove, const QRect &handle, const QStyleOptionSlider &option,
                 const Theme &theme);

} // namespace tenantry
