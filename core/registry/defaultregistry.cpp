#include "core/registry/defaultregistry.h"

#include <QStandardPaths>

namespace tenantry {

QString defaultRegistryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/tenantry/registry.sqlite");
}

} // namespace tenantry
