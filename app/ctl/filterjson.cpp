#include "app/ctl/filterjson.h"

#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct FilterText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::FilterText)
};

} // namespace

QJsonObject filterJson(const SavedFilter &filter)
{
    return {{u"id"_s, filter.id.isNull() ? QJsonValue() : filter.id.toString()},
            {u"page"_s, filter.page},
            {u"name"_s, filter.name},
            {u"expression"_s, filter.expression},
            {u"owner"_s, jsonText(filter.owner)},
            {u"pinned"_s, filter.pinned},
            {u"revision"_s, filter.revision}};
}

QList<JsonField> filterFields(const QString &prefix)
{
    return {{prefix + u"id"_s, u"string?"_s, FilterText::tr("Id of the filter; null = it was not saved.")},
            {prefix + u"page"_s, u"string"_s, FilterText::tr("The page it belongs to, such as tenants.")},
            {prefix + u"name"_s, u"string"_s, FilterText::tr("Its name.")},
            {prefix + u"expression"_s, u"string"_s, FilterText::tr("Its terms.")},
            {prefix + u"owner"_s, u"string?"_s, FilterText::tr("Whose it is; null = everybody's.")},
            {prefix + u"pinned"_s, u"boolean"_s, FilterText::tr("The console shows it above the list.")},
            {prefix + u"revision"_s, u"integer"_s, FilterText::tr("Rises with every change of the record.")}};
}

} // namespace tenantry::ctl
