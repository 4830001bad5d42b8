#include "views/widgets/modelstack.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

ModelStack::ModelStack(const Theme &theme, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ModelStack::setParts(const QVector<float> &parts, double scale)
{
    m_parts = parts;
    m_scale = scale;
    update();
}

QSize ModelStack::sizeHint() const
{
    return {theme().px(92), BarHeight};
}

void ModelStack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintModelStack(&painter, rect(), m_parts, m_scale, theme());
}

} // namespace tenantry
