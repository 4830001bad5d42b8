#pragma once
// Turns what the registry says of jobs into the line of the job bar. Owned by the fleet that is open, GUI thread.

#include "core/base/format.h"
#include "views/palette/fleetnews.h"
#include "views/shell/joblinesource.h"

#include <QHash>

namespace tenantry {

/// The line for one record: count, share that failed, and the time left once 5 % or 10 s are known.
[[nodiscard]] JobLine jobLine(const JobRecord &job, const Format &format, const QDateTime &now);

class JobLineMaker : public JobLineSource
{
    Q_OBJECT
public:
    JobLineMaker(const FleetNews &news, QObject *parent);
    [[nodiscard]] std::optional<JobLine> newest() const override;
    [[nodiscard]] int others() const override;
    void pause(const QString &) override { } ///< jobs of other programs are theirs to control: no button is offered
    void resume(const QString &) override { }
    void cancel(const QString &) override { }

private:
    void tellMilestones();
    const FleetNews &m_news;
    QHash<JobId, int> m_quarters; // told so far, by running job
};

} // namespace tenantry
