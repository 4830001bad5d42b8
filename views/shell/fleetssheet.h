#pragma once
// The fleets this computer knows: open one, change how it is reached, or forget it. Owned by the window while it is up, GUI
// thread; what is pressed is told, and setFleets() shows what came of it.

#include "views/shell/fleetlistmodel.h"
#include "views/widgets/sheet.h"

namespace tenantry {

class TableView;

class FleetsSheet : public Sheet
{
    Q_OBJECT
public:
    /// `currentId` is the fleet that is open, which cannot be forgotten; empty = none.
    FleetsSheet(const Theme &theme, const QList<KnownFleet> &fleets, const QString &currentId,
                QWidget *parent = nullptr);
    void setFleets(const QList<KnownFleet> &fleets);
    [[nodiscard]] TableView *table() const { return m_table; }

signals:
    void openWanted(const QString &fleetId);
    void editWanted(const QString &fleetId);
    void forgetWanted(const QString &fleetId);

private:
    void updateButtons();
    [[nodiscard]] QString chosen() const; ///< id; empty = none

    QString m_currentId;
    FleetListModel m_model;
    TableView *m_table;
    Button *m_forget;
    Button *m_edit;
    Button *m_open;
};

} // namespace tenantry
