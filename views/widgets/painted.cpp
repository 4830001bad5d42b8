#include "views/widgets/painted.h"

#include "views/theme/theme.h"

namespace tenantry {

Painted::Painted(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &Painted::refresh);
}

void Painted::refresh()
{
    updateGeometry();
    update();
}

} // namespace tenantry
