#include "core/base/translations.h"

#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>

namespace tenantry {

namespace {

QString catalogue(const QString &code)
{
    return QStringLiteral(":/i18n/tenantry_%1.qm").arg(code);
}

// "de" on a Swiss system keeps Swiss digits and dates; on an English one it means the German of Germany.
QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    return system.name().section(u'_', 0, 0) == code ? system : QLocale(code);
}

} // namespace

QStringList Translations::available()
{
    QStringList codes;
    for (const QString &file :
         QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("tenantry_*.qm")}, QDir::Files, QDir::Name))
        codes << file.mid(9).chopped(3);
    return codes;
}

QString Translations::systemLanguage()
{
    const QStringList codes = available();
    for (const QString &name : QLocale::system().uiLanguages()) {
        static const QRegularExpression separator(QStringLiteral("[-_]"));
        const QString code = name.section(separator, 0, 0);
        if (codes.contains(code))
            return code;
    }
    return QStringLiteral("en");
}

Result<> Translations::install(const QString &wanted)
{
    const QString code = wanted.isEmpty() ? systemLanguage() : wanted;
    auto own = std::make_unique<QTranslator>();
    if (!own->load(catalogue(code)))
        return fail(ErrorKind::Missing, tr("There are no texts in the language \"%1\".").arg(code),
                    tr("Choose one of: %1.").arg(available().join(QStringLiteral(", "))));

    remove();
    auto qt = std::make_unique<QTranslator>();
    // English needs no catalogue of Qt's; a missing package leaves Qt's own few texts in English.
    if (qt->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_translators.push_back(std::move(qt));
    m_translators.push_back(std::move(own));
    QLocale::setDefault(localeFor(code));
    m_language = code;
    for (const auto &translator : m_translators)
        QCoreApplication::installTranslator(translator.get());
    return {};
}

void Translations::remove()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    m_language.clear();
}

} // namespace tenantry
