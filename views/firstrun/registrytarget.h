#pragma once
// A registry a person wants to open or make, as the form was filled in. Plain value with a secret in it; GUI thread.

#include "core/base/secret.h"
#include "core/registry/registryinfo.h"

namespace tenantry {

struct RegistryTarget {
    ConnectionSpec spec;
    SecretSource secretSource = SecretSource::Ask;
    QString passFile; ///< for SecretSource::PassFile; empty = ~/.pgpass
    Secret password; ///< as typed; kept in the keyring if secretSource says so, else for this session
    bool create = false;
    RegistryCreation creation; ///< only where create
    bool startReadOnly = true;
    bool adopts = false; ///< the page that adopts is the first one
};

} // namespace tenantry
