#include "core/registry/registrysession.h"

#include <sqlite3.h>

namespace tenantry {

Result<> prepareRegistrySession(Connection &connection)
{
    // SQLite keeps the pointer, not the name.
    static constexpr const char *schema = "tenantry";
    if (sqlite3 *handle = connection.sqliteHandle())
        sqlite3_db_config(handle, SQLITE_DBCONFIG_MAINDBNAME, schema);
    return {};
}

bool isPassingConflict(const Error &error)
{
    return error.sqlState == u"40001" || error.sqlState == u"40P01";
}

} // namespace tenantry
