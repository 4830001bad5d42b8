#pragma once
// When another program's window first shows on the display, seen from outside. Owned by a measurement, GUI thread; needs a
// display without a window manager or anything else on it, such as Xvfb.

#include <QImage>
#include <QProcess>

#include <optional>

namespace tenantry::bench {

/// What was seen of one start. The look takes about a millisecond, so that a time may be that much late.
struct Sighting {
    double milliseconds = 0; ///< from before the process was made
    qint64 residentKb = 0; ///< of the process, at that moment
};

/// Starts the program, looks at the display until it differs from what it was, and ends the program. Nothing after 20 s.
[[nodiscard]] std::optional<Sighting> seeStart(const QString &program, const QStringList &arguments);

/// VmRSS of a process, kB; 0 where it has gone.
[[nodiscard]] qint64 residentKb(qint64 process);

} // namespace tenantry::bench
