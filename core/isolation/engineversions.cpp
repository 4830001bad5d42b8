#include "core/isolation/engineversions.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct EngineVersionsText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::EngineVersions)
};

} // namespace

const std::array<EngineVersions, 3> &engineVersions()
{
    static constexpr std::array<EngineVersions, 3> versions {
        {{Engine::PostgreSQL, "14 to 18", "15", "16, 17, 18",
          QT_TRANSLATE_NOOP(
              "tenantry::EngineVersions",
              "By hand, placing tenants was tried: the tests of the four models and of preparing a server. "
              "14 was not tried; 12 and 13 are let in, and get no fixes any more. Adoption, sweep, poolers, the runner "
              "and the registry in PostgreSQL were "
              "tried on 15 alone.")},
         {Engine::MariaDB, "10.11", "10.11", "",
          QT_TRANSLATE_NOOP("tenantry::EngineVersions", "No other version was tried.")},
         {Engine::SQLite, "3.40", "3.40", "",
          QT_TRANSLATE_NOOP("tenantry::EngineVersions",
                            "The library of the system that the program runs with; no other version was tried.")}}};
    return versions;
}

QString EngineVersions::remarkText() const
{
    return EngineVersionsText::tr(remark);
}

} // namespace tenantry
