#include "tests/support/killfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

constexpr KillPoint suspendPoints[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 0}, {2, 1},
                                       {2, 2}, {2, 3}, {3, 0}, {3, 1}, {3, 2}, {3, 3}};
constexpr KillPoint resumePoints[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 0}, {2, 1}, {2, 2}, {2, 3}};

} // namespace

/// SIGKILL before, during and after every step of suspending a tenant and of letting it go on, and again while going on. In shared
/// tables it is an update of a row, everywhere else rights of roles: these two differ.
class TestChangeKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_schema.start();
        m_shared.start();
    }
    void cleanup()
    {
        m_schema.dropEverything();
        m_shared.dropEverything();
    }
    void killedSuspension_isDone_data() { KillFixture::addPoints(suspendPoints); }
    void killedSuspension_isDone() { m_schema.changeAfterKill(true); }
    void killedSuspension_isTakenBack_data() { KillFixture::addPoints(suspendPoints); }
    void killedSuspension_isTakenBack() { m_schema.changeUndoneAfterKill(true); }
    void killedResumption_isDone_data() { KillFixture::addPoints(resumePoints); }
    void killedResumption_isDone() { m_schema.changeAfterKill(false); }
    void killedResumption_isTakenBack_data() { KillFixture::addPoints(resumePoints); }
    void killedResumption_isTakenBack() { m_schema.changeUndoneAfterKill(false); }
    void killedSuspensionInSharedTables_isDone_data() { KillFixture::addPoints(suspendPoints); }
    void killedSuspensionInSharedTables_isDone() { m_shared.changeAfterKill(true); }
    void killedResumptionInSharedTables_isTakenBack_data() { KillFixture::addPoints(resumePoints); }
    void killedResumptionInSharedTables_isTakenBack() { m_shared.changeUndoneAfterKill(false); }

private:
    KillFixture m_schema {IsolationKind::Schema};
    KillFixture m_shared {IsolationKind::SharedTable};
};

int main(int argc, char **argv)
{
    return killTestMain<TestChangeKills>(argc, argv);
}

#include "tst_changekills.moc"
