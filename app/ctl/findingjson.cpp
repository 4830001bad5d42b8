#include "app/ctl/findingjson.h"

#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::FindingText)
};

} // namespace

QJsonObject findingJson(const Finding &finding, const Names &names)
{
    const FindingState state = stateAt(finding, QDateTime::currentDateTimeUtc());
    return {{u"key"_s, finding.key},
            {u"severity"_s, severityName(finding.severity)},
            {u"state"_s, findingStateName(state)},
            {u"snoozedUntil"_s, state == FindingState::Snoozed ? jsonTime(finding.snoozedUntil) : QJsonValue()},
            {u"tenant"_s, jsonText(names.tenants.value(finding.tenant))},
            {u"object"_s, jsonText(finding.object)},
            {u"title"_s, finding.title},
            {u"evidence"_s, jsonText(finding.evidence)},
            {u"remedy"_s, jsonText(finding.remedy)},
            {u"tenantsHit"_s, finding.tenantsHit},
            {u"firstSeen"_s, jsonTime(finding.firstSeen)},
            {u"lastSeen"_s, jsonTime(finding.lastSeen)}};
}

QList<JsonField> findingFields(const QString &prefix)
{
    return {{prefix + u"key"_s, u"string"_s, FindingText::tr("What names it; the same fault has the same key again.")},
            {prefix + u"severity"_s, u"string"_s, FindingText::tr("info, low, medium, high or critical.")},
            {prefix + u"state"_s, u"string"_s, FindingText::tr("open, snoozed, accepted or resolved.")},
            {prefix + u"snoozedUntil"_s, u"time?"_s, FindingText::tr("When it opens again; null = it is not snoozed.")},
            {prefix + u"tenant"_s, u"string?"_s, FindingText::tr("Slug of the tenant; null = several or none.")},
            {prefix + u"object"_s, u"string?"_s, FindingText::tr("What it was found on.")},
            {prefix + u"title"_s, u"string"_s, FindingText::tr("What was found, in a sentence.")},
            {prefix + u"evidence"_s, u"string?"_s, FindingText::tr("What was seen.")},
            {prefix + u"remedy"_s, u"string?"_s, FindingText::tr("What to do next.")},
            {prefix + u"tenantsHit"_s, u"integer"_s, FindingText::tr("How many tenants it concerns.")},
            {prefix + u"firstSeen"_s, u"time"_s, FindingText::tr("When it was seen first.")},
            {prefix + u"lastSeen"_s, u"time"_s, FindingText::tr("When it was seen last.")}};
}

} // namespace tenantry::ctl
