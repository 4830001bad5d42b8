#pragma once
// Makes one tenant after the other, each by a job of its own, and keeps what became of each: one that fails does not stop those after
// it. Lives on the thread of the queue, which owns it; it goes on when nobody looks.

#include "core/provisioning/onboardfile.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry {

/// One line, and what became of it.
struct OnboardRow {
    enum class Outcome { Waiting, Running, Active, Failed, Skipped };
    qint64 line = 0;
    QString slug;
    IsolationKind kind = IsolationKind::Schema;
    Outcome outcome = Outcome::Waiting;
    QString error; ///< in words; empty = none
    friend bool operator==(const OnboardRow &, const OnboardRow &) = default;
};
/// Of lines that nobody has begun with.
[[nodiscard]] QList<OnboardRow> onboardRows(const QList<OnboardLine> &lines);

class OnboardMany : public QObject
{
    Q_OBJECT
public:
    /// Begins with the first. Site and queue outlive it.
    OnboardMany(const OperationSite &site, JobQueue &jobs, QList<OnboardLine> lines, bool undoesOnFailure);

    [[nodiscard]] const QList<OnboardRow> &rows() const { return m_rows; }
    [[nodiscard]] bool isOver() const { return m_at >= m_lines.size(); }
    void stop(); ///< those that were not begun are skipped; the one that runs comes to its end

signals:
    void changed();

private:
    void begin(); ///< with the next one, if there is one
    void record(const OnboardingPlan &plan);
    void end(OnboardRow::Outcome outcome, const QString &error = {});

    const OperationSite &m_site;
    JobQueue &m_jobs;
    QList<OnboardLine> m_lines;
    QList<OnboardRow> m_rows;
    qsizetype m_at = 0; ///< the line that is made
    JobId m_job; ///< which makes it
    bool m_undoesOnFailure;
    bool m_isStopped = false;
};

} // namespace tenantry
