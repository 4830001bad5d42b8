#pragma once
// How the registry and each server are reached: address, login, where the password comes from, encryption. Owned by the page
// that shows it, GUI thread.

#include "models/recordtablemodel.h"
#include "models/serverlistmodel.h"

#include <optional>

namespace tenantry {

/// One way in. The registry has no server id.
struct ConnectionRow {
    ServerId server;
    QString name;
    QString address; ///< host and port, or the file
    QString login;
    std::optional<SecretSource> secret; ///< empty = not known here
    TlsMode tls = TlsMode::VerifyFull;
    bool isLocal = false; ///< a socket, the loopback or a file: nothing to encrypt
    ServerState state;
    friend bool operator==(const ConnectionRow &a, const ConnectionRow &b);
};

class ConnectionListModel : public RecordTableModel<ConnectionRow, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ConnectionListModel)
public:
    enum Column { Name, Address, Login, Secret, Encryption };
    explicit ConnectionListModel(QObject *parent = nullptr);
};

[[nodiscard]] ConnectionRow connectionRow(const ServerRow &row);
/// Of the registry; where its password came from is not kept.
[[nodiscard]] ConnectionRow registryRow(const ConnectionSpec &spec, bool answers);

} // namespace tenantry
