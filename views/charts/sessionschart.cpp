#include "views/charts/sessionschart.h"

#include "views/theme/theme.h"
#include "views/widgets/textlabel.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QEvent>
#include <QLabel>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

namespace tenantry {

namespace {

constexpr qsizetype SeriesShown = 4;
constexpr Token SeriesColors[] = {Token::Chart1, Token::Chart2, Token::Chart3, Token::Chart4, Token::ChartOther};

/// The value at a moment: that of the last reading before it; nothing before the first or where there was no answer.
int valueAt(const std::vector<SessionHistory::Sample> &samples, qint64 atMs)
{
    const auto after = std::upper_bound(samples.begin(), samples.end(), atMs,
                                        [](qint64 at, const auto &sample) { return at < sample.atMs; });
    return after == samples.begin() ? 0 : std::max(0, std::prev(after)->sessions);
}

} // namespace

SessionsChart::SessionsChart(const Theme &theme, const Format &format, const SessionHistory &history,
                             const FleetMonitor &monitor, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_format(format), m_history(history), m_monitor(monitor), m_view(new QChartView),
      m_time(new QDateTimeAxis(m_view->chart())), m_count(new QValueAxis(m_view->chart())), m_legend(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Tight);
    column->addWidget(m_view, 1);
    auto *legend = new QHBoxLayout(m_legend);
    legend->setContentsMargins(0, 0, 0, 0);
    legend->setSpacing(6);

    QChart *chart = m_view->chart();
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({0, 0, 8, 0}); // the last time of the axis reaches past it
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->addAxis(m_time, Qt::AlignBottom);
    chart->addAxis(m_count, Qt::AlignLeft);
    m_time->setFormat(QStringLiteral("HH:mm"));
    m_time->setTickCount(5);
    m_count->setLabelFormat(QStringLiteral("%d"));
    m_count->setTickType(QValueAxis::TicksDynamic);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAccessibleName(tr("Sessions over time"));
    connect(&theme, &Theme::changed, this, [this] {
        applyTheme();
        update();
    });
    applyTheme();
    update();
}

void SessionsChart::applyTheme()
{
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_time), static_cast<QAbstractAxis *>(m_count)}) {
        axis->setLabelsFont(m_theme.font(FontRole::Caption));
        axis->setLabelsBrush(m_theme.color(Token::TextTertiary));
        axis->setGridLinePen(QPen(m_theme.color(Token::ChartGrid), 1));
        axis->setLinePen(QPen(m_theme.color(Token::ChartGrid), 1));
    }
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setStyleSheet({});
}

QList<SessionsChart::Series> SessionsChart::series() const
{
    QList<Series> all;
    for (const Server &server : m_monitor.servers())
        all.append({server.name, m_history.samples(server.id)});
    std::stable_sort(all.begin(), all.end(), [](const Series &a, const Series &b) {
        const auto last = [](const Series &s) { return s.samples.empty() ? -1 : s.samples.back().sessions; };
        return last(a) > last(b);
    });
    return all;
}

void SessionsChart::update()
{
    const QList<Series> all = series();
    std::set<qint64> moments;
    for (const Series &one : all) {
        for (const SessionHistory::Sample &sample : one.samples)
            moments.insert(sample.atMs);
    }
    // The last reading holds until the next one.
    if (!moments.empty())
        moments.insert(std::max(*moments.rbegin(), QDateTime::currentMSecsSinceEpoch()));
    QChart *chart = m_view->chart();
    chart->removeAllSeries();
    std::map<qint64, int> below;
    int top = 1;
    m_time->setVisible(!moments.empty());
    // The time axis takes its range from the first series it is given, and keeps none of an empty one.
    const qsizetype bands = moments.empty() ? 0 : std::min<qsizetype>(all.size(), SeriesShown + 1);
    auto *lower = new QLineSeries(chart);
    for (const qint64 at : moments)
        lower->append(double(at), 0);
    for (qsizetype band = 0; band < bands; ++band) {
        const qsizetype last = band == SeriesShown ? all.size() : band + 1;
        auto *upper = new QLineSeries(chart);
        for (const qint64 at : moments) {
            int &sum = below[at];
            for (qsizetype i = band; i < last; ++i)
                sum += valueAt(all.at(i).samples, at);
            top = std::max(top, sum);
            upper->append(double(at), sum);
        }
        auto *area = new QAreaSeries(upper, lower);
        area->setBrush(m_theme.seriesBrush(int(band), SeriesColors[band]));
        // The seam keeps neighbouring colours apart for eyes that see them alike.
        area->setPen(QPen(m_theme.color(Token::BgSurface), 1));
        chart->addSeries(area);
        area->attachAxis(m_time);
        area->attachAxis(m_count);
        lower = upper;
    }
    if (!moments.empty())
        m_time->setRange(QDateTime::fromMSecsSinceEpoch(*moments.begin()),
                         QDateTime::fromMSecsSinceEpoch(std::max(*moments.rbegin(), *moments.begin() + 60000)));
    // Sessions are whole numbers, and so are the marks of their axis.
    const int step = std::max(1, (top + 3) / 4);
    m_count->setTickInterval(step);
    m_count->setRange(0, step * 4);
    rebuildLegend(all);
}

void SessionsChart::rebuildLegend(const QList<Series> &series)
{
    auto *row = static_cast<QHBoxLayout *>(m_legend->layout());
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList sentence;
    for (qsizetype i = 0; i < std::min<qsizetype>(series.size(), SeriesShown + 1); ++i) {
        auto *square = new QLabel;
        QPixmap pixmap(10, 10);
        pixmap.fill(m_theme.color(Token::BgSurface));
        QPainter(&pixmap).fillRect(pixmap.rect(), m_theme.seriesBrush(int(i), SeriesColors[i]));
        square->setPixmap(pixmap);
        if (i > 0)
            row->addSpacing(6);
        row->addWidget(square);
        row->addWidget(textLabel(i == SeriesShown ? tr("others") : series.at(i).name, "small"));
        if (i < SeriesShown && !series.at(i).samples.empty())
            sentence.append(tr("%1: %2").arg(series.at(i).name, m_format.count(series.at(i).samples.back().sessions)));
    }
    m_view->setAccessibleDescription(sentence.join(QStringLiteral(", ")));
}

void SessionsChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update();
}

} // namespace tenantry
