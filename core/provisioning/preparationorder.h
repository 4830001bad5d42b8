#pragma once
// Preparing one database of a server for tenants: what an administrator runs, what each part of it is for, and the running of it.
// Values and functions; prepareServer() is called on the GUI thread, the others on any.

#include "core/audit/auditrecord.h"
#include "core/provisioning/operationjobs.h"
#include "core/provisioning/serverpreparation.h"

namespace tenantry {

struct PreparationOrder {
    Server server;
    QString database; ///< which shall hold tenants; for databases of their own the maintenance database
    bool isForDatabases = false; ///< also for tenants with a database of their own
    QStringList extensions {}; ///< that migrations ask for
    QStringList adoptable {}; ///< names and patterns of schemas there that may become managed
};

/// One thing that the preparation makes.
struct PreparationPurpose {
    QString name; ///< "tenantry_provisioner"
    QString purpose; ///< translated
};
[[nodiscard]] QList<PreparationPurpose> preparationPurposes(const PreparationOrder &order);

/// Errors: Unsupported (engine, pooler), InvalidInput (no database, another than the maintenance database for databases of their
/// own, schemas to approve beside those).
[[nodiscard]] Result<> checkPreparation(const PreparationOrder &order);
/// All of it for psql, with what each part is for as comments. Errors: those of checkPreparation() and preparationScript().
[[nodiscard]] Result<QString> preparationText(const PreparationOrder &order);
/// Runs it. Blocks. Errors: those of prepareDatabase() and of `open`.
[[nodiscard]] Result<> runPreparation(const PreparationOrder &order, const OpenAsAdministrator &open);
/// What the audit trail is told before it.
[[nodiscard]] AuditRecord preparationIntent(const PreparationOrder &order);

/// All of it on a thread of the site, with its records, as an administrator whose password is used for this and kept nowhere.
/// Errors: the same, those of the connection and of the registry.
[[nodiscard]] QFuture<Result<>> prepareServer(const OperationSite &site, const PreparationOrder &order,
                                              const QString &administrator, Secret password);

} // namespace tenantry
