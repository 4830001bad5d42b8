#include "views/delegates/stackdelegate.h"

#include "views/delegates/cellpaint.h"
#include "views/theme/theme.h"

namespace tenantry {

namespace {
constexpr int StackWidth = 70;
} // namespace

void StackDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    Q_UNUSED(option)
    const int line = theme().px(16);
    const QRect stack(room.left(), room.center().y() - line / 2 - BarHeight / 2 + 1, theme().px(StackWidth), BarHeight);
    paintModelStack(painter, stack, index.data(PartsRole).value<QVector<float>>(), m_scale, theme());
    const QVariant value = index.data(Qt::DisplayRole);
    paintLine(painter, QRect(room.left(), room.center().y() + 1, room.width(), line),
              value.isValid() ? displayText(value, QLocale()) : QStringLiteral("\u2013"), index, textColor(index),
              true);
}

int StackDelegate::contentWidth(const QModelIndex &index) const
{
    return qMax(theme().px(StackWidth), CellDelegate::contentWidth(index));
}

} // namespace tenantry
