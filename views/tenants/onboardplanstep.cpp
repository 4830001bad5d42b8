#include "views/tenants/onboardplanstep.h"

#include "core/base/errorwords.h"
#include "core/provisioning/operationjobs.h"
#include "views/tenants/onboardproof.h"
#include "views/tenants/onboardrun.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/journalsteps.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/progressbar.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/textlabel.h"

#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QVariant>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

enum PlanPart { StatementsPart, ProofPart };

constexpr int headHeight = 30; // of both columns, with and without buttons

/// What is said of a run, by its state.
struct RunWords {
    StatusKind kind;
    const char *strong;
    const char *rest; ///< empty = what went wrong
};

const RunWords runWords[] {
    {StatusKind::Running, QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "The tenant is being made."),
     QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep",
                       "It becomes active after the proof, as the last step. Until then all of it can be undone.")},
    {StatusKind::Paused, QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "It is held between two steps."),
     QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep",
                       "The step that runs is done to its end. It goes on when you say so; nobody else works at it.")},
    {StatusKind::Waiting, QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "It is being stopped."),
     QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep",
                       "What runs is cancelled on the server, then all of it is taken away.")},
    {StatusKind::Waiting, QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "It is being taken away."),
     QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "The last step first. The journal and the audit trail stay.")},
    {StatusKind::Ok, QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "The tenant is active."),
     QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep",
                       "It and its neighbour were refused wherever they tried each other.")},
    {StatusKind::Bad, QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "It did not come to its end."), ""},
    {StatusKind::Ok, QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "All of it was taken away."),
     QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "The slug is free again. The journal and the audit trail stay.")},
    {StatusKind::Bad, QT_TRANSLATE_NOOP("tenantry::OnboardPlanStep", "It did not come to its end, and was taken away."),
     ""},
};

} // namespace

OnboardPlanStep::OnboardPlanStep(const Theme &theme, const Format &format, QWidget *parent)
    : OnboardStep(parent), m_theme(theme), m_format(format), m_note(new NoteBanner(theme, StatusKind::Running, {})),
      m_steps(new JournalList(theme)), m_undoes(new QCheckBox(tr("Undo by itself when a step fails"))),
      m_progress(new ProgressBar(theme)), m_stage(wrappedLabel({}, "small", "tertiary")), m_title(textLabel({}, "h3")),
      m_part(new SegmentedControl(tr("Shown"))), m_copy(new Button(theme, "link", tr("Copy"), QStringLiteral("copy"))),
      m_statements(new CodeBlock(theme, tr("Statements"))), m_proofArea(new QScrollArea),
      m_proof(new OnboardProof(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Wide);
    column->addWidget(m_note);
    auto *both = new QHBoxLayout;
    both->setSpacing(space::Page);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    both->addLayout(left, 322);
    both->addLayout(right, 640);
    column->addLayout(both, 1);
    buildSteps(left);
    buildWhat(right);
    setChecking();
}

void OnboardPlanStep::buildSteps(QVBoxLayout *column)
{
    column->setSpacing(space::Control);
    m_stepsTitle = textLabel({}, "h3");
    auto *head = new QHBoxLayout;
    head->addStrut(m_theme.px(headHeight));
    head->addWidget(m_stepsTitle);
    column->addLayout(head);
    m_steps->setWraps(true);
    column->addWidget(m_steps);
    m_undoes->setChecked(true);
    column->addWidget(m_undoes);
    column->addStretch();
    column->addWidget(m_progress);
    column->addWidget(m_stage);
}

void OnboardPlanStep::buildWhat(QVBoxLayout *column)
{
    column->setSpacing(space::Control);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Control);
    head->addStrut(m_theme.px(headHeight));
    m_part->addChoice(tr("Statements"), StatementsPart);
    m_part->addChoice(tr("Proof"), ProofPart);
    m_copy->setSmall(true);
    head->addWidget(m_title, 1);
    head->addWidget(m_part);
    head->addWidget(m_copy);
    column->addLayout(head);
    m_statements->setMostLines(26);
    m_statements->setFills(true);
    column->addWidget(m_statements, 1);
    m_proofArea->setFrameShape(QFrame::NoFrame);
    m_proofArea->setWidgetResizable(true);
    m_proofArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_proofArea->setWidget(m_proof);
    m_proof->setAutoFillBackground(false);
    m_proofArea->viewport()->setAutoFillBackground(false);
    m_proofArea->setAccessibleName(tr("Proof"));
    m_proofArea->setMinimumHeight(m_theme.px(230));
    column->addWidget(m_proofArea, 1);
    column->addStretch(0); // while there is neither
    connect(m_part, &SegmentedControl::chosen, this, &OnboardPlanStep::showPart);
    connect(m_copy, &Button::clicked, m_statements, &CodeBlock::copy);
}

void OnboardPlanStep::say(StatusKind kind, const QString &strong, const QString &rest)
{
    m_note->setKind(kind);
    m_note->setText(strong, rest);
    m_note->show();
}

void OnboardPlanStep::showPart(const QVariant &part)
{
    m_part->setValue(part);
    m_statements->setVisible(part == StatementsPart && !m_statements->code().isEmpty());
    m_copy->setVisible(m_statements->isVisibleTo(this));
    m_proofArea->setVisible(part == ProofPart);
}

void OnboardPlanStep::setChecking()
{
    say(StatusKind::Running, tr("Dry run."),
        tr("The migrations are read and the server is asked. Nothing is written."));
    m_steps->setSteps({});
    m_statements->setCode({});
    m_title->setText({});
    m_stepsTitle->setText({});
    m_proofText.clear();
    m_stepAtWork = 0;
    m_part->hide();
    m_progress->hide();
    m_stage->hide();
    m_undoes->hide();
    showPart(StatementsPart);
}

void OnboardPlanStep::setRefused(const Error &error)
{
    say(StatusKind::Warn, tr("It cannot be made so; nothing was written."), errorWords(error));
}

void OnboardPlanStep::setPlan(const OnboardingPlan &plan)
{
    Operation planned = plan.operation;
    for (OperationStep &step : planned.steps)
        step.state = StepState::Pending;
    showOperation(planned);
    m_undoes->show();
    m_title->setText(tr("What will be run"));
    showPart(StatementsPart);
    say(StatusKind::Ok, tr("The dry run passed."),
        tr("%Ln step(s), as %1. Nothing was written. It becomes active only once it is proven that it cannot reach its "
           "neighbour, nor its neighbour it.",
           nullptr, static_cast<int>(planned.steps.size()))
            .arg(plan.names.base));
}

void OnboardPlanStep::showOperation(const Operation &operation)
{
    m_stepsTitle->setText(tr("Steps"));
    QList<JournalList::Step> steps = journalSteps(operation, m_format);
    for (JournalList::Step &step : steps)
        step.time.clear(); // how long it took is what is followed
    m_steps->setSteps(steps);
    const QString code = statementsOf(operation).trimmed();
    const bool isNew = code != m_statements->code();
    if (isNew)
        m_statements->setCode(code);
    showStepAtWork(operation, isNew);
}

/// Where something runs, or went wrong, its statements are what a person looks for.
void OnboardPlanStep::showStepAtWork(const Operation &operation, bool again)
{
    const auto step = std::find_if(operation.steps.begin(), operation.steps.end(), [](const OperationStep &one) {
        return one.state == StepState::Running || one.state == StepState::Failed;
    });
    const int number = step == operation.steps.end() ? 0 : step->number;
    if (number > 0 && (again || number != m_stepAtWork))
        m_statements->showAtTop(QStringLiteral("-- %1 ").arg(number));
    m_stepAtWork = number;
}

/// The journal has it when it is over; until then it is told attempt by attempt.
void OnboardPlanStep::showProof(const OnboardRun &run)
{
    QString text = run.liveProof();
    for (const OperationStep &step : run.operation().steps) {
        const bool isProof = step.kind == stepProve || step.kind == stepFileProve;
        if (isProof && !readProof(step.statement).isEmpty())
            text = step.statement;
    }
    if (text.isEmpty() || text == m_proofText)
        return;
    const bool isFirst = m_proofText.isEmpty();
    m_proofText = text;
    m_proof->setReport(readProof(text));
    m_part->show();
    if (isFirst)
        showPart(ProofPart); // what a person waits for
}

bool OnboardPlanStep::undoesOnFailure() const
{
    return m_undoes->isChecked();
}

void OnboardPlanStep::save(OnboardDraft &draft) const
{
    draft.undoesOnFailure = undoesOnFailure();
}

void OnboardPlanStep::load(const OnboardDraft &draft)
{
    m_undoes->setChecked(draft.undoesOnFailure);
}

void OnboardPlanStep::setRun(const OnboardRun &run)
{
    const Operation &operation = run.operation();
    const RunWords &words = runWords[static_cast<size_t>(run.state())];
    say(words.kind, tr(words.strong), *words.rest == '\0' ? run.job().error : tr(words.rest));
    m_title->setText(isJobOver(run.job().state) ? tr("What was run") : tr("What is run"));
    showOperation(operation);
    showProof(run);
    m_undoes->hide();
    const bool isOver = isJobOver(run.job().state);
    m_progress->setVisible(!isOver);
    m_stage->setVisible(!isOver);
    m_progress->setValue(operation.stepCount > 0 ? std::optional(double(operation.stepsDone) / operation.stepCount)
                                                 : std::nullopt);
    const bool isAtWork = run.state() == OnboardRun::State::Running && !run.job().progress.stage.isEmpty();
    m_stage->setText(isAtWork ? tr("Step %1 of %2: %3")
                                    .arg(qMin<qsizetype>(operation.stepsDone + 1, operation.steps.size()))
                                    .arg(operation.steps.size())
                                    .arg(run.job().progress.stage)
                              : tr("%1 of %2 steps done").arg(operation.stepsDone).arg(operation.steps.size()));
}

QWidget *OnboardPlanStep::firstFocus()
{
    return m_copy;
}

} // namespace tenantry
