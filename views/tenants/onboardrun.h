#pragma once
// Follows one onboarding from its first step to its end, or back: the job that runs and the journal of its operation. Lives on the GUI
// thread; it stays until it is left, and then until the undoing that a person wants has begun.

#include "core/jobs/job.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry {

class OnboardRun : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Running,
        Held, ///< between two steps, or soon
        Cancelling,
        Undoing,
        Done,
        Failed,
        Undone,
        TakenBack ///< it failed, and what it had made was undone by itself
    };

    /// Starts the operation, which is recorded. Site and queue outlive it.
    OnboardRun(const OperationSite &site, JobQueue &jobs, const Operation &operation, bool undoesOnFailure);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Operation &operation() const { return m_operation; } ///< as the journal told it last
    [[nodiscard]] const Job &job() const { return m_job; }
    [[nodiscard]] QString liveProof() const { return m_proof->text(); } ///< what it has tried so far, as proofText()
    void hold(); ///< at the next step
    void goOn(); ///< after that
    void resume(); ///< from the first step that is not done
    void undo(); ///< at once, or once the job that runs has stopped
    void leave(); ///< nobody looks any more

signals:
    void changed();

private:
    void follow(const JobId &id);
    void read();
    void take(const Operation &operation, bool isStale);
    [[nodiscard]] State found() const;

    const OperationSite &m_site;
    JobQueue &m_jobs;
    Operation m_operation;
    Job m_job;
    std::shared_ptr<ProofLog> m_proof = std::make_shared<ProofLog>(); ///< which the job writes
    State m_state = State::Running;
    bool m_wantsUndo = false; ///< as soon as the job has stopped
    bool m_isUndoing = false; ///< the job that is followed takes away
    bool m_isLeft = false;
    bool m_isReading = false;
    bool m_isStale = false; ///< something happened since the reading began
};

} // namespace tenantry
