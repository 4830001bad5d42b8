#include "core/inspection/fleetmonitor.h"
#include "core/registry/store/tenantfleetsync.h"
#include "core/runner/scheduledjobs.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace tenantry {

namespace {

struct FleetInspectionJob {
    Q_DECLARE_TR_FUNCTIONS(FleetInspectionJob)
};

constexpr std::chrono::milliseconds cancelLook {100};

/// One round of the monitor, by an event loop of the job's own thread.
class OneRound
{
public:
    OneRound(const OperationSite &site, JobControl &control)
        : m_control(control), m_sync(site.registry, m_tenants),
          m_monitor(site.registry, m_tenants, site.pool, site.clock)
    {
        QObject::connect(&m_tenants, &TenantFleet::loadFailed, &m_loop, [this](const Error &error) { end(error); });
        QObject::connect(&m_tenants, &TenantFleet::loaded, &m_loop, [this] {
            FleetMonitor::Pace once;
            once.interval = {};
            m_monitor.start(once);
        });
        QObject::connect(&m_monitor, &FleetMonitor::registryFailed, &m_loop,
                         [this](const Error &error) { m_error = error; });
        QObject::connect(&m_monitor, &FleetMonitor::roundFinished, &m_loop, [this] { end(m_error); });
        QObject::connect(&m_look, &QTimer::timeout, &m_loop, [this] {
            if (m_control.isCancelled())
                end(Error {ErrorKind::Cancelled, FleetInspectionJob::tr("The job was cancelled."), {}, {}, {}, {}});
        });
    }
    /// Errors: of the registry, Cancelled.
    [[nodiscard]] Result<JobReport> run()
    {
        m_look.start(cancelLook);
        m_sync.reload();
        m_loop.exec();
        if (m_error)
            return fail(*m_error);
        JobReport report;
        report.findings = m_monitor.findings();
        const QSet<QString> cleared = m_monitor.clearedFindings();
        report.cleared = QStringList(cleared.begin(), cleared.end());
        report.words = FleetInspectionJob::tr("%1 of %2 servers answered, %3 findings.")
                           .arg(m_monitor.reachable())
                           .arg(m_monitor.asked())
                           .arg(report.findings.size());
        return report;
    }

private:
    void end(const std::optional<Error> &error)
    {
        m_error = error;
        m_loop.quit();
    }
    JobControl &m_control;
    QEventLoop m_loop;
    std::optional<Error> m_error;
    QTimer m_look;
    TenantFleet m_tenants;
    TenantFleetSync m_sync;
    FleetMonitor m_monitor;
};

} // namespace

Result<JobReport> runFleetInspection(const OperationSite &site, JobControl &control)
{
    return OneRound(site, control).run();
}

} // namespace tenantry
