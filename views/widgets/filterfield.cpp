#include "views/widgets/filterfield.h"

#include "views/theme/theme.h"

#include <QVariant>

#include <algorithm>

namespace tenantry {

FilterField::FilterField(const Theme &theme, const QString &hint, QWidget *parent)
    : SearchField(theme, QStringLiteral("filter"), hint, parent)
{
    setKeyHint(QStringLiteral("/"));
    const auto size = [this, &theme] { setFixedHeight(theme.px(28)); };
    connect(&theme, &Theme::changed, this, size);
    size();
}

bool FilterField::matches(const QStringList &texts) const
{
    const QStringList words = text().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const QString &one) { return one.contains(word, Qt::CaseInsensitive); });
    });
}

void FilterField::setProblem(const QString &reason)
{
    setProperty("invalid", !reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
    update();
}

} // namespace tenantry
