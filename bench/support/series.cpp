#include "bench/support/series.h"

#include <QFile>
#include <QTextStream>

#include <unistd.h>

#include <algorithm>

namespace tenantry::bench {

double Series::median() const
{
    std::vector<double> sorted = times;
    std::sort(sorted.begin(), sorted.end());
    const size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

double Series::least() const
{
    return *std::min_element(times.begin(), times.end());
}

double Series::most() const
{
    return *std::max_element(times.begin(), times.end());
}

std::vector<Series> interleave(const std::vector<Way> &ways, int rounds)
{
    std::vector<Series> all;
    for (const Way &way : ways)
        all.push_back({way.name, {}});
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < ways.size(); ++i)
            all[i].times.push_back(ways[i].run());
    }
    return all;
}

void print(const QString &title, const std::vector<Series> &all)
{
    QTextStream out(stdout);
    out << "\n| " << title << " | ms, median [least..most] | ratio to the first |\n|---|---|---|\n";
    for (const Series &series : all) {
        out << "| " << series.name << " | " << QString::number(series.median(), 'f', 2) << " ["
            << QString::number(series.least(), 'f', 2) << ".." << QString::number(series.most(), 'f', 2) << "] | "
            << QString::number(series.median() / all.front().median(), 'f', 3) << " |\n";
    }
}

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace tenantry::bench
