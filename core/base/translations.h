#pragma once
// The language of a program's texts: our catalogue and Qt's own of one language, installed and taken away together.
// Owned by each program's main() or composition root, used on the main thread only, and gone before the application is.

#include "core/base/result.h"

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace tenantry {

class Translations
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::Translations)
public:
    Translations() = default;
    ~Translations() { remove(); }
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

    /// The codes with a catalogue ("de", "en"), sorted.
    [[nodiscard]] static QStringList available();
    /// The first of the system's preferred languages that has a catalogue, else "en".
    [[nodiscard]] static QString systemLanguage();

    /// Replaces the language in use and QLocale's default; an empty code means systemLanguage(). Widgets receive
    /// QEvent::LanguageChange. Errors: Missing where there is no catalogue, and the language in use stays.
    [[nodiscard]] Result<> install(const QString &code = {});
    /// The code in use, empty before install().
    [[nodiscard]] QString language() const { return m_language; }

private:
    void remove();
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QString m_language;
};

} // namespace tenantry
