#pragma once
// The settings that a whole team shares. Made for one piece of work on the
// connection's thread; changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/registry/setting.h"

namespace tenantry {

class SettingRepository
{
public:
    explicit SettingRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<Setting> byKey(const QString &key); ///< of revision 0 where never set
    /// Returns it as it is stored. Empty values are kept as such. Errors: Conflict (somebody set it since it was read), Denied,
    /// and of the connection.
    [[nodiscard]] Result<Setting> save(Setting setting, AuditWriter &audit);

private:
    Connection &m_connection;
};

} // namespace tenantry
