#include "views/theme/tabulartext.h"

#include <algorithm>

namespace tenantry {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Calls visit(run) for each digit alone and for each run of other characters, which keep their kerning and shaping.
template<class Visit>
void forRuns(QStringView text, Visit visit)
{
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from + 1;
        while (!isDigit(text[from]) && to < text.size() && !isDigit(text[to]))
            ++to;
        visit(text.mid(from, to - from).toString());
        from = to;
    }
}

} // namespace

TabularText::TabularText(const QFont &font) : m_font(font), m_metrics(font), m_cell(0)
{
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        m_cell = std::max(m_cell, m_metrics.horizontalAdvance(QChar(digit)));
}

qreal TabularText::width(QStringView text) const
{
    qreal sum = 0;
    forRuns(text, [&](const QString &run) { sum += isDigit(run[0]) ? m_cell : m_metrics.horizontalAdvance(run); });
    return sum;
}

QString TabularText::elided(const QString &text, qreal room) const
{
    QString cut = text;
    while (!cut.isEmpty() && width(QString(cut + QChar(0x2026))) > room)
        cut.chop(1);
    return cut + QChar(0x2026);
}

void TabularText::draw(QPainter *painter, const QRectF &rect, Qt::Alignment alignment, QString text) const
{
    qreal total = width(text);
    if (total > rect.width() + 0.5) {
        text = elided(text, rect.width());
        total = width(text);
    }
    qreal x = alignment & Qt::AlignRight ? rect.right() - total
        : alignment & Qt::AlignHCenter   ? rect.center().x() - total / 2
                                         : rect.left();
    const qreal y = alignment & Qt::AlignTop ? rect.top() + m_metrics.ascent()
                                             : rect.center().y() + (m_metrics.ascent() - m_metrics.descent()) / 2;
    painter->save();
    painter->setFont(m_font);
    forRuns(text, [&](const QString &run) {
        const qreal advance = m_metrics.horizontalAdvance(run);
        const qreal cell = isDigit(run[0]) ? m_cell : advance;
        painter->drawText(QPointF(x + (cell - advance) / 2, y), run);
        x += cell;
    });
    painter->restore();
}

} // namespace tenantry
