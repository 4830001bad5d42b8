#include "views/widgets/statusshape.h"

#include "views/theme/statusicon.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

StatusShape::StatusShape(const Theme &theme, StatusKind kind, int size, QWidget *parent)
    : Painted(theme, parent), m_kind(kind), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusShape::setKind(StatusKind kind)
{
    m_kind = kind;
    update();
}

QSize StatusShape::sizeHint() const
{
    return {theme().px(m_size), theme().px(m_size)};
}

void StatusShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatus(&painter, rect(), m_kind, theme());
}

} // namespace tenantry
