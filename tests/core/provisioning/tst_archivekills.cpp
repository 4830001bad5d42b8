#include "tests/support/killfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

constexpr KillPoint archivePoints[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 0}, {2, 1},
                                       {2, 2}, {2, 3}, {3, 0}, {3, 1}, {3, 2}, {3, 3}};

Result<Operation> planKept(const Tenant &tenant, const Server &server)
{
    ArchiveTerms terms;
    terms.notice = QStringLiteral("left us");
    return planArchive(tenant, server, terms);
}

} // namespace

/// SIGKILL before, during and after every step of archiving a tenant: it is archived with its terms, or what it was.
class TestArchiveKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_kills.start(); }
    void cleanup() { m_kills.dropEverything(); }
    void killedArchiving_isDone_data() { KillFixture::addPoints(archivePoints); }
    void killedArchiving_isDone()
    {
        m_kills.plannedAfterKill(planKept);
        PlacementFixture &fleet = m_kills.fleet();
        QCOMPARE(fleet.tenant().state, TenantState::Archived);
        const auto terms = answerOf(archiveTerms(fleet.registry(), fleet.tenant().id));
        QVERIFY(terms && *terms);
        QCOMPARE((*terms)->notice, QStringLiteral("left us"));
        QCOMPARE((*terms)->before, TenantState::Active);
        QVERIFY(fleet.unarchive());
        QCOMPARE(fleet.tenant().state, TenantState::Active);
    }
    void killedArchiving_isTakenBack_data() { KillFixture::addPoints(archivePoints); }
    void killedArchiving_isTakenBack()
    {
        if (m_kills.isPlannedUndoneAfterKill(planKept))
            QVERIFY(m_kills.fleet().suspend());
    }

private:
    KillFixture m_kills {IsolationKind::Schema};
};

int main(int argc, char **argv)
{
    return killTestMain<TestArchiveKills>(argc, argv);
}

#include "tst_archivekills.moc"
