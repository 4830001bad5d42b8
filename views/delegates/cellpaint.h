#pragma once
// The small pictures of cells and cards: bars, sparklines, stacks of models, level meters, loading bars.
// Free functions of the GUI thread; they keep nothing. Sizes in device-independent pixels.

#include "models/roles.h"
#include "views/theme/tokens.h"

#include <QPainter>
#include <QVector>

#include <optional>

namespace tenantry {

class Theme;

/// The parts of a bar, each 0..1 of its length.
struct BarValue {
    std::optional<double> value; ///< empty = unknown: only the track is drawn
    double failed = 0; ///< the end of the value, in the colour of failure
    std::optional<double> usual; ///< a mark across the track
    QColor color;
};

constexpr int BarHeight = 8;

/// The colour of a bar or line for a state: calm blue where nothing is said.
[[nodiscard]] Token barToken(std::optional<StatusKind> state);
void paintBar(QPainter *painter, const QRectF &rect, const BarValue &bar, const Theme &theme);
/// A line over a light area with a dot at its end; fewer than two values draw nothing.
void paintSparkline(QPainter *painter, const QRectF &rect, const QVector<float> &values, const QColor &color);
/// Shared, schema, database, deployment and the room left as a dashed outline; `scale` is the number that fills `rect`.
void paintModelStack(QPainter *painter, const QRectF &rect, const QVector<float> &parts, double scale,
                     const Theme &theme);
/// 1 to 4 of four segments; fewer is better.
void paintLevel(QPainter *painter, const QPointF &topLeft, int level, const Theme &theme);
/// The flat bar that stands for what is still loading.
void paintSkeleton(QPainter *painter, const QRectF &rect, const Theme &theme);

} // namespace tenantry
