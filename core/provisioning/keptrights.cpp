#include "core/provisioning/keptrights.h"

#include "core/db/resourcequery.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

namespace tenantry {

namespace {

struct KeptRightsText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::KeptRights)
};

constexpr mode_t ofAnyTenantFile = 0660;

} // namespace

Result<std::optional<KeptRights>> keptIn(Connection &file)
{
    auto kept = resourceQuery(file, QStringLiteral("provisioning"), QStringLiteral("rights_kept"));
    if (!kept)
        return fail(kept);
    if (!kept->next())
        return std::optional<KeptRights>();
    const FileRights rights {static_cast<mode_t>(kept->value(0).toUInt()) & ofAnyTenantFile,
                             static_cast<uid_t>(kept->value(1).toLongLong()),
                             static_cast<gid_t>(kept->value(2).toLongLong())};
    return std::optional(KeptRights {rights, kept->value(3).toString()});
}

Result<> keepIn(Connection &file, const KeptRights &kept)
{
    return resourceExecute(file, QStringLiteral("provisioning"), QStringLiteral("rights_keep"),
                           {static_cast<int>(kept.rights.mode), static_cast<qint64>(kept.rights.owner),
                            static_cast<qint64>(kept.rights.group), kept.journal})
        .map([](qint64) {});
}

Result<> forgetIn(Connection &file)
{
    return resourceExecute(file, QStringLiteral("provisioning"), QStringLiteral("rights_forget")).map([](qint64) {});
}

/// Else a word in a file would make that file anybody's.
Result<> checkFutureOwner(const QString &path, uid_t wanted, uid_t present)
{
    const auto folder = factsOf(QFileInfo(path).path());
    if (!folder)
        return fail(folder);
    if (*folder && (wanted == (*folder)->rights.owner || wanted == present))
        return {};
    return fail(ErrorKind::Constraint,
                KeptRightsText::tr("“%1” is to belong to the user %2, and its folder belongs to another one.")
                    .arg(path)
                    .arg(wanted),
                KeptRightsText::tr("Give folder and file to the user of the application: 'chown USER FOLDER FILE'."));
}

FileRights shutRights(const FileRights &before)
{
    constexpr mode_t ownerReads = 0400;
    if (geteuid() == 0)
        return {ownerReads, 0, 0};
    return {ownerReads, before.owner, before.group};
}

} // namespace tenantry
