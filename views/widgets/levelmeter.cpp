#include "views/widgets/levelmeter.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

LevelMeter::LevelMeter(const Theme &theme, int level, QWidget *parent) : Painted(theme, parent), m_level(level)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LevelMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLevel(&painter, {0, (height() - 6) / 2.0}, m_level, theme());
}

} // namespace tenantry
