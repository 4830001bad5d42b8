#include "views/widgets/chip.h"

#include "views/theme/controlpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace tenantry {

namespace {
constexpr int ChipPadding = 6;
constexpr int ChipGap = 5;
} // namespace

Chip::Chip(const Theme &theme, const QString &text, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    refresh();
}

void Chip::setStatus(std::optional<StatusKind> status)
{
    m_status = status;
    refresh();
}

void Chip::setOutline(Token color)
{
    m_outline = color;
    refresh();
}

QFont Chip::textFont() const
{
    return m_outline ? theme().font(FontRole::Caption, QFont::DemiBold)
                     : theme().font(FontRole::Small, m_status ? QFont::Medium : QFont::Normal);
}

QSize Chip::sizeHint() const
{
    const int shape = m_status ? theme().px(12) + ChipGap : 0;
    return {QFontMetrics(textFont()).horizontalAdvance(m_text) + 1 + shape + 2 * ChipPadding, theme().px(18)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token back = m_status ? statusBackground(*m_status) : Token::IdleBg;
    const Token front = m_outline ? *m_outline : m_status ? statusText(*m_status) : Token::TextSecondary;
    paintBox(&painter, rect(), theme().radius("chip"), m_outline ? QColor(Qt::transparent) : theme().color(back),
             theme().color(m_outline.value_or(back)));
    QRect room = rect().adjusted(ChipPadding, 0, -ChipPadding, 0);
    if (m_status) {
        const int side = theme().px(12);
        const QRect box(room.left(), (height() - side) / 2, side, side);
        paintStatus(&painter, QStyle::visualRect(layoutDirection(), rect(), box), *m_status, theme());
        room.setLeft(room.left() + side + ChipGap);
    }
    painter.setFont(textFont());
    painter.setPen(theme().color(front));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room), Qt::AlignCenter, m_text);
}

} // namespace tenantry
