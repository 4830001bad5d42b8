#pragma once
// What a person may have meant by a misspelt word. A pure function, usable on any thread.

#include <QStringList>

namespace tenantry {

/// The candidates that begin with the word or are at most two typing errors (insertion, loss, swap, other letter) away,
/// nearest first; at most `most`.
[[nodiscard]] QStringList nearestWords(const QString &word, const QStringList &candidates, int most = 3);

} // namespace tenantry
