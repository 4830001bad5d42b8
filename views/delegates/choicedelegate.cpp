#include "views/delegates/choicedelegate.h"

#include "models/choiceroles.h"
#include "views/theme/controlpaint.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QMouseEvent>

namespace tenantry {

namespace {

constexpr int boxPadding = 8;
constexpr int chevronRoom = 22;

/// Knows whether a choice came from its list, which ends it, or from a key, after which another one may follow.
class ChoiceBox : public QComboBox
{
public:
    using QComboBox::QComboBox;
    [[nodiscard]] bool isFromList() const { return m_isFromList; }
    void showPopup() override
    {
        m_isFromList = true;
        QComboBox::showPopup();
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        m_isFromList = false;
        QComboBox::keyPressEvent(event);
    }

private:
    bool m_isFromList = false;
};

QStringList choicesOf(const QModelIndex &index)
{
    return index.data(ChoicesRole).toStringList();
}

} // namespace

QRect ChoiceDelegate::boxRect(const QRect &room) const
{
    const int height = theme().px(26);
    return {room.left(), room.center().y() - height / 2 + 1, room.width(), height};
}

QFont ChoiceDelegate::boxFont(const QModelIndex &index) const
{
    return theme().font(index.data(MonospaceRole).toBool() ? FontRole::Mono : FontRole::Small);
}

void ChoiceDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    if (choicesOf(index).isEmpty()) {
        CellDelegate::paintContent(painter, room, option, index);
        return;
    }
    const QRect box = boxRect(room);
    paintBox(painter, box, theme().radius("control"), theme().color(Token::BgSurface),
             theme().color(Token::BorderControl));
    const QRect inside = box.adjusted(boxPadding, 0, -boxPadding, 0);
    const int chevron = theme().px(chevronRoom) - boxPadding;
    const QRect text = QStyle::visualRect(option.direction, inside, inside.adjusted(0, 0, -chevron, 0));
    const QRect arrow = QStyle::visualRect(option.direction, inside,
                                           QRect(inside.right() - chevron + 1, inside.top(), chevron, inside.height()));
    const QFont font = boxFont(index);
    painter->setFont(font);
    painter->setPen(theme().color(Token::TextPrimary));
    painter->drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    paintArrow(painter, arrow, Qt::DownArrow, theme().color(Token::TextSecondary), theme().px(8));
}

int ChoiceDelegate::contentWidth(const QModelIndex &index) const
{
    const QFontMetrics metrics(boxFont(index));
    int widest = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    for (const auto &choice : choicesOf(index))
        widest = std::max(widest, metrics.horizontalAdvance(choice));
    return widest + 2 * boxPadding + theme().px(chevronRoom);
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const QStringList choices = choicesOf(index);
    if (choices.isEmpty())
        return CellDelegate::createEditor(parent, option, index);
    auto *combo = new ChoiceBox(parent);
    combo->addItems(choices);
    combo->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    combo->setFont(boxFont(index));
    auto *self = const_cast<ChoiceDelegate *>(this); // Qt makes editors in a const function, and is told by signals
    connect(combo, &QComboBox::activated, self, [self, combo] {
        if (!combo->isFromList())
            return;
        emit self->commitData(combo);
        emit self->closeEditor(combo);
    });
    return combo;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(index.data(Qt::EditRole).toInt());
    else
        CellDelegate::setEditorData(editor, index);
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor))
        model->setData(index, combo->currentIndex());
    else
        CellDelegate::setModelData(editor, model, index);
}

void ChoiceDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    editor->setGeometry(boxRect(contentRect(option, index)));
}

bool ChoiceDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    Q_UNUSED(model)
    auto *view = qobject_cast<QAbstractItemView *>(const_cast<QWidget *>(option.widget));
    if (!view || choicesOf(index).isEmpty() || !(index.flags() & Qt::ItemIsEditable))
        return false;
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        view->edit(index);
        return true;
    }
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !boxRect(contentRect(option, index)).contains(mouse->position().toPoint()))
        return false;
    view->edit(index);
    if (auto *combo = qobject_cast<QComboBox *>(view->indexWidget(index)))
        combo->showPopup();
    return true;
}

} // namespace tenantry
