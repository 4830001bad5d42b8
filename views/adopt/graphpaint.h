#pragma once
// The boxes and lines of a graph of tables. Free functions of the GUI thread; they keep nothing.

#include "core/discovery/tenantgraph.h"

#include <QPainter>

namespace tenantry {

class Theme;

/// The box of a table: the tenants' own in the focus colour, one that is reached only through its parent tinted, one of no tenant with
/// a dashed outline.
void paintTableBox(QPainter *painter, const QRectF &box, TableRelation relation, bool isSelected, const Theme &theme);
/// From the end of one box to the start of another, at right angles, with a point.
void paintTableEdge(QPainter *painter, const QPointF &from, const QPointF &to, bool isThroughParent,
                    const Theme &theme);
/// The ink of its second line.
[[nodiscard]] QColor tableRemarkColor(TableRelation relation, const Theme &theme);

} // namespace tenantry
