#include "core/provisioning/fileproof.h"

#include "core/deployment/fileusers.h"
#include "core/deployment/tenantfolder.h"
#include "core/provisioning/filequery.h"
#include "core/provisioning/keptrights.h"
#include "core/provisioning/tenantfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace tenantry {

namespace {

struct FileProofText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FileProof)
};

constexpr mode_t rightsOfOthers = 07;
constexpr mode_t rightsOfGroup = 070;

/// What a typed statement must not do, beside reading the file that it is given.
constexpr const char *typedRefusals[] = {"attach database 'other.sqlite' as other",
                                         "vacuum into 'copy.sqlite'",
                                         "select load_extension('other')",
                                         "pragma writable_schema = on",
                                         "pragma query_only = off",
                                         "create temp table other (a)",
                                         "delete from tenantry"};

/// Somebody who is neither of them.
uid_t otherThan(uid_t owner)
{
    constexpr uid_t nobody = 65534;
    return owner == nobody ? nobody - 1 : nobody;
}

class FileProver
{
public:
    FileProver(const Route &route, const ProofObserver &observe) : m_route(route), m_observe(observe) { }

    Result<QList<ProofAttempt>> prove()
    {
        const auto facts = tryRights();
        if (!facts || !*facts)
            return facts.map([this](const auto &) { return m_attempts; });
        const auto opened = openToLook(path());
        if (!opened)
            return fail(opened);
        const auto tried = tryControls(**opened);
        if (!tried)
            return fail(tried);
        if (m_route.kind == IsolationKind::Database)
            tryTyped(**opened);
        tryStranger((*facts)->rights, otherThan((*facts)->rights.owner), false);
        return m_attempts;
    }

    Result<QList<ProofAttempt>> proveShut()
    {
        const auto facts = tryRights();
        if (!facts || !*facts)
            return facts.map([this](const auto &) { return m_attempts; });
        const auto before = rightsBefore();
        if (!before)
            return fail(before);
        tryStranger((*facts)->rights, (*before).owner, true);
        tryStranger((*facts)->rights, otherThan((*before).owner), false);
        const OpenedBy who = openedBy(path());
        note(ProofActor::Tenant, QStringLiteral("any process that has it open"), false,
             who == OpenedBy::Nobody         ? QStringLiteral("nobody")
                 : who == OpenedBy::Somebody ? QStringLiteral("somebody")
                                             : QStringLiteral("unknown: this disk does not tell"),
             who == OpenedBy::Nobody);
        const QStringList sides = sideFilesOf(path());
        for (const QString &side : sides) {
            if (QFileInfo::exists(side))
                note(ProofActor::Tenant, QFileInfo(side).fileName(), false, QStringLiteral("there"), false);
        }
        return m_attempts;
    }

private:
    [[nodiscard]] QString path() const { return m_route.endpoint.database; }

    void note(ProofActor actor, const QString &what, bool isAllowed, const QString &answer, bool isAsExpected)
    {
        m_attempts.append({actor, what, isAllowed, answer, isAsExpected});
        if (m_observe)
            m_observe(m_attempts.constLast());
    }

    Result<std::optional<PathFacts>> tryRights()
    {
        const auto found = factsOf(path());
        if (!found)
            return found;
        const std::optional<PathFacts> &facts = *found;
        const auto folder = checkTenantFolder(QFileInfo(path()).path());
        note(ProofActor::Neighbour, QStringLiteral("rights of the folder"), false,
             folder ? QStringLiteral("none for others") : folder.error().message, folder.has_value());
        const bool isReal = facts && isFileItself(path(), *facts);
        const QString answer = !facts ? QStringLiteral("gone")
            : isReal                  ? rightsWord(facts->rights)
                                      : QStringLiteral("a link");
        note(ProofActor::Neighbour, QStringLiteral("rights of the file"), false, answer,
             isReal && (facts->rights.mode & rightsOfOthers) == 0);
        return found;
    }

    Result<> tryControls(Connection &connection)
    {
        const auto controls = readFileControls(connection);
        if (!controls)
            return fail(controls);
        int own = 0;
        for (const PlacedControl &row : controls->rows)
            own += row.tenant == m_route.tenant && row.registry == m_route.registry ? 1 : 0;
        const auto others = controls->rows.size() - own;
        const bool isShared = m_route.kind == IsolationKind::SharedTable;
        note(ProofActor::Tenant, QStringLiteral("its row in the control table"), true,
             isShared ? QStringLiteral("%1 rows").arg(own)
                      : QStringLiteral("%1 rows, %2 of others").arg(own).arg(others),
             own == 1 && (isShared || others == 0));
        const QString name = QFileInfo(path()).fileName();
        note(ProofActor::Tenant, QStringLiteral("the name that the file was made with"), true, controls->name,
             controls->name == name);
        return {};
    }

    void tryTyped(Connection &connection)
    {
        const auto tried = [&](const QString &sql, bool isAllowed) {
            const auto read = readHeld(connection, sql, 1);
            const bool isRefused = !read && read.error().kind == ErrorKind::Denied;
            note(ProofActor::Tenant, sql, isAllowed,
                 read            ? QStringLiteral("done")
                     : isRefused ? QStringLiteral("refused")
                                 : read.error().detail,
                 isAllowed ? read.has_value() : isRefused);
        };
        tried(QStringLiteral("select count(*) from tenantry"), true);
        for (const char *sql : typedRefusals)
            tried(QString::fromLatin1(sql), false);
    }

    /// Tried as that user where we may be anybody; else told by the rights, and said so.
    void tryStranger(const FileRights &rights, uid_t user, bool isOwner)
    {
        const auto actor = isOwner ? ProofActor::Tenant : ProofActor::Neighbour;
        const QString what = QStringLiteral("open it as user %1").arg(user);
        if (const auto answer = openAsUser(path(), user, isOwner ? rights.group : user)) {
            note(actor, what, false,
                 *answer == 0 ? QStringLiteral("done") : QString::fromLocal8Bit(std::strerror(*answer)),
                 *answer == EACCES);
            return;
        }
        const mode_t open = isOwner ? rightsOfGroup | rightsOfOthers : rightsOfOthers;
        note(actor, isOwner ? QStringLiteral("open it by its group") : what, false,
             QStringLiteral("told by its rights: %1").arg(rightsWord(rights)), (rights.mode & open) == 0);
    }

    Result<FileRights> rightsBefore()
    {
        const auto opened = openToLook(path());
        if (!opened)
            return fail(opened);
        const auto kept = keptIn(**opened);
        if (!kept)
            return fail(kept);
        if (!*kept)
            return fail(ErrorKind::Constraint, FileProofText::tr("The file “%1” was not shut.").arg(path()),
                        FileProofText::tr("Undo the operation, and suspend the tenant again."));
        return (*kept)->rights;
    }

    const Route &m_route;
    const ProofObserver &m_observe;
    QList<ProofAttempt> m_attempts;
};

} // namespace

Result<QList<ProofAttempt>> proveFile(const Route &route, const ProofObserver &observe)
{
    return FileProver(route, observe).prove();
}

Result<QList<ProofAttempt>> proveFileShut(const Route &route)
{
    const ProofObserver nobody;
    return FileProver(route, nobody).proveShut();
}

Result<QString> fileWaysAround(const QString &path)
{
    const auto facts = factsOf(path);
    if (!facts)
        return fail(facts);
    if (!*facts)
        return fail(ErrorKind::Missing, FileProofText::tr("The file “%1” is gone.").arg(path),
                    FileProofText::tr("Bring it back from a copy of the same epoch."));
    const FileRights &rights = (*facts)->rights;
    const uid_t self = geteuid();
    if (self == 0) {
        const auto folder = factsOf(QFileInfo(path).path());
        if (!folder)
            return fail(folder);
        if (rights.owner == 0)
            return FileProofText::tr("its file belongs to root, whom no rights of a file keep out");
        return *folder && (*folder)->rights.owner == rights.owner
            ? QString()
            : FileProofText::tr("its file (%1) belongs to another user than its folder, and could not be given back")
                  .arg(rightsWord(rights));
    }
    if (rights.owner != self)
        return FileProofText::tr("its file (%1) belongs to another user, who alone, or root, can shut it")
            .arg(rightsWord(rights));
    if ((rights.mode & rightsOfGroup) == 0)
        return FileProofText::tr("only its owner opens the file (%1), and no rights keep an owner out")
            .arg(rightsWord(rights));
    // The owner of a file opens it again, whatever its rights are.
    const QList<pid_t> others = otherProcessesWith(path);
    return others.isEmpty()
        ? QString()
        : FileProofText::tr("process %1 of the owner of its file has it open, and no rights keep an owner out")
              .arg(others.constFirst());
}

QString fileProofOutline(const Route &route)
{
    QStringList lines {
        QStringLiteral("-- others must have no rights in the folder and in the file, and no link leads there"),
        QStringLiteral("-- its row must be in the control table, and the file must bear the name it was made with"),
        QStringLiteral("-- as another user of this computer, must be refused: to open the file"),
        QStringLiteral("-- not tried: users in the group of the file, who open it, and the files of other tenants with "
                       "the same owner or group")};
    if (route.kind == IsolationKind::Database) {
        lines << QStringLiteral("-- no row of another tenant may be in the control table");
        for (const char *sql : typedRefusals)
            lines << QStringLiteral("-- as who types a statement, must be refused: %1").arg(QLatin1String(sql));
    } else {
        lines << QStringLiteral(
            "-- who may open the file reads all tenants in it: SQLite keeps none of them from the other");
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace tenantry
