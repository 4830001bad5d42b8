#include "views/widgets/loadingline.h"

#include "views/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <chrono>
#include <utility>

namespace tenantry {

using namespace std::chrono_literals;

LoadingLine::LoadingLine(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedHeight(2);
    hide();
    m_lineTimer.setSingleShot(true);
    m_lineTimer.setInterval(200ms);
    m_skeletonTimer.setSingleShot(true);
    m_skeletonTimer.setInterval(1s);
    connect(&m_lineTimer, &QTimer::timeout, this, [this] {
        show();
        raise();
    });
    connect(&m_skeletonTimer, &QTimer::timeout, this, [this] {
        m_skeleton = true;
        emit skeletonChanged();
    });
}

void LoadingLine::start()
{
    if (m_running)
        return;
    m_running = true;
    m_lineTimer.start();
    m_skeletonTimer.start();
}

void LoadingLine::stop()
{
    m_running = false;
    m_lineTimer.stop();
    m_skeletonTimer.stop();
    hide();
    if (std::exchange(m_skeleton, false))
        emit skeletonChanged();
}

void LoadingLine::setFraction(double fraction)
{
    m_fraction = fraction;
    update();
}

void LoadingLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::BorderSubtle));
    const double part = m_fraction < 0 ? 0.38 : std::clamp(m_fraction, 0.0, 1.0);
    QRect done = rect();
    done.setWidth(int(width() * part));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), done), m_theme.color(Token::Focus));
}

} // namespace tenantry
