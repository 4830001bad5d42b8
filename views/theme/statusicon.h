#pragma once
// The nine status shapes of the design, each with its own outline so that no colour is needed to tell them apart.
// Free functions of the GUI thread; they keep nothing.

#include "models/roles.h"
#include "views/theme/tokens.h"

#include <QRectF>

class QIcon;
class QPainter;

namespace tenantry {

class Theme;

/// Fits the shape into the square in the middle of `rect`; drawn for 12 to 18 px.
void paintStatus(QPainter *painter, const QRectF &rect, StatusKind kind, const Theme &theme);
/// The same as an icon for menus and buttons; it follows later changes of the theme by itself.
[[nodiscard]] QIcon statusIcon(StatusKind kind, const Theme &theme);
/// The colours that go with a shape: of its word, of the shape, of its chip.
[[nodiscard]] Token statusText(StatusKind kind);
[[nodiscard]] Token statusSolid(StatusKind kind);
[[nodiscard]] Token statusBackground(StatusKind kind);
/// The family the style sheet selects by: "ok", "warn", "bad", "info" or "idle".
[[nodiscard]] QLatin1StringView statusTone(StatusKind kind);

} // namespace tenantry
