#pragma once
// The chart of sessions, or the same readings as a table for who cannot use a chart. Owned by its page, GUI thread; what it
// reads from outlives it.

#include "models/sessionlistmodel.h"

#include <QStackedWidget>
#include <QTimer>

namespace tenantry {

class Button;
class FleetMonitor;
class SessionsChart;
class TableView;
class Theme;

class SessionsPanel : public QStackedWidget
{
    Q_OBJECT
public:
    SessionsPanel(const Theme &theme, const Format &format, const SessionHistory &history, const FleetMonitor &monitor,
                  QWidget *parent = nullptr);
    /// For the head of the card; whoever shows it owns it.
    [[nodiscard]] QWidget *legend() const;
    [[nodiscard]] Button *switchButton() const { return m_switch; } ///< the same
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] bool showsTable() const;
    void toggle();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void fillTable();
    void retranslate();

    const SessionHistory &m_history;
    const FleetMonitor &m_monitor;
    SessionsChart *m_chart;
    SessionListModel m_model;
    TableView *m_table;
    Button *m_switch;
    QTimer m_soon; ///< the servers of a round answer one by one: the table is filled once for them
};

} // namespace tenantry
