#pragma once
// The presets at hand: those of the program, and those that a person keeps in a folder. Functions, usable on any thread.

#include "core/discovery/adoptionpreset.h"

namespace tenantry {

/// Those of the program, by name; one in `folder` (files *.sql) goes before ours of the same id. No folder = ours alone. Errors:
/// InvalidInput (a file that is no preset, with its line), Denied (a file that cannot be read).
[[nodiscard]] Result<QList<AdoptionPreset>> loadPresets(const QString &folder = {});
/// Where a person keeps presets of one's own if nothing else is said; it need not be there.
[[nodiscard]] QString ownPresetFolder();
/// Error Missing, with what comes near.
[[nodiscard]] Result<AdoptionPreset> findPreset(const QList<AdoptionPreset> &presets, const QString &id);

} // namespace tenantry
