#include "views/shell/userplate.h"

#include <QPainter>
#include <QRegularExpression>

namespace tenantry {

UserPlate::UserPlate(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void UserPlate::setUser(const QString &login, const QString &role)
{
    m_login = login;
    m_role = role;
    setVisible(!login.isEmpty());
    retranslate();
    updateGeometry();
    update();
}

void UserPlate::retranslate()
{
    setAccessibleName(m_role.isEmpty() ? tr("Signed in as %1").arg(m_login)
                                       : tr("Signed in as %1, %2").arg(m_login, m_role));
    setToolTip(accessibleName());
}

void UserPlate::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QString UserPlate::initials() const
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList words = m_login.split(between, Qt::SkipEmptyParts);
    if (words.size() >= 2)
        return (words.at(0).left(1) + words.at(1).left(1)).toUpper();
    return m_login.left(2).toUpper();
}

QSize UserPlate::sizeHint() const
{
    if (m_compact)
        return {m_theme.px(26), m_theme.px(28)};
    const int login = qMin(m_theme.px(160),
                           QFontMetrics(m_theme.font(FontRole::Small, QFont::Medium)).horizontalAdvance(m_login) + 1);
    int width = m_theme.px(26 + 8) + login;
    if (!m_role.isEmpty())
        width += QFontMetrics(m_theme.font(FontRole::Caption)).horizontalAdvance(m_role) + m_theme.px(8 + 12);
    return {width, m_theme.px(28)};
}

void UserPlate::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::AccentSoft));
    const QRectF disc(0, (height() - m_theme.px(26)) / 2.0, m_theme.px(26), m_theme.px(26));
    painter.drawEllipse(disc);
    painter.setFont(m_theme.font(FontRole::Caption, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::TextLink));
    painter.drawText(disc, Qt::AlignCenter, initials());

    if (m_compact)
        return;
    int left = m_theme.px(34);
    painter.setFont(m_theme.font(FontRole::Small, QFont::Medium));
    painter.setPen(m_theme.color(Token::TextPrimary));
    const QString login = painter.fontMetrics().elidedText(m_login, Qt::ElideRight, m_theme.px(160));
    painter.drawText(QRect(left, 0, m_theme.px(161), height()), Qt::AlignVCenter | Qt::AlignLeft, login);
    if (m_role.isEmpty())
        return;
    left += painter.fontMetrics().horizontalAdvance(login) + m_theme.px(8);
    painter.setFont(m_theme.font(FontRole::Caption));
    const QRect chip(left, (height() - m_theme.px(18)) / 2,
                     painter.fontMetrics().horizontalAdvance(m_role) + m_theme.px(12), m_theme.px(18));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::IdleBg));
    painter.drawRoundedRect(chip, m_theme.radius("chip"), m_theme.radius("chip"));
    painter.setPen(m_theme.color(Token::IdleFg));
    painter.drawText(chip, Qt::AlignCenter, m_role);
}

} // namespace tenantry
