#include "core/provisioning/newtenantfile.h"

#include "core/db/transaction.h"
#include "core/deployment/tenantfolder.h"
#include "core/provisioning/fileguard.h"
#include "core/provisioning/onboarding.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <unistd.h>

namespace tenantry {

namespace {

struct NewTenantFileText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::NewTenantFile)
};

QString unfinishedName(const OperationId &operation)
{
    return u'.' + makingName(operation);
}

/// Which file that was: its name is in a folder that others may write.
Result<FileIdentity> fillFile(const QString &path, const QString &statements)
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = path;
    const auto file = Connection::open(spec);
    if (!file)
        return fail(file);
    // The engine's own; an application that wants another one sets it when it first opens the file.
    const auto plain = (*file)->script(QStringLiteral("PRAGMA journal_mode = DELETE"));
    if (!plain)
        return fail(plain);
    auto transaction = Transaction::begin(**file);
    if (!transaction)
        return fail(transaction);
    const auto done = runGuarded(**file, statements);
    const auto kept = done ? transaction->commit() : done;
    return kept.and_then([&] { return identityOf(**file); });
}

/// Of its folder where we may give things away: its application would not get in otherwise.
Result<FileRights> rightsInFolder(const QString &folder, mode_t mode)
{
    const auto facts = factsOf(folder);
    if (!facts)
        return fail(facts);
    const bool isRoot = geteuid() == 0 && facts->has_value();
    FileRights rights {mode, geteuid(), getegid()};
    if (isRoot) {
        rights.owner = (*facts)->rights.owner;
        rights.group = (*facts)->rights.group;
    }
    return rights;
}

/// SQLite would take it for the journal of the new file.
Result<> checkNoSideFiles(const QString &path)
{
    const QStringList sides = sideFilesOf(path);
    for (const QString &side : sides) {
        const auto facts = factsOf(side);
        if (!facts)
            return fail(facts);
        if (*facts)
            return fail(ErrorKind::Constraint,
                        NewTenantFileText::tr("There is “%1”, which an earlier file of that name left.").arg(side),
                        NewTenantFileText::tr("Look whose it is, and move it away. Then resume the operation."));
    }
    return {};
}

} // namespace

Result<std::optional<FileMaker>> makerOf(const QString &path)
{
    const auto there = factsOf(path);
    if (!there)
        return fail(there);
    if (!*there)
        return std::optional<FileMaker>();
    const auto file = openToLook(path);
    if (!file)
        return isNoTenantFile(file.error()) ? Result<std::optional<FileMaker>>(noTenantFile(path)) : fail(file);
    return makerIn(**file).map([](const FileMaker &maker) { return std::optional(maker); });
}

Result<> makeTenantFile(const NewTenantFile &order, const std::function<void()> &filled)
{
    const QString folder = QFileInfo(order.path).path();
    if (const auto usable = checkTenantFolder(folder); !usable)
        return usable;
    if (const auto alone = checkNoSideFiles(order.path); !alone)
        return alone;
    const QString making = QStringLiteral("%1/%2_%3").arg(folder, unfinishedName(order.operation)).arg(order.attempt);
    const auto made =
        dropUnfinishedFiles(order.path, order.operation).and_then([&] { return fillFile(making, order.statements); });
    const auto rights = made ? rightsInFolder(folder, order.mode) : Result<FileRights>(fail(made));
    if (rights && filled)
        filled();
    const auto done = rights ? giveRights(making, *rights, *made) : Result<>(fail(rights));
    const auto published = done ? publishFile(making, order.path) : done;
    if (!published)
        (void)dropTenantFile(making);
    return published;
}

Result<> dropUnfinishedFiles(const QString &path, const OperationId &operation)
{
    const auto left =
        QDir(QFileInfo(path).path())
            .entryInfoList({QString(unfinishedName(operation) + u'*')}, QDir::Files | QDir::Hidden | QDir::System);
    Result<> going;
    for (const QFileInfo &file : left)
        going = going.and_then([&] { return takeFileAway(file.filePath()); });
    return going;
}

Result<> dropTenantFile(const QString &path)
{
    Result<> going;
    const QStringList sides = sideFilesOf(path);
    for (const QString &side : sides)
        going = going.and_then([&] { return takeFileAway(side); });
    return going.and_then([&] { return takeFileAway(path); });
}

QString modeRemark(mode_t mode)
{
    return QStringLiteral("-- mode %1\n").arg(mode, 4, 8, QLatin1Char('0'));
}

mode_t modeOfRemark(const QString &statements)
{
    static const QRegularExpression remark(QStringLiteral("\\A-- mode (0[0-7]{3})\\n"));
    constexpr mode_t usual = 0600;
    constexpr mode_t ofAnyFile = 0660;
    const auto match = remark.match(statements);
    return match.hasMatch() ? static_cast<mode_t>(match.captured(1).toUInt(nullptr, 8)) & ofAnyFile : usual;
}

} // namespace tenantry
