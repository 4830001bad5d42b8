#include "views/widgets/meters.h"

#include "views/theme/statusicon.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <numeric>

namespace tenantry {

namespace {

QRectF barRect(const QWidget &widget, int height)
{
    return {0, (widget.height() - height) / 2.0, qreal(widget.width()), qreal(height)};
}

} // namespace

StatusShape::StatusShape(const Theme &theme, StatusKind kind, int size, QWidget *parent)
    : Painted(theme, parent), m_kind(kind), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusShape::setKind(StatusKind kind)
{
    m_kind = kind;
    update();
}

QSize StatusShape::sizeHint() const
{
    return {theme().px(m_size), theme().px(m_size)};
}

void StatusShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatus(&painter, rect(), m_kind, theme());
}

IconShape::IconShape(const Theme &theme, QString icon, Token color, int size, QWidget *parent)
    : Painted(theme, parent), m_icon(std::move(icon)), m_color(color), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconShape::sizeHint() const
{
    return {theme().px(m_size), theme().px(m_size)};
}

void IconShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(rect(), theme().pixmap(m_icon, theme().color(m_color), width(), devicePixelRatioF()));
}

ProgressBar::ProgressBar(const Theme &theme, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(24);
}

void ProgressBar::setValue(std::optional<double> value, std::optional<StatusKind> state, double failed,
                           std::optional<double> usual)
{
    m_bar = {value, failed, usual, {}};
    m_state = state;
    update();
}

QSize ProgressBar::sizeHint() const
{
    return {theme().px(70), BarHeight + 2};
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_bar.color = theme().color(barToken(m_state));
    paintBar(&painter, barRect(*this, BarHeight), m_bar, theme());
}

PartsBar::PartsBar(const Theme &theme, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PartsBar::setParts(const QList<Part> &parts)
{
    m_parts = parts;
    update();
}

QSize PartsBar::sizeHint() const
{
    return {theme().px(92), BarHeight + 2};
}

void PartsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double total = std::accumulate(m_parts.begin(), m_parts.end(), 0.0,
                                         [](double sum, const Part &part) { return sum + part.count; });
    if (total <= 0) {
        paintBar(&painter, barRect(*this, BarHeight), {}, theme());
        return;
    }
    const QRectF bar = barRect(*this, BarHeight);
    const double room = bar.width() - 2.0 * double(m_parts.size() - 1);
    qreal x = bar.left();
    for (const Part &part : m_parts) {
        if (part.count <= 0)
            continue;
        const qreal width = qMax(5.0, room * part.count / total);
        painter.setBrush(theme().color(barToken(part.kind)));
        painter.drawRoundedRect(QRectF(x, bar.top(), qMin(width, bar.right() - x), bar.height()), 2, 2);
        x += width + 2;
    }
}

ModelStack::ModelStack(const Theme &theme, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ModelStack::setParts(const QVector<float> &parts, double scale)
{
    m_parts = parts;
    m_scale = scale;
    update();
}

QSize ModelStack::sizeHint() const
{
    return {theme().px(92), BarHeight};
}

void ModelStack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintModelStack(&painter, rect(), m_parts, m_scale, theme());
}

LevelMeter::LevelMeter(const Theme &theme, int level, QWidget *parent) : Painted(theme, parent), m_level(level)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LevelMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLevel(&painter, {0, (height() - 6) / 2.0}, m_level, theme());
}

Sparkline::Sparkline(const Theme &theme, QWidget *parent) : Painted(theme, parent) { }

void Sparkline::setValues(const QVector<float> &values, std::optional<StatusKind> state)
{
    m_values = values;
    m_state = state;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {theme().px(84), theme().px(26)};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSparkline(&painter, rect(), m_values, theme().color(barToken(m_state)));
}

Avatar::Avatar(const Theme &theme, const QString &name, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPerson(name);
}

void Avatar::setPerson(const QString &name)
{
    m_initials.clear();
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        if (m_initials.size() < 2)
            m_initials += word.front().toUpper();
    setAccessibleName(name);
    update();
}

QSize Avatar::sizeHint() const
{
    return {theme().px(26), theme().px(26)};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(Token::AccentSoft));
    painter.drawEllipse(rect());
    painter.setFont(theme().font(FontRole::Caption, QFont::DemiBold));
    painter.setPen(theme().color(Token::TextLink));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace tenantry
