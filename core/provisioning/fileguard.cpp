#include "core/provisioning/fileguard.h"

#include "core/db/transaction.h"
#include "core/provisioning/filescript.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

#include <sqlite3.h>

namespace tenantry {

namespace {

struct FileGuardText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FileGuard)
};

/// What no migration may do, as the engine calls it, and as people do.
constexpr struct {
    int action;
    const char *word;
} forbiddenActions[] = {{SQLITE_ATTACH, "ATTACH"},
                        {SQLITE_DETACH, "DETACH"},
                        {SQLITE_TRANSACTION, "BEGIN, COMMIT, ROLLBACK"},
                        {SQLITE_CREATE_TEMP_TABLE, "CREATE TEMP TABLE"},
                        {SQLITE_CREATE_TEMP_TRIGGER, "CREATE TEMP TRIGGER"},
                        {SQLITE_CREATE_TEMP_VIEW, "CREATE TEMP VIEW"}};

/// Of the connection or of the rows of this file; others change how the file is kept, or reach beside it.
constexpr const char *allowedPragmas[] = {
    "foreign_keys", "defer_foreign_keys", "foreign_key_check",  "foreign_key_list", "table_info",
    "table_xinfo",  "table_list",         "index_list",         "index_info",       "index_xinfo",
    "user_version", "application_id",     "legacy_alter_table", "integrity_check",  "quick_check"};

constexpr int changingActions[] = {SQLITE_INSERT,         SQLITE_UPDATE,       SQLITE_DELETE,
                                   SQLITE_DROP_TABLE,     SQLITE_ALTER_TABLE,  SQLITE_CREATE_INDEX,
                                   SQLITE_CREATE_TRIGGER, SQLITE_DROP_TRIGGER, SQLITE_CREATE_TABLE};

struct MigrationGuard {
    bool protectsControl = false;
    QString forbidden; ///< empty = nothing was
};

template<class List, class Value>
bool isIn(const List &list, const Value &value)
{
    return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

/// As people write it: the engine hands it over as it was typed.
bool isAllowedPragma(const char *name)
{
    return std::any_of(std::begin(allowedPragmas), std::end(allowedPragmas),
                       [name](const char *allowed) { return sqlite3_stricmp(allowed, name) == 0; });
}

/// The table that an action is about: of some it is the first word, of others the second.
std::string_view guardedTable(int action, const char *first, const char *second)
{
    const bool isSecond = isIn(std::initializer_list<int> {SQLITE_ALTER_TABLE, SQLITE_CREATE_INDEX,
                                                           SQLITE_CREATE_TRIGGER, SQLITE_DROP_TRIGGER},
                               action);
    const char *name = isSecond ? second : first;
    return name != nullptr ? std::string_view(name) : std::string_view();
}

int judgeMigration(void *state, int action, const char *first, const char *second, const char *, const char *)
{
    auto &guard = *static_cast<MigrationGuard *>(state);
    const auto forbid = [&](const QString &what) {
        guard.forbidden = what;
        return SQLITE_DENY;
    };
    for (const auto &[code, word] : forbiddenActions) {
        if (code == action)
            return forbid(QString::fromLatin1(word));
    }
    if (action == SQLITE_PRAGMA && !isAllowedPragma(first))
        return forbid(QStringLiteral("PRAGMA ") + QString::fromUtf8(first));
    if (action == SQLITE_FUNCTION && second != nullptr && std::string_view(second) == "load_extension")
        return forbid(QStringLiteral("load_extension()"));
    constexpr std::string_view ours("tenantry");
    const std::string_view table = guardedTable(action, first, second);
    const bool isOurs = table == ours || table.substr(0, ours.size() + 1) == "tenantry_";
    if (guard.protectsControl && isIn(changingActions, action) && isOurs)
        return forbid(QString::fromUtf8(table.data(), static_cast<qsizetype>(table.size())));
    return SQLITE_OK;
}

Result<> runJudged(Connection &file, const QString &sql, MigrationGuard &guard)
{
    sqlite3_set_authorizer(file.sqliteHandle(), judgeMigration, &guard);
    const auto done = file.script(sql);
    sqlite3_set_authorizer(file.sqliteHandle(), nullptr, nullptr);
    return done;
}

tl::unexpected<Error> notForMigrations(const QString &what, const QString &where = {})
{
    return fail(ErrorKind::InvalidInput,
                where.isEmpty()
                    ? FileGuardText::tr("A migration has a statement that is none for migrations: %1").arg(what)
                    : FileGuardText::tr("%1 has a statement that is none for migrations: %2").arg(where, what),
                FileGuardText::tr("Take it out: a migration changes the tables of its tenant, in a transaction of the "
                                  "program."));
}

Result<> tryMigration(Connection &memory, const Migration &migration)
{
    // What is open at the end would swallow what the program puts behind it.
    if (sqlite3_complete(QString(migration.up + QStringLiteral("\n;")).toUtf8().constData()) == 0)
        return fail(ErrorKind::InvalidInput,
                    FileGuardText::tr("%1 ends inside a text, a name, a comment or a trigger.").arg(migration.fileName),
                    FileGuardText::tr("Close what is open at its end."));
    auto transaction = Transaction::begin(memory);
    if (!transaction)
        return fail(transaction);
    MigrationGuard guard {true, {}};
    const auto done = runJudged(memory, migration.up, guard);
    if (!guard.forbidden.isEmpty())
        return notForMigrations(guard.forbidden, migration.fileName);
    if (!done)
        return fail(ErrorKind::InvalidInput,
                    FileGuardText::tr("%1 does not run: %2").arg(migration.fileName, done.error().message),
                    FileGuardText::tr("Mend it: it was tried in memory, and nothing was made."), done.error().detail);
    return transaction->commit();
}

} // namespace

Result<QString> fileTablesScript()
{
    FileScript script({}, {});
    for (const char *table : {"control_table", "file_table", "step_table", "change_table", "history_table"})
        script.add(QString::fromLatin1(table));
    return script.text();
}

Result<> runGuarded(Connection &file, const QString &sql)
{
    MigrationGuard guard;
    const auto done = runJudged(file, sql, guard);
    return guard.forbidden.isEmpty() ? done : Result<>(notForMigrations(guard.forbidden));
}

Result<> tryFileMigrations(const MigrationFolder &folder)
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = QStringLiteral(":memory:");
    const auto memory = Connection::open(spec);
    if (!memory)
        return fail(memory);
    const auto tables = fileTablesScript().and_then([&](const QString &sql) { return (*memory)->script(sql); });
    if (!tables)
        return tables;
    for (const Migration &migration : folder.migrations) {
        if (const auto tried = tryMigration(**memory, migration); !tried)
            return tried;
    }
    return {};
}

} // namespace tenantry
