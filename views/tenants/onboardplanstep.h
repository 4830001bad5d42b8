#pragma once
// Onboarding, step 4: the steps and every statement before anything is done, then how far they are, and the proof. Owned by the
// sheet, GUI thread.

#include "core/base/format.h"
#include "core/provisioning/onboarding.h"
#include "models/proofreport.h"
#include "models/roles.h"
#include "views/tenants/onboardstep.h"

class QCheckBox;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace tenantry {

class Button;
class CodeBlock;
class JournalList;
class NoteBanner;
class OnboardProof;
class OnboardRun;
class ProgressBar;
class SegmentedControl;
class Theme;

class OnboardPlanStep : public OnboardStep
{
    Q_OBJECT
public:
    OnboardPlanStep(const Theme &theme, const Format &format, QWidget *parent = nullptr); ///< which outlive it
    void setChecking(); ///< what is planned is not known yet
    void setRefused(const Error &error); ///< it cannot be made so
    void setPlan(const OnboardingPlan &plan);
    void setRun(const OnboardRun &run); ///< now, and when it changed
    [[nodiscard]] bool undoesOnFailure() const;
    void save(OnboardDraft &draft) const override;
    void load(const OnboardDraft &draft) override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void buildSteps(QVBoxLayout *column);
    void buildWhat(QVBoxLayout *column);
    void say(StatusKind kind, const QString &strong, const QString &rest);
    void showOperation(const Operation &operation);
    void showStepAtWork(const Operation &operation, bool again);
    void showProof(const OnboardRun &run);
    void showPart(const QVariant &part);

    const Theme &m_theme;
    const Format &m_format;
    NoteBanner *m_note;
    QLabel *m_stepsTitle = nullptr;
    JournalList *m_steps;
    QCheckBox *m_undoes; ///< by itself, when a step fails
    ProgressBar *m_progress;
    QLabel *m_stage;
    QLabel *m_title; ///< of the statements
    SegmentedControl *m_part;
    Button *m_copy;
    CodeBlock *m_statements;
    QScrollArea *m_proofArea;
    OnboardProof *m_proof;
    QString m_proofText; ///< that is shown
    int m_stepAtWork = 0; ///< number of the one that was scrolled to; 0 = none
};

} // namespace tenantry
