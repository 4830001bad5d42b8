#pragma once
// The passwords of an unattended runner: one file for the registry's login and those of all servers, whatever their records say of a
// keyring or a person. Owned by the program that serves; usable on any thread.

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connectionspec.h"

namespace tenantry {

class RunnerKeys
{
public:
    /// In libpq's format. Empty: the credential tenantry.pgpass that systemd gave, else ~/.pgpass where it is there.
    explicit RunnerKeys(const QString &file);

    [[nodiscard]] const QString &file() const { return m_file; } ///< empty = there is none
    /// Before anything is connected. Errors: Missing, Denied (see PassFile).
    [[nodiscard]] Result<> check() const;
    /// Read anew each time, so that a key which was changed counts at once. Empty where the file has no line for this login: the
    /// server then trusts or refuses it. Errors: Denied.
    [[nodiscard]] Result<Secret> passwordOf(const ConnectionSpec &spec) const;

private:
    QString m_file;
};

} // namespace tenantry
