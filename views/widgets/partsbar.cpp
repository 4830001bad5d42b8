#include "views/widgets/partsbar.h"

#include "views/delegates/cellpaint.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <numeric>

namespace tenantry {

PartsBar::PartsBar(const Theme &theme, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PartsBar::setParts(const QList<Part> &parts)
{
    m_parts = parts;
    update();
}

QSize PartsBar::sizeHint() const
{
    return {theme().px(92), BarHeight + 2};
}

void PartsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double total = std::accumulate(m_parts.begin(), m_parts.end(), 0.0,
                                         [](double sum, const Part &part) { return sum + part.count; });
    if (total <= 0) {
        paintBar(&painter, QRectF(0, (height() - BarHeight) / 2.0, width(), BarHeight), {}, theme());
        return;
    }
    const QRectF bar = QRectF(0, (height() - BarHeight) / 2.0, width(), BarHeight);
    // Small parts stay visible at 5 px; the others share what is left.
    constexpr double Least = 5;
    const double room = bar.width() - 2.0 * double(m_parts.size() - 1);
    double small = 0;
    double large = 0;
    for (const Part &part : m_parts)
        (room * part.count / total < Least ? small : large) += room * part.count / total < Least ? Least : part.count;
    qreal x = bar.left();
    for (const Part &part : m_parts) {
        if (part.count <= 0)
            continue;
        const bool tiny = room * part.count / total < Least;
        const qreal width = tiny ? Least : (room - small) * part.count / large;
        painter.setBrush(theme().color(barToken(part.kind)));
        painter.drawRoundedRect(QRectF(x, bar.top(), qMin(width, bar.right() - x), bar.height()), 2, 2);
        x += width + 2;
    }
}

} // namespace tenantry
