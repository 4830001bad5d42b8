#pragma once
// How a file of a tenant comes into being: whole, under a name that bears its operation, and then under its own, which it never takes from
// anybody. Values and functions, for the thread that makes it, which they block.

#include "core/provisioning/tenantfile.h"

namespace tenantry {

struct NewTenantFile {
    QString path; ///< its own name
    OperationId operation;
    int attempt = 1; ///< of its step: each has a name of its own, which an earlier one cannot publish any more
    QString statements; ///< that make all that is in it
    mode_t mode = 0600;
};

/// Who has that name now; nothing where nobody does. Errors: Constraint (a link, or no file of tenants), of the connection.
[[nodiscard]] Result<std::optional<FileMaker>> makerOf(const QString &path);
/// `filled` is called when its content is committed. As root it gets the owner of its folder. Errors: of the statements (the disk is full),
/// Constraint (the name was taken meanwhile, or a journal of that name is there), those of checkTenantFolder().
[[nodiscard]] Result<> makeTenantFile(const NewTenantFile &order, const std::function<void()> &filled);
/// What tries of the operation left that did not come to their end. Errors: Denied, Internal.
[[nodiscard]] Result<> dropUnfinishedFiles(const QString &path, const OperationId &operation);
/// After its journals; each may be gone. Errors: the same.
[[nodiscard]] Result<> dropTenantFile(const QString &path);

/// "-- mode 0640", the first line of the statements of such a step, and what it says; 0600 where it says nothing.
[[nodiscard]] QString modeRemark(mode_t mode);
[[nodiscard]] mode_t modeOfRemark(const QString &statements);

} // namespace tenantry
