#pragma once
// Finds the password for a connection to any server of the fleet, in the source that the registry names for it. Owned by
// AppContext; fetch() is called on worker threads, learn() on the GUI's.

#include "app/console/refusedlogins.h"
#include "core/registry/server.h"
#include "core/secrets/secretresolver.h"

#include <QHash>
#include <QMutex>

namespace tenantry {

class ServerSecrets
{
public:
    /// Both outlive it.
    ServerSecrets(const SecretResolver &resolver, RefusedLogins &refused) : m_resolver(resolver), m_refused(refused) { }
    void learn(const QList<Server> &servers);
    /// An unknown login has no password: the server then refuses or trusts it.
    [[nodiscard]] Result<Secret> fetch(const ConnectionSpec &spec) const;
    /// The server refused what fetch() gave: nobody is asked for a typed password until askAgain(). Any thread.
    void forget(const ConnectionSpec &spec) const;
    void askAgain(const ConnectionSpec &spec) const; ///< the next fetch() asks a person, who wants that

private:
    struct Known {
        SecretSource source;
        QString serverName;
    };
    [[nodiscard]] Known known(const ConnectionSpec &spec) const;

    const SecretResolver &m_resolver;
    RefusedLogins &m_refused;
    mutable QMutex m_mutex;
    QHash<QString, Known> m_known;
};

} // namespace tenantry
