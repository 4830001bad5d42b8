#include "views/operations/runnerwatch.h"

#include "core/base/format.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "core/runner/jobkind.h"

namespace tenantry {

namespace {

QString titleOfKind(const QString &name)
{
    const JobKind *kind = findJobKind(name);
    return kind != nullptr ? kind->translatedTitle() : name;
}

} // namespace

RunnerWatch::RunnerWatch(TenantRegistry &registry, QObject *parent) : QObject(parent), m_registry(registry)
{
    m_look.setInterval(runnerBeat);
    connect(&m_look, &QTimer::timeout, this, &RunnerWatch::read);
    m_look.start();
    read();
}

void RunnerWatch::read()
{
    const auto health = m_registry.read([](Connection &connection) { return RunnerRepository(connection).health(); });
    deliver(health, this, [this](const Result<RunnerHealth> &told) {
        m_health = told ? std::optional(*told) : std::nullopt;
        emit changed();
    });
}

QString RunnerWatch::line(const Format &format) const
{
    if (!m_health)
        return {};
    const RunnerRecord *runner = m_health->answering();
    if (runner == nullptr && m_health->runners.isEmpty())
        return tr("No runner: nothing runs by itself.");
    if (runner == nullptr)
        return tr("No runner answers. The last one was seen %1.").arg(format.time(m_health->runners.first().seenAt));
    QStringList parts {tr("Runner: %1").arg(runner->holder)};
    if (!runner->doing.isEmpty())
        parts << tr("now %1").arg(runner->doing);
    if (!runner->lastJob.isEmpty())
        parts << (runner->lastOutcome == u"failed" ? tr("last %1, failed %2") : tr("last %1, %2"))
                     .arg(runner->lastJob, format.time(runner->lastAt));
    if (const Schedule *next = m_health->nextJob(); next != nullptr && next->next.isValid())
        parts << tr("next %1, %2").arg(titleOfKind(next->kind), format.time(next->next));
    return parts.join(QStringLiteral("; "));
}

QString RunnerWatch::whyNone() const
{
    if (!m_health)
        return tr("The registry has not told yet whether a runner answers.");
    return m_health->answering() != nullptr
        ? QString()
        : tr("No runner answers. Start one with “tenantryctl serve” or its systemd unit.");
}

} // namespace tenantry
