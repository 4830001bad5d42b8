#pragma once
// Brings a pooler's files up to date and has it read them, or leaves everything as it was. A function, for a thread that may wait.

#include "core/audit/auditrecord.h"
#include "core/routing/poolercheck.h"
#include "core/routing/poolerfile.h"

namespace tenantry {

/// What is to be in force. The files were opened before: what is not ours was refused then.
struct PoolerChangeover {
    PoolerPlan plan;
    PoolerFile config;
    QByteArray configText;
    std::optional<PoolerFile> userlist; ///< nothing = somebody else keeps it
    QByteArray userlistBytes {};
    PoolerVerifiers verifiers {}; ///< in it
    QHash<ServerId, QString> identifiers {}; ///< of the servers, where known
};

/// How the pooler is reached; all of it blocks.
struct PoolerAccess {
    std::function<Result<std::shared_ptr<Connection>>()> openConsole;
    OpenEntry openEntry;
};

/// At most this many entries are gone through, those that changed first.
inline constexpr int mostArrivals = 25;

/// Of going through the entries of a plan. `first`: names of those that come first.
[[nodiscard]] QList<PoolerArrival> tryEntries(const PoolerPlan &plan, const QHash<ServerId, QString> &identifiers,
                                              const QStringList &first, const OpenEntry &open);
/// Nothing where the console shows what the plan says and nothing leads astray. Errors: Conflict, with what is different.
[[nodiscard]] Result<QList<PoolerArrival>> verifyPooler(const PoolerPlan &plan, const QStringList &gone,
                                                        const QStringList &first, const PoolerVerifiers &verifiers,
                                                        const QHash<ServerId, QString> &identifiers,
                                                        PoolerConsole &console, const OpenEntry &open);
/// Names of the entries that differ; of those that go alone where `onlyGone`.
[[nodiscard]] QStringList changedEntries(const QByteArray &before, const QByteArray &after, bool onlyGone);

/// Where the pooler does not take it, or leads astray, the files are put back and it reads those: Conflict, with what is different. Where it does not answer
/// the new files stay, for it reads them at its start: an error of kind Connection. Other errors: those of the files and of the console; then
/// nothing has changed.
[[nodiscard]] Result<QList<PoolerArrival>> applyPooler(PoolerChangeover changeover, const PoolerAccess &access);
/// What the audit trail is told before it.
[[nodiscard]] AuditRecord poolerIntent(const PoolerChangeover &changeover, const QString &console,
                                       const QString &reason);

} // namespace tenantry
