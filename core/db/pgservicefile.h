#pragma once
// Reads connection service files of libpq (pg_service.conf). A pure function of the files, usable on any thread.

#include "core/db/connectionsettings.h"

#include <QStringList>

namespace tenantry {

/// The files in libpq's order: PGSERVICEFILE or ~/.pg_service.conf, then pg_service.conf in PGSYSCONFDIR or the
/// directory libpq was built with. Empty arguments stand for variables that are not set.
[[nodiscard]] QStringList pgServiceFiles(const QString &serviceFile, const QString &systemDirectory);

/// The settings of `service`, from the first file that has it. Errors: Missing (in none of them), InvalidInput (a line
/// that cannot be read, a password), Unsupported (LDAP, an unknown keyword); the message names file and line.
[[nodiscard]] Result<ConnectionSettings> readPgService(const QString &service, const QStringList &files);

/// The names of all services, in the order of the files, for completion; unreadable files are left out.
[[nodiscard]] QStringList pgServiceNames(const QStringList &files);

} // namespace tenantry
