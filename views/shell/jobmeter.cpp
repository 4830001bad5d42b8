#include "views/shell/jobmeter.h"

#include <QPainter>
#include <QPainterPath>

namespace tenantry {

JobMeter::JobMeter(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void JobMeter::setProgress(std::optional<double> done, double failedShare, bool active)
{
    m_done = done;
    m_failed = failedShare;
    m_active = active;
    update();
}

void JobMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath groove;
    groove.addRoundedRect(rect(), 3, 3);
    painter.setClipPath(groove);
    painter.fillRect(rect(), m_theme.color(Token::BorderSubtle));
    if (!m_done) {
        painter.fillRect(rect(), m_theme.color(Token::BorderDefault));
        return;
    }
    const qreal whole = width();
    const qreal failed = whole * m_failed;
    const qreal good = whole * *m_done - failed;
    painter.fillRect(QRectF(0, 0, good, height()), m_theme.color(m_active ? Token::Accent : Token::IdleSolid));
    // A failure among thousands still shows.
    if (m_failed > 0)
        painter.fillRect(QRectF(good, 0, qMax(3.0, failed), height()), m_theme.color(Token::BadSolid));
}

} // namespace tenantry
