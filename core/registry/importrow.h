#pragma once
// Turns a source's row into a staged one, or says what is wrong with it. A function, usable on any thread.

#include "core/registry/importmapping.h"
#include "core/registry/importstaging.h"

namespace tenantry {

/// `columns` as ImportMapping::resolve() gave them. Error: InvalidInput in words for one line.
[[nodiscard]] Result<StagedRow> stagedRow(const QStringList &fields, const QList<int> &columns, qint64 line);
/// What a name becomes as a slug where none is given: "Petrel & Söhne GmbH" -> "petrel-sohne-gmbh"; may be empty.
[[nodiscard]] QString slugOf(const QString &name);

} // namespace tenantry
