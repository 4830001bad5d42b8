#include "core/provisioning/filequery.h"

#include "core/db/sqldialect.h"
#include "core/isolation/enginecapability.h"
#include "core/provisioning/tenantfile.h"
#include "core/provisioning/typedrows.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSqlError>

#include <algorithm>
#include <string_view>

#include <sqlite3.h>

namespace tenantry {

namespace {

struct FileQueryText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FileQuery)
};

constexpr int typedActions[] = {SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE};
constexpr const char *typedPragmas[] = {"table_info", "table_xinfo", "table_list",
                                        "index_list", "index_info",  "foreign_key_list"};

bool isTypedAction(int action)
{
    return std::find(std::begin(typedActions), std::end(typedActions), action) != std::end(typedActions);
}

/// As people write it: the engine hands it over as it was typed.
bool isTypedPragma(const char *name)
{
    return std::any_of(std::begin(typedPragmas), std::end(typedPragmas),
                       [name](const char *typed) { return sqlite3_stricmp(typed, name) == 0; });
}

struct TypedRun {
    QDeadlineTimer until {std::chrono::seconds(10)};
    std::function<bool()> isCancelled;
    bool isRefused = false; ///< by judgeTyped()
    [[nodiscard]] bool isOver() const { return until.hasExpired() || (isCancelled && isCancelled()); }
};

int judgeTyped(void *state, int action, const char *first, const char *second, const char *, const char *)
{
    const bool isFunction =
        action == SQLITE_FUNCTION && second != nullptr && std::string_view(second) != "load_extension";
    const bool isPragma = action == SQLITE_PRAGMA && isTypedPragma(first);
    if (isFunction || isPragma || isTypedAction(action))
        return SQLITE_OK;
    static_cast<TypedRun *>(state)->isRefused = true;
    return SQLITE_DENY;
}

int endsTyped(void *run)
{
    return static_cast<const TypedRun *>(run)->isOver() ? 1 : 0;
}

/// After the control row was read, and before the typed statement is.
void holdToReading(Connection &connection, TypedRun &run)
{
    constexpr int stepsBetweenLooks = 1000;
    sqlite3 *handle = connection.sqliteHandle();
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_progress_handler(handle, stepsBetweenLooks, endsTyped, &run);
    sqlite3_set_authorizer(handle, judgeTyped, &run);
}

/// What is kept for the statement goes before the connection does.
void letGo(Connection &connection)
{
    sqlite3_set_authorizer(connection.sqliteHandle(), nullptr, nullptr);
    sqlite3_progress_handler(connection.sqliteHandle(), 0, nullptr, nullptr);
}

Error typedError(const Error &error, const TypedRun &run)
{
    Error told = error;
    if (error.kind == ErrorKind::Cancelled && run.until.hasExpired()) {
        told.kind = ErrorKind::Timeout;
        told.message = FileQueryText::tr("The statement did not come to its end within ten seconds.");
    } else if (run.isRefused) {
        told.kind = ErrorKind::Denied;
        told.message = FileQueryText::tr("The statement does more than read the file of this tenant.");
        told.remedy =
            FileQueryText::tr("Only SELECT is possible here, and PRAGMA that lists tables and their columns.");
    }
    return told;
}

Result<TypedRows> readTyped(Connection &connection, const QString &sql, int limit)
{
    auto answer = connection.query(sql);
    if (!answer)
        return fail(answer);
    auto typed = takeTypedRows(*answer, limit);
    if (!typed.isCut && answer->lastError().isValid())
        return fail(connection.dialect().toError(answer->lastError()));
    return typed;
}

} // namespace

Result<TypedRows> readHeld(Connection &connection, const QString &sql, int limit,
                           const std::function<bool()> &isCancelled)
{
    TypedRun run {QDeadlineTimer(std::chrono::seconds(10)), isCancelled};
    holdToReading(connection, run);
    auto typed = readTyped(connection, sql, limit);
    letGo(connection);
    return typed ? typed : Result<TypedRows>(fail(typedError(typed.error(), run)));
}

Result<TypedRows> queryFile(const Route &route, const QString &sql, int limit, const std::function<bool()> &isCancelled)
{
    if (const auto can = checkCapability(Engine::SQLite, route.kind, Capability::TypedQuery); !can)
        return fail(can);
    const auto connection = openToLook(route.endpoint.database);
    if (!connection)
        return fail(connection);
    const auto open = VerifiedOpen::begin(**connection, route);
    if (!open)
        return fail(open);
    return readHeld(**connection, sql, limit, isCancelled);
}

} // namespace tenantry
