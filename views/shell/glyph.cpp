#include "views/shell/glyph.h"

#include "views/theme/statusicon.h"

#include <QPainter>

namespace tenantry {

Glyph::Glyph(const Theme &theme, StatusKind kind, int size, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_kind(kind), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void Glyph::setKind(StatusKind kind)
{
    m_kind = kind;
    update();
}

QSize Glyph::sizeHint() const
{
    return {m_theme.px(m_size), m_theme.px(m_size)};
}

void Glyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStatus(&painter, QRectF(rect()), m_kind, m_theme);
}

} // namespace tenantry
