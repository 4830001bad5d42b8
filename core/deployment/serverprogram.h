#pragma once
// Running a program of a database server on this computer as whom the server runs. Functions, usable on any thread, which they block.

#include "core/base/result.h"

#include <QStringList>

#include <initializer_list>
#include <optional>

#include <sys/types.h>

namespace tenantry {

struct ServerUser {
    uid_t user = 0;
    gid_t group = 0;
    QString name;
};
/// The first of these users that the system has, where this runs as root, which servers refuse to be; nothing for everybody else.
[[nodiscard]] std::optional<ServerUser> systemUser(std::initializer_list<const char *> names);

struct ServerProgram {
    QString path;
    QString data; ///< the folder it works on, for what is said of it
    QStringList words;
    std::optional<ServerUser> user;
    QString output; ///< takes what it prints, for one that leaves a server behind, which would hold our own open
};
struct ProgramEnd {
    int code = 0;
    QString said; ///< its last 2,000 characters
};
/// Errors: Internal (it did not run to an end of its own within two minutes).
[[nodiscard]] Result<ProgramEnd> runServerProgram(const ServerProgram &order);
/// The same, where every code but 0 is an error: Internal, with what it said.
[[nodiscard]] Result<> callServerProgram(const ServerProgram &order);

} // namespace tenantry
