#pragma once
// A disk in memory of a few megabytes, which one program and what it starts see and nobody else. Functions for the thread of a test.

#include <QStringList>

namespace tenantry::testsupport {

/// The words of a command that gives `command` such a disk at `place`. It needs no right but that of making user namespaces.
[[nodiscard]] QStringList onSmallDisk(const QString &place, int megabytes, const QStringList &command);
/// Whether this machine lets an ordinary user have one.
[[nodiscard]] bool canHaveSmallDisk();

} // namespace tenantry::testsupport
