#include "views/delegates/cellpaint.h"

#include "views/theme/theme.h"

#include <QPainterPath>

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

void fillRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &color)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(rect, radius, radius);
}

constexpr qreal BarRadius = 2;

} // namespace

Token barToken(std::optional<StatusKind> state)
{
    static constexpr std::array<Token, 9> Tokens {Token::OkSolid,   Token::WarnSolid, Token::BadSolid,
                                                  Token::Accent,    Token::IdleSolid, Token::IdleSolid,
                                                  Token::IdleSolid, Token::IdleSolid, Token::WarnSolid};
    return state ? Tokens.at(size_t(*state)) : Token::Chart1;
}

void paintBar(QPainter *painter, const QRectF &rect, const BarValue &bar, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    fillRounded(painter, rect, BarRadius, theme.color(Token::BorderSubtle));
    const double value = std::clamp(bar.value.value_or(0), 0.0, 1.0);
    if (value > 0) {
        // A value above nothing is seen, however small.
        QRectF filled(rect.topLeft(), QSizeF(std::max(3.0, rect.width() * value), rect.height()));
        QPainterPath clip;
        clip.addRoundedRect(filled, BarRadius, BarRadius);
        painter->setClipPath(clip);
        painter->fillRect(filled, bar.color);
        if (bar.failed > 0) {
            filled.setLeft(filled.right() - std::max(3.0, rect.width() * std::min(bar.failed, value)));
            painter->fillRect(filled, theme.color(Token::BadSolid));
        }
        painter->setClipping(false);
    }
    if (bar.usual) {
        const qreal x = rect.left() + rect.width() * std::clamp(*bar.usual, 0.0, 1.0);
        QColor mark = theme.color(Token::TextPrimary);
        mark.setAlphaF(0.8F);
        painter->fillRect(QRectF(qRound(x) - 1, rect.top() - 1, 2, rect.height() + 2), mark);
    }
    painter->restore();
}

void paintSparkline(QPainter *painter, const QRectF &rect, const QVector<float> &values, const QColor &color)
{
    if (values.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const qreal span = std::max(1e-6F, *high - *low);
    // Room above and below keeps a flat line off the edges.
    const QRectF room = rect.adjusted(0, 2, -2, -rect.height() * 0.3);
    QPolygonF line;
    line.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        line << QPointF(room.left() + room.width() * qreal(i) / qreal(values.size() - 1),
                        room.bottom() - room.height() * qreal(values.at(i) - *low) / span);
    QPolygonF area = line;
    area << QPointF(room.right(), rect.bottom()) << QPointF(room.left(), rect.bottom());
    QColor soft = color;
    soft.setAlphaF(0.13F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(soft);
    painter->drawPolygon(area);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(line.last(), 2, 2);
    painter->restore();
}

void paintModelStack(QPainter *painter, const QRectF &rect, const QVector<float> &parts, double scale,
                     const Theme &theme)
{
    static constexpr std::array<Token, 4> Colors {Token::Chart1, Token::Chart2, Token::Chart3, Token::Chart4};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    qreal x = rect.left();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i) <= 0 || scale <= 0)
            continue;
        const qreal width = std::max(3.0, rect.width() * double(parts.at(i)) / scale);
        const QRectF part(x, rect.top(), std::min(width, rect.right() - x), rect.height());
        if (i < qsizetype(Colors.size())) {
            fillRounded(painter, part, BarRadius, theme.color(Colors.at(size_t(i))));
        } else {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme.color(Token::BorderControl), 1, Qt::DotLine));
            painter->drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), BarRadius, BarRadius);
        }
        x += width + 2;
    }
    painter->restore();
}

void paintLevel(QPainter *painter, const QPointF &topLeft, int level, const Theme &theme)
{
    const Token color = level <= 2 ? Token::Chart1 : level == 3 ? Token::WarnSolid : Token::BadSolid;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 4; ++i)
        fillRounded(painter, QRectF(topLeft.x() + i * 14, topLeft.y(), 12, 6), 1.5,
                    theme.color(i < level ? color : Token::BorderSubtle));
    painter->restore();
}

void paintSkeleton(QPainter *painter, const QRectF &rect, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal height = std::min(rect.height(), qreal(theme.px(10)));
    fillRounded(painter, QRectF(rect.x(), rect.center().y() - height / 2, rect.width(), height), 3,
                theme.color(Token::BgHover));
    painter->restore();
}

} // namespace tenantry
