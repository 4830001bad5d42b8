#include "models/importfieldword.h"

#include <QCoreApplication>

namespace tenantry {

QString importFieldWord(ImportField field)
{
    static constexpr const char *words[importFieldCount] = {
        QT_TRANSLATE_NOOP("ImportField", "Slug"),   QT_TRANSLATE_NOOP("ImportField", "Name"),
        QT_TRANSLATE_NOOP("ImportField", "State"),  QT_TRANSLATE_NOOP("ImportField", "Management"),
        QT_TRANSLATE_NOOP("ImportField", "Plan"),   QT_TRANSLATE_NOOP("ImportField", "Region"),
        QT_TRANSLATE_NOOP("ImportField", "Owner"),  QT_TRANSLATE_NOOP("ImportField", "Contact"),
        QT_TRANSLATE_NOOP("ImportField", "Own id"), QT_TRANSLATE_NOOP("ImportField", "Schema version"),
        QT_TRANSLATE_NOOP("ImportField", "Tags"),   QT_TRANSLATE_NOOP("ImportField", "Isolation"),
        QT_TRANSLATE_NOOP("ImportField", "Server"), QT_TRANSLATE_NOOP("ImportField", "Database"),
        QT_TRANSLATE_NOOP("ImportField", "Schema"), QT_TRANSLATE_NOOP("ImportField", "Tenant key")};
    return QCoreApplication::translate("ImportField", words[static_cast<int>(field)]);
}

} // namespace tenantry
