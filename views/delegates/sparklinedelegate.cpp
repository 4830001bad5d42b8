#include "views/delegates/sparklinedelegate.h"

#include "views/delegates/cellpaint.h"
#include "views/theme/theme.h"

namespace tenantry {

namespace {
constexpr int SparklineWidth = 62;
constexpr int Height = 18;
} // namespace

void SparklineDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    Q_UNUSED(option)
    const int height = theme().px(Height);
    const QRect line(room.left(), room.center().y() - height / 2 + 1, theme().px(SparklineWidth), height);
    const bool stale = index.data(StaleRole).toBool();
    paintSparkline(painter, line, index.data(SeriesRole).value<QVector<float>>(),
                   theme().color(stale ? Token::IdleSolid : barToken(state(index))));
    const QVariant value = index.data(Qt::DisplayRole);
    painter->setPen(theme().color(stale || !value.isValid() ? Token::TextTertiary : Token::TextPrimary));
    theme()
        .tabular(FontRole::Body)
        .draw(painter, room.adjusted(line.width() + 8, 0, 0, 0), Qt::AlignRight,
              value.isValid() ? displayText(value, QLocale()) : QStringLiteral("\u2013"));
}

int SparklineDelegate::contentWidth(const QModelIndex &index) const
{
    return theme().px(SparklineWidth) + 8
        + int(theme().tabular(FontRole::Body).width(displayText(index.data(Qt::DisplayRole), QLocale()))) + 1;
}

} // namespace tenantry
