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

QSize JournalList::sizeHint() const
{
    return {theme().px(320), theme().px(StepHeight) * int(m_steps.size())};
}

void JournalList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = theme().px(StepHeight);
    for (int i = 0; i < int(m_steps.size()); ++i)
        paintStep(&painter, i, QRect(0, i * height, width(), height));
}

void JournalList::paintStep(QPainter *painter, int number, const QRect &row) const
{
    const Step &step = m_steps.at(number);
    const bool failed = step.kind == StatusKind::Bad;
    const bool waiting = step.kind == StatusKind::Waiting || step.kind == StatusKind::Skipped;
    const int side = theme().px(Glyph);
    const QRect glyph(Inset, row.center().y() - side / 2, side, side);
    if (failed) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().color(Token::BadBg));
        painter->drawRoundedRect(row.adjusted(0, 1, 0, -1), theme().radius("control"), theme().radius("control"));
    }
    const qreal rail = QRectF(glyph).center().x();
    if (number + 1 < m_steps.size())
        painter->fillRect(QRectF(rail - 1, glyph.bottom() + 3, 2, row.height() - side - 4),
                          theme().color(Token::BorderSubtle));
    paintStatus(painter, glyph, step.kind, theme());
    const QFont font = theme().font(FontRole::Small, failed ? QFont::DemiBold : QFont::Normal);
    const TabularText &digits = theme().tabular(FontRole::Small);
    painter->setPen(theme().color(Token::TextTertiary));
    QRect room = row.adjusted(Inset + side + 8, 0, -Inset, 0);
    const int numberWidth = theme().px(m_steps.size() > 9 ? 18 : 14);
    digits.draw(painter, QRect(room.left(), row.top(), numberWidth, row.height()), Qt::AlignRight,
                QString::number(number + 1));
    room.setLeft(room.left() + numberWidth + 10);
    const int resultWidth = theme().px(56);
    // Where it is narrow the time gives way to the words.
    const bool isNarrow = room.width() - resultWidth < theme().px(190);
    const int timeWidth = isNarrow || step.time.isEmpty() ? 0 : theme().px(58);
    painter->setPen(theme().color(failed ? Token::BadFg : Token::TextSecondary));
    (failed ? theme().tabular(FontRole::Small, QFont::DemiBold) : digits)
        .draw(painter, QRect(room.right() - resultWidth + 1, row.top(), resultWidth, row.height()), Qt::AlignRight,
              step.result);
    painter->setPen(theme().color(Token::TextTertiary));
    if (timeWidth > 0)
        digits.draw(painter, QRect(room.right() - resultWidth - timeWidth + 1, row.top(), timeWidth, row.height()),
                    Qt::AlignLeft, step.time);
    const bool bare = step.result.isEmpty() && step.time.isEmpty();
    const QRect text = room.adjusted(0, 0, bare ? 0 : -resultWidth - timeWidth - 8, 0);
    painter->setFont(font);
    painter->setPen(theme().color(waiting ? Token::TextTertiary : Token::TextPrimary));
    painter->drawText(text, Qt::AlignVCenter, QFontMetrics(font).elidedText(step.text, Qt::ElideRight, text.width()));
}

bool JournalList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int step = help->pos().y() / theme().px(StepHeight);
        if (step >= 0 && step < m_steps.size())
            QToolTip::showText(help->globalPos(), m_steps.at(step).text, this);
        return true;
    }
    return Painted::event(event);
}

} // namespace tenantry
