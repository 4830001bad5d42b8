#include "views/theme/statusicon.h"

#include "views/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>

#include <array>

namespace tenantry {

namespace {

// Every shape is drawn in a square of 12 units around the origin.
struct Pens {
    QColor solid;
    QColor mark;
    QColor soft;
};

QPen stroke(const QColor &color, qreal width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void fill(QPainter *p, const QPolygonF &shape, const QColor &color)
{
    p->setPen(stroke(color, 0.8));
    p->setBrush(color);
    p->drawPolygon(shape);
}

void paintOk(QPainter *p, const Pens &c)
{
    p->setPen(Qt::NoPen);
    p->setBrush(c.solid);
    p->drawEllipse(QPointF(), 6, 6);
    p->setPen(stroke(c.mark, 1.6));
    p->drawPolyline(QPolygonF {{-2.7, 0.2}, {-0.8, 2}, {2.7, -1.7}});
}

void paintWarn(QPainter *p, const Pens &c)
{
    fill(p, {{0, -5.4}, {6, 5.4}, {-6, 5.4}}, c.solid);
    p->setPen(QPen(c.mark, 1.5, Qt::SolidLine, Qt::FlatCap));
    p->drawLine(QPointF(0, -2), QPointF(0, 2));
    p->setPen(Qt::NoPen);
    p->setBrush(c.mark);
    p->drawEllipse(QPointF(0, 3.7), 0.85, 0.85);
}

void paintBad(QPainter *p, const Pens &c)
{
    constexpr qreal far = 5.6;
    constexpr qreal near = 2.4;
    fill(p,
         {{-near, -far},
          {near, -far},
          {far, -near},
          {far, near},
          {near, far},
          {-near, far},
          {-far, near},
          {-far, -near}},
         c.solid);
    p->setPen(stroke(c.mark, 1.6));
    p->drawLine(QPointF(-2, -2), QPointF(2, 2));
    p->drawLine(QPointF(-2, 2), QPointF(2, -2));
}

void paintRunning(QPainter *p, const Pens &c)
{
    const QRectF ring(-5, -5, 10, 10);
    p->setBrush(Qt::NoBrush);
    p->setPen(QPen(c.soft, 1.9));
    p->drawEllipse(ring);
    p->setPen(stroke(c.solid, 1.9));
    p->drawArc(ring, 90 * 16, -270 * 16);
}

void paintWaiting(QPainter *p, const Pens &c)
{
    p->setBrush(Qt::NoBrush);
    p->setPen(QPen(c.solid, 1.5));
    p->drawEllipse(QPointF(), 5.1, 5.1);
}

void paintPaused(QPainter *p, const Pens &c)
{
    p->setPen(Qt::NoPen);
    p->setBrush(c.solid);
    p->drawRoundedRect(QRectF(-6, -6, 12, 12), 2.4, 2.4);
    p->setPen(stroke(c.mark, 1.5));
    p->drawLine(QPointF(-1.8, -2.6), QPointF(-1.8, 2.6));
    p->drawLine(QPointF(1.8, -2.6), QPointF(1.8, 2.6));
}

void paintSkipped(QPainter *p, const Pens &c)
{
    p->setPen(stroke(c.solid, 1.8));
    p->drawLine(QPointF(-4.4, 0), QPointF(4.4, 0));
}

void paintUnknown(QPainter *p, const Pens &c)
{
    QPen dashes(c.solid, 1.3, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({1.65, 1.43}); // eight dashes around
    p->setPen(dashes);
    p->setBrush(Qt::NoBrush);
    p->drawEllipse(QPointF(), 5.3, 5.3);
    p->setPen(stroke(c.solid, 1.2));
    QPainterPath hook(QPointF(-1.5, -1.1));
    hook.arcTo(QRectF(-1.5, -2.9, 3, 3), 170, -215);
    hook.quadTo(QPointF(0, 0.3), QPointF(0, 1));
    p->drawPath(hook);
    p->setPen(Qt::NoPen);
    p->setBrush(c.solid);
    p->drawEllipse(QPointF(0, 2.8), 0.75, 0.75);
}

void paintDrift(QPainter *p, const Pens &c)
{
    fill(p, {{0, -5.7}, {5.7, 0}, {0, 5.7}, {-5.7, 0}}, c.solid);
    p->setPen(stroke(c.mark, 1.15));
    p->drawLine(QPointF(-2.1, -1), QPointF(2.1, -1));
    p->drawLine(QPointF(-2.1, 1.1), QPointF(2.1, 1.1));
    p->drawLine(QPointF(1, -2.5), QPointF(-1, 2.5));
}

struct Shape {
    void (*paint)(QPainter *, const Pens &);
    const char *tone;
    Token text;
    Token solid;
    Token background;
};

constexpr std::array<Shape, 9> Shapes {{
    {paintOk, "ok", Token::OkFg, Token::OkSolid, Token::OkBg},
    {paintWarn, "warn", Token::WarnFg, Token::WarnSolid, Token::WarnBg},
    {paintBad, "bad", Token::BadFg, Token::BadSolid, Token::BadBg},
    {paintRunning, "info", Token::InfoFg, Token::InfoSolid, Token::InfoBg},
    {paintWaiting, "idle", Token::IdleFg, Token::IdleSolid, Token::IdleBg},
    {paintPaused, "idle", Token::IdleFg, Token::IdleSolid, Token::IdleBg},
    {paintSkipped, "idle", Token::IdleFg, Token::IdleSolid, Token::IdleBg},
    {paintUnknown, "idle", Token::IdleFg, Token::IdleSolid, Token::IdleBg},
    {paintDrift, "warn", Token::WarnFg, Token::WarnSolid, Token::WarnBg},
}};

const Shape &shapeOf(StatusKind kind)
{
    return Shapes.at(size_t(kind));
}

class StatusIconEngine : public QIconEngine
{
public:
    StatusIconEngine(StatusKind kind, const Theme &theme) : m_kind(kind), m_theme(&theme) { }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        if (m_theme)
            paintStatus(painter, rect, m_kind, *m_theme);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new StatusIconEngine(*this); }

private:
    StatusKind m_kind;
    QPointer<const Theme> m_theme;
};

} // namespace

void paintStatus(QPainter *painter, const QRectF &rect, StatusKind kind, const Theme &theme)
{
    const Shape &shape = shapeOf(kind);
    const qreal side = qMin(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    painter->scale(side / 12, side / 12);
    shape.paint(painter, {theme.color(shape.solid), theme.color(Token::BgSurface), theme.color(shape.background)});
    painter->restore();
}

QIcon statusIcon(StatusKind kind, const Theme &theme)
{
    return QIcon(new StatusIconEngine(kind, theme));
}

Token statusText(StatusKind kind)
{
    return shapeOf(kind).text;
}

Token statusSolid(StatusKind kind)
{
    return shapeOf(kind).solid;
}

Token statusBackground(StatusKind kind)
{
    return shapeOf(kind).background;
}

QLatin1StringView statusTone(StatusKind kind)
{
    return QLatin1StringView(shapeOf(kind).tone);
}

} // namespace tenantry
