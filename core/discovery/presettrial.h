#pragma once
// Tries on a database whether it is of the kind that a preset describes, sign by sign. Values and functions, for the session's thread.

#include "core/discovery/discoverysession.h"

namespace tenantry {

struct TriedSign {
    QString title; ///< translated
    bool isRequired = false;
    bool isMet = false;
    bool isTried = false; ///< not after a required one that is missing
    QString evidence;
};

struct PresetTrial {
    AdoptionPreset preset;
    QList<TriedSign> signs;
    PresetVariables variables; ///< what the signs found, and what was given

    [[nodiscard]] qsizetype met() const;
    /// All required signs are there.
    [[nodiscard]] bool fits() const;
};

/// `given` for what a person has to give; defaults are filled in. Errors: InvalidInput (something is not given, or nobody asked for
/// it), and those of the session. A preset of another engine is Unsupported.
[[nodiscard]] Result<PresetTrial> tryPreset(DiscoverySession &session, const AdoptionPreset &preset,
                                            const PresetVariables &given);
/// All presets of the session's engine that are recognised by signs, the best first: those that fit, then by signs met.
[[nodiscard]] Result<QList<PresetTrial>> tryPresets(DiscoverySession &session, const QList<AdoptionPreset> &presets,
                                                    const PresetVariables &given);

} // namespace tenantry
