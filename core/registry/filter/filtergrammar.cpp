#include "core/registry/filter/filtergrammar.h"

#include "core/registry/tenant.h"

#include <algorithm>

namespace tenantry {

const QStringList &statusWords()
{
    static const QStringList words =
        QStringLiteral("ok warn bad running waiting paused skipped unknown drift").split(u' ');
    return words;
}

const FilterGrammar &tenantFilterGrammar()
{
    static const FilterGrammar grammar = [] {
        QStringList states, models;
        for (const auto state : {TenantState::Provisioning, TenantState::Active, TenantState::Suspended,
                                 TenantState::Archived, TenantState::Erased})
            states << tenantStateName(state);
        for (const auto kind :
             {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database, IsolationKind::Deployment})
            models << isolationKindName(kind);
        FilterGrammar fields {{QStringLiteral("status"), statusWords()},
                              {QStringLiteral("state"), states},
                              {QStringLiteral("model"), models},
                              {QStringLiteral("management"), {QStringLiteral("observed"), QStringLiteral("managed")}}};
        for (const char *name : {"server", "plan", "region", "owner", "tag", "version", "name", "slug", "id",
                                 "database", "schema", "contact", "external"})
            fields.push_back({QString::fromLatin1(name), {}});
        return fields;
    }();
    return grammar;
}

const FilterGrammarField *findFilterField(const FilterGrammar &grammar, const QString &name)
{
    const auto at = std::find_if(grammar.begin(), grammar.end(), [&](const FilterGrammarField &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return at == grammar.end() ? nullptr : &*at;
}

} // namespace tenantry
