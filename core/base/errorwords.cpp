#include "core/base/errorwords.h"

namespace tenantry {

QString errorWords(const Error &error, QChar between)
{
    return error.remedy.isEmpty() ? error.message : QString(error.message + between + error.remedy);
}

} // namespace tenantry
