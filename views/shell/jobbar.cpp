#include "views/shell/jobbar.h"

#include "views/shell/connectionstate.h"
#include "views/shell/jobstrip.h"
#include "views/shell/undoline.h"
#include "views/theme/stylesheet.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QTimer>

namespace tenantry {

JobBar::JobBar(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_jobs(new JobStrip(theme, this)), m_undo(new UndoLine(theme, this)),
      m_nothing(new QWidget(this)), m_nothingText(textLabel({}, "smallMedium", "secondary", m_nothing)),
      m_data(textLabel({}, "small", "tertiary", this)), m_divider(new QFrame(this)),
      m_registryGlyph(new StatusShape(theme, StatusKind::Waiting, 12, this)),
      m_registry(textLabel({}, "smallMedium", "ok", this)), m_servers(textLabel({}, "small", "tertiary", this)),
      m_announcer(textLabel({}, "small", "tertiary", this))
{
    setProperty("kind", QStringLiteral("jobbar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 14, 0);
    row->setSpacing(10);
    auto *nothing = new QHBoxLayout(m_nothing);
    nothing->setContentsMargins(0, 0, 0, 0);
    nothing->addWidget(new StatusShape(theme, StatusKind::Waiting, 12, m_nothing));
    nothing->addWidget(m_nothingText);
    row->addWidget(m_nothing);
    row->addWidget(m_jobs);
    row->addWidget(m_undo, 1);
    row->addStretch(1);
    m_divider->setProperty("kind", QStringLiteral("divider"));
    for (QWidget *part : std::initializer_list<QWidget *> {m_data, m_divider, m_registryGlyph, m_registry, m_servers})
        row->addWidget(part);
    m_announcer->hide();
    const auto size = [this] {
        setFixedHeight(m_theme.px(38));
        m_divider->setFixedHeight(m_theme.px(18));
    };
    size();
    connect(&theme, &Theme::changed, this, [this, size] {
        size();
        arrange();
    });
    connect(m_undo, &UndoLine::activeChanged, m_jobs, [this](bool active) { m_jobs->setHidden(active); });
    retranslate();
}

void JobBar::setConnection(ConnectionState *state)
{
    if (m_state)
        m_state->disconnect(this);
    m_state = state;
    if (state)
        connect(state, &ConnectionState::changed, this, &JobBar::showConnection);
    showConnection();
}

void JobBar::setDataTime(const QDateTime &utc)
{
    m_dataTime = utc;
    const QDateTime local = utc.toLocalTime();
    const bool today = local.date() == QDate::currentDate();
    m_data->setText(tr("Data as of %1")
                        .arg(today ? locale().toString(local.time(), QStringLiteral("HH:mm:ss"))
                                   : locale().toString(local, QLocale::ShortFormat)));
    m_data->setToolTip(local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate));
    arrange();
}

void JobBar::showConnection()
{
    const auto show = [this](StatusKind kind, const char *tone, const QString &text) {
        m_registryGlyph->setKind(kind);
        setTone(m_registry, tone);
        m_registry->setText(text);
    };
    m_nothing->setVisible(!m_state);
    m_registryGlyph->setVisible(m_state);
    m_registry->setVisible(m_state);
    arrange();
    if (!m_state) {
        m_servers->setText(tr("Tenantry %1, no telemetry").arg(QStringLiteral(TENANTRY_VERSION)));
        return;
    }
    const auto latency = m_state->latency();
    const QString ms = latency ? locale().toString(qlonglong(latency->count())) : QString();
    switch (m_state->kind()) {
    case ConnectionState::Kind::Unknown:
        show(StatusKind::Waiting, "secondary", tr("Registry …"));
        break;
    case ConnectionState::Kind::Ok:
        show(StatusKind::Ok, "ok", tr("Registry %1 ms").arg(ms));
        break;
    case ConnectionState::Kind::Slow:
        show(StatusKind::Warn, "warn", tr("Registry slow, %1 ms").arg(ms));
        break;
    case ConnectionState::Kind::Offline:
        show(StatusKind::Bad, "bad", tr("Registry unreachable"));
        break;
    }
    if (m_state->serversTotal()) {
        const auto reachable = m_state->serversReachable();
        m_servers->setText(tr("%1 of %Ln server(s)", nullptr, *m_state->serversTotal())
                               .arg(reachable ? locale().toString(*reachable) : QStringLiteral("…")));
        m_servers->setToolTip(tr("Servers that answered the last question"));
    }
}

void JobBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void JobBar::arrange()
{
    const bool roomy = width() >= m_theme.px(900);
    m_data->setVisible(m_dataTime.isValid() && roomy);
    m_divider->setVisible(m_dataTime.isValid() && roomy);
    const bool tight = width() < m_theme.px(720);
    m_jobs->setCompact(tight);
    m_servers->setVisible(!m_state || (m_state->serversTotal() && !tight));
}

void JobBar::announce(const QString &text)
{
    constexpr int gap = 10000;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 since = m_lastAnnounced.isValid() ? m_lastAnnounced.msecsTo(now) : gap;
    if (since < gap) {
        if (m_pending.isEmpty())
            QTimer::singleShot(int(gap - since), this, [this] { announce(std::exchange(m_pending, {})); });
        m_pending = text;
        return;
    }
    m_lastAnnounced = now;
    m_announcer->setText(text);
    m_announcer->setAccessibleName(text);
    QAccessibleEvent event(m_announcer, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void JobBar::retranslate()
{
    setAccessibleName(tr("Jobs"));
    m_nothingText->setText(tr("Not connected"));
    m_jobs->retranslate();
    m_undo->retranslate();
    setDataTime(m_dataTime);
    showConnection();
}

} // namespace tenantry
