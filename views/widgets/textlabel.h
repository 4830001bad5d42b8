#pragma once
// Labels by role: the style sheet gives size, weight and colour from the two properties set here.
// Free functions of the GUI thread; the parent owns the label.

#include <QString>

class QLabel;
class QWidget;

namespace tenantry {

/// `type`: caption, small, smallStrong, medium, strong, h3, h2, h1, figure, mono; `tone`: secondary, tertiary, link, ok,
/// warn, bad, info, idle. Empty = body and primary. Text is plain, never rich, because names come from databases.
QLabel *textLabel(const QString &text, const char *type = "", const char *tone = "", QWidget *parent = nullptr);
/// The same, breaking into lines where the room is narrow.
QLabel *wrappedLabel(const QString &text, const char *type = "", const char *tone = "", QWidget *parent = nullptr);
/// The same for a label of another kind.
void styleLabel(QLabel *label, const char *type, const char *tone);
void setTone(QLabel *label, const char *tone);

} // namespace tenantry
