#include "views/jobs/jobpanel.h"

#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

JobPanel::JobPanel(const OperationSections::Services &services, QWidget *parent)
    : InspectorPanel(services.theme, true, parent), m_theme(services.theme), m_format(services.format),
      m_stage(wrappedLabel({}, "small", "tertiary")), m_buttons(new QWidget), m_facts(new SideList(services.theme))
{
    (new QGridLayout(m_buttons))->setContentsMargins(0, 2, 0, 0);
    head()->setSpacing(space::Tight);
    head()->addWidget(m_stage);
    head()->addWidget(m_buttons);
    QVBoxLayout *facts = addSection();
    facts->addWidget(m_facts);
    m_factsPart = facts->parentWidget();
    m_operation = new OperationSections(
        services, head(), [this] { return addSection(); }, this);
    show(std::nullopt);
}

void JobPanel::setActions(const QList<QAction *> &actions)
{
    fillActionGrid(*static_cast<QGridLayout *>(m_buttons->layout()), m_theme, actions);
}

QList<SideList::Row> JobPanel::facts(const JobRow &row) const
{
    const JobRecord &job = row.job;
    QList<SideList::Row> rows {{.name = tr("Started by"), .value = job.startedBy}};
    if (row.isJob())
        rows.append({.name = tr("On"), .value = job.host});
    rows.append({.name = tr("Started"), .value = m_format.time(job.startedAt), .tip = m_format.iso(job.startedAt)});
    if (job.endedAt.isValid())
        rows.append({.name = tr("Ended"), .value = m_format.time(job.endedAt), .tip = m_format.iso(job.endedAt)});
    if (job.total >= 0)
        rows.append(
            {.name = tr("Done"), .value = tr("%1 of %2").arg(m_format.count(job.done), m_format.count(job.total))});
    if (job.failed > 0)
        rows.append({.name = tr("Failed"), .value = m_format.count(job.failed), .status = StatusKind::Bad});
    return rows;
}

void JobPanel::show(const std::optional<JobRow> &row)
{
    // What a job that is over can no longer be told is not offered.
    const bool isOver = row && row->job.endedAt.isValid();
    m_buttons->setVisible(row && row->isJob() && !isOver);
    m_factsPart->setVisible(row.has_value());
    m_stage->setVisible(row.has_value());
    setTitle(row ? row->job.title : tr("No job selected"), row ? std::optional(rowStatus(*row)) : std::nullopt);
    m_stage->setText(row ? rowDetail(*row, m_format) : QString());
    if (row)
        m_facts->setRows(facts(*row));
    m_operation->show(row ? row->job.operation : OperationId());
}

} // namespace tenantry
