#include "views/palette/newssources.h"

#include "core/registry/openintent.h"
#include "core/registry/openoperation.h"
#include "models/findinglistmodel.h"
#include "models/joblistmodel.h"
#include "views/shell/shellport.h"

#include <QCoreApplication>

namespace tenantry {

Location findingTarget(const Finding &finding)
{
    if (const OperationId operation = operationOf(finding.key); !operation.isNull())
        return {QStringLiteral("jobs"), operation.toString()};
    if (!finding.tenant.isNull() && intentOf(finding.key) == 0)
        return {QStringLiteral("tenant"), finding.tenant.toString()};
    return {QStringLiteral("overview"), finding.key};
}

QString jobStateText(JobRecordState state)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("JobState", "Waiting"), QT_TRANSLATE_NOOP("JobState", "Running"),
        QT_TRANSLATE_NOOP("JobState", "Paused"),  QT_TRANSLATE_NOOP("JobState", "Done"),
        QT_TRANSLATE_NOOP("JobState", "Failed"),  QT_TRANSLATE_NOOP("JobState", "Cancelled")};
    return QCoreApplication::translate("JobState", words[int(state)]);
}

JobSource::JobSource(ShellPort &shell, const FleetNews &news, QObject *parent)
    : CommandSource(parent), m_shell(shell), m_news(news)
{ }

void JobSource::setQuery(const QString &query, int limit)
{
    m_items.clear();
    for (const JobRecord &job : m_news.jobs()) {
        if (m_items.size() >= limit)
            break;
        if (!job.title.contains(query, Qt::CaseInsensitive)
            && !job.id.toString().startsWith(query, Qt::CaseInsensitive))
            continue;
        PaletteItem item;
        item.title = job.title;
        item.detail = jobDetail(job, Format());
        item.icon = QStringLiteral("jobs");
        item.state = jobStatus(job);
        item.stateText = jobStateText(job.state);
        item.key = job.id.toString();
        m_items.append(item);
    }
}

void JobSource::activate(const PaletteItem &item)
{
    m_shell.go({QStringLiteral("jobs"), item.key});
}

FindingSource::FindingSource(ShellPort &shell, const FleetNews &news, QObject *parent)
    : CommandSource(parent), m_shell(shell), m_news(news)
{ }

void FindingSource::setQuery(const QString &query, int limit)
{
    m_items.clear();
    const auto findings = m_news.findings();
    for (const Finding &finding : findings) {
        if (m_items.size() >= limit)
            break;
        if (!finding.title.contains(query, Qt::CaseInsensitive) && !finding.object.contains(query, Qt::CaseInsensitive)
            && !finding.key.contains(query, Qt::CaseInsensitive))
            continue;
        PaletteItem item;
        item.title = finding.title;
        item.detail = finding.object;
        item.icon = QStringLiteral("flag");
        item.state = severityStatus(finding.severity);
        item.stateText = severityName(finding.severity);
        item.key = finding.key;
        m_items.append(item);
    }
}

void FindingSource::activate(const PaletteItem &item)
{
    const auto findings = m_news.findings();
    for (const Finding &finding : findings) {
        if (finding.key == item.key) {
            m_shell.go(findingTarget(finding));
            return;
        }
    }
}

NewsNotifications::NewsNotifications(const FleetNews &news, QObject *parent) : NotificationSource(parent), m_news(news)
{
    connect(&news, &FleetNews::changed, this, &NotificationSource::changed);
}

QList<Notification> NewsNotifications::notifications() const
{
    QList<Notification> all;
    const auto findings = m_news.findings();
    for (const Finding &finding : findings) {
        if (finding.state == FindingState::Open)
            all.append({severityStatus(finding.severity), finding.title, finding.object, finding.lastSeen,
                        findingTarget(finding)});
    }
    for (const JobRecord &job : m_news.jobs()) {
        if (job.state == JobRecordState::Failed)
            all.append(
                {StatusKind::Bad, job.title, job.error, job.endedAt, {QStringLiteral("jobs"), job.id.toString()}});
    }
    return all;
}

} // namespace tenantry
