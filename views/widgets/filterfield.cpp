#include "views/widgets/filterfield.h"

#include "core/base/errorwords.h"
#include "core/registry/filter/filterparser.h"
#include "views/theme/theme.h"

#include <QVariant>

namespace tenantry {

FilterField::FilterField(const Theme &theme, const FilterGrammar &grammar, QWidget *parent)
    : SearchField(theme, QStringLiteral("filter"), {}, parent), m_grammar(grammar)
{
    setKeyHint(QStringLiteral("/"));
    const auto size = [this, &theme] { setFixedHeight(theme.px(28)); };
    connect(&theme, &Theme::changed, this, size);
    size();
}

const Filter &FilterField::filter()
{
    if (text() == m_read)
        return m_filter;
    m_read = text();
    const auto filter = parseFilter(m_read, m_grammar);
    setProblem(filter ? QString() : errorWords(filter.error()));
    if (filter)
        m_filter = *filter;
    return m_filter;
}

void FilterField::setProblem(const QString &reason)
{
    setProperty("invalid", !reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
    update();
}

} // namespace tenantry
