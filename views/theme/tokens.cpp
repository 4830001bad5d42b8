#include "views/theme/tokens.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace tenantry {

namespace {

constexpr std::array<const char *, TokenCount> Names {
    "bg.app",         "bg.surface",     "bg.sunken",       "bg.hover",      "bg.selected", "bg.selectedInactive",
    "border.subtle",  "border.default", "border.control",  "border.button", "focus",       "text.primary",
    "text.secondary", "text.tertiary",  "text.disabled",   "text.onAccent", "text.link",   "accent",
    "accent.hover",   "accent.pressed", "accent.soft",     "ok.fg",         "ok.solid",    "ok.bg",
    "warn.fg",        "warn.solid",     "warn.bg",         "bad.fg",        "bad.solid",   "bad.bg",
    "info.fg",        "info.solid",     "info.bg",         "idle.fg",       "idle.solid",  "idle.bg",
    "env.production", "env.staging",    "env.development", "chart.1",       "chart.2",     "chart.3",
    "chart.4",        "chart.5",        "chart.6",         "chart.other",   "chart.grid",  "chart.band",
};
static_assert(Names.back() != nullptr);

Result<Palette> readPalette(const QJsonObject &theme)
{
    Palette palette;
    for (int i = 0; i < TokenCount; ++i) {
        const QString name = QLatin1StringView(Names.at(i));
        palette.at(i) = QColor(theme.value(name).toString());
        if (!palette.at(i).isValid())
            return fail(ErrorKind::InvalidInput,
                        QCoreApplication::translate("tenantry::Tokens", "The theme has no colour named %1.").arg(name));
    }
    return palette;
}

QHash<QString, int> readSizes(const QJsonObject &sizes)
{
    QHash<QString, int> out;
    for (auto it = sizes.begin(); it != sizes.end(); ++it)
        out.insert(it.key(), it.value().toInt());
    return out;
}

} // namespace

QLatin1StringView tokenName(Token token)
{
    return QLatin1StringView(Names.at(size_t(token)));
}

Token strongToken(Token token)
{
    switch (token) {
    case Token::TextSecondary:
    case Token::TextTertiary:
        return Token::TextPrimary;
    case Token::BorderSubtle:
    case Token::BorderDefault:
    case Token::BorderButton:
        return Token::BorderControl;
    case Token::BgApp:
    case Token::BgSunken:
    case Token::OkBg:
    case Token::WarnBg:
    case Token::BadBg:
    case Token::InfoBg:
    case Token::IdleBg:
        return Token::BgSurface;
    default:
        return token;
    }
}

Result<Tokens> Tokens::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    auto light = readPalette(root.value(QLatin1StringView("light")).toObject());
    if (!light)
        return fail(light.error());
    auto dark = readPalette(root.value(QLatin1StringView("dark")).toObject());
    if (!dark)
        return fail(dark.error());
    const auto sizes = [&root](const char *name) { return readSizes(root.value(QLatin1StringView(name)).toObject()); };
    return Tokens {*light, *dark, sizes("radius"), sizes("row"), sizes("type")};
}

Result<Tokens> Tokens::builtIn()
{
    QFile file(QStringLiteral(":/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal,
                    QCoreApplication::translate("tenantry::Tokens", "The theme is missing from the program."));
    return parse(file.readAll());
}

} // namespace tenantry
