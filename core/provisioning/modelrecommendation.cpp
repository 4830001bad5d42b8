#include "core/provisioning/modelrecommendation.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct Recommended {
    IsolationKind kind;
    const char *reason;
};

// by size, then by whether it is restored alone
constexpr Recommended recommended[3][2] {
    {{IsolationKind::SharedTable,
      QT_TRANSLATE_NOOP("tenantry::ModelRecommendation",
                        "A small tenant needs nothing of its own where tables are shared. Its rows cannot be restored "
                        "without the others'.")},
     {IsolationKind::Schema,
      QT_TRANSLATE_NOOP("tenantry::ModelRecommendation",
                        "A schema of its own is the least that can be restored alone.")}},
    {{IsolationKind::Schema,
      QT_TRANSLATE_NOOP("tenantry::ModelRecommendation",
                        "Its tables grow apart from those of the others, and it still shares the database with them.")},
     {IsolationKind::Database,
      QT_TRANSLATE_NOOP("tenantry::ModelRecommendation",
                        "A database of its own is dumped and restored as a whole, and takes connections of its own.")}},
    {{IsolationKind::Database,
      QT_TRANSLATE_NOOP("tenantry::ModelRecommendation",
                        "A large tenant slows its neighbours down least in a database with a limit of its own.")},
     {IsolationKind::Deployment,
      QT_TRANSLATE_NOOP("tenantry::ModelRecommendation",
                        "Only a server of its own goes back to a point in time without another tenant.")}},
};

} // namespace

ModelRecommendation recommendModel(const ModelNeeds &needs)
{
    const Recommended &found = recommended[static_cast<size_t>(needs.size)][needs.isRestoredAlone ? 1 : 0];
    return {found.kind, QCoreApplication::translate("tenantry::ModelRecommendation", found.reason)};
}

} // namespace tenantry
