#pragma once
// The settings that a whole team shares. Made for one piece of work on the
// connection's thread; changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"

namespace tenantry {

class SettingRepository
{
public:
    explicit SettingRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<QString> value(const QString &key); ///< empty where never set
    /// Empty values are kept as such. Errors: Denied, and of the connection.
    [[nodiscard]] Result<> save(const QString &key, const QString &value, AuditWriter &audit);

private:
    Connection &m_connection;
};

} // namespace tenantry
