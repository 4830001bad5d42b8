#include "views/charts/sessionspanel.h"

#include "core/inspection/fleetmonitor.h"
#include "views/charts/sessionschart.h"
#include "views/widgets/button.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QEvent>

namespace tenantry {

SessionsPanel::SessionsPanel(const Theme &theme, const Format &format, const SessionHistory &history,
                             const FleetMonitor &monitor, QWidget *parent)
    : QStackedWidget(parent), m_history(history), m_monitor(monitor),
      m_chart(new SessionsChart(theme, format, history, monitor)), m_model(format), m_table(new TableView(theme)),
      m_switch(new Button(theme, "text", {}))
{
    addWidget(m_chart);
    addWidget(m_table);
    m_table->setModel(&m_model);
    m_switch->setSmall(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::seconds(1));
    connect(&m_soon, &QTimer::timeout, this, &SessionsPanel::fillTable);
    connect(m_switch, &Button::clicked, this, &SessionsPanel::toggle);
    connect(&history, &SessionHistory::changed, this, &SessionsPanel::update);
    retranslate();
}

QWidget *SessionsPanel::legend() const
{
    return m_chart->legend();
}

bool SessionsPanel::showsTable() const
{
    return currentWidget() == m_table;
}

void SessionsPanel::toggle()
{
    const bool table = !showsTable();
    if (table)
        fillTable();
    setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_chart);
    m_chart->legend()->setHidden(table);
    retranslate();
    if (table)
        m_table->setFocus(Qt::OtherFocusReason);
}

void SessionsPanel::update()
{
    m_chart->update();
    if (showsTable() && !m_soon.isActive())
        m_soon.start();
}

void SessionsPanel::fillTable()
{
    const bool first = m_model.rowCount() == 0;
    m_model.merge(sessionReadings(m_history, m_monitor.servers()));
    if (first)
        m_table->columns().fit();
}

void SessionsPanel::retranslate()
{
    m_table->setAccessibleName(tr("Sessions over time"));
    m_switch->setText(showsTable() ? tr("Show as chart") : tr("Show as table"));
}

void SessionsPanel::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tenantry
