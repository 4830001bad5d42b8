#pragma once
// Text whose digits all take the same width, because Qt 6.4 cannot switch on a font's tabular figures.
// A plain value made for one font; GUI thread.

#include <QFontMetricsF>
#include <QPainter>

namespace tenantry {

class TabularText
{
public:
    explicit TabularText(const QFont &font);

    /// The width of the text in device-independent pixels; equal for texts that differ only in their digits.
    [[nodiscard]] qreal width(QStringView text) const;
    /// Draws one line inside `rect` with the painter's pen; what does not fit is elided at the end.
    void draw(QPainter *painter, const QRectF &rect, Qt::Alignment alignment, QString text) const;

private:
    [[nodiscard]] QString elided(const QString &text, qreal room) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    qreal m_cell;
};

} // namespace tenantry
