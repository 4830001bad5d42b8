#include "tests/support/killfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

constexpr KillPoint runPoints[] = {{2, 0}, {2, 1}, {2, 2}, {2, 3}, {3, 0}, {3, 1, 1}, {3, 1, 2}, {3, 1, 4},
                                   {3, 2}, {3, 3}, {4, 0}, {4, 1}, {4, 2}, {4, 3},    {5, 0},    {5, 1},
                                   {5, 2}, {5, 3}, {6, 0}, {6, 1}, {6, 2}, {6, 3}};

} // namespace

/// SIGKILL before, during and after every step of making a server, and again while going on: what is left is a whole tenant.
class TestDeploymentKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_kills.start(); }
    void cleanup() { m_kills.dropEverything(); }
    void killedRun_isResumedToAWholeTenant_data() { KillFixture::addPoints(runPoints); }
    void killedRun_isResumedToAWholeTenant() { m_kills.resumeAfterKill(activation); }

private:
    static constexpr int activation = 6; // its step
    KillFixture m_kills {IsolationKind::Deployment};
};

int main(int argc, char **argv)
{
    return killTestMain<TestDeploymentKills>(argc, argv);
}

#include "tst_deploymentkills.moc"
