#pragma once
// Passwords in a file of libpq's format (host:port:database:user:password). Those that are there are only read. Owned by the
// composition root; usable on any thread.

#include "core/secrets/secretstore.h"

namespace tenantry {

class PassFile final : public SecretStore
{
public:
    /// Empty path: ~/.pgpass. The file is read anew by every fetch(); one that the request names comes first.
    explicit PassFile(const QString &path = {});
    [[nodiscard]] QString path() const { return m_path; }

    /// The first line that matches wins; '*' matches anything, '\' escapes ':' and '\'. Errors: Missing (no file, no
    /// line), Denied (unreadable, not a file, another user's, or open to others: its mode must be 0600 or stricter; a credential that
    /// systemd put into CREDENTIALS_DIRECTORY may be readable for its group).
    [[nodiscard]] Result<Secret> fetch(const SecretRequest &request) override;

private:
    QString m_path;
};

/// Makes a file with one line for this login, which its owner alone may read. Errors: Constraint (something is there already), Denied (it
/// cannot be written; nothing is left of it then).
[[nodiscard]] Result<> writePassFile(const QString &path, const ConnectionSpec &spec, const Secret &password);

} // namespace tenantry
