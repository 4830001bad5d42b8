#pragma once
// Gets a login into its server with the password from where the registry says that it is, and keeps in the keyring what was
// typed for it. Functions for the main thread, which they block.

#include "app/ctl/commandcontext.h"
#include "core/db/connection.h"
#include "core/provisioning/probelogins.h"

#include <optional>

namespace tenantry::ctl {

/// An open connection and the password that the server took; empty where it wanted none.
struct ServerLogin {
    std::optional<ServerBudget::Permit> permit; // goes back after the connection is closed
    std::unique_ptr<Connection> connection;
    Secret password;
};

/// `database` empty = the server's maintenance database. Where the keyring has no password, or one that the server refuses,
/// it is asked for on the terminal and kept there once the server has taken it. Errors: of the connection, of the question
/// (Cancelled), Unsupported and Denied (the keyring), and Timeout where the server's budget is used up.
[[nodiscard]] Result<ServerLogin> logIn(CommandContext &context, const Server &server, const QString &database = {});
/// As another login of a server, whose password is in the password file, or is asked for where the server wants one.
[[nodiscard]] Result<ServerLogin> logInAs(CommandContext &context, const Server &server, const QString &login,
                                          const QString &database);
/// The same for a URL that is not in the registry; asks where the server refuses the login as the password file has it.
[[nodiscard]] Result<ServerLogin> logIn(CommandContext &context, const QString &url);
/// Where that leads with the password that is known for it, which may be none; asks as the others do.
[[nodiscard]] Result<ServerLogin> logIn(CommandContext &context, const ConnectionSpec &spec, const Secret &known);
/// Gets logins into the server whose passwords are at hand, in their turn at it. `context` outlives what is returned.
[[nodiscard]] OpenAs openerOf(CommandContext &context, const Server &server);

} // namespace tenantry::ctl
