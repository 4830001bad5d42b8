#include "core/registry/filter/filtergrammar.h"

#include "core/registry/jobrecord.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"

#include <algorithm>

namespace tenantry {

namespace {

void addTextFields(FilterGrammar &fields, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        fields.push_back({QString::fromLatin1(name), {}});
}

} // namespace

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
        addTextFields(fields,
                      {"server", "plan", "region", "owner", "tag", "version", "name", "slug", "id", "database",
                       "schema", "contact", "external"});
        return fields;
    }();
    return grammar;
}

const FilterGrammar &serverFilterGrammar()
{
    static const FilterGrammar grammar = [] {
        QStringList engines, environments;
        for (const auto engine : {Engine::PostgreSQL, Engine::MariaDB, Engine::SQLite})
            engines << engineName(engine);
        for (const auto tag : {EnvironmentTag::Production, EnvironmentTag::Staging, EnvironmentTag::Development})
            environments << environmentName(tag);
        FilterGrammar fields {{QStringLiteral("status"), statusWords()},
                              {QStringLiteral("engine"), engines},
                              {QStringLiteral("environment"), environments}};
        addTextFields(fields, {"name", "host", "region"});
        return fields;
    }();
    return grammar;
}

const FilterGrammar &jobFilterGrammar()
{
    static const FilterGrammar grammar = [] {
        QStringList states;
        for (const auto state : {JobRecordState::Waiting, JobRecordState::Running, JobRecordState::Paused,
                                 JobRecordState::Done, JobRecordState::Failed, JobRecordState::Cancelled})
            states << jobRecordStateName(state);
        FilterGrammar fields {{QStringLiteral("status"), statusWords()}, {QStringLiteral("state"), states}};
        addTextFields(fields, {"kind", "name", "by", "host"});
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
