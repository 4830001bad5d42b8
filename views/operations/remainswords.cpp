#include "views/operations/remainswords.h"

#include "core/base/errorwords.h"
#include "core/base/format.h"
#include "core/provisioning/onboarding.h"

#include <QStringList>

#include <algorithm>

namespace tenantry {

namespace {

struct RemainsText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::RemainsText)
};

QString thingOf(const Remains::Item &item)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("tenantry::RemainsText", "Row in the registry, %1"),
                                            QT_TRANSLATE_NOOP("tenantry::RemainsText", "Server in %1"),
                                            QT_TRANSLATE_NOOP("tenantry::RemainsText", "Database %1"),
                                            QT_TRANSLATE_NOOP("tenantry::RemainsText", "Schema %1"),
                                            QT_TRANSLATE_NOOP("tenantry::RemainsText", "Roles of %1")};
    return item.kind == Remains::Kind::Step ? item.name
                                            : RemainsText::tr(words[static_cast<int>(item.kind)]).arg(item.name);
}

QString extentOf(const Remains::Item &item, const Format &format)
{
    QStringList parts;
    if (item.kind == Remains::Kind::Roles && item.count >= 0)
        parts << RemainsText::tr("%Ln role(s)", nullptr, static_cast<int>(item.count));
    if (item.kind == Remains::Kind::Schema && item.count >= 0)
        parts << RemainsText::tr("%Ln table(s)", nullptr, static_cast<int>(item.count));
    if (item.bytes >= 0)
        parts << format.bytes(item.bytes);
    if (item.kind == Remains::Kind::Record)
        parts << RemainsText::tr("never active");
    return parts.join(QStringLiteral(", "));
}

} // namespace

QList<RemainsList::Row> remainsRows(const Remains &remains, const Format &format)
{
    const QString why = remains.problem ? errorWords(*remains.problem) : QString();
    QList<RemainsList::Row> rows;
    for (const Remains::Item &item : remains.items) {
        const bool isStep = item.kind == Remains::Kind::Step;
        const QString extent = item.kind == Remains::Kind::Record ? QString() : extentOf(item, format);
        const QString there = !extent.isEmpty() ? extent : isStep ? RemainsText::tr("done") : RemainsText::tr("there");
        const QString none = isStep ? RemainsText::tr("not done") : RemainsText::tr("none");
        if (!item.isThere)
            rows.append({StatusKind::Unknown, thingOf(item), RemainsText::tr("not known"), why});
        else if (*item.isThere)
            rows.append({StatusKind::Ok, thingOf(item), there, {}});
        else
            rows.append({StatusKind::Skipped, thingOf(item), none, {}});
    }
    return rows;
}

QList<ConfirmItem> lossesOf(const Operation &operation, const Remains &remains, const Format &format)
{
    QList<ConfirmItem> items;
    const bool isOnboarding = operation.kind == u"tenant.onboard";
    for (const Remains::Item &item : remains.items) {
        const bool isStep = item.kind == Remains::Kind::Step;
        if (!item.isThere.value_or(true) || (isStep && !isOnboarding))
            continue;
        items.append({isStep ? RemainsText::tr("What this step made: %1").arg(item.name) : thingOf(item),
                      extentOf(item, format)});
    }
    const bool hasTemplate = std::any_of(operation.steps.begin(), operation.steps.end(), [](const OperationStep &step) {
        return step.kind == stepTemplate && step.state == StepState::Done;
    });
    if (hasTemplate)
        items.append({RemainsText::tr("Template of the version"), RemainsText::tr("for other tenants"), false});
    if (!isOnboarding)
        items.append({RemainsText::tr("Data of the tenant"), RemainsText::tr("untouched"), false});
    items.append({RemainsText::tr("Journal and audit records"), RemainsText::tr("for good"), false});
    return items;
}

} // namespace tenantry
