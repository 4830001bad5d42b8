#include "core/provisioning/mariadbmigrations.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tenantry {

namespace {

struct MariaDbMigrationsText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbMigrations)
};

/// Stands alone on a line before each, with its version, its length and its file. A length cannot be imitated from within.
constexpr QLatin1StringView headPattern("-- migration (\\d+), (\\d+) characters: (.*)\n");

} // namespace

Result<> checkMariaDbMigration(const Migration &migration)
{
    static const QRegularExpression client(QStringLiteral("^\\s*(DELIMITER\\b|SOURCE\\b|\\\\)"),
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::CaseInsensitiveOption);
    const auto found = client.match(migration.up);
    if (!found.hasMatch())
        return {};
    return fail(ErrorKind::InvalidInput,
                MariaDbMigrationsText::tr("%1 has a command of the mariadb client in it: %2")
                    .arg(migration.fileName, found.captured(1)),
                MariaDbMigrationsText::tr("Take it out: the server itself knows where a procedure ends."));
}

QString mariaDbMigrations(const MigrationFolder &folder)
{
    QString text;
    for (const Migration &migration : folder.migrations) {
        const QString up = migration.up.trimmed();
        text += QStringLiteral("-- migration %1, %2 characters: %3\n%4\n")
                    .arg(QString::number(migration.version), QString::number(up.size()), migration.fileName, up);
    }
    return text;
}

Result<> runMariaDbMigrations(Connection &owner, const QString &text, const std::function<void()> &ran)
{
    static const QRegularExpression head {QString(headPattern)};
    Result<> going = owner.script(QStringLiteral("CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, "
                                                 "dirty boolean NOT NULL) ENGINE = InnoDB"));
    for (qsizetype at = 0; going && at < text.size();) {
        const auto found =
            head.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!found.hasMatch())
            return fail(ErrorKind::Internal, MariaDbMigrationsText::tr("The journal's migrations cannot be read."));
        const qint64 version = found.captured(1).toLongLong();
        const qsizetype size = found.captured(2).toLongLong();
        const QString up = text.mid(found.capturedEnd(), size);
        at = found.capturedEnd() + size + 1;
        going =
            owner.script(QStringLiteral("DELETE FROM schema_migrations"))
                .and_then([&] {
                    return owner.execute(QStringLiteral("INSERT INTO schema_migrations VALUES (?, true)"), {version});
                })
                .and_then([&](qint64) { return up.isEmpty() ? Result<>() : owner.script(up); })
                .and_then([&] { return owner.execute(QStringLiteral("UPDATE schema_migrations SET dirty = false")); })
                .map([](qint64) {});
        if (!going) {
            Error error = going.error();
            error.message = MariaDbMigrationsText::tr("%1 failed: %2").arg(found.captured(3), error.message);
            return fail(error);
        }
        if (ran)
            ran();
    }
    return going;
}

} // namespace tenantry
