#include "views/widgets/filterfield.h"

#include <QVariant>

namespace tenantry {

FilterField::FilterField(const Theme &theme, const QString &hint, QWidget *parent)
    : SearchField(theme, QStringLiteral("filter"), hint, parent)
{
    setKeyHint(QStringLiteral("/"));
}

void FilterField::setProblem(const QString &reason)
{
    setProperty("invalid", !reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
    update();
}

} // namespace tenantry
