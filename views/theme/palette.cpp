#include "views/theme/palette.h"

#include "views/theme/theme.h"

namespace tenantry {

QPalette makePalette(const Theme &theme)
{
    struct Entry {
        QPalette::ColorRole role;
        Token active;
        Token inactive;
        Token disabled;
    };
    static constexpr Entry Entries[] {
        {QPalette::Window, Token::BgSurface, Token::BgSurface, Token::BgSurface},
        {QPalette::WindowText, Token::TextPrimary, Token::TextPrimary, Token::TextDisabled},
        {QPalette::Base, Token::BgSurface, Token::BgSurface, Token::BgSunken},
        {QPalette::AlternateBase, Token::BgSunken, Token::BgSunken, Token::BgSunken},
        {QPalette::Text, Token::TextPrimary, Token::TextPrimary, Token::TextDisabled},
        {QPalette::PlaceholderText, Token::TextTertiary, Token::TextTertiary, Token::TextDisabled},
        {QPalette::Button, Token::BgSurface, Token::BgSurface, Token::BgSurface},
        {QPalette::ButtonText, Token::TextPrimary, Token::TextPrimary, Token::TextDisabled},
        {QPalette::BrightText, Token::TextOnAccent, Token::TextOnAccent, Token::TextOnAccent},
        {QPalette::Highlight, Token::BgSelected, Token::BgSelectedInactive, Token::BgSelectedInactive},
        {QPalette::HighlightedText, Token::TextPrimary, Token::TextPrimary, Token::TextDisabled},
        {QPalette::Link, Token::TextLink, Token::TextLink, Token::TextDisabled},
        {QPalette::LinkVisited, Token::TextLink, Token::TextLink, Token::TextDisabled},
        {QPalette::ToolTipBase, Token::BgSurface, Token::BgSurface, Token::BgSurface},
        {QPalette::ToolTipText, Token::TextPrimary, Token::TextPrimary, Token::TextPrimary},
        {QPalette::Light, Token::BgSurface, Token::BgSurface, Token::BgSurface},
        {QPalette::Midlight, Token::BorderSubtle, Token::BorderSubtle, Token::BorderSubtle},
        {QPalette::Mid, Token::BorderDefault, Token::BorderDefault, Token::BorderDefault},
        {QPalette::Dark, Token::BorderControl, Token::BorderControl, Token::BorderDefault},
        {QPalette::Shadow, Token::BorderControl, Token::BorderControl, Token::BorderDefault},
    };
    QPalette palette;
    for (const Entry &entry : Entries) {
        palette.setColor(QPalette::Active, entry.role, theme.color(entry.active));
        palette.setColor(QPalette::Inactive, entry.role, theme.color(entry.inactive));
        palette.setColor(QPalette::Disabled, entry.role, theme.color(entry.disabled));
    }
    return palette;
}

QPalette makeInputPalette(const Theme &theme)
{
    QPalette palette = makePalette(theme);
    palette.setColor(QPalette::Active, QPalette::Highlight, theme.color(Token::Accent));
    palette.setColor(QPalette::Active, QPalette::HighlightedText, theme.color(Token::TextOnAccent));
    return palette;
}

} // namespace tenantry
