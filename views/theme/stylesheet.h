#pragma once
// The one style sheet of the program, made from resources/tenantry.qss and the theme's tokens.
// Free functions of the GUI thread, called by Theme.

#include <QString>

class QWidget;

namespace tenantry {

class Theme;
[[nodiscard]] QString makeStyleSheet(const Theme &theme);
/// The template with every @name, @px(n), @type(n) and @family(n) filled in; a name nobody knows stays as it is.
[[nodiscard]] QString fillStyleSheet(const QString &text, const Theme &theme);
/// Sets a property that the style sheet selects by, and lets the sheet act on it.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace tenantry
