#pragma once
// The registries a person has opened on this computer and how each is reached; never a secret. Owned by AppContext, kept in
// the console's settings, GUI thread.

#include "core/registry/server.h"
#include "views/firstrun/registrytarget.h"
#include "views/shell/fleetview.h"

namespace tenantry {

class ConsoleSettings;

class FleetBook
{
public:
    struct Entry {
        KnownFleet fleet;
        ConnectionSpec spec;
        SecretSource secretSource = SecretSource::None;
        bool startReadOnly = true; ///< ask before the first change of a session
        QString passFile; ///< for SecretSource::PassFile; empty = ~/.pgpass

        [[nodiscard]] RegistryTarget target() const; ///< its password is to be found where it says
    };

    explicit FleetBook(ConsoleSettings &settings) : m_settings(settings) { }
    [[nodiscard]] QList<Entry> entries() const; ///< by name
    [[nodiscard]] std::optional<Entry> entry(const QString &fleetId) const;
    [[nodiscard]] std::optional<Entry> last() const; ///< the one opened last
    [[nodiscard]] bool knows(const QString &file) const; ///< a fleet of it is a registry in this file
    void opened(const Entry &entry); ///< adds or renews it and makes it the last
    void add(const Entry &entry); ///< adds or renews it
    void forget(const QString &fleetId);

private:
    ConsoleSettings &m_settings;
};

} // namespace tenantry
