#pragma once
// The programs of a PostgreSQL server on this computer: where they are, and running one of them on a folder of data. Functions, usable
// on any thread, which they block.

#include "core/deployment/serverprogram.h"

namespace tenantry {

/// The folder with initdb, pg_ctl and postgres. `version`, such as "15", asks for the programs that made some data: they are
/// taken where they are installed. Otherwise the folder in TENANTRY_POSTGRES_PROGRAMS, where that is set, else the newest below
/// /usr/lib/postgresql, else the one in PATH. Errors: Missing.
[[nodiscard]] Result<QString> findPostgresPrograms(const QString &version = {});

/// Whom servers run as; nothing where that is who runs this. PostgreSQL refuses to be root: then it is the system's user postgres.
[[nodiscard]] const std::optional<ServerUser> &postgresUser();

/// `program` on `data`, from the programs that made it. `output` takes what it prints, for one that leaves a server behind, which would
/// hold our own open. Errors: Missing (there is none), Internal (it did not run to an end of its own within two minutes).
[[nodiscard]] Result<ProgramEnd> runPostgresProgram(const QString &program, const QString &data,
                                                    const QStringList &words, const QString &output = {});
/// The same, where every code but 0 is an error: Internal, with what it said.
[[nodiscard]] Result<> callPostgresProgram(const QString &program, const QString &data, const QStringList &words,
                                           const QString &output = {});

} // namespace tenantry
