#pragma once
// A file of SQLite that holds tenants, opened for one piece of work at it: whose it is, what an operation has done in it, and the rights
// that follow from the tenant's state. Made for one piece of work, used on one thread.

#include "core/db/connection.h"
#include "core/deployment/localfile.h"
#include "core/registry/operation.h"
#include "core/routing/filecontrols.h"

#include <functional>
#include <memory>
#include <optional>

namespace tenantry {

/// Who made what bears the name of a tenant's file.
struct FileMaker {
    OperationId operation;
    bool isShared = false;
    QString schemaVersion;
    int tenants = 0; ///< rows of its control table
    int settled = 0; ///< those that are active, or were
};

class TenantFile
{
public:
    /// To change it. What is shut is opened to its owner as long as this is there. Errors: Missing (nothing is there), Constraint (a link, or
    /// no file of tenants), of the connection.
    [[nodiscard]] static Result<std::unique_ptr<TenantFile>> open(const QString &path);
    ~TenantFile();
    TenantFile(const TenantFile &) = delete;
    TenantFile &operator=(const TenantFile &) = delete;

    [[nodiscard]] Connection &connection() const { return *m_connection; }
    /// Whether the step was committed there. Errors: of the connection.
    [[nodiscard]] Result<bool> isDone(const OperationStep &step) const;
    /// One transaction that nobody else writes beside; `between` comes before its commit. Where it suspends the tenant, it keeps what the
    /// rights are. Errors: Conflict (another program writes), Constraint (nobody could give them back), those of the statements.
    [[nodiscard]] Result<> run(const QString &sql, const std::function<void()> &between = {});
    /// Shut where its tenant is suspended, and else what was kept, which is forgotten when it is there again. Errors: Conflict (somebody has
    /// it open, where its journal has to go; or put another file there), Constraint (what was kept is nothing to give), Denied.
    [[nodiscard]] Result<> settleRights();

private:
    TenantFile(QString path, const PathFacts &facts)
        : m_path(std::move(path)), m_found(facts.rights), m_identity(facts.identity)
    { }
    [[nodiscard]] Result<> connect();
    [[nodiscard]] Result<bool> isSuspended();
    [[nodiscard]] Result<> keepRights();
    [[nodiscard]] Result<> shut();
    [[nodiscard]] Result<> giveBack();
    [[nodiscard]] Result<> setJournal(const QString &mode);
    QString m_path;
    FileRights m_found; ///< when it was opened, and what it is left with where nothing was settled
    FileIdentity m_identity;
    bool m_isSettled = false;
    std::unique_ptr<Connection> m_connection;
};

/// What a journal of SQLite leaves beside a file, by their full paths.
[[nodiscard]] QStringList sideFilesOf(const QString &path);
/// The error of what bears a tenant's name and is something else.
[[nodiscard]] tl::unexpected<Error> noTenantFile(const QString &path);
/// Whether an error of opening or reading it says that it holds no tenants, and not that it cannot be read.
[[nodiscard]] bool isNoTenantFile(const Error &error);
/// Which file that is, as long as its name is its own. Errors: Conflict (another one has the name now), those of factsOf().
[[nodiscard]] Result<FileIdentity> identityOf(Connection &file);
/// Errors: Constraint (no file of tenants), of the connection.
[[nodiscard]] Result<FileMaker> makerIn(Connection &file);
/// Read-only, for a look at it. Errors: those of TenantFile::open(); Denied for what is there and cannot be opened.
[[nodiscard]] Result<std::unique_ptr<Connection>> openToLook(const QString &path);

} // namespace tenantry
