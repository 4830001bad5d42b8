#include "views/tenants/onboarddialog.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/operations/confirmsheet.h"
#include "views/operations/operationquestions.h"
#include "views/shell/fleetbutton.h"
#include "views/tenants/onboardmodelstep.h"
#include "views/tenants/onboardnamestep.h"
#include "views/tenants/onboardplacestep.h"
#include "views/tenants/onboardplanstep.h"
#include "views/tenants/onboardrun.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/chip.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/stepbar.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

OnboardDialog::OnboardDialog(const OnboardServices &services, QWidget *parent)
    : Sheet(services.theme, tr("Onboard tenant"), parent), m_services(services),
      m_draftNote(new NoteBanner(services.theme, StatusKind::Paused, tr("Here is what you had entered."))),
      m_bar(new StepBar(services.theme,
                        {tr("Name and plan"), tr("Isolation model"), tr("Placement"), tr("Plan and create")})),
      m_stack(new QStackedWidget), m_name(new OnboardNameStep(services.site.registry)),
      m_model(new OnboardModelStep(services.theme, services.format, services.monitor)),
      m_place(new OnboardPlaceStep(services.theme, services.format, services.monitor)),
      m_planned(new OnboardPlanStep(services.theme, services.format)), m_environment(new Chip(services.theme, {}))
{
    m_environment->hide();
    addTitleTag(m_environment);
    buildSteps();
    buildButtons();
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &OnboardDialog::showRun);
    setUsualWidth(theme().px(1040));
    setKeepsSize();
    go(0);
    setFocusProxy(m_name->firstFocus());
}

OnboardDialog::~OnboardDialog()
{
    if (m_run)
        m_run->leave();
}

void OnboardDialog::buildSteps()
{
    m_steps = {m_name, m_model, m_place, m_planned};
    auto *anew = new Button(theme(), "link", tr("Start anew"));
    connect(anew, &Button::clicked, this, &OnboardDialog::startAnew);
    m_draftNote->addAction(anew);
    m_draftNote->hide();
    body()->addWidget(m_draftNote);
    body()->addWidget(m_bar);
    body()->addSpacing(space::Control);
    body()->addWidget(m_stack, 1);
    for (OnboardStep *step : std::as_const(m_steps)) {
        m_stack->addWidget(step);
        connect(step, &OnboardStep::edited, this, &OnboardDialog::allow);
    }
}

void OnboardDialog::buildButtons()
{
    m_leave = addSideButton(tr("Cancel"));
    m_back = addButton("default", tr("Back"));
    m_again = addButton("default", tr("Dry run again"));
    m_undo = addButton("default", {});
    m_hold = addButton("default", tr("Pause"));
    m_open = addButton("default", tr("Open tenant"));
    m_next = addButton("primary", tr("Continue"));
    m_create = addButton("primary", tr("Create tenant"));
    m_resume = addButton("primary", tr("Resume"));
    m_background = addButton("primary", {});
    m_goOn = addButton("primary", tr("Go on"));
    m_close = addButton("primary", tr("Close"));
    for (Button *leaves : {m_leave, m_background, m_close})
        connect(leaves, &Button::clicked, this, &QWidget::close);
    connect(m_back, &Button::clicked, this, [this] { go(m_stack->currentIndex() - 1); });
    connect(m_next, &Button::clicked, this, [this] { go(m_stack->currentIndex() + 1); });
    connect(m_again, &Button::clicked, this, &OnboardDialog::check);
    connect(m_create, &Button::clicked, this, &OnboardDialog::create);
    connect(m_undo, &Button::clicked, this, &OnboardDialog::askUndo);
    connect(m_resume, &Button::clicked, this, [this] { m_run->resume(); });
    connect(m_hold, &Button::clicked, this, [this] { m_run->hold(); });
    connect(m_goOn, &Button::clicked, this, [this] { m_run->goOn(); });
    connect(m_open, &Button::clicked, this, [this] {
        emit openWanted(m_run->operation().tenant);
        close();
    });
}

void OnboardDialog::go(int step)
{
    if (step > 0) {
        setTitle(tr("Onboard %1").arg(m_name->name()));
        m_model->setNeeds(m_name->needs());
        m_place->setModel(m_model->model());
    }
    for (int i = 0; i < step; ++i)
        m_bar->setRemark(i, m_steps.at(i)->remark());
    m_bar->setCurrent(step);
    m_stack->setCurrentIndex(step);
    setProblem(QString());
    const bool isLast = step == int(m_steps.size()) - 1;
    showPhase(isLast ? Planning : Asking);
    m_environment->setVisible(isLast);
    if (isLast) {
        m_environment->setText(environmentTagText(m_place->environment()));
        m_environment->setOutline(environmentToken(m_place->environment()));
        check();
    }
    if (isVisible())
        m_steps.at(step)->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void OnboardDialog::showPhase(Phase phase)
{
    const bool isNew = m_phase != phase;
    m_phase = phase;
    const QList<QList<Button *>> shown {
        {m_leave, m_back, m_next},
        {m_leave, m_back, m_again, m_create},
        {m_undo, m_hold, m_background},
        {m_undo, m_background, m_goOn},
        {m_background},
        {m_open, m_close},
        {m_leave, m_undo, m_resume},
        {m_close},
    };
    const QList<Button *> now = shown.at(phase);
    for (Button *button :
         {m_leave, m_back, m_again, m_undo, m_hold, m_open, m_next, m_create, m_background, m_resume, m_goOn, m_close})
        button->setVisible(now.contains(button));
    m_leave->setText(phase == Failed ? tr("Leave it so") : tr("Cancel"));
    m_background->setText(phase == Held ? tr("Leave it paused") : tr("Go on in the background"));
    m_background->setKind(phase == Held ? "default" : "primary");
    m_undo->setText(phase == Failed ? tr("Undo…") : tr("Cancel and undo…"));
    allow();
    if (isNew && phase > Planning && isVisible())
        now.last()->setFocus(Qt::OtherFocusReason);
}

void OnboardDialog::allow()
{
    const int step = m_stack->currentIndex();
    m_back->setEnabled(step > 0);
    m_next->setEnabled(m_steps.at(step)->isWhole());
    m_create->setEnabled(m_plan.has_value());
}

OnboardingRequest OnboardDialog::entered() const
{
    OnboardingRequest request;
    m_name->fill(request.tenant);
    m_place->fill(request);
    return request;
}

void OnboardDialog::check()
{
    m_plan.reset();
    setProblem(QString());
    m_planned->setChecking();
    m_again->setEnabled(false);
    allow();
    emit waiting(true);
    deliver(checkOnboarding(m_services.site, entered(), m_place->migrations()), this,
            [this, asked = ++m_checks](const Result<OnboardingPlan> &plan) {
                emit waiting(false);
                if (asked == m_checks && m_phase == Planning)
                    take(plan);
            });
}

void OnboardDialog::take(const Result<OnboardingPlan> &plan)
{
    m_again->setEnabled(true);
    if (!plan) {
        m_planned->setRefused(plan.error());
        return;
    }
    m_plan = *plan;
    m_planned->setPlan(*plan);
    allow();
    m_create->setFocus(Qt::OtherFocusReason);
}

void OnboardDialog::create()
{
    m_create->setEnabled(false);
    m_again->setEnabled(false);
    m_back->setEnabled(false);
    setProblem(QString());
    deliver(recordOnboarding(m_services.site.registry, *m_plan, m_name->reason()), this,
            [this](const Result<Operation> &operation) {
                m_again->setEnabled(true);
                allow();
                if (!operation) {
                    setProblem(operation.error());
                    return;
                }
                m_run = new OnboardRun(m_services.site, m_services.jobs, *operation, m_planned->undoesOnFailure());
                m_draftNote->hide();
                connect(m_run, &OnboardRun::changed, this, &OnboardDialog::showRun);
                emit started(m_run->job().id);
                showRun();
            });
}

void OnboardDialog::showRun()
{
    static constexpr Phase phases[] {Running, Held,   Stopping, Stopping,
                                     Done,    Failed, Undone,   Undone}; // by state of the run
    const Phase phase = phases[static_cast<size_t>(m_run->state())];
    const bool runs = phase == Running || phase == Held || phase == Stopping;
    m_planned->setRun(*m_run);
    if (phase == Done)
        m_bar->setCurrent(int(m_steps.size()));
    if (m_phase != phase)
        showPhase(phase);
    // A server may ask for a password, and undoing is asked about above the sheet.
    emit waiting(runs || phase == Failed);
    runs ? m_tick.start() : m_tick.stop();
}

void OnboardDialog::askUndo()
{
    const QuestionSources sources {m_services.format, m_services.site, m_services.monitor};
    const auto undo = [run = m_run](const Operation &) {
        if (run)
            run->undo();
    };
    emit questioned(new ConfirmSheet(
        theme(), m_services.format,
        undoQuestion(sources, QLatin1StringView("operation.undo"), m_plan->tenant, m_run->operation(), true, undo)));
}

void OnboardDialog::takeUp(const OnboardDraft &draft)
{
    for (OnboardStep *step : std::as_const(m_steps))
        step->load(draft);
    int step = 0;
    while (step < draft.step && m_steps.at(step)->isWhole())
        go(++step); // each tells the next what it needs
    m_draftNote->show();
}

void OnboardDialog::startAnew()
{
    for (OnboardStep *step : std::as_const(m_steps))
        step->load({});
    m_draftNote->hide();
    go(0);
}

/// Escape, Cancel and the window's end alike; under a question it is only covered, which does no harm.
void OnboardDialog::hideEvent(QHideEvent *event)
{
    Sheet::hideEvent(event);
    if (m_run)
        return;
    OnboardDraft draft;
    for (const OnboardStep *step : std::as_const(m_steps))
        step->save(draft);
    draft.step = m_stack->currentIndex();
    emit left(draft);
}

/// Enter does what the button does that has the focus, else what the sheet is for.
void OnboardDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        Sheet::keyPressEvent(event);
        return;
    }
    auto *focused = qobject_cast<QPushButton *>(focusWidget());
    if (focused != nullptr && focused->isVisible()) {
        focused->click();
        return;
    }
    const QList<Button *> primaries {m_next, m_create, m_resume, m_goOn, m_background, m_close};
    const auto primary =
        std::find_if(primaries.begin(), primaries.end(), [](const Button *one) { return one->isVisible(); });
    if (primary != primaries.end())
        (*primary)->click();
}

} // namespace tenantry
