#include "models/sessionbands.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace tenantry {

namespace {

using Samples = std::vector<SessionHistory::Sample>;

std::optional<int> sessionsAt(const Samples &samples, qint64 atMs)
{
    const auto after = std::upper_bound(samples.begin(), samples.end(), atMs,
                                        [](qint64 at, const auto &sample) { return at < sample.atMs; });
    if (after == samples.begin() || std::prev(after)->sessions < 0)
        return std::nullopt;
    return std::prev(after)->sessions;
}

/// Of several servers what those say that answered; nothing where none did.
std::optional<int> sessionsAt(const QList<Samples> &servers, qsizetype first, qsizetype last, qint64 atMs)
{
    std::optional<int> sum;
    for (qsizetype i = first; i < last; ++i) {
        if (const auto sessions = sessionsAt(servers.at(i), atMs))
            sum = sum.value_or(0) + *sessions;
    }
    return sum;
}

std::set<qint64> momentsOf(const QList<Samples> &servers, qint64 nowMs)
{
    std::set<qint64> moments;
    for (const Samples &samples : servers) {
        for (const SessionHistory::Sample &sample : samples)
            moments.insert(sample.atMs);
    }
    if (!moments.empty())
        moments.insert(std::max(*moments.rbegin(), nowMs));
    return moments;
}

} // namespace

QList<SessionBand> sessionBands(const QList<std::vector<SessionHistory::Sample>> &servers, qsizetype shown,
                                qint64 nowMs)
{
    const std::set<qint64> moments = momentsOf(servers, nowMs);
    std::map<qint64, int> below;
    QList<SessionBand> bands;
    for (qsizetype band = 0; band < std::min<qsizetype>(servers.size(), shown + 1); ++band) {
        const qsizetype end = band == shown ? servers.size() : band + 1;
        SessionBand pieces;
        SessionBandPiece piece;
        for (const qint64 at : moments) {
            const auto x = static_cast<double>(at);
            const auto sessions = sessionsAt(servers, band, end, at);
            if (sessions) {
                int &height = below[at];
                piece.lower.append({x, double(height)});
                height += *sessions;
                piece.upper.append({x, double(height)});
            } else if (!piece.upper.isEmpty()) {
                piece.lower.append({x, piece.lower.last().y()});
                piece.upper.append({x, piece.upper.last().y()});
                pieces.append(std::exchange(piece, {}));
            }
        }
        if (!piece.upper.isEmpty())
            pieces.append(piece);
        bands.append(pieces);
    }
    return bands;
}

} // namespace tenantry
