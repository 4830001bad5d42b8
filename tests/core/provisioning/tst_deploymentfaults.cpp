#include "tests/support/faultfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;

/// A server of the tenant's own dies, cuts sessions off or is out of reach while it is made: it goes on to a whole tenant, or back to
/// nothing.
class TestDeploymentFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_faults.start(); }
    void init() { m_faults.begin(); }
    void cleanup() { m_faults.fleet().place().dropEverything(); }
    void serverKilled_isResumed_data() { addFaults({stepPrepare, stepScript, stepProve, stepActivate}); }
    void serverKilled_isResumed() { m_faults.resumeAfterKilledServer(); }
    void serverKilled_isUndone_data() { addFaults({stepPrepare, stepProve, stepActivate}); }
    void serverKilled_isUndone() { m_faults.undoAfterKilledServer(); }
    void sessionCutOff_isResumed_data() { addFaults({stepPrepare, stepProve}); }
    void sessionCutOff_isResumed() { m_faults.resumeAfterCutSession(); }
    void wireCut_isResumed_data() { addFaults({stepPrepare, stepScript}); }
    void wireCut_isResumed() { m_faults.resumeAfterCutWire(); }
    void wireCutBeforeTheAnswer_isUndone_data() { addFaults({stepPrepare, stepActivate}); }
    void wireCutBeforeTheAnswer_isUndone() { m_faults.undoAfterLostAnswer(); }

private:
    static void addFaults(std::initializer_list<QLatin1StringView> steps)
    {
        QList<Fault> faults;
        for (const QLatin1StringView step : steps)
            faults.append({IsolationKind::Deployment, step});
        FaultFixture::addFaults(faults);
    }

    FaultFixture m_faults;
};

QTEST_GUILESS_MAIN(TestDeploymentFaults)
#include "tst_deploymentfaults.moc"
