// How a person leaves a fleet or the program while jobs of this program still run.

#include "views/shell/mainwindow.h"

#include "views/shell/consolesettings.h"
#include "views/shell/joblinesource.h"
#include "views/shell/quitsheet.h"

#include <QCloseEvent>
#include <QTimer>

namespace tenantry {

void MainWindow::whenJobsMayEnd(const QString &verb, std::function<void()> leave)
{
    m_leaveWhenDone = {};
    const QStringList jobs = m_fleet.jobs ? m_fleet.jobs->ownJobs() : QStringList();
    if (jobs.isEmpty()) {
        leave();
        return;
    }
    auto *sheet = new QuitSheet(m_theme, jobs, verb, m_fleet.jobs->handOverCount());
    connect(sheet, &QuitSheet::leaveNow, this, [this, leave] {
        if (m_fleet.jobs)
            m_fleet.jobs->cancelOwn();
        leaveWhenDone(leave);
        // A job that does not stop, or a registry that does not answer, does not keep the person.
        constexpr std::chrono::seconds patience {5};
        QTimer::singleShot(patience, this, [this, asked = m_leaveAsked] {
            if (asked == m_leaveAsked)
                leaveIfDone(true);
        });
    });
    connect(sheet, &QuitSheet::handOver, this, [this, leave] {
        if (m_fleet.jobs)
            m_fleet.jobs->handOverOwn();
        leaveWhenDone(leave);
    });
    connect(sheet, &QuitSheet::leaveWhenDone, this, [this, leave] { leaveWhenDone(leave); });
    showDialog(sheet);
}

void MainWindow::leaveWhenDone(std::function<void()> leave)
{
    ++m_leaveAsked;
    m_leaveWhenDone = std::move(leave);
    updateJobs();
}

/// The last word of each job is in the registry before anybody leaves, else it would stand there as running.
void MainWindow::leaveIfDone(bool atOnce)
{
    const JobLineSource *jobs = m_fleet.jobs;
    if (!m_leaveWhenDone || !(atOnce || !jobs || (jobs->ownJobs().isEmpty() && jobs->isRecorded())))
        return;
    // Not from inside the queue's own signal: leaving may end the queue.
    QMetaObject::invokeMethod(this, std::exchange(m_leaveWhenDone, {}), Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool asks = m_fleet.jobs && !m_mayClose && !m_fleet.jobs->ownJobs().isEmpty();
    if (asks) {
        event->ignore();
        whenJobsMayEnd(tr("Quit"), [this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    m_settings.set(QStringLiteral("window/geometry"), saveGeometry());
    leavePage();
    event->accept();
}

} // namespace tenantry
