#pragma once
// The typefaces: Inter, embedded from the package fonts-inter when the program was built, and the code face.
// Free functions of the GUI thread; Theme calls them.

#include <QFont>

namespace tenantry {

/// What a text is for; Theme::font() gives its size and weight.
enum class FontRole { Caption, Small, Body, Strong, H3, H2, H1, Figure, Mono };

/// Makes the embedded Inter known to Qt; later calls do nothing.
void loadEmbeddedFonts();
/// The families in the order they are tried: Inter, Noto Sans, then the system's own.
[[nodiscard]] QStringList textFamilies(const QString &systemFamily);
[[nodiscard]] QStringList codeFamilies();

} // namespace tenantry
