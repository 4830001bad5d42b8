#include "tests/support/killfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

constexpr KillPoint runPoints[] = {{2, 0},    {2, 1, 1}, {2, 1, 2}, {2, 1, 3}, {2, 2, 1}, {2, 1, 4}, {2, 2, 2},
                                   {2, 1, 5}, {2, 2, 3}, {2, 3},    {3, 0},    {3, 1, 1}, {3, 1, 2}, {3, 2},
                                   {3, 3},    {4, 0},    {4, 1},    {4, 2},    {4, 3},    {5, 0},    {5, 1},
                                   {5, 2},    {5, 3},    {6, 0},    {6, 1},    {6, 2},    {6, 3}};
constexpr KillPoint undoPoints[] = {{5, 3}, {4, 0}, {4, 1}, {4, 2}, {4, 3}, {3, 0}, {3, 1}, {3, 3}, {2, 3}};

} // namespace

/// SIGKILL before, during and after every step of making a database and of taking it away, and again while
/// going on: what is left is a whole tenant or nothing.
class TestDatabaseKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_kills.start(); }
    void cleanup() { m_kills.dropEverything(); }
    void killedRun_isResumedToAWholeTenant_data() { KillFixture::addPoints(runPoints); }
    void killedRun_isResumedToAWholeTenant() { m_kills.resumeAfterKill(activation); }
    void killedRun_isUndoneToNothing_data() { KillFixture::addPoints(runPoints); }
    void killedRun_isUndoneToNothing() { m_kills.undoAfterKill(activation); }
    void killedUndo_isUndoneAgain_data() { KillFixture::addPoints(undoPoints); }
    void killedUndo_isUndoneAgain() { m_kills.undoAfterKilledUndo(activation); }

private:
    static constexpr int activation = 6; // its step
    KillFixture m_kills {IsolationKind::Database};
};

int main(int argc, char **argv)
{
    return killTestMain<TestDatabaseKills>(argc, argv);
}

#include "tst_databasekills.moc"
