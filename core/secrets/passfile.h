#pragma once
// Reads passwords from a file in libpq's format (host:port:database:user:password). We never write one. Owned by the
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
    /// line), Denied (unreadable, not a file, or open to others: its mode must be 0600 or stricter).
    [[nodiscard]] Result<Secret> fetch(const SecretRequest &request) override;

private:
    QString m_path;
};

} // namespace tenantry
