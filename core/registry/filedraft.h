#pragma once
// A database file that appears under its name when it is complete, or not at all, even where the program is killed. Owned by
// whoever makes the file, on one thread.

#include "core/base/result.h"

#include <QCoreApplication>
#include <QDir>
#include <QString>

#include <functional>

namespace tenantry {

class FileDraft
{
    Q_DECLARE_TR_FUNCTIONS(FileDraft)
public:
    /// An empty file of mode 0600 beside the target; where none can be made, whoever opens path() learns why. Drafts of the
    /// same target that a killed program left behind are removed.
    explicit FileDraft(const QString &target);
    ~FileDraft(); ///< what was not published is gone with its logs; every connection to it is closed before
    Q_DISABLE_COPY_MOVE(FileDraft)

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Gives the file its name; its log is empty by then. Errors: Conflict (something has that name, which is never
    /// replaced), Denied.
    [[nodiscard]] Result<> publish();
    /// Drafts there that a killed program left behind, of the targets whose file name is one; those that are being written stay.
    static void removeAbandoned(const QDir &directory, const std::function<bool(const QString &)> &isTarget);
    [[nodiscard]] static Error exists(const QString &path); ///< the Conflict of publish()

private:
    QString m_target;
    QString m_path;
    int m_descriptor = -1;
};

} // namespace tenantry
