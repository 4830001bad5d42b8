#include "views/operations/operationsections.h"

#include "core/base/format.h"
#include "core/jobs/deliver.h"
#include "views/operations/leaseline.h"
#include "views/operations/remainswords.h"
#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/journalsteps.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

OperationSections::OperationSections(const Services &services, QVBoxLayout *head,
                                     const std::function<QVBoxLayout *()> &section, QObject *parent)
    : QObject(parent), m_services(services), m_lease(new LeaseLine(services.theme, services.format)),
      m_journalTitle(textLabel({}, "h3")), m_journalCount(textLabel({}, "small", "tertiary")),
      m_journal(new JournalList(services.theme)), m_failedStep(wrappedLabel({}, "smallStrong")),
      m_why(wrappedLabel({}, "small", "bad")), m_statement(new CodeBlock(services.theme, {})),
      m_remainsTitle(textLabel({}, "h3")), m_remainsAge(textLabel({}, "small", "tertiary")),
      m_remains(new RemainsList(services.theme)), m_waysTitle(textLabel({}, "h3")), m_buttons(new QWidget),
      m_ways(wrappedLabel({}, "small", "tertiary"))
{
    head->addWidget(m_lease);
    QVBoxLayout *journal = section();
    buildJournal(journal);
    m_journalPart = journal->parentWidget();
    QVBoxLayout *remains = section();
    auto *titles = new QHBoxLayout;
    titles->addWidget(m_remainsTitle, 1);
    titles->addWidget(m_remainsAge);
    remains->addLayout(titles);
    remains->addWidget(m_remains);
    m_remainsPart = remains->parentWidget();
    QVBoxLayout *ways = section();
    auto *buttons = new QVBoxLayout(m_buttons); // one above the other: their words are long in some languages
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space::Control);
    ways->addWidget(m_waysTitle);
    ways->addWidget(m_buttons);
    ways->addWidget(m_ways);
    m_waysPart = ways->parentWidget();
    retranslate();
    hide();
}

void OperationSections::buildJournal(QVBoxLayout *section)
{
    auto *titles = new QHBoxLayout;
    titles->addWidget(m_journalTitle, 1);
    titles->addWidget(m_journalCount);
    section->addLayout(titles);
    section->addWidget(m_journal);
    section->addWidget(m_failedStep);
    section->addWidget(m_why);
    section->addWidget(m_statement);
}

void OperationSections::setActions(QAction *resume, QAction *undo)
{
    auto *column = static_cast<QVBoxLayout *>(m_buttons->layout());
    column->addWidget(actionButton(m_services.theme, "primary", resume), 0, Qt::AlignLeft);
    column->addWidget(actionButton(m_services.theme, "default", undo), 0, Qt::AlignLeft);
}

void OperationSections::retranslate()
{
    m_journalTitle->setText(tr("Journal"));
    m_statement->setName(tr("Statement"));
    m_remainsTitle->setText(tr("What exists now"));
    m_waysTitle->setText(tr("Go on"));
    if (current() != nullptr)
        showJournal();
}

void OperationSections::hide()
{
    for (QWidget *part : std::initializer_list<QWidget *> {m_lease, m_journalPart, m_remainsPart, m_waysPart})
        part->hide();
}

const HeldOperation *OperationSections::current() const
{
    return !m_id.isNull() && m_held.operation.id == m_id ? &m_held : nullptr;
}

void OperationSections::show(const OperationId &id)
{
    const bool isOther = std::exchange(m_id, id) != id;
    if (isOther)
        hide();
    if (id.isNull())
        return;
    deliver(m_services.site.registry.heldOperation(id), this, [this, id](const Result<HeldOperation> &held) {
        if (!held || id != m_id)
            return;
        m_held = *held;
        showJournal();
        emit read();
    });
}

void OperationSections::showJournal()
{
    const Operation &operation = m_held.operation;
    const auto failed = std::find_if(operation.steps.rbegin(), operation.steps.rend(), [](const OperationStep &step) {
        return step.state == StepState::Failed || (!step.error.isEmpty() && step.state != StepState::Undone);
    });
    const bool hasFailed = failed != operation.steps.rend();
    m_lease->show(m_held);
    m_journalCount->setText(tr("%1 of %2 steps done").arg(operation.stepsDone).arg(operation.steps.size()));
    m_journal->setSteps(steps());
    showWays();
    m_journalPart->show();
    for (QWidget *part : std::initializer_list<QWidget *> {m_failedStep, m_why, m_statement})
        part->setVisible(hasFailed);
    if (hasFailed) {
        m_failedStep->setText(tr("Step %1, attempt %2").arg(failed->number).arg(failed->attempt));
        m_why->setText(failed->error);
        m_statement->setCode(operation.state == OperationState::Undoing ? failed->compensation : failed->statement);
        m_statement->setVisible(!m_statement->code().isEmpty());
    }
    const bool isOpen = isUnfinished(operation.state);
    m_waysPart->setVisible(isOpen);
    m_remainsPart->setVisible(isOpen && m_held.holder.isEmpty() && m_looked == m_held);
    if (isOpen && m_held.holder.isEmpty() && m_looked != m_held)
        readRemains();
}

/// A step that was running when its program went runs no more.
QList<JournalList::Step> OperationSections::steps() const
{
    QList<JournalList::Step> steps = journalSteps(m_held.operation, m_services.format);
    for (JournalList::Step &step : steps) {
        if (step.kind != StatusKind::Running || !m_held.holder.isEmpty())
            continue;
        step.kind = StatusKind::Warn;
        step.result = tr("stopped");
    }
    return steps;
}

void OperationSections::showWays()
{
    m_ways->setText(
        m_held.holder.isEmpty() || isHeldHere(m_held)
            ? tr("Resume goes on with the first step not done. Undo takes the others back, and asks before.")
            : tr("Both ways are shut while %1 works at it. If that program has ended, it can be taken over "
                 "after %2.")
                  .arg(m_held.holder, m_services.format.clock(m_held.heldUntil)));
}

/// The server is asked once for each state that the journal tells.
void OperationSections::readRemains()
{
    m_looked = m_held;
    deliver(remainsOf(m_services.site, m_held.operation), this, [this, asked = m_held](const Result<Remains> &remains) {
        if (!remains || asked != m_held || current() == nullptr)
            return;
        m_remains->setRows(remainsRows(*remains, m_services.format));
        m_remainsAge->setText(m_services.format.asOf(remains->at));
        m_remainsPart->show();
    });
}

} // namespace tenantry
