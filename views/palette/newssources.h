#pragma once
// The palette's jobs and findings, what the bell lists, and the line of the job bar, all from the news of the fleet. Owned by
// the fleet that is open, GUI thread.

#include "models/fleetnews.h"
#include "views/shell/commandsource.h"
#include "views/shell/joblinesource.h"
#include "views/shell/notificationsource.h"

namespace tenantry {

class ShellPort;

class JobSource : public CommandSource
{
    Q_OBJECT
public:
    JobSource(ShellPort &shell, const FleetNews &news, QObject *parent);
    [[nodiscard]] QChar prefix() const override { return u'#'; }
    [[nodiscard]] QString heading() const override { return tr("Jobs"); }
    void setQuery(const QString &query, int limit) override;
    [[nodiscard]] const QList<PaletteItem> &items() const override { return m_items; }
    void activate(const PaletteItem &item) override;

private:
    ShellPort &m_shell;
    const FleetNews &m_news;
    QList<PaletteItem> m_items;
};

/// "!": the open findings.
class FindingSource : public CommandSource
{
    Q_OBJECT
public:
    FindingSource(ShellPort &shell, const FleetNews &news, QObject *parent);
    [[nodiscard]] QChar prefix() const override { return u'!'; }
    [[nodiscard]] QString heading() const override { return tr("Findings"); }
    void setQuery(const QString &query, int limit) override;
    [[nodiscard]] const QList<PaletteItem> &items() const override { return m_items; }
    void activate(const PaletteItem &item) override;

private:
    ShellPort &m_shell;
    const FleetNews &m_news;
    QList<PaletteItem> m_items;
};

/// What the bell shows.
class NewsNotifications : public NotificationSource
{
    Q_OBJECT
public:
    NewsNotifications(const FleetNews &news, QObject *parent);
    [[nodiscard]] QList<Notification> notifications() const override;

private:
    const FleetNews &m_news;
};

/// Where a finding is dealt with: the tenant's page, else (a server, an open intent) the overview.
[[nodiscard]] Location findingTarget(const Finding &finding);
/// The words of a job's state.
[[nodiscard]] QString jobStateText(JobRecordState state);

} // namespace tenantry
