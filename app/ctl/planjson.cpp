#include "app/ctl/planjson.h"

#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PlanText)
};

} // namespace

QJsonObject planJson(const Plan &plan)
{
    return {{u"id"_s, plan.id.isNull() ? QJsonValue() : plan.id.toString()},
            {u"code"_s, plan.code},
            {u"name"_s, plan.name},
            {u"description"_s, jsonText(plan.description)},
            {u"retired"_s, plan.retired},
            {u"revision"_s, plan.revision}};
}

QList<JsonField> planFields(const QString &prefix)
{
    return {{prefix + u"id"_s, u"string?"_s, PlanText::tr("Id of the plan; null = it was not added.")},
            {prefix + u"code"_s, u"string"_s, PlanText::tr("Unique code, as imports name it.")},
            {prefix + u"name"_s, u"string"_s, PlanText::tr("What people call it.")},
            {prefix + u"description"_s, u"string?"_s, PlanText::tr("What it is.")},
            {prefix + u"retired"_s, u"boolean"_s, PlanText::tr("It keeps its tenants and takes no new ones.")},
            {prefix + u"revision"_s, u"integer"_s, PlanText::tr("Rises with every change of the record.")}};
}

} // namespace tenantry::ctl
