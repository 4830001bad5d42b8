#pragma once
// Jobs under the headings running, waiting, no sign of life, failed and done, as the registry remembers them. Owned by the page that shows
// it, GUI thread.

#include "core/base/format.h"
#include "core/jobs/job.h"
#include "core/registry/jobrecord.h"
#include "models/recordfilter.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>
#include <QList>

namespace tenantry {

/// A job, or the heading of a group where `heading` is set.
struct JobRow {
    QString heading; ///< translated; empty = a job
    int count = 0; ///< of the group
    JobRecord job;
    bool isSilent = false; ///< its program has most likely gone
    [[nodiscard]] QString key() const { return heading.isEmpty() ? job.id.toString() : heading; }
    friend bool operator==(const JobRow &, const JobRow &) = default;
};

class JobListModel : public RecordTableModel<JobRow, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::JobListModel)
public:
    enum Column { Title, Progress, StartedBy, Started, Time };
    /// The format outlives the model.
    explicit JobListModel(const Format &format, QObject *parent = nullptr);
};

/// As a list shows it at `now` (UTC): of one that gives no sign of life, nobody knows.
[[nodiscard]] StatusKind jobStatus(const JobRecord &job, const QDateTime &now = QDateTime::currentDateTimeUtc());
/// Its error, since when it is silent, or what it does now; in words.
[[nodiscard]] QString jobDetail(const JobRecord &job, const Format &format,
                                const QDateTime &now = QDateTime::currentDateTimeUtc());
/// What cancelling a job now would leave, as a sentence.
[[nodiscard]] QString cancelConsequence(const JobProgress &progress, const Format &format);
/// The same of no longer waiting for a job that was cancelled.
[[nodiscard]] QString stopWaitingConsequence();
/// What the filter of jobs looks at.
[[nodiscard]] FilterFacts filterFacts(const JobRecord &job);
/// Groups in the order running, waiting, silent, failed, done; newest first within each. Empty groups are left out.
[[nodiscard]] std::vector<JobRow> jobRows(const QList<JobRecord> &jobs,
                                          const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace tenantry
