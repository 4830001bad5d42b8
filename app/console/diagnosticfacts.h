#pragma once
// What the Diagnostics page tells: versions, the registry, memory, budgets and the environment that was read. A function of
// the GUI thread; nothing secret is in it.

#include "views/diagnostics/diagnosticspage.h"

namespace tenantry {

class AppContext;
class Fleet;

[[nodiscard]] QList<DiagnosticGroup> diagnosticFacts(AppContext &context, Fleet &fleet);

} // namespace tenantry
