#pragma once
// The steps of a change to a tenant in a file of SQLite, and its dry run. Functions for whoever plans; the dry run opens the file and blocks.

#include "core/provisioning/changedraft.h"
#include "core/routing/filecontrols.h"

namespace tenantry {

/// Its state in the control table from then on ("suspended", "active"), and with it the rights of its file; nothing but that no other
/// change works at it where that is empty. Undone, it is what it was.
[[nodiscard]] Result<> addFileState(ChangeDraft &draft, const Tenant &tenant, const QString &title,
                                    const QString &state);
/// Another slug there. Errors of both: InvalidInput (a word that cannot be quoted).
[[nodiscard]] Result<> addFileSlug(ChangeDraft &draft, const Tenant &tenant, const QString &title, const QString &slug);
/// That nobody opens the file any more.
void addFileProof(ChangeDraft &draft, const Tenant &tenant);
/// Lets other changes at it again, then the registry, with what `remark` says of it.
[[nodiscard]] Result<> addFileEnding(ChangeDraft &draft, const Tenant &tenant, const QString &title,
                                     const QString &remark = {});

/// Whether the file is the tenant's, as the registry has it. Errors: Conflict, which names both sides; Missing (no row of it).
[[nodiscard]] Result<> checkFileOf(const FileControls &controls, const Tenant &tenant, const RegistryId &registry = {});
/// Opens its file to read, and closes it: what is open cannot be shut. Errors: Constraint (it cannot be shut there, or its state there is
/// another one), Conflict (another change works at it), those of openToLook() and of checkFileOf().
[[nodiscard]] Result<> tryFileChange(const Tenant &tenant, bool shuts);

} // namespace tenantry
