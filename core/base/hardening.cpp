#include "core/base/hardening.h"

#include <cerrno>
#include <cstring>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace tenantry {

namespace {

struct HardeningText {
    Q_DECLARE_TR_FUNCTIONS(HardeningText)
};

} // namespace

Result<> hardenProcess()
{
    const rlimit none {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
        return {};
    return fail(ErrorKind::Internal, HardeningText::tr("Core dumps could not be switched off."),
                HardeningText::tr("Secrets could reach the disk in a crash; do not go on before this is solved."),
                QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace tenantry
