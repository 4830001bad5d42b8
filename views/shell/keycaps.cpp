#include "views/shell/keycaps.h"

#include "views/theme/controlpaint.h"

#include <QPainter>

namespace tenantry {

KeyCaps::KeyCaps(const Theme &theme, const QList<QKeySequence> &keys, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyCaps::setKeys(const QList<QKeySequence> &keys)
{
    m_keys = keys;
    setAccessibleName(QKeySequence::listToString(keys, QKeySequence::NativeText));
    updateGeometry();
    update();
}

QSize KeyCaps::sizeHint() const
{
    return {paintKeyCaps(nullptr, 0, 0, m_keys, m_theme), m_theme.px(18)};
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintKeyCaps(&painter, 0, 0, m_keys, m_theme);
}

int paintKeyCaps(QPainter *painter, int left, int top, const QList<QKeySequence> &keys, const Theme &theme)
{
    const QFont font = theme.font(FontRole::Caption);
    const QFontMetrics metrics(font);
    const int gap = theme.px(4);
    const int begin = left;
    const auto put = [&](const QString &text, bool cap) {
        const int width = cap ? qMax(theme.px(18), metrics.horizontalAdvance(text) + theme.px(10))
                              : metrics.horizontalAdvance(text) + gap;
        if (painter) {
            const QRect box(left, top, width, theme.px(18));
            if (cap)
                paintBox(painter, box, theme.radius("chip"), theme.color(Token::BgSunken),
                         theme.color(Token::BorderDefault));
            painter->setFont(font);
            painter->setPen(theme.color(cap ? Token::TextSecondary : Token::TextTertiary));
            painter->drawText(box, Qt::AlignCenter, text);
        }
        left += width + gap;
    };
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i > 0)
            put(KeyCaps::tr("or"), false);
        const QString text = keys.at(i).toString(QKeySequence::NativeText);
        // A plus that is itself the key stands at the end: "Ctrl++".
        const bool plusKey = text.endsWith(u'+');
        const QStringList parts = (plusKey ? text.chopped(1) : text).split(u'+', Qt::SkipEmptyParts);
        for (const QString &part : parts)
            put(part, true);
        if (plusKey)
            put(QStringLiteral("+"), true);
    }
    return qMax(0, left - gap - begin);
}

} // namespace tenantry
