#include "views/charts/sessionschart.h"

#include "models/sessionbands.h"
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
#include <limits>

namespace tenantry {

namespace {

/// What the bands cover.
struct Extent {
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = 0;
    int top = 1;
};

constexpr qsizetype SeriesShown = 4;
constexpr Token SeriesColors[] = {Token::Chart1, Token::Chart2, Token::Chart3, Token::Chart4, Token::ChartOther};

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

/// By sessions when every server has been asked for the first time; from then on each keeps its place and colour, and new
/// ones come last.
void SessionsChart::updateOrder()
{
    QList<ServerId> known;
    for (const Server &server : m_monitor.servers())
        known.append(server.id);
    const auto last = [this](const ServerId &id) {
        const auto &samples = m_history.samples(id);
        return samples.empty() ? -1 : samples.back().sessions;
    };
    if (!m_isOrderFixed) {
        m_order = known;
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](const ServerId &a, const ServerId &b) { return last(a) > last(b); });
        m_isOrderFixed = !known.isEmpty() && std::none_of(known.begin(), known.end(), [this](const ServerId &id) {
            return m_history.samples(id).empty();
        });
        return;
    }
    m_order.removeIf([&](const ServerId &id) { return !known.contains(id); });
    for (const ServerId &id : std::as_const(known)) {
        if (!m_order.contains(id))
            m_order.append(id);
    }
}

QList<SessionsChart::Series> SessionsChart::series() const
{
    QList<Series> all;
    for (const ServerId &id : m_order) {
        const auto server = std::find_if(m_monitor.servers().begin(), m_monitor.servers().end(),
                                         [&](const Server &one) { return one.id == id; });
        all.append({server->name, m_history.samples(id)});
    }
    return all;
}

void SessionsChart::update()
{
    updateOrder();
    const QList<Series> all = series();
    QList<std::vector<SessionHistory::Sample>> samples;
    for (const Series &one : all)
        samples.append(one.samples);
    const QList<SessionBand> bands = sessionBands(samples, SeriesShown, QDateTime::currentMSecsSinceEpoch());
    m_view->chart()->removeAllSeries();
    Extent extent;
    for (qsizetype band = 0; band < bands.size(); ++band) {
        for (const SessionBandPiece &piece : bands.at(band)) {
            addPiece(piece, int(band));
            extent.first = std::min(extent.first, qint64(piece.upper.first().x()));
            extent.last = std::max(extent.last, qint64(piece.upper.last().x()));
            for (const QPointF &point : piece.upper)
                extent.top = std::max(extent.top, int(point.y()));
        }
    }
    const bool isEmpty = extent.last == 0;
    m_time->setVisible(!isEmpty);
    if (!isEmpty)
        m_time->setRange(QDateTime::fromMSecsSinceEpoch(extent.first),
                         QDateTime::fromMSecsSinceEpoch(std::max(extent.last, extent.first + 60000)));
    // Sessions are whole numbers, and so are the marks of their axis.
    const int step = std::max(1, (extent.top + 3) / 4);
    m_count->setTickInterval(step);
    m_count->setRange(0, step * 4);
    rebuildLegend(all);
}

void SessionsChart::addPiece(const SessionBandPiece &piece, int band)
{
    QChart *chart = m_view->chart();
    auto *upper = new QLineSeries(chart);
    upper->replace(piece.upper);
    auto *lower = new QLineSeries(chart);
    lower->replace(piece.lower);
    auto *area = new QAreaSeries(upper, lower);
    area->setBrush(m_theme.seriesBrush(band, SeriesColors[band]));
    // The seam keeps neighbouring colours apart for eyes that see them alike.
    area->setPen(QPen(m_theme.color(Token::BgSurface), 1));
    chart->addSeries(area);
    area->attachAxis(m_time);
    area->attachAxis(m_count);
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
        const Series &one = series.at(i);
        const bool isSilent = !one.samples.empty() && one.samples.back().sessions < 0;
        row->addWidget(textLabel(i == SeriesShown ? tr("others")
                                     : isSilent   ? tr("%1, no answer").arg(one.name)
                                                  : one.name,
                                 "small"));
        if (i < SeriesShown && !one.samples.empty())
            sentence.append(
                tr("%1: %2").arg(one.name, isSilent ? tr("no answer") : m_format.count(one.samples.back().sessions)));
    }
    m_view->setAccessibleName(tr("Sessions over time"));
    m_view->setAccessibleDescription(sentence.join(QStringLiteral(", ")));
}

void SessionsChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update();
}

} // namespace tenantry
