#include "core/runner/runnermetrics.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace tenantry {

namespace {

struct RunnerMetricsText {
    Q_DECLARE_TR_FUNCTIONS(RunnerMetricsText)
};

/// A family of the format: its help, its type and its lines.
class MetricFamilies
{
public:
    void begin(const char *name, const char *type, const char *help)
    {
        m_name = QByteArray("tenantry_runner_") + name;
        m_text += "# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + ' ' + type + '\n';
    }
    void add(const QByteArray &labels, const QByteArray &value)
    {
        m_text += m_name + (labels.isEmpty() ? QByteArray() : '{' + labels + '}') + ' ' + value + '\n';
    }
    void addTime(const QByteArray &labels, const QDateTime &time)
    {
        if (time.isValid())
            add(labels, QByteArray::number(double(time.toMSecsSinceEpoch()) / 1000, 'f', 3));
    }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_name;
    QByteArray m_text;
};

QByteArray label(const char *name, const QString &value)
{
    QByteArray escaped = value.toUtf8();
    escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return QByteArray(name) + "=\"" + escaped + '"';
}

} // namespace

void RunnerMetrics::countJob(const QString &kind, const QString &end, std::chrono::milliseconds took)
{
    ++m_jobs[{kind, end}];
    if (end == u"done" || end == u"failed")
        m_seconds[kind] = double(took.count()) / 1000;
}

void RunnerMetrics::countOperation(const QString &end)
{
    ++m_operations[end];
}

QByteArray RunnerMetrics::text(const RunnerRecord &runner) const
{
    MetricFamilies out;
    out.begin("info", "gauge", "The version of the runner.");
    out.add(label("version", runner.version), "1");
    out.begin("start_time_seconds", "gauge", "When the runner began, by the registry's clock.");
    out.addTime({}, runner.startedAt);
    out.begin("seen_time_seconds", "gauge", "When the registry took the last sign of life, by its clock.");
    out.addTime({}, runner.seenAt);
    out.begin("registry_up", "gauge", "Whether the registry took the last sign of life.");
    out.add({}, m_isRegistryReachable ? "1" : "0");
    out.begin("jobs_total", "counter", "Runs of scheduled jobs, by how they ended.");
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job)
        out.add(label("job", job.key().first) + ',' + label("end", job.key().second), QByteArray::number(job.value()));
    out.begin("job_duration_seconds", "gauge", "How long the last run here took.");
    for (auto job = m_seconds.begin(); job != m_seconds.end(); ++job)
        out.add(label("job", job.key()), QByteArray::number(job.value(), 'f', 3));
    out.begin("operations_total", "counter", "Operations that were handed over, by what became of a try.");
    for (auto operation = m_operations.begin(); operation != m_operations.end(); ++operation)
        out.add(label("end", operation.key()), QByteArray::number(operation.value()));
    out.begin("job_last_time_seconds", "gauge", "When the last run of any runner ended, by the registry's clock.");
    for (const Schedule &schedule : m_schedules)
        out.addTime(label("job", schedule.kind), schedule.last);
    out.begin("job_last_failed", "gauge", "Whether the last run of any runner failed.");
    for (const Schedule &schedule : m_schedules) {
        if (!schedule.lastOutcome.isEmpty())
            out.add(label("job", schedule.kind), schedule.lastOutcome == u"failed" ? "1" : "0");
    }
    out.begin("job_next_time_seconds", "gauge", "When the job is due, by the registry's clock.");
    for (const Schedule &schedule : m_schedules) {
        if (schedule.isEnabled)
            out.addTime(label("job", schedule.kind), schedule.next);
    }
    return out.text();
}

Result<> RunnerMetrics::write(const QString &path, const RunnerRecord &runner) const
{
    QSaveFile file(path);
    const QByteArray bytes = text(runner);
    constexpr auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(everybody) && file.write(bytes) == bytes.size()
        && file.commit())
        return {};
    return fail(ErrorKind::Denied, RunnerMetricsText::tr("The metrics cannot be written to %1.").arg(path),
                RunnerMetricsText::tr("Name a file in a folder that the runner may write to."), file.errorString());
}

} // namespace tenantry
