#include "views/widgets/progressbar.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

ProgressBar::ProgressBar(const Theme &theme, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(24);
}

void ProgressBar::setValue(std::optional<double> value, std::optional<StatusKind> state, double failed,
                           std::optional<double> usual)
{
    m_bar = {value, failed, usual, {}};
    m_state = state;
    update();
}

QSize ProgressBar::sizeHint() const
{
    return {theme().px(70), BarHeight + 2};
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_bar.color = theme().color(barToken(m_state));
    paintBar(&painter, QRectF(0, (height() - BarHeight) / 2.0, width(), BarHeight), m_bar, theme());
}

} // namespace tenantry
