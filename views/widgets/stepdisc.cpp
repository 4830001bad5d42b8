#include "views/widgets/stepdisc.h"

#include "views/theme/statusicon.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

StepDisc::StepDisc(const Theme &theme, int number, QWidget *parent) : Painted(theme, parent), m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepDisc::setState(State state)
{
    m_state = state;
    update();
}

QSize StepDisc::sizeHint() const
{
    return {theme().px(18), theme().px(18)};
}

void StepDisc::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_state == State::Done) {
        paintStatus(&painter, rect(), StatusKind::Ok, theme());
        return;
    }
    const bool isCurrent = m_state == State::Current;
    painter.setPen(QPen(theme().color(isCurrent ? Token::Accent : Token::BorderDefault), 1));
    painter.setBrush(isCurrent ? theme().color(Token::Accent) : QColor(Qt::transparent));
    painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(isCurrent ? theme().font(FontRole::Caption, QFont::DemiBold) : theme().font(FontRole::Caption));
    painter.setPen(theme().color(isCurrent ? Token::TextOnAccent : Token::TextTertiary));
    painter.drawText(rect(), Qt::AlignCenter, locale().toString(m_number));
}

} // namespace tenantry
