#include "models/planlistmodel.h"

namespace tenantry {
namespace {

RecordColumn<Plan> state()
{
    return {QStringLiteral("state"),
            [] { return PlanListModel::tr("State"); },
            [](const Plan &plan) { return plan.retired ? PlanListModel::tr("Retired") : PlanListModel::tr("Offered"); },
            ColumnKind::Text,
            nullptr,
            {{StateRole, [](const Plan &plan) {
                  return QVariant::fromValue(plan.retired ? StatusKind::Skipped : StatusKind::Ok);
              }}}};
}

} // namespace

PlanListModel::PlanListModel(QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("name"), [] { return tr("Plan"); }, [](const Plan &plan) { return plan.name; }},
         {QStringLiteral("code"), [] { return tr("Code"); }, [](const Plan &plan) { return plan.code; },
          ColumnKind::Code},
         {QStringLiteral("description"), [] { return tr("Description"); },
          [](const Plan &plan) { return plan.description; }},
         state()},
        [](const Plan &plan) { return plan.id; }, [](const PlanId &id) { return id.toString(); }, parent)
{ }

} // namespace tenantry
