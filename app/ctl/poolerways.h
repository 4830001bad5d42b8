#pragma once
// The ways of a command to a pooler: its console, and its entries as an application goes through them. Functions of a command, main thread.

#include "app/ctl/commandcontext.h"
#include "core/routing/poolerapply.h"

#include <QJsonArray>

namespace tenantry::ctl {

/// --console and --try-as.
[[nodiscard]] QList<OptionSpec> poolerWayOptions();
/// Where --console leads; its database is the console's. Errors: InvalidInput (it is not given), those of findDatabase().
[[nodiscard]] Result<ConnectionPlace> consolePlace(const Invocation &invocation);
/// Asks for a password where the pooler wants one that is not known. Errors: those of the login.
[[nodiscard]] Result<std::shared_ptr<Connection>> openConsole(CommandContext &context, const ConnectionPlace &place);
/// As the tenant's own login, or as --try-as, with what the password file has for it there.
[[nodiscard]] OpenEntry entryOpener(CommandContext &context, const ConnectionPlace &place);

/// What came of going through the entries, in JSON and its fields, and in words.
[[nodiscard]] QJsonArray arrivalsJson(const QList<PoolerArrival> &arrivals);
[[nodiscard]] QList<JsonField> arrivalFields();
void noteArrivals(CommandContext &context, const QList<PoolerArrival> &arrivals, qsizetype entries);

} // namespace tenantry::ctl
