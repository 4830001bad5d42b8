#include "core/registry/registrysession.h"

#include <QCoreApplication>

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

Result<> lookAfterLostCommit(const Error &lost, const RegistryWriter &by, const AuditWriter &audit)
{
    // A change without a record leaves nothing to look for.
    if (!by.wasKept || audit.lastSeq() == 0)
        return fail(lost);
    const auto kept = by.wasKept(audit.lastSeq(), audit.lastHash());
    if (!kept)
        return fail(lost);
    if (*kept)
        return {};
    Error error = lost;
    error.message = QCoreApplication::translate(
        "RegistrySession", "The connection broke during the commit. The registry was looked at: nothing was changed.");
    error.remedy = QCoreApplication::translate("RegistrySession", "Try again.");
    return fail(error);
}

bool isPassingConflict(const Error &error)
{
    return error.sqlState == u"40001" || error.sqlState == u"40P01";
}

} // namespace tenantry
