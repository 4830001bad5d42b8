#include "tests/support/killfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

constexpr KillPoint runPoints[] = {{2, 0},    {2, 1}, {2, 2}, {2, 3}, {3, 0}, {3, 1, 1},
                                   {3, 1, 2}, {3, 2}, {4, 1}, {5, 1}, {6, 1}, {6, 2}};
constexpr KillPoint undoPoints[] = {{5, 3}, {3, 3}, {2, 0}, {2, 3}};

} // namespace

/// SIGKILL before, during and after every step of making a server, which is undone then, and of taking it away, which is done again:
/// what is left is nothing.
class TestDeploymentUndoKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_kills.start(); }
    void cleanup() { m_kills.dropEverything(); }
    void killedRun_isUndoneToNothing_data() { KillFixture::addPoints(runPoints); }
    void killedRun_isUndoneToNothing() { m_kills.undoAfterKill(activation); }
    void killedUndo_isUndoneAgain_data() { KillFixture::addPoints(undoPoints); }
    void killedUndo_isUndoneAgain() { m_kills.undoAfterKilledUndo(activation); }

private:
    static constexpr int activation = 6; // its step
    KillFixture m_kills {IsolationKind::Deployment};
};

int main(int argc, char **argv)
{
    return killTestMain<TestDeploymentUndoKills>(argc, argv);
}

#include "tst_deploymentundokills.moc"
