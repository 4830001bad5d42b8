#include "views/adopt/graphpaint.h"

#include "views/theme/theme.h"

#include <QPainterPath>

#include <algorithm>

namespace tenantry {

namespace {

struct TableLook {
    Token fill;
    Token line;
    bool isDashed;
};

/// In the order of TableRelation.
constexpr TableLook tableLooks[] = {{Token::BgSelected, Token::Focus, false},
                                    {Token::BgSurface, Token::BorderControl, false},
                                    {Token::WarnBg, Token::WarnSolid, false},
                                    {Token::BgSurface, Token::BorderControl, true}};

constexpr qreal boxRadius = 6;
constexpr qreal pointLength = 6;
constexpr qreal pointHalf = 3;

} // namespace

void paintTableBox(QPainter *painter, const QRectF &box, TableRelation relation, bool isSelected, const Theme &theme)
{
    const TableLook &look = tableLooks[static_cast<int>(relation)];
    QPen pen(theme.color(isSelected ? Token::Focus : look.line), isSelected || relation == TableRelation::Root ? 2 : 1);
    if (look.isDashed)
        pen.setDashPattern({3, 3});
    painter->setPen(pen);
    painter->setBrush(theme.color(isSelected ? Token::BgSelected : look.fill));
    const qreal radius = std::min(boxRadius, box.height() / 4); // that of a legend is smaller
    painter->drawRoundedRect(box, radius, radius);
}

void paintTableEdge(QPainter *painter, const QPointF &from, const QPointF &to, bool isThroughParent, const Theme &theme)
{
    const QColor ink = theme.color(isThroughParent ? Token::WarnSolid : Token::TextTertiary);
    QPen pen(ink, 1.5);
    if (isThroughParent)
        pen.setDashPattern({3, 2});
    const qreal middle = (from.x() + to.x()) / 2;
    QPainterPath path(from);
    path.lineTo(middle, from.y());
    path.lineTo(middle, to.y());
    path.lineTo(to.x() - pointLength, to.y());
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawPolygon(QPolygonF {to, to + QPointF(-pointLength, -pointHalf), to + QPointF(-pointLength, pointHalf)});
}

QColor tableRemarkColor(TableRelation relation, const Theme &theme)
{
    return theme.color(relation == TableRelation::Path ? Token::WarnFg : Token::TextTertiary);
}

} // namespace tenantry
