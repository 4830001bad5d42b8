#pragma once
// Text as searching compares it: without case, by the rules of Unicode. Pure functions, usable on any thread.

#include <QByteArray>
#include <QString>

#include <string>

namespace tenantry {

/// Appends UTF-8 text folded: composed (NFC) and case-folded; ASCII takes a short way. Control characters become spaces,
/// so that they can end a row of an arena.
void appendFolded(std::string &out, QByteArrayView utf8);
/// The same for what a person typed.
[[nodiscard]] std::string foldedText(const QString &text);

} // namespace tenantry
