#include "models/fieldcheck.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct FieldCheckText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FieldCheck)
};

/// The codes of core/discovery that are about a field, and what is said where there is none of them.
struct FieldRule {
    ImportField field;
    std::initializer_list<const char *> codes;
    const char *inOrder;
    const char *notRead;
};

const FieldRule placeRule {ImportField::Schema,
                           {"no-place-name", "place-missing", "place-twice"},
                           QT_TRANSLATE_NOOP("tenantry::FieldCheck", "each once"),
                           QT_TRANSLATE_NOOP("tenantry::FieldCheck", "as connected")};
const FieldRule fieldRules[] = {
    {ImportField::Slug,
     {"no-slug", "slug-twice"},
     QT_TRANSLATE_NOOP("tenantry::FieldCheck", "all different"),
     QT_TRANSLATE_NOOP("tenantry::FieldCheck", "made of the name")},
    {ImportField::Name,
     {"bad-name"},
     QT_TRANSLATE_NOOP("tenantry::FieldCheck", "all usable"),
     QT_TRANSLATE_NOOP("tenantry::FieldCheck", "the name of the place")},
    {ImportField::State,
     {"bad-state"},
     QT_TRANSLATE_NOOP("tenantry::FieldCheck", "known words"),
     QT_TRANSLATE_NOOP("tenantry::FieldCheck", "active")},
    {ImportField::Server, {}, nullptr, QT_TRANSLATE_NOOP("tenantry::FieldCheck", "as connected")},
    {ImportField::Database, {}, nullptr, QT_TRANSLATE_NOOP("tenantry::FieldCheck", "as connected")},
    {ImportField::Model, {}, nullptr, QT_TRANSLATE_NOOP("tenantry::FieldCheck", "as the preset says")},
};

const FieldRule *ruleOf(ImportField field, IsolationKind model)
{
    if (field == placeFieldOf(model))
        return &placeRule;
    for (const auto &rule : fieldRules) {
        if (rule.field == field)
            return &rule;
    }
    return nullptr;
}

/// Of a field that has no code: how many of the first rows have nothing there.
FieldCheck checkOfSample(qsizetype column, const Discovery &discovery)
{
    int empty = 0;
    for (const auto &row : discovery.sample)
        empty += row.value(column).trimmed().isEmpty() ? 1 : 0;
    if (empty == 0)
        return {StatusKind::Ok, FieldCheckText::tr("as it stands")};
    return {StatusKind::Drift, FieldCheckText::tr("%1 of the first %2 empty").arg(empty).arg(discovery.sample.size())};
}

} // namespace

ImportField placeFieldOf(IsolationKind model)
{
    constexpr ImportField fields[] = {ImportField::TenantKey, ImportField::Schema, ImportField::Database,
                                      ImportField::Server};
    return fields[static_cast<size_t>(model)];
}

FieldCheck checkOfField(ImportField field, const Discovery &discovery, IsolationKind model)
{
    const FieldRule *rule = ruleOf(field, model);
    int unclear = 0;
    if (rule) {
        for (const char *code : rule->codes)
            unclear += static_cast<int>(discovery.problems.value(QString::fromLatin1(code)));
    }
    if (unclear > 0)
        return {StatusKind::Warn, FieldCheckText::tr("%Ln unclear", nullptr, unclear)};
    const qsizetype column = discovery.columns.indexOf(discovery.mapping.columns.value(field));
    if (column < 0)
        return {StatusKind::Skipped, rule ? FieldCheckText::tr(rule->notRead) : FieldCheckText::tr("not read")};
    if (rule && rule->inOrder)
        return {StatusKind::Ok, FieldCheckText::tr(rule->inOrder)};
    return checkOfSample(column, discovery);
}

} // namespace tenantry
