#include "views/shell/connectionbanner.h"

#include "core/base/format.h"
#include "views/shell/connectionstate.h"

#include <QPushButton>

namespace tenantry {

namespace {
constexpr qint64 slowAfter = 5; // seconds
}

ConnectionBanner::ConnectionBanner(const Theme &theme, QWidget *parent)
    : NoteBar(theme, StatusKind::Bad, parent), m_retry(addButton("text"))
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ConnectionBanner::showState);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_state)
            emit m_state->retryRequested();
    });
    hide();
    retranslate();
}

void ConnectionBanner::setConnection(ConnectionState *state)
{
    if (m_state)
        m_state->disconnect(this);
    m_state = state;
    if (state) {
        connect(state, &ConnectionState::changed, this, &ConnectionBanner::showState);
        connect(state, &ConnectionState::wentOffline, this,
                [this] { emit told(tr("Registry unreachable. Reading goes on, changes are disabled.")); });
        connect(state, &ConnectionState::cameBack, this, [this] { emit told(tr("Registry reachable again.")); });
    }
    showState();
}

void ConnectionBanner::retranslate()
{
    m_retry->setText(tr("Retry now"));
    showState();
}

void ConnectionBanner::showState()
{
    const bool offline = m_state && m_state->kind() == ConnectionState::Kind::Offline;
    // One slow answer is no state: the page would jump.
    const bool slow = m_state && m_state->kind() == ConnectionState::Kind::Slow
        && m_state->slowSince().secsTo(QDateTime::currentDateTimeUtc()) >= slowAfter;
    setVisible(offline || slow);
    m_retry->setVisible(offline);
    if (offline)
        showOffline();
    else if (slow)
        showSlow();
    else
        m_second.stop();
}

void ConnectionBanner::showSlow()
{
    const Format format(locale());
    setKind(StatusKind::Warn);
    setText(tr("The registry answers slowly since %1.").arg(format.clock(m_state->slowSince())),
            tr("The last answer took %1 ms. Lists and figures come late; changes still work.")
                .arg(format.count(m_state->latency().value_or(ConnectionState::slowFrom).count())));
    setToolTip({});
}

void ConnectionBanner::showOffline()
{
    setKind(StatusKind::Bad);
    m_second.start();
    const Format format(locale());
    QStringList rest;
    if (m_state->lastAnswer().isValid())
        rest.append(tr("Showing data from %1.").arg(format.clock(m_state->lastAnswer())));
    rest.append(tr("Changes are disabled."));
    const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(m_state->nextTry());
    if (m_state->nextTry().isValid() && wait > 0)
        rest.append(tr("Retrying in %1 s.").arg(format.count(wait)));
    else
        rest.append(tr("Retrying now…"));
    setText(tr("Registry unreachable since %1.").arg(format.clock(m_state->offlineSince())), rest.join(u' '));
    setToolTip(m_state->reason());
}

} // namespace tenantry
