#pragma once
// Which programs of this computer use a file. A function, usable on any thread.

#include <QList>
#include <QString>

#include <sys/types.h>

namespace tenantry {

/// The processes other than this one that have it open, as far as the system lets us see: root sees all, others those of their own user.
[[nodiscard]] QList<pid_t> otherProcessesWith(const QString &path);

} // namespace tenantry
