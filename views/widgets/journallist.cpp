#include "views/widgets/journallist.h"

#include "views/theme/statusicon.h"
#include "views/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace tenantry {

namespace {
constexpr int StepHeight = 28;
constexpr int Inset = 8;
constexpr int Glyph = 13;

bool isTinted(StatusKind kind)
{
    return kind == StatusKind::Bad || kind == StatusKind::Running;
}

} // namespace

JournalList::JournalList(const Theme &theme, QWidget *parent) : Painted(theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(160);
}

void JournalList::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    QStringList sentences;
    for (const Step &step : steps)
        sentences << QStringList {step.text, step.time, step.result}.join(u' ').trimmed();
    setAccessibleName(tr("Journal"));
    setAccessibleDescription(sentences.join(QStringLiteral(". ")));
    refresh();
}

void JournalList::setWraps(bool wraps)
{
    m_wraps = wraps;
    // A fixed height would be that of the usual width.
    QSizePolicy policy(QSizePolicy::Expanding, wraps ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
}

QSize JournalList::sizeHint() const
{
    const int width = theme().px(320);
    return {width, m_wraps ? theme().px(StepHeight) * int(m_steps.size()) : heightForWidth(width)};
}

int JournalList::heightForWidth(int width) const
{
    int height = 0;
    for (const Step &step : m_steps)
        height += heightOf(step, width);
    return height;
}

/// As if each were in the stronger weight, so that nothing moves when one begins.
int JournalList::heightOf(const Step &step, int width) const
{
    const int least = theme().px(StepHeight);
    if (!m_wraps)
        return least;
    const QFontMetrics metrics(theme().font(FontRole::Small, QFont::DemiBold));
    const QRect room = placesIn(QRect(0, 0, width, least), step).text;
    const int lines = metrics.boundingRect(0, 0, room.width(), 10000, Qt::TextWordWrap, step.text).height();
    const bool hasLineBelow = placesIn(QRect(0, 0, width, least), step).isStacked && !step.result.isEmpty();
    return qMax(least, lines + least - metrics.height() + (hasLineBelow ? metrics.height() : 0));
}

int JournalList::stepAt(int y) const
{
    int bottom = 0;
    for (int i = 0; i < int(m_steps.size()); ++i) {
        bottom += heightOf(m_steps.at(i), width());
        if (y < bottom)
            return y < 0 ? -1 : i;
    }
    return -1;
}

/// A word of another language may be longer than any figure.
int JournalList::widestResult() const
{
    const QFontMetrics metrics(theme().font(FontRole::Small, QFont::DemiBold));
    int widest = 0;
    for (const Step &step : m_steps) {
        if (!step.result.isEmpty())
            widest = qMax(widest, metrics.horizontalAdvance(step.result) + theme().px(4));
    }
    return widest;
}

JournalList::Places JournalList::placesIn(const QRect &row, const Step &step) const
{
    Places places;
    const int side = theme().px(Glyph);
    places.glyph = QRect(Inset, row.center().y() - side / 2, side, side);
    QRect room = row.adjusted(Inset + side + 8, 0, -Inset, 0);
    const int numberWidth = theme().px(m_steps.size() > 9 ? 18 : 14);
    places.number = QRect(room.left(), row.top(), numberWidth, row.height());
    room.setLeft(room.left() + numberWidth + 10);
    const int widest = widestResult();
    // Where it is narrow the time gives way to the words.
    const bool isNarrow = room.width() - qMax(widest, theme().px(56)) < theme().px(190);
    const int resultWidth = qMax(widest, theme().px(56));
    if (m_wraps && room.width() - resultWidth < theme().px(130)) {
        const int line = step.result.isEmpty() ? 0 : QFontMetrics(theme().font(FontRole::Small)).height();
        const int edge = (theme().px(StepHeight) - QFontMetrics(theme().font(FontRole::Small)).height()) / 2;
        places.text = room.adjusted(0, 0, 0, -line);
        places.result = QRect(room.left(), room.bottom() + 1 - edge - line, room.width(), line);
        places.isStacked = true;
        return places;
    }
    const int timeWidth = isNarrow || step.time.isEmpty() ? 0 : theme().px(58);
    places.result = QRect(room.right() - resultWidth + 1, row.top(), resultWidth, row.height());
    places.time = QRect(places.result.left() - timeWidth, row.top(), timeWidth, row.height());
    const bool isBare = !m_wraps && step.result.isEmpty() && step.time.isEmpty();
    places.text = room.adjusted(0, 0, isBare ? 0 : -resultWidth - timeWidth - 8, 0);
    return places;
}

void JournalList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const int height = heightOf(m_steps.at(i), width());
        paintStep(&painter, i, QRect(0, top, width(), height));
        top += height;
    }
}

void JournalList::paintStep(QPainter *painter, int number, const QRect &row) const
{
    const Step &step = m_steps.at(number);
    const Places places = placesIn(row, step);
    const bool failed = step.kind == StatusKind::Bad;
    const bool waiting = step.kind == StatusKind::Waiting || step.kind == StatusKind::Skipped;
    if (isTinted(step.kind)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().color(failed ? Token::BadBg : Token::BgSelected));
        painter->drawRoundedRect(row.adjusted(0, 1, 0, -1), theme().radius("control"), theme().radius("control"));
    }
    const qreal rail = QRectF(places.glyph).center().x();
    const int next = number + 1 < m_steps.size() ? heightOf(m_steps.at(number + 1), width()) : 0;
    if (next > 0) // to the shape of the next one
        painter->fillRect(
            QRectF(rail - 1, places.glyph.bottom() + 3, 2, (row.height() + next) / 2.0 - places.glyph.height() - 4),
            theme().color(Token::BorderSubtle));
    paintStatus(painter, places.glyph, step.kind, theme());
    const QFont font = theme().font(FontRole::Small, isTinted(step.kind) ? QFont::DemiBold : QFont::Normal);
    const TabularText &digits = theme().tabular(FontRole::Small);
    painter->setPen(theme().color(Token::TextTertiary));
    digits.draw(painter, places.number, Qt::AlignRight, QString::number(number + 1));
    if (places.time.width() > 0)
        digits.draw(painter, places.time, Qt::AlignLeft, step.time);
    painter->setPen(theme().color(failed ? Token::BadFg : Token::TextSecondary));
    (isTinted(step.kind) ? theme().tabular(FontRole::Small, QFont::DemiBold) : digits)
        .draw(painter, places.result, places.isStacked ? Qt::AlignLeft : Qt::AlignRight, step.result);
    painter->setFont(font);
    painter->setPen(theme().color(waiting ? Token::TextTertiary : Token::TextPrimary));
    if (m_wraps)
        painter->drawText(places.text, Qt::AlignVCenter | Qt::TextWordWrap, step.text);
    else
        painter->drawText(places.text, Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(step.text, Qt::ElideRight, places.text.width()));
}

bool JournalList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int step = stepAt(help->pos().y()); step >= 0)
            QToolTip::showText(help->globalPos(), m_steps.at(step).text, this);
        return true;
    }
    return Painted::event(event);
}

} // namespace tenantry
