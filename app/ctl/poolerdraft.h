#pragma once
// What the commands for a pooler begin with: the plan made of the registry and of what its servers say, and the files made of that. Functions of a
// command, main thread.

#include "app/ctl/commandcontext.h"
#include "core/routing/poolertext.h"

#include <QJsonObject>

namespace tenantry::ctl {

struct PoolerDraft {
    RegistryId registry;
    PoolerPlan plan;
    PoolerVerifiers verifiers; ///< of the userlist, where one is wanted
    QStringList unverified; ///< logins that the userlist cannot have
    QHash<ServerId, QString> identifiers; ///< of the servers
    QByteArray config;
    QByteArray userlist; ///< empty = none is wanted
};

/// What all of them take: [SERVER...] and how the entries are cut.
[[nodiscard]] QList<ArgumentSpec> poolerArguments();
[[nodiscard]] QList<OptionSpec> poolerOptions();
/// --as and --verifiers, for those that write a userlist.
[[nodiscard]] QList<OptionSpec> userlistOptions();
/// Asks the servers. Errors: InvalidInput (an option, the file of --verifiers), Unsupported (a server that no pooler of PostgreSQL stands before, or
/// that is itself reached through one), those of the logins and of planPooler().
[[nodiscard]] Result<PoolerDraft> draftPooler(CommandContext &context, bool wantsUserlist);
/// Words on who has no entry, no verifier, and how the sessions are divided; not the result.
void notePoolerPlan(CommandContext &context, const PoolerDraft &draft);

/// The plan in JSON, and its fields.
[[nodiscard]] QJsonObject poolerPlanJson(const PoolerDraft &draft);
[[nodiscard]] QList<JsonField> poolerPlanFields();

} // namespace tenantry::ctl
