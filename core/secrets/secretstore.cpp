#include "core/secrets/secretstore.h"

namespace tenantry {

QString SecretRequest::loginName() const
{
    ConnectionSpec login = spec;
    login.database.clear();
    // Two engines on one host have logins of their own.
    const QString name = login.displayName();
    return spec.engine == Engine::MariaDB ? QStringLiteral("mariadb://") + name : name;
}

SecretStore::~SecretStore() = default;

void SecretStore::forget(const SecretRequest &) { }

} // namespace tenantry
