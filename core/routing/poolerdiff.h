#pragma once
// What changes between two versions of a file for a pooler. A pure function, usable on any thread.

#include "core/base/result.h"

#include <QList>

namespace tenantry {

struct PoolerChange {
    QString name; ///< of the entry or login
    QString before {}; ///< the line; empty = there was none
    QString after {}; ///< empty = it goes
};

/// By name; comments and sections are no changes. Of a userlist the verifiers stay untold: its lines are the logins.
[[nodiscard]] QList<PoolerChange> poolerChanges(const QByteArray &before, const QByteArray &after);
/// Lines with "-" and "+" before them, as diff writes them; empty where nothing changes. Of a changed verifier both lines are the login's.
[[nodiscard]] QString poolerDiffText(const QList<PoolerChange> &changes);

} // namespace tenantry
