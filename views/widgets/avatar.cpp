#include "views/widgets/avatar.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace tenantry {

Avatar::Avatar(const Theme &theme, const QString &name, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPerson(name);
}

void Avatar::setPerson(const QString &name)
{
    m_initials.clear();
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        if (m_initials.size() < 2)
            m_initials += word.front().toUpper();
    setAccessibleName(name);
    update();
}

QSize Avatar::sizeHint() const
{
    return {theme().px(26), theme().px(26)};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(Token::AccentSoft));
    painter.drawEllipse(rect());
    painter.setFont(theme().font(FontRole::Caption, QFont::DemiBold));
    painter.setPen(theme().color(Token::TextLink));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace tenantry
