#pragma once
// Finds the password for a connection to any server of the fleet, in the source that the registry names for it. Owned by
// AppContext; fetch() is called on worker threads, learn() on the GUI's.

#include "core/registry/server.h"
#include "core/secrets/secretresolver.h"

#include <QHash>
#include <QMutex>

namespace tenantry {

class ServerSecrets
{
public:
    explicit ServerSecrets(const SecretResolver &resolver) : m_resolver(resolver) { }
    void learn(const QList<Server> &servers);
    /// An unknown login has no password: the server then refuses or trusts it.
    [[nodiscard]] Result<Secret> fetch(const ConnectionSpec &spec) const;
    /// The server refused what fetch() gave: a typed password is asked for anew the next time. Any thread.
    void forget(const ConnectionSpec &spec) const;

private:
    struct Known {
        SecretSource source;
        QString serverName;
    };
    [[nodiscard]] Known known(const ConnectionSpec &spec) const;

    const SecretResolver &m_resolver;
    mutable QMutex m_mutex;
    QHash<QString, Known> m_known;
};

} // namespace tenantry
