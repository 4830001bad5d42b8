#pragma once
// Jobs, and operations without one, under headings: what needs a decision, runs, waits, gives no sign of life, failed, is done. Owned
// by the page that shows it, GUI thread.

#include "core/base/format.h"
#include "core/jobs/job.h"
#include "core/registry/heldoperation.h"
#include "core/registry/jobrecord.h"
#include "models/recordfilter.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace tenantry {

/// A job, or the heading of a group where `heading` is set.
struct JobRow {
    QString heading; ///< translated; empty = a job
    int count = 0; ///< of the group
    JobRecord job; ///< without an id: made up of an operation that no job of the list is of
    bool isSilent = false; ///< its program has most likely gone
    std::optional<HeldOperation> operation = {}; ///< that is not over, in the row of its newest job
    bool needsDecision = false; ///< nobody works at the operation
    [[nodiscard]] bool isJob() const { return heading.isEmpty() && !job.id.isNull(); }
    [[nodiscard]] QString key() const
    {
        return !heading.isEmpty() ? heading : job.id.isNull() ? job.operation.toString() : job.id.toString();
    }
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
/// The same of a row: of what needs a decision, the operation tells.
[[nodiscard]] StatusKind rowStatus(const JobRow &row);
[[nodiscard]] QString rowDetail(const JobRow &row, const Format &format);
/// What cancelling a job now would leave, as a sentence.
[[nodiscard]] QString cancelConsequence(const JobProgress &progress, const Format &format);
/// The same of no longer waiting for a job that was cancelled.
[[nodiscard]] QString stopWaitingConsequence();
/// What the filter of jobs looks at.
[[nodiscard]] FilterFacts filterFacts(const JobRow &row);
/// A row for each job, and for each operation that is not over and has none among them; `jobs` are newest first.
[[nodiscard]] QList<JobRow> jobEntries(const QList<JobRecord> &jobs, const QList<HeldOperation> &unfinished = {},
                                       const QDateTime &now = QDateTime::currentDateTimeUtc());
/// Groups in the order needs a decision, running, waiting, silent, failed, done; newest first within each. Empty groups are left out.
[[nodiscard]] std::vector<JobRow> jobRows(const QList<JobRow> &entries);

} // namespace tenantry
