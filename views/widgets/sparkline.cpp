#include "views/widgets/sparkline.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

Sparkline::Sparkline(const Theme &theme, QWidget *parent) : Painted(theme, parent) { }

void Sparkline::setValues(const QVector<float> &values, std::optional<StatusKind> state)
{
    m_values = values;
    m_state = state;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {theme().px(84), theme().px(26)};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSparkline(&painter, rect(), m_values, theme().color(barToken(m_state)));
}

} // namespace tenantry
