#include "views/delegates/bardelegate.h"

#include "views/delegates/cellpaint.h"
#include "views/theme/theme.h"

namespace tenantry {

namespace {

std::optional<double> fraction(const QModelIndex &index, int role)
{
    const QVariant value = index.data(role);
    return value.isValid() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

BarDelegate::BarDelegate(const Theme &theme, TextPlace place, int width, QObject *parent)
    : CellDelegate(theme, parent), m_place(place), m_width(width)
{ }

void BarDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    Q_UNUSED(option)
    const QVariant shown = index.data(Qt::DisplayRole);
    const QString text = shown.isValid() ? displayText(shown, QLocale()) : QStringLiteral("\u2013");
    const bool stale = index.data(StaleRole).toBool();
    const QColor color = theme().color(stale || !shown.isValid() ? Token::TextTertiary : Token::TextPrimary);
    const int width = qMin(theme().px(m_width), room.width());
    const bool below = m_place == TextPlace::Below;
    const int line = theme().px(16);
    const int top = below ? room.center().y() - line / 2 - BarHeight / 2 + 1 : room.center().y() - BarHeight / 2 + 1;
    const QRect bar(room.left(), top, width, BarHeight);
    if (index.data(FractionRole).isValid())
        paintBar(painter, bar,
                 {fraction(index, FractionRole), fraction(index, FailureRole).value_or(0), fraction(index, UsualRole),
                  theme().color(stale ? Token::IdleSolid : barToken(state(index)))},
                 theme());
    const QRect below16(room.left(), room.center().y() + 1, room.width(), line);
    paintLine(painter, below ? below16 : room.adjusted(width + 8, 0, 0, 0), text, index, color, below);
}

int BarDelegate::contentWidth(const QModelIndex &index) const
{
    const int text = CellDelegate::contentWidth(index);
    const int bar = theme().px(m_width);
    return m_place == TextPlace::Below ? qMax(bar, text) : bar + 8 + text;
}

} // namespace tenantry
