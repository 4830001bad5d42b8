#include "views/shell/fleetbutton.h"

#include <QPainter>

namespace tenantry {

QString environmentTagText(EnvironmentTag environment)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("Environment", "PROD"),
                                            QT_TRANSLATE_NOOP("Environment", "STAGING"),
                                            QT_TRANSLATE_NOOP("Environment", "DEV")};
    return QCoreApplication::translate("Environment", words[int(environment)]);
}

Token environmentToken(EnvironmentTag environment)
{
    static constexpr Token tokens[] = {Token::EnvProduction, Token::EnvStaging, Token::EnvDevelopment};
    return tokens[int(environment)];
}

static QFont tagFont(const Theme &theme)
{
    QFont font = theme.font(FontRole::Caption, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

int paintEnvironmentTag(QPainter *painter, int left, int middle, EnvironmentTag environment, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(tagFont(theme));
    const QString word = environmentTagText(environment);
    const int width = painter->fontMetrics().horizontalAdvance(word) + theme.px(12);
    const QRect box(left, middle - theme.px(9), width, theme.px(18));
    painter->setPen(QPen(theme.color(environmentToken(environment)), 1));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("chip"), theme.radius("chip"));
    painter->drawText(box, Qt::AlignCenter, word);
    painter->restore();
    return width;
}

FleetButton::FleetButton(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void FleetButton::setFleet(const QString &name, std::optional<EnvironmentTag> environment)
{
    setText(name);
    m_environment = environment;
    retranslate();
    updateGeometry();
    update();
}

void FleetButton::retranslate()
{
    setAccessibleName(m_environment ? tr("Fleet %1, %2").arg(text(), environmentTagText(*m_environment))
                                    : tr("Fleet %1").arg(text()));
    setToolTip(tr("Switch to another fleet"));
}

QSize FleetButton::sizeHint() const
{
    const QFontMetrics words(m_theme.font(FontRole::Body, QFont::Medium));
    int width = words.horizontalAdvance(text()) + m_theme.px(8 + 8 + 16 + 8);
    if (m_environment)
        width +=
            QFontMetrics(tagFont(m_theme)).horizontalAdvance(environmentTagText(*m_environment)) + m_theme.px(12 + 8);
    return {qBound(m_theme.px(80), width, m_theme.px(320)), m_theme.px(30)};
}

void FleetButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_theme.radius("control");
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::BgHover));
        painter.drawRoundedRect(rect(), radius, radius);
    }
    int left = m_theme.px(8);
    if (m_environment)
        left += paintEnvironmentTag(&painter, left, height() / 2, *m_environment, m_theme) + m_theme.px(8);
    const int arrow = m_theme.px(14);
    painter.setFont(m_theme.font(FontRole::Body, QFont::Medium));
    painter.setPen(m_theme.color(Token::TextPrimary));
    const int room = width() - left - arrow - m_theme.px(12);
    const QString name = painter.fontMetrics().elidedText(text(), Qt::ElideRight, room);
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft, name);
    left += painter.fontMetrics().horizontalAdvance(name) + m_theme.px(6);
    painter.drawPixmap(
        left, (height() - arrow) / 2,
        m_theme.pixmap(QStringLiteral("chevrondown"), m_theme.color(Token::TextTertiary), arrow, devicePixelRatioF()));
}

} // namespace tenantry
