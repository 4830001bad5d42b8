#include "views/settings/shortcutdelegate.h"

#include "views/settings/keycapture.h"
#include "views/settings/shortcutmodel.h"
#include "views/shell/keycaps.h"

#include <QPainter>
#include <QPointer>

namespace tenantry {

QSize ShortcutDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), m_theme.px(26)};
}

void ShortcutDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const ShortcutModel *>(index.model());
    const Action *action = model->action(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    if (!action) {
        painter->fillRect(row, m_theme.color(Token::BgSunken));
        painter->fillRect(row.left(), row.top(), row.width(), 1, m_theme.color(Token::BorderSubtle));
        painter->fillRect(row.left(), row.bottom(), row.width(), 1, m_theme.color(Token::BorderSubtle));
    } else if (selected) {
        painter->fillRect(
            row, m_theme.color(option.state & QStyle::State_Active ? Token::BgSelected : Token::BgSelectedInactive));
        painter->fillRect(row.left(), row.top(), 3, row.height(), m_theme.color(Token::Accent));
    }
    const QRect inside = row.adjusted(m_theme.px(12), 0, -m_theme.px(12), 0);
    int right = inside.right();
    if (action) {
        const QList<QKeySequence> keys = model->actions().keys(*action);
        const QList<QKeySequence> shown = keys.size() > 3 ? QList<QKeySequence> {keys.first(), keys.last()} : keys;
        const int width = paintKeyCaps(nullptr, 0, 0, shown, m_theme);
        right -= width;
        paintKeyCaps(painter, right, row.center().y() - m_theme.px(9) + 1, shown, m_theme);
        if (index.data(ShortcutModel::ReboundRole).toBool()) {
            const QStringList defaults = action->defaultShortcuts();
            const QString was = defaults.isEmpty()
                ? tr("had none")
                : tr("was %1").arg(QKeySequence(defaults.first()).toString(QKeySequence::NativeText));
            painter->setFont(m_theme.font(FontRole::Small));
            painter->setPen(m_theme.color(Token::TextTertiary));
            const int room = painter->fontMetrics().horizontalAdvance(was) + m_theme.px(8);
            painter->drawText(QRect(right - room, row.top(), room - m_theme.px(8), row.height()),
                              Qt::AlignRight | Qt::AlignVCenter, was);
            right -= room;
        }
    }
    painter->setFont(action ? m_theme.font(FontRole::Body, selected ? QFont::DemiBold : QFont::Normal)
                            : m_theme.font(FontRole::Small, QFont::DemiBold));
    painter->setPen(m_theme.color(action ? Token::TextPrimary : Token::TextSecondary));
    const int room = right - inside.left() - m_theme.px(8);
    painter->drawText(QRect(inside.left(), row.top(), room, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->restore();
}

QWidget *ShortcutDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *capture = new KeyCapture(parent);
    const QPersistentModelIndex row(index);
    connect(capture, &KeyCapture::captured, this, [this, row](const QKeySequence &key) { emit captured(row, key); });
    // The view closes the editor for both endings; what was captured is told before.
    auto *self = const_cast<ShortcutDelegate *>(this);
    // A rebinding renews the rows, which takes the editor away before.
    const auto end = [self, editor = QPointer<KeyCapture>(capture)] {
        if (editor)
            emit self->closeEditor(editor, QAbstractItemDelegate::NoHint);
    };
    connect(capture, &KeyCapture::captured, self, end, Qt::QueuedConnection);
    connect(capture, &KeyCapture::givenUp, self, end, Qt::QueuedConnection);
    return capture;
}

void ShortcutDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    const QSize size(m_theme.px(148), m_theme.px(24));
    editor->setGeometry(option.rect.right() - m_theme.px(12) - size.width(),
                        option.rect.center().y() - size.height() / 2 + 1, size.width(), size.height());
}

} // namespace tenantry
