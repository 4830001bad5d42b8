#pragma once
// Sessions per server, stacked over time: the four that had most at first, then the others together; a gap = no answer. Owned by its page, GUI thread.

#include "core/base/format.h"
#include "core/inspection/sessionhistory.h"

#include <QWidget>

class QChartView;
class QDateTimeAxis;
class QLabel;
class QValueAxis;

namespace tenantry {

struct SessionBandPiece;
class Theme;

class SessionsChart : public QWidget
{
    Q_OBJECT
public:
    /// The legend, for the head of the card; the chart keeps it up to date, whoever shows it owns it.
    [[nodiscard]] QWidget *legend() const { return m_legend; }
    SessionsChart(const Theme &theme, const Format &format, const SessionHistory &history, const FleetMonitor &monitor,
                  QWidget *parent = nullptr);

    void update(); ///< draws what the history holds now

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Series {
        QString name;
        std::vector<SessionHistory::Sample> samples;
    };
    void updateOrder();
    [[nodiscard]] QList<Series> series() const;
    void addPiece(const SessionBandPiece &piece, int band);
    void applyTheme();
    void rebuildLegend(const QList<Series> &series);

    const Theme &m_theme;
    const Format &m_format;
    const SessionHistory &m_history;
    const FleetMonitor &m_monitor;
    QChartView *m_view;
    QDateTimeAxis *m_time;
    QValueAxis *m_count;
    QWidget *m_legend;
    QList<ServerId> m_order; ///< of the bands, from below
    bool m_isOrderFixed = false;
};

} // namespace tenantry
