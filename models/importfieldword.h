#pragma once
// What the fields of a tenant are called where columns become fields. A function for the GUI thread.

#include "core/registry/importmapping.h"

namespace tenantry {

/// The word for a field, translated.
[[nodiscard]] QString importFieldWord(ImportField field);

} // namespace tenantry
