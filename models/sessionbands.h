#pragma once
// The stacked bands of the chart of sessions, with a gap where a server did not answer. Pure functions over values; usable on
// any thread.

#include "core/inspection/sessionhistory.h"

#include <QList>
#include <QPointF>

namespace tenantry {

/// One piece of a band without a gap: x is the time in milliseconds since 1970 UTC, y the sessions.
struct SessionBandPiece {
    QList<QPointF> lower;
    QList<QPointF> upper;
};
using SessionBand = QList<SessionBandPiece>;

/// One band for each of the first `shown` servers, from below, and one for the others together if there are more. A reading
/// holds until the next one of its server, the last one until `nowMs`; where a server gave none it adds nothing.
[[nodiscard]] QList<SessionBand> sessionBands(const QList<std::vector<SessionHistory::Sample>> &servers,
                                              qsizetype shown, qint64 nowMs);

} // namespace tenantry
