#include "core/base/nearestwords.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tenantry {
namespace {

/// Optimal string alignment: insertions, losses, other letters and swaps of neighbours cost one each.
int typingErrors(const QString &a, const QString &b)
{
    std::vector<int> before(static_cast<size_t>(b.size()) + 1), row = before, next = before;
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        next[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            next[at + 1] = std::min({next[at] + 1, row[at + 1] + 1, row[at] + (a[i] == b[j] ? 0 : 1)});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                next[at + 1] = std::min(next[at + 1], before[at - 1] + 1);
        }
        before = std::exchange(row, std::exchange(next, before));
    }
    return row.back();
}

} // namespace

QStringList nearestWords(const QString &word, const QStringList &candidates, int most)
{
    constexpr qsizetype longest = 64; // the cost grows with the square, and nobody misspells more than a word
    std::vector<std::pair<int, QString>> near;
    for (const QString &candidate : candidates) {
        if (word.isEmpty() || word.size() > longest)
            continue;
        const int errors = candidate.startsWith(word) ? 0 : typingErrors(word, candidate);
        if (errors <= 2 && errors < candidate.size())
            near.emplace_back(errors, candidate);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList words;
    for (size_t i = 0; i < near.size() && words.size() < most; ++i)
        words << near[i].second;
    return words;
}

} // namespace tenantry
