#include "tests/support/faultfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;

/// The registry is out of reach in the middle of an operation, so that nobody can write down what became of a step: the next run looks,
/// and goes on to a whole tenant, or back to nothing.
class TestRegistryFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_faults.start(); }
    void init() { m_faults.begin(); }
    void cleanup() { m_faults.fleet().place().dropEverything(); }
    void registryLost_isResumed_data()
    {
        FaultFixture::addFaults({{IsolationKind::Schema, stepScript},
                                 {IsolationKind::Schema, stepActivate},
                                 {IsolationKind::SharedTable, stepScript},
                                 {IsolationKind::Database, stepTemplate},
                                 {IsolationKind::Database, stepDatabase},
                                 {IsolationKind::Deployment, stepDeployment},
                                 {IsolationKind::Deployment, stepPrepare}});
    }
    void registryLost_isResumed() { m_faults.resumeAfterLostRegistry(); }
    void registryLost_isUndone_data()
    {
        FaultFixture::addFaults({{IsolationKind::Schema, stepScript},
                                 {IsolationKind::SharedTable, stepProve},
                                 {IsolationKind::Database, stepDatabase},
                                 {IsolationKind::Deployment, stepDeployment}});
    }
    void registryLost_isUndone() { m_faults.undoAfterLostRegistry(); }

private:
    FaultFixture m_faults;
};

QTEST_GUILESS_MAIN(TestRegistryFaults)
#include "tst_registryfaults.moc"
