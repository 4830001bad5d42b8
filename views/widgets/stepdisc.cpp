#include "views/widgets/stepdisc.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

StepDisc::StepDisc(const Theme &theme, int number, QWidget *parent) : Painted(theme, parent), m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StepDisc::sizeHint() const
{
    return {theme().px(18), theme().px(18)};
}

void StepDisc::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(Token::BorderDefault), 1));
    painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(theme().font(FontRole::Caption));
    painter.setPen(theme().color(Token::TextTertiary));
    painter.drawText(rect(), Qt::AlignCenter, locale().toString(m_number));
}

} // namespace tenantry
