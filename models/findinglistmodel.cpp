#include "models/findinglistmodel.h"

#include "core/inspection/serverfindings.h"
#include "core/inspection/versionfindings.h"
#include "core/registry/openintent.h"
#include "core/registry/openoperation.h"

#include <QSet>

#include <algorithm>

namespace tenantry {

namespace {

using FindingColumn = RecordColumn<Finding>;

FindingColumn title()
{
    FindingColumn column {
        QStringLiteral("finding"),
        [] { return FindingListModel::tr("Needs attention"); },
        [](const Finding &finding) { return finding.title; },
        ColumnKind::Text,
        nullptr,
        {{DetailRole,
          [](const Finding &finding) -> QString {
              return finding.tenantsHit > 1 ? finding.evidence + u' '
                      + FindingListModel::tr("%Ln tenant(s) concerned.", nullptr, finding.tenantsHit)
                                            : finding.evidence;
          }},
         {StateRole, [](const Finding &finding) { return QVariant::fromValue(severityStatus(finding.severity)); }}}};
    column.detailTitle = [] { return FindingListModel::tr("Evidence"); };
    return column;
}

FindingColumn since(const Format &format)
{
    return {QStringLiteral("since"),
            [] { return FindingListModel::tr("Since"); },
            [&format](const Finding &finding) {
                return finding.state == FindingState::Snoozed
                    ? FindingListModel::tr("until %1").arg(format.dateTime(finding.snoozedUntil))
                    : format.time(finding.firstSeen);
            },
            ColumnKind::Number,
            [](const Finding &finding) { return finding.firstSeen; },
            {{Qt::ToolTipRole, [&format](const Finding &finding) { return format.iso(finding.firstSeen); }},
             {ExportRole, [](const Finding &finding) { return finding.firstSeen.toString(Qt::ISODate); }}}};
}

/// What Enter does, as a word.
FindingColumn action()
{
    static constexpr const char *words[] = {"",
                                            QT_TRANSLATE_NOOP("tenantry::FindingListModel", "Settle"),
                                            QT_TRANSLATE_NOOP("tenantry::FindingListModel", "Decide"),
                                            QT_TRANSLATE_NOOP("tenantry::FindingListModel", "Open tenant"),
                                            QT_TRANSLATE_NOOP("tenantry::FindingListModel", "Show tenants"),
                                            QT_TRANSLATE_NOOP("tenantry::FindingListModel", "Open server")};
    FindingColumn column {QStringLiteral("action"), [] { return FindingListModel::tr("Next"); },
                          [](const Finding &finding) -> QString {
                              const auto subject = static_cast<size_t>(subjectOf(finding));
                              return subject == 0 ? QString() : FindingListModel::tr(words[subject]);
                          }};
    column.exported = false;
    return column;
}

} // namespace

FindingSubject subjectOf(const Finding &finding)
{
    if (intentOf(finding.key) != 0)
        return FindingSubject::Intent;
    if (!operationOf(finding.key).isNull())
        return FindingSubject::Operation;
    if (!finding.tenant.isNull())
        return FindingSubject::Tenant;
    if (isVersionFinding(finding.key))
        return FindingSubject::Tenants;
    return finding.object.isEmpty() ? FindingSubject::None : FindingSubject::Server;
}

StatusKind severityStatus(Severity severity)
{
    static constexpr StatusKind kinds[] = {StatusKind::Drift, StatusKind::Drift, StatusKind::Warn, StatusKind::Bad,
                                           StatusKind::Bad};
    return kinds[static_cast<int>(severity)];
}

QList<Finding> rankedFindings(const QList<Finding> &live, const QList<Finding> &recorded)
{
    QList<Finding> all;
    QSet<QString> seen;
    for (const QList<Finding> *source : {&live, &recorded}) {
        for (const Finding &finding : *source) {
            if (!seen.contains(finding.key))
                all.append(finding);
            seen.insert(finding.key);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Finding &a, const Finding &b) {
        return std::tuple(-int(a.severity), -a.tenantsHit, a.firstSeen)
            < std::tuple(-int(b.severity), -b.tenantsHit, b.firstSeen);
    });
    return all;
}

FindingListModel::FindingListModel(const Format &format, QObject *parent)
    : RecordTableModel(
        {title(), since(format), action()}, [](const Finding &finding) { return finding.key; },
        [](const QString &key) { return key; }, parent)
{ }

} // namespace tenantry
