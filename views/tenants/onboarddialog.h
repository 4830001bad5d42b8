#pragma once
// Makes a tenant of any model in four steps: who it is, how far apart it lives, where, and the plan, which is then run and followed
// to its end. A sheet of the shell, which owns it; GUI thread.

#include "core/provisioning/operationjobs.h"
#include "views/tenants/onboarddraft.h"
#include "views/widgets/sheet.h"

#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace tenantry {

class Chip;
class Format;
class FleetMonitor;
class NoteBanner;
class OnboardModelStep;
class OnboardNameStep;
class OnboardPlaceStep;
class OnboardPlanStep;
class OnboardRun;
class OnboardStep;
class StepBar;

/// What it needs; all outlive the sheet.
struct OnboardServices {
    const Theme &theme;
    const Format &format;
    const OperationSite &site;
    JobQueue &jobs;
    const FleetMonitor &monitor; ///< knows the servers and their databases
};

class OnboardDialog : public Sheet
{
    Q_OBJECT
public:
    explicit OnboardDialog(const OnboardServices &services, QWidget *parent = nullptr);
    ~OnboardDialog() override; ///< what runs goes on

    void takeUp(const OnboardDraft &draft); ///< where it was left; shown already, because a server may be asked

signals:
    void waiting(bool waits); ///< for a server, which may wait for a person's password, or for an answer of its own
    void questioned(QWidget *question); ///< to be shown above the sheet; the receiver owns it
    void started(const tenantry::JobId &job);
    void openWanted(const tenantry::TenantId &tenant); ///< the one that was made
    void left(const tenantry::OnboardDraft &draft); ///< before a tenant was made of it

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Phase { Asking, Planning, Running, Held, Stopping, Done, Failed, Undone };
    void startAnew();
    void buildSteps();
    void buildButtons();
    void go(int step);
    void showPhase(Phase phase);
    void allow(); ///< what can be done now
    void check();
    void take(const Result<OnboardingPlan> &plan);
    void create();
    void showRun();
    void askUndo();
    [[nodiscard]] OnboardingRequest entered() const;

    OnboardServices m_services;
    NoteBanner *m_draftNote; ///< what stands in the fields is of an earlier time
    StepBar *m_bar;
    QStackedWidget *m_stack;
    QList<OnboardStep *> m_steps;
    OnboardNameStep *m_name;
    OnboardModelStep *m_model;
    OnboardPlaceStep *m_place;
    OnboardPlanStep *m_planned;
    Button *m_leave = nullptr;
    Button *m_back = nullptr;
    Button *m_again = nullptr;
    Button *m_undo = nullptr;
    Button *m_hold = nullptr;
    Button *m_goOn = nullptr;
    Button *m_open = nullptr;
    Button *m_next = nullptr;
    Button *m_create = nullptr;
    Button *m_background = nullptr;
    Button *m_resume = nullptr;
    Button *m_close = nullptr;
    Phase m_phase = Asking;
    std::optional<OnboardingPlan> m_plan; ///< of what stands in the fields
    int m_checks = 0; ///< a late answer of an older one is dropped
    QPointer<OnboardRun> m_run; ///< owns itself
    QTimer m_tick; ///< for the time of the step that runs
    Chip *m_environment; ///< of the server that the tenant comes to
};

} // namespace tenantry
