#include "views/theme/iconengine.h"

#include "views/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace tenantry {

IconEngine::IconEngine(const Theme &theme, QString name, Token color, Token checked)
    : m_theme(&theme), m_name(std::move(name)), m_color(color), m_checked(checked)
{ }

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const int side = qMin(rect.width(), rect.height());
    const QRect target(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
    painter->drawPixmap(target,
                        scaledPixmap(target.size() * painter->device()->devicePixelRatioF(), mode, state,
                                     painter->device()->devicePixelRatioF()));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

// Qt asks in device pixels and sets the ratio on the answer by itself.
QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    Q_UNUSED(scale)
    return m_theme ? m_theme->pixmap(m_name, colorFor(mode, state), qMin(size.width(), size.height()), 1) : QPixmap();
}

QColor IconEngine::colorFor(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return m_theme->color(Token::TextDisabled);
    return m_theme->color(state == QIcon::On ? m_checked : m_color);
}

QPixmap renderIcon(const QString &name, const QColor &color, int size, qreal dpr)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // QSvg resolves currentColor from the root's color attribute only, so that one attribute carries the colour.
    QByteArray svg = file.readAll();
    svg.replace("#000000", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(size, size) * dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(dpr);
    return pixmap;
}

} // namespace tenantry
