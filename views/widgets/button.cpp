#include "views/widgets/button.h"

#include "views/theme/controlpaint.h"
#include "views/theme/stylesheet.h"
#include "views/theme/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <cmath>

namespace tenantry {

struct Button::Piece {
    QString text; ///< empty = the icon, or the chevron where `icon` is empty too
    QString icon;
    QFont font;
    Token color;
    int gap; ///< before it
    int width;
};

namespace {

constexpr int ButtonGap = 8;

struct Ink {
    const char *kind;
    Token color;
};
constexpr Ink Inks[] {{"primary", Token::TextOnAccent}, {"danger", Token::BadFg},  {"text", Token::TextLink},
                      {"link", Token::TextLink},        {"soft", Token::TextLink}, {"icon", Token::TextSecondary}};

int widthOf(const QString &text, const QFont &font)
{
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

} // namespace

Button::Button(const Theme &theme, const char *kind, const QString &text, const QString &icon, QWidget *parent)
    : QPushButton(text, parent), m_theme(theme), m_icon(icon)
{
    setAutoDefault(false);
    setKind(kind);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
    if (isIconOnly()) {
        setToolTip(text);
        setAccessibleName(text);
    }
}

void Button::setKeyHint(const QString &key)
{
    m_key = key;
    m_key.replace(u'+', u' ');
    updateGeometry();
    update();
}

void Button::setKind(const char *kind)
{
    m_kind = QLatin1StringView(kind);
    setStyleProperty(this, "kind", m_kind);
}

void Button::setIconName(const QString &icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    setStyleProperty(this, "small", small);
}

void Button::setOpensChoice(bool opens)
{
    m_opensChoice = opens;
    updateGeometry();
}

void Button::setValue(const QString &value)
{
    m_value = value;
    setAccessibleName(text() + u' ' + value);
    updateGeometry();
    update();
}

Token Button::ink() const
{
    if (!isEnabled())
        return Token::TextDisabled;
    if (isChecked() && m_kind != QLatin1StringView("primary"))
        return Token::TextLink;
    for (const Ink &ink : Inks)
        if (m_kind == QLatin1StringView(ink.kind))
            return ink.color;
    return Token::TextPrimary;
}

QList<Button::Piece> Button::pieces() const
{
    QList<Piece> out;
    const bool quiet = m_kind == QLatin1StringView("filter");
    const Token color = ink();
    QFont plain = font();
    plain.setPixelSize(QFontInfo(font()).pixelSize());
    const auto put = [&out](const QString &text, const QString &icon, const QFont &font, Token tint, int width,
                            int gap) { out << Piece {text, icon, font, tint, out.isEmpty() ? 0 : gap, width}; };
    const int side = m_theme.px(16);
    if (!m_icon.isEmpty())
        put({}, m_icon, plain, isEnabled() && m_kind.isEmpty() ? Token::TextPrimary : color, side, ButtonGap);
    if (isIconOnly())
        return out;
    const Token verb = quiet && !isChecked() && isEnabled() ? Token::TextSecondary : color;
    if (!text().isEmpty())
        put(text(), {}, plain, verb, widthOf(text(), plain), ButtonGap);
    if (!m_value.isEmpty()) {
        QFont strong = plain;
        strong.setWeight(QFont::DemiBold);
        put(m_value, {}, strong, color, widthOf(m_value, strong), 5);
    }
    if (!m_key.isEmpty())
        put(m_key, {}, m_theme.font(FontRole::Small), m_kind.isEmpty() && isEnabled() ? Token::TextTertiary : color,
            widthOf(m_key, m_theme.font(FontRole::Small)), ButtonGap);
    if (m_opensChoice)
        put({}, {}, plain, quiet ? Token::TextTertiary : color, m_theme.px(9), ButtonGap);
    return out;
}

QSize Button::sizeHint() const
{
    ensurePolished();
    int width = 0;
    for (const Piece &piece : pieces())
        width += piece.gap + piece.width;
    QStyleOptionButton option;
    initStyleOption(&option);
    option.icon = {};
    const QSize content(width, fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, content, this);
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionButton::HasMenu; // the chevron is drawn below, at its own place
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QList<Piece> all = pieces();
    int total = 0;
    for (const Piece &piece : all)
        total += piece.gap + piece.width;
    int x = (width() - total) / 2;
    for (const Piece &piece : all) {
        x += piece.gap;
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, piece.width, height()));
        const QColor color = m_theme.color(piece.color);
        if (!piece.icon.isEmpty()) {
            painter.drawPixmap(QRect(box.x(), (height() - piece.width) / 2, piece.width, piece.width),
                               m_theme.pixmap(piece.icon, color, piece.width, devicePixelRatioF()));
        } else if (piece.text.isEmpty()) {
            paintArrow(&painter, box, Qt::DownArrow, color, m_theme.px(8));
        } else {
            painter.setFont(piece.font);
            painter.setPen(color);
            // Two pixels of slack: the advance is rounded up, the glyphs may reach past it.
            painter.drawText(box.adjusted(-1, 0, 1, 0), Qt::AlignCenter | Qt::TextSingleLine, piece.text);
        }
        x += piece.width;
    }
}

} // namespace tenantry
