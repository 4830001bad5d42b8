#pragma once
// The design's colours, spaces and sizes, read from resources/tokens.json, which is compiled in.
// Plain values; Theme owns the one copy, on the GUI thread.

#include "core/base/result.h"

#include <QColor>
#include <QHash>
#include <QObject>

#include <array>

namespace tenantry {

/// One colour of the design. tokenName() gives its name in tokens.json and in the style sheet.
enum class Token {
    BgApp,
    BgSurface,
    BgSunken,
    BgHover,
    BgSelected,
    BgSelectedInactive,
    BorderSubtle,
    BorderDefault,
    BorderControl,
    BorderButton,
    Focus,
    TextPrimary,
    TextSecondary,
    TextTertiary,
    TextDisabled,
    TextOnAccent,
    TextLink,
    Accent,
    AccentHover,
    AccentPressed,
    AccentSoft,
    OkFg,
    OkSolid,
    OkBg,
    WarnFg,
    WarnSolid,
    WarnBg,
    BadFg,
    BadSolid,
    BadBg,
    InfoFg,
    InfoSolid,
    InfoBg,
    IdleFg,
    IdleSolid,
    IdleBg,
    EnvProduction,
    EnvStaging,
    EnvDevelopment,
    Chart1,
    Chart2,
    Chart3,
    Chart4,
    Chart5,
    Chart6,
    ChartOther,
    ChartGrid,
    ChartBand,
};
constexpr int TokenCount = int(Token::ChartBand) + 1;

/// "bg.app", "text.onAccent", ...
[[nodiscard]] QLatin1StringView tokenName(Token token);

/// The colour that takes a quiet one's place where somebody needs strong contrast; most stay themselves.
[[nodiscard]] Token strongToken(Token token);

using Palette = std::array<QColor, TokenCount>;

/// Everything tokens.json says; sizes in pixels at a body size of 13.
struct Tokens {
    Palette light;
    Palette dark;
    QHash<QString, int> radius; ///< chip, control, card, dialog
    QHash<QString, int> row; ///< compact, default, comfortable
    QHash<QString, int> type; ///< caption, small, body, ...

    /// Reads the text of a tokens.json; fails with InvalidInput where a colour is missing or no colour.
    [[nodiscard]] static Result<Tokens> parse(const QByteArray &json);
    /// The compiled-in ones.
    [[nodiscard]] static Result<Tokens> builtIn();
};

} // namespace tenantry
