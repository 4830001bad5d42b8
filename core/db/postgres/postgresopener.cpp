#include "core/db/openers.h"
#include "core/db/postgres/pgdriver.h"

namespace tenantry {

Result<OpenedDatabase> openPostgres(const ConnectionSpec &spec, const Secret &password, const QString &name)
{
    auto driver = std::make_unique<PgDriver>();
    if (const auto opened = driver->openSession(spec, password); !opened)
        return fail(opened);
    const auto target = driver->cancelTarget();
    // The database owns the driver from here.
    return OpenedDatabase {QSqlDatabase::addDatabase(driver.release(), name), target};
}

} // namespace tenantry
