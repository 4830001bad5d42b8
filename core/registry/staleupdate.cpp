#include "core/registry/staleupdate.h"

namespace tenantry {

Error staleUpdate()
{
    return Error {
        ErrorKind::Conflict,
        QCoreApplication::translate("StaleUpdate", "Somebody else changed this in the meantime."),
        QCoreApplication::translate("StaleUpdate", "Compare both versions, then save yours again or keep theirs."),
        {},
        {},
        {}};
}

} // namespace tenantry
