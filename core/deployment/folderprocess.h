#pragma once
// The processes of a MariaDB server, and of the program that makes one, that work in a folder: found and ended. Functions, usable on any
// thread.

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <sys/types.h>

namespace tenantry {

/// Of those that this user may look at. Linux alone tells it. Whoever else is there, as a shell or a backup, is left alone.
[[nodiscard]] QList<pid_t> processesIn(const QString &folder);
/// Whether the process runs and works there: its number alone may be another one's by now.
[[nodiscard]] bool worksIn(pid_t process, const QString &folder);
/// Sends it the signal and waits until it has ended; nothing where it does not work there. Errors: Denied (it is another user's),
/// Timeout (after two minutes).
[[nodiscard]] Result<> endProcessIn(const QString &folder, pid_t process, int signal);

} // namespace tenantry
