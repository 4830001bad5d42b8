#include "views/widgets/iconshape.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

IconShape::IconShape(const Theme &theme, QString icon, Token color, int size, QWidget *parent)
    : Painted(theme, parent), m_icon(std::move(icon)), m_color(color), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconShape::setIcon(const QString &icon)
{
    if (m_icon == icon)
        return;
    m_icon = icon;
    update();
}

QSize IconShape::sizeHint() const
{
    return {theme().px(m_size), theme().px(m_size)};
}

void IconShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(rect(), theme().pixmap(m_icon, theme().color(m_color), width(), devicePixelRatioF()));
}

} // namespace tenantry
