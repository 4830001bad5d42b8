#include "views/theme/fonts.h"

#include <QFontDatabase>
#include <QStringList>

namespace tenantry {

void loadEmbeddedFonts()
{
    static const bool loaded = [] {
        for (const char *file : {"Inter-Regular", "Inter-Medium", "Inter-SemiBold"})
            QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/%1.otf").arg(QLatin1StringView(file)));
        return true;
    }();
    Q_UNUSED(loaded)
}

QStringList textFamilies(const QString &systemFamily)
{
    return {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), systemFamily};
}

QStringList codeFamilies()
{
    return {QStringLiteral("Noto Sans Mono"), QStringLiteral("Noto Mono"),
            QFontDatabase::systemFont(QFontDatabase::FixedFont).family()};
}

} // namespace tenantry
