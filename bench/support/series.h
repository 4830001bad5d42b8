#pragma once
// Figures of interleaved measurements: medians, spreads and ratios, printed as a table. Values for one program's main
// thread.

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace tenantry::bench {

/// Times of one way of doing a thing, in milliseconds.
struct Series {
    QString name;
    std::vector<double> times;

    [[nodiscard]] double median() const;
    [[nodiscard]] double least() const;
    [[nodiscard]] double most() const;
};

/// One way to be timed; it returns milliseconds, so that it may leave out what is not to be measured.
struct Way {
    QString name;
    std::function<double()> run;
};

/// Runs all ways one after the other, `rounds` times.
[[nodiscard]] std::vector<Series> interleave(const std::vector<Way> &ways, int rounds);
/// A Markdown table: median [least..most] and the ratio to the first, of each.
void print(const QString &title, const std::vector<Series> &all);
/// Milliseconds a function takes.
[[nodiscard]] double timed(const std::function<void()> &work);
/// What this process holds in memory now, in bytes.
[[nodiscard]] qint64 residentBytes();

} // namespace tenantry::bench
