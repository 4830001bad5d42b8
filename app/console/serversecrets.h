#pragma once
// Finds the password for a connection to any server of the fleet, in the source that the registry names for it. Owned by
// AppContext; fetch() is called on worker threads, learn() on the GUI's.

#include "app/console/refusedlogins.h"
#include "core/registry/server.h"
#include "core/secrets/keyringsecretstore.h"
#include "core/secrets/secretresolver.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <memory>

namespace tenantry {

class ServerSecrets
{
public:
    /// All outlive it.
    ServerSecrets(const SecretResolver &resolver, KeyringSecretStore &keyring, RefusedLogins &refused)
        : m_resolver(resolver), m_keyring(keyring), m_refused(refused)
    { }
    void learn(const QList<Server> &servers);
    /// An unknown login has no password: the server then refuses or trusts it. What the keyring lacks, or kept wrongly, is
    /// asked for and kept there.
    [[nodiscard]] Result<Secret> fetch(const ConnectionSpec &spec) const;
    /// A connection to a server that the registry may not know. What is typed for it is kept in the keyring only once
    /// the server took it. Blocks; errors as those of fetch() and of the connection.
    [[nodiscard]] Result<std::unique_ptr<Connection>> open(const Server &server) const;
    /// The server refused what fetch() gave: nobody is asked for a typed password until askAgain(). Any thread.
    void forget(const ConnectionSpec &spec) const;
    void askAgain(const ConnectionSpec &spec) const; ///< the next fetch() asks a person, who wants that

private:
    struct Known {
        SecretSource source;
        QString serverName;
    };
    struct Found {
        Secret password;
        bool isToBeKept; ///< it was typed, and belongs into the keyring
    };
    [[nodiscard]] Result<Found> find(const SecretRequest &request, SecretSource source) const;
    void keep(const SecretRequest &request, const Secret &password) const;
    void forget(const SecretRequest &request, SecretSource source) const;
    [[nodiscard]] Known known(const ConnectionSpec &spec) const;
    [[nodiscard]] bool isToBeTyped(const SecretRequest &request) const;

    const SecretResolver &m_resolver;
    KeyringSecretStore &m_keyring;
    RefusedLogins &m_refused;
    mutable QMutex m_mutex;
    QHash<QString, Known> m_known;
    mutable QSet<QString> m_toBeTyped; ///< what the keyring has for them was refused
};

} // namespace tenantry
