#pragma once
// One file that a pooler reads and we write: whole or not at all, with the owner and the rights that it had, and the one before it kept beside
// it. Made for one change, on one thread, which it blocks.

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tenantry {

class PoolerFile
{
    Q_DECLARE_TR_FUNCTIONS(PoolerFile)
public:
    /// Reads what is there. Errors: Denied (unreadable, no plain file), Constraint (somebody else's, or another registry's: it is never
    /// touched).
    [[nodiscard]] static Result<PoolerFile> open(const QString &path, const RegistryId &registry);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QByteArray &text() const { return m_text; } ///< what was there; empty where there was none
    [[nodiscard]] QString keptPath() const { return m_path + QStringLiteral(".before"); }

    /// Nothing where it is that already. What was there stays as keptPath() until the next time. Errors: Conflict (another program writes
    /// here, or has since it was read), Denied, Internal (the disk is full, with what the system said): all of them leave it as it was.
    [[nodiscard]] Result<> write(const QByteArray &text);
    [[nodiscard]] bool isWritten() const { return m_isWritten; }
    /// As it was before write(); nothing where that wrote nothing.
    [[nodiscard]] Result<> putBack();

private:
    explicit PoolerFile(const QString &path) : m_path(path) { }
    [[nodiscard]] Result<> replace(const QByteArray &text);
    [[nodiscard]] Result<> keep() const;
    QString m_path;
    QByteArray m_text;
    bool m_wasThere = false;
    bool m_isWritten = false;
};

} // namespace tenantry
