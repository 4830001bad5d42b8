#include "core/db/sqlitedialect.h"

#include <iterator>

namespace tenantry {

std::pair<const SqlErrorRule *, size_t> SqliteDialect::rules() const
{
    using enum ErrorKind;
    // SQLite's primary result codes, written with a closing '.' so that 1 is no prefix of 19.
    static constexpr SqlErrorRule table[] = {
        {"1.", InvalidInput, nullptr, nullptr},
        {"3.", Denied, nullptr, nullptr},
        {"5.", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "Another program is writing to this file."),
         QT_TRANSLATE_NOOP("SqlDialect", "Try again when it has finished.")},
        {"6.", Conflict, nullptr, nullptr},
        {"7.", Internal, nullptr, nullptr},
        {"8.", Denied, QT_TRANSLATE_NOOP("SqlDialect", "The file is read-only."),
         QT_TRANSLATE_NOOP(
             "SqlDialect",
             "Give this account the right to write the file, its -wal and -shm files, and their directory.")},
        {"9.", Cancelled, nullptr, nullptr},
        {"10.", Internal, QT_TRANSLATE_NOOP("SqlDialect", "The disk failed while the file was read or written."),
         QT_TRANSLATE_NOOP("SqlDialect", "Check the disk and the free space.")},
        {"11.", Internal, QT_TRANSLATE_NOOP("SqlDialect", "The file is damaged."),
         QT_TRANSLATE_NOOP("SqlDialect", "Restore it from a copy.")},
        {"13.", Internal, QT_TRANSLATE_NOOP("SqlDialect", "The disk is full."),
         QT_TRANSLATE_NOOP("SqlDialect", "Free space and try again; nothing was changed.")},
        {"14.", Missing, QT_TRANSLATE_NOOP("SqlDialect", "The file cannot be opened."),
         QT_TRANSLATE_NOOP("SqlDialect", "Check that the directory exists and that this account may use it.")},
        {"18.", InvalidInput, nullptr, nullptr},
        {"19.", Constraint, nullptr, nullptr},
        {"20.", InvalidInput, nullptr, nullptr},
        {"23.", Denied, nullptr, nullptr},
        {"26.", Internal, QT_TRANSLATE_NOOP("SqlDialect", "The file is not an SQLite database, or it is damaged."),
         QT_TRANSLATE_NOOP("SqlDialect", "Choose another file, or restore it from a copy.")},
    };
    return {table, std::size(table)};
}

Error SqliteDialect::toError(const QSqlError &error) const
{
    bool isNumber = false;
    const int primary = error.nativeErrorCode().toInt(&isNumber) & 0xff;
    Error result = errorFor(isNumber ? QString(QString::number(primary) + u'.') : QString(), error.databaseText());
    result.sqlState.clear();
    if (primary == 1 && (result.detail.startsWith(u"no such table") || result.detail.startsWith(u"no such column")))
        result.kind = ErrorKind::Missing;
    return result;
}

} // namespace tenantry
