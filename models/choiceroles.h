#pragma once
// The roles of a cell that a person chooses a value for, from a few. Models tell the choices; a delegate opens them.

#include <QtGlobal>

namespace tenantry {

/// QStringList: what can be chosen, in order; the cell's EditRole is the index of what is. Empty = there is nothing to choose.
inline constexpr int ChoicesRole = 0x0180; // after Qt::UserRole and the ModelRoles

} // namespace tenantry
