#include "views/widgets/searchfield.h"

#include "views/theme/controlpaint.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <chrono>

namespace tenantry {

using namespace std::chrono_literals;

namespace {
constexpr int IconLeft = 9;
constexpr int IconGap = 8;
constexpr int KeyRight = 6;
} // namespace

SearchField::SearchField(const Theme &theme, const QString &icon, const QString &hint, QWidget *parent)
    : QLineEdit(parent), m_theme(theme), m_icon(icon)
{
    setHint(hint);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(120ms);
    connect(pause, &QTimer::timeout, this, [this] { emit searched(text()); });
    const auto now = [this, pause] {
        pause->stop();
        emit searched(text());
    };
    connect(this, &QLineEdit::textChanged, this,
            [pause, now](const QString &text) { text.isEmpty() ? now() : pause->start(); });
    connect(this, &QLineEdit::returnPressed, this, now);
    connect(&theme, &Theme::changed, this, &SearchField::applyTheme);
    applyTheme();
}

void SearchField::setHint(const QString &hint)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    updateGeometry();
}

void SearchField::setKeyHint(const QString &key)
{
    m_key = key;
    applyTheme();
}

int SearchField::keyWidth() const
{
    if (m_key.isEmpty())
        return 0;
    return qMax(m_theme.px(16), QFontMetrics(m_theme.font(FontRole::Caption)).horizontalAdvance(m_key) + 10);
}

QSize SearchField::sizeHint() const
{
    const int around = IconLeft + m_theme.px(16) + IconGap + IconGap + keyWidth() + KeyRight;
    const int wanted = fontMetrics().horizontalAdvance(placeholderText()) + around + 12;
    return {qMax(m_theme.px(160), wanted), QLineEdit::sizeHint().height()};
}

void SearchField::applyTheme()
{
    setTextMargins(m_theme.px(16) + IconGap - 2, 0, keyWidth(), 0);
    updateGeometry();
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = m_theme.px(16);
    const QRect icon(IconLeft, (height() - side) / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), icon),
                       m_theme.pixmap(m_icon, m_theme.color(Token::TextTertiary), side, devicePixelRatioF()));
    if (m_key.isEmpty() || !text().isEmpty())
        return;
    const int cap = m_theme.px(18);
    const QRect key = QStyle::visualRect(layoutDirection(), rect(),
                                         QRect(width() - KeyRight - keyWidth(), (height() - cap) / 2, keyWidth(), cap));
    paintBox(&painter, key, m_theme.radius("chip"), m_theme.color(Token::BgSunken),
             m_theme.color(Token::BorderDefault));
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(m_theme.color(Token::TextTertiary));
    painter.drawText(key, Qt::AlignCenter, m_key);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    // The first Esc empties the field; the next one is the page's.
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace tenantry
