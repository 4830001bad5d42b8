#include "core/secrets/secretstore.h"

namespace tenantry {

QString SecretRequest::loginName() const
{
    ConnectionSpec login = spec;
    login.database.clear();
    return login.displayName();
}

SecretStore::~SecretStore() = default;

void SecretStore::forget(const SecretRequest &) { }

} // namespace tenantry
