#include "views/shell/fleetlistmodel.h"

#include "views/shell/fleetbutton.h"

namespace tenantry {

FleetListModel::FleetListModel(QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("name"), [] { return FleetListModel::tr("Name"); },
          [](const KnownFleet &fleet) { return fleet.name; }},
         {QStringLiteral("environment"), [] { return FleetListModel::tr("Environment"); },
          [](const KnownFleet &fleet) {
              return fleet.environment ? environmentTagText(*fleet.environment) : QString();
          }},
         {QStringLiteral("place"), [] { return FleetListModel::tr("Registry"); },
          [](const KnownFleet &fleet) { return fleet.location; }, ColumnKind::Code}},
        [](const KnownFleet &fleet) { return fleet.id; }, [](const QString &id) { return id; }, parent)
{ }

} // namespace tenantry
