#include "views/widgets/tokenfilter.h"

#include "views/theme/controlpaint.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace tenantry {

namespace {
constexpr int TokenPadding = 6;
constexpr int TokenGap = 4;
constexpr int Cross = 12;
} // namespace

TokenFilter::TokenFilter(const Theme &theme, QWidget *parent) : Painted(theme, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTokens({});
}

void TokenFilter::setTokens(const QStringList &tokens)
{
    m_tokens = tokens;
    m_current = qBound(0, m_current, qMax(0, int(tokens.size()) - 1));
    setVisible(!tokens.isEmpty());
    setAccessibleName(tr("Filter: %1").arg(tokens.join(QStringLiteral(", "))));
    setAccessibleDescription(tr("Left and right choose a word, Delete takes it out."));
    refresh();
}

QList<QRect> TokenFilter::boxes() const
{
    const QFontMetrics metrics(theme().font(FontRole::Mono));
    const int height = theme().px(20);
    QList<QRect> out;
    int x = 0;
    for (const QString &token : m_tokens) {
        const int width = metrics.horizontalAdvance(token) + 2 * TokenPadding + TokenGap + theme().px(Cross);
        out << QRect(x, (this->height() - height) / 2, width, height);
        x += width + TokenGap;
    }
    return out;
}

QSize TokenFilter::sizeHint() const
{
    const QList<QRect> all = boxes();
    return {all.isEmpty() ? 0 : all.last().right() + 1, theme().px(28)};
}

QSize TokenFilter::minimumSizeHint() const
{
    return {0, theme().px(28)};
}

void TokenFilter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QList<QRect> all = boxes();
    const int cross = theme().px(Cross);
    for (int i = 0; i < int(all.size()); ++i) {
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), all.at(i));
        const bool current = hasFocus() && i == m_current;
        paintBox(&painter, box, theme().radius("chip"), theme().color(Token::IdleBg),
                 theme().color(current ? Token::Focus : Token::IdleBg));
        painter.setFont(theme().font(FontRole::Mono));
        painter.setPen(theme().color(Token::TextPrimary));
        painter.drawText(box.adjusted(TokenPadding, 0, -TokenPadding - cross, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         m_tokens.at(i));
        painter.drawPixmap(
            QRect(box.right() - TokenPadding - cross + 3, box.center().y() - cross / 2 + 1, cross, cross),
            theme().pixmap(QStringLiteral("close"), theme().color(Token::TextTertiary), cross, devicePixelRatioF()));
    }
}

void TokenFilter::mouseReleaseEvent(QMouseEvent *event)
{
    const QList<QRect> all = boxes();
    for (int i = 0; i < int(all.size()); ++i) {
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), all.at(i));
        if (!box.adjusted(0, -4, 0, 4).contains(event->position().toPoint()))
            continue;
        setCurrent(i);
        // The cross and the room around it, so that the target is wide enough.
        if (event->position().x() > box.right() - theme().px(24))
            emit removed(i);
        return;
    }
}

void TokenFilter::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_current < m_tokens.size())
            emit removed(m_current);
        return;
    default:
        Painted::keyPressEvent(event);
    }
}

void TokenFilter::setCurrent(int position)
{
    m_current = qBound(0, position, qMax(0, int(m_tokens.size()) - 1));
    update();
}

} // namespace tenantry
