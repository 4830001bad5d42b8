#include "views/tenants/onboardmodelstep.h"

#include "core/deployment/localpostgres.h"
#include "core/inspection/fleetmonitor.h"
#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/modelcompare.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

OnboardModelStep::OnboardModelStep(const Theme &theme, const Format &format, const FleetMonitor &monitor,
                                   QWidget *parent)
    : OnboardStep(parent), m_format(format), m_monitor(monitor), m_compare(new ModelCompare(theme)),
      m_why(new NoteBanner(theme, StatusKind::Running, {}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Control);
    column->addWidget(textLabel(tr("How far apart from the others?"), "h3"));
    column->addWidget(m_compare);
    column->addWidget(m_why);
    column->addWidget(
        wrappedLabel(tr("A shorter meter is better. Figures were read in this fleet; what nobody has read is unknown."),
                     "small", "tertiary"));
    column->addStretch();
    connect(m_compare, &ModelCompare::chosen, this, [this] {
        m_isChosen = true;
        emit edited();
    });
    connect(&monitor, &FleetMonitor::serversChanged, this, &OnboardModelStep::compare);
    connect(&monitor, &FleetMonitor::roundFinished, this, &OnboardModelStep::compare);
    compare();
}

void OnboardModelStep::compare()
{
    const QList<ServerRoom> rooms = serversWithRoom(m_monitor);
    ModelComparisonFleet fleet {m_monitor.loads(), {}};
    if (!rooms.isEmpty())
        fleet.best = rooms.first();
    m_compare->setRows(compareModels(fleet, m_format));
    const QString noServer = rooms.isEmpty() ? tr("No server takes tenants") : QString();
    for (const IsolationKind kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database})
        m_compare->setUnavailable(kind, noServer);
    m_compare->setUnavailable(IsolationKind::Deployment,
                              LocalPostgres::checkInstalled() ? QString() : tr("No PostgreSQL on this computer"));
}

void OnboardModelStep::setNeeds(const ModelNeeds &needs)
{
    m_recommended = recommendModel(needs);
    m_compare->setRecommended(m_recommended.kind);
    if (!m_isChosen && m_compare->isAvailable(m_recommended.kind))
        m_compare->setModel(m_recommended.kind);
    m_why->setText(tr("Why %1?").arg(isolationWord(m_recommended.kind)), m_recommended.reason);
}

IsolationKind OnboardModelStep::model() const
{
    return m_compare->model();
}

bool OnboardModelStep::isWhole() const
{
    return m_compare->isAvailable(model());
}

QString OnboardModelStep::remark() const
{
    return isolationWord(model());
}

QWidget *OnboardModelStep::firstFocus()
{
    return m_compare->firstFocus();
}

} // namespace tenantry
