#include "views/widgets/filterfield.h"

#include "views/theme/theme.h"

#include <QVariant>

namespace tenantry {

FilterField::FilterField(const Theme &theme, const QString &hint, QWidget *parent)
    : SearchField(theme, QStringLiteral("filter"), hint, parent)
{
    setKeyHint(QStringLiteral("/"));
    const auto size = [this, &theme] { setFixedHeight(theme.px(28)); };
    connect(&theme, &Theme::changed, this, size);
    size();
}

void FilterField::setProblem(const QString &reason)
{
    setProperty("invalid", !reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
    update();
}

} // namespace tenantry
