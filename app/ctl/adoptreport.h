#pragma once
// What an adoption found and did, for people and as JSON. Functions of a command, main thread.

#include "app/ctl/command.h"
#include "app/ctl/console.h"
#include "core/discovery/adoption.h"

namespace tenantry::ctl {

struct AdoptReport {
    Discovery discovery;
    ImportReport import;
    AdoptionPreset preset;
    QStringList unknownPlaces; ///< that were decided about, and that no row is about
};

/// How well each preset fits.
[[nodiscard]] QString trialsText(const QList<PresetTrial> &trials);
void printAdoptReport(Console &console, const AdoptReport &report, bool isDryRun, bool withStatements);
[[nodiscard]] QJsonObject adoptJson(const AdoptReport &report, bool isDryRun);
[[nodiscard]] QList<JsonField> adoptFields();

} // namespace tenantry::ctl
