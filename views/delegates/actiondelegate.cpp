#include "views/delegates/actiondelegate.h"

#include "views/theme/controlpaint.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace tenantry {

QRect ActionDelegate::buttonRect(const QRect &room) const
{
    const int height = theme().px(26);
    return {room.left(), room.center().y() - height / 2 + 1, room.width(), height};
}

void ActionDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    const bool primary = option.state & QStyle::State_Selected;
    const bool pressed = m_pressed == index;
    const bool enabled = index.flags() & Qt::ItemIsEnabled;
    const QColor fill = theme().color(primary ? (pressed ? Token::AccentPressed : Token::Accent)
                                              : (pressed ? Token::BgSelected : Token::BgSurface));
    const QRect button = buttonRect(room);
    paintBox(painter, button, theme().radius("control"), fill, primary ? fill : theme().color(Token::BorderButton));
    const QFont font = theme().font(FontRole::Small, QFont::Medium);
    painter->setFont(font);
    painter->setPen(theme().color(!enabled ? Token::TextDisabled : primary ? Token::TextOnAccent : Token::TextPrimary));
    painter->drawText(button, Qt::AlignCenter,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, button.width() - 12));
}

int ActionDelegate::contentWidth(const QModelIndex &index) const
{
    return QFontMetrics(theme().font(FontRole::Small, QFont::Medium))
               .horizontalAdvance(index.data(Qt::DisplayRole).toString())
        + 24;
}

bool ActionDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    Q_UNUSED(model)
    if (!(index.flags() & Qt::ItemIsEnabled) || index.data(Qt::DisplayRole).toString().isEmpty())
        return false;
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        emit triggered(index);
        return true;
    }
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool inside = buttonRect(contentRect(option, index)).contains(mouse->position().toPoint());
    if (mouse->button() != Qt::LeftButton)
        return false;
    const bool clicked = event->type() == QEvent::MouseButtonRelease && inside && m_pressed == index;
    m_pressed =
        event->type() == QEvent::MouseButtonPress && inside ? QPersistentModelIndex(index) : QPersistentModelIndex();
    if (clicked)
        emit triggered(index);
    return inside;
}

} // namespace tenantry
