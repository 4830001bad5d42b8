#include "views/tenants/onboardmodelstep.h"

#include "core/inspection/fleetmonitor.h"
#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/modelcompare.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

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
    for (const IsolationKind kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database})
        setUnavailable(kind, reasonAgainstModel(m_monitor, kind));
    setUnavailable(IsolationKind::Deployment,
                   deploymentEngines().isEmpty() ? tr("No database server on this computer") : QString());
    choose();
}

void OnboardModelStep::setUnavailable(IsolationKind kind, const QString &reason)
{
    m_compare->setUnavailable(kind, reason);
    m_unavailable[kind] = reason;
}

IsolationKind OnboardModelStep::bestAvailable() const
{
    using enum IsolationKind;
    static constexpr IsolationKind byDistance[] {SharedTable, Schema, Database, Deployment};
    const auto isAvailable = [this](IsolationKind kind) { return m_compare->isAvailable(kind); };
    const auto wanted = std::find(std::begin(byDistance), std::end(byDistance), m_recommended.kind);
    const auto further = std::find_if(wanted, std::end(byDistance), isAvailable);
    if (further != std::end(byDistance))
        return *further;
    const auto closer = std::find_if(std::make_reverse_iterator(wanted), std::rend(byDistance), isAvailable);
    return closer != std::rend(byDistance) ? *closer : m_recommended.kind;
}

void OnboardModelStep::choose()
{
    const IsolationKind wanted = m_recommended.kind;
    const IsolationKind best = bestAvailable();
    if (!m_isChosen && m_compare->isAvailable(best))
        m_compare->setModel(best);
    if (best == wanted) {
        m_why->setText(tr("Why %1?").arg(isolationWord(wanted)), m_recommended.reason);
        return;
    }
    m_why->setText(tr("%1 is recommended, but cannot be chosen: %2.").arg(isolationWord(wanted), m_unavailable[wanted]),
                   best > wanted ? tr("%1 keeps the tenant at least as far apart.").arg(isolationWord(best))
                                 : tr("%1 is the nearest that can be chosen.").arg(isolationWord(best)));
}

void OnboardModelStep::setNeeds(const ModelNeeds &needs)
{
    m_recommended = recommendModel(needs);
    m_compare->setRecommended(m_recommended.kind);
    choose();
}

void OnboardModelStep::save(OnboardDraft &draft) const
{
    draft.model = m_isChosen ? std::optional(model()) : std::nullopt;
}

void OnboardModelStep::load(const OnboardDraft &draft)
{
    m_isChosen = draft.model.has_value();
    if (draft.model)
        m_compare->setModel(*draft.model);
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
