#include "views/theme/stylesheet.h"

#include "views/theme/theme.h"

#include <QFile>
#include <QRegularExpression>
#include <QStyle>
#include <QWidget>

namespace tenantry {

namespace {

QHash<QString, QString> colorNames(const Theme &theme)
{
    QHash<QString, QString> names;
    for (int i = 0; i < TokenCount; ++i)
        names.insert(tokenName(Token(i)), theme.color(Token(i)).name());
    return names;
}

QString typeSize(const QString &name, const Theme &theme)
{
    static const QHash<QString, FontRole> Roles {
        {QStringLiteral("caption"), FontRole::Caption}, {QStringLiteral("small"), FontRole::Small},
        {QStringLiteral("body"), FontRole::Body},       {QStringLiteral("h3"), FontRole::H3},
        {QStringLiteral("h2"), FontRole::H2},           {QStringLiteral("h1"), FontRole::H1},
        {QStringLiteral("kpi"), FontRole::Figure},      {QStringLiteral("mono"), FontRole::Mono},
    };
    const auto role = Roles.constFind(name);
    return role == Roles.constEnd() ? QString() : QStringLiteral("%1px").arg(theme.font(*role).pixelSize());
}

QString callValue(const QString &function, const QString &argument, const Theme &theme)
{
    if (function == QLatin1StringView("px"))
        return QStringLiteral("%1px").arg(theme.px(argument.toInt()));
    if (function == QLatin1StringView("type"))
        return typeSize(argument, theme);
    if (function == QLatin1StringView("family"))
        return QLatin1Char('"') + codeFamilies().join(QStringLiteral("\", \"")) + QLatin1Char('"');
    return {};
}

} // namespace

QString fillStyleSheet(const QString &text, const Theme &theme)
{
    static const QRegularExpression Name(QStringLiteral("@([A-Za-z0-9.]+)(?:\\(([a-z0-9]+)\\))?"));
    const QHash<QString, QString> colors = colorNames(theme);
    QString out;
    qsizetype from = 0;
    for (auto it = Name.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString value = match.hasCaptured(2) ? callValue(match.captured(1), match.captured(2), theme)
                                                   : colors.value(match.captured(1));
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += value.isEmpty() ? match.captured() : value;
        from = match.capturedEnd();
    }
    return out + QStringView(text).mid(from);
}

QString makeStyleSheet(const Theme &theme)
{
    static const QString Template = [] {
        QFile file(QStringLiteral(":/tenantry.qss"));
        QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        return text.mid(text.indexOf(QLatin1StringView("*/")) + 2);
    }();
    return fillStyleSheet(Template, theme);
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace tenantry
