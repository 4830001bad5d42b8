#pragma once
// The fleets a person has opened on this computer. Owned by the sheet that lists them, GUI thread.

#include "models/recordtablemodel.h"
#include "views/shell/fleetview.h"

#include <QCoreApplication>

namespace tenantry {

class FleetListModel : public RecordTableModel<KnownFleet, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::FleetListModel)
public:
    enum Column { Name, Environment, Place };
    explicit FleetListModel(QObject *parent = nullptr);
};

} // namespace tenantry
