#include "tests/support/killfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

/// The second step is one transaction of the registry, and has one moment.
constexpr KillPoint renamePoints[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 3}, {3, 0}, {3, 1}, {3, 2}, {3, 3}};

Result<Operation> planOtherNames(const Tenant &tenant, const Server &server)
{
    return planRename(tenant, server, {QStringLiteral("other-") + tenant.slug, QStringLiteral("Other")});
}

} // namespace

/// SIGKILL before, during and after every step of renaming a tenant, between the server and the registry too: both sides have the new
/// slug, or both the old one.
class TestRenameKills : public QObject
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
    void killedRename_isDone_data() { KillFixture::addPoints(renamePoints); }
    void killedRename_isDone() { done(m_schema); }
    void killedRename_isTakenBack_data() { KillFixture::addPoints(renamePoints); }
    void killedRename_isTakenBack() { takenBack(m_schema); }
    void killedRenameInSharedTables_isDone_data() { KillFixture::addPoints(renamePoints); }
    void killedRenameInSharedTables_isDone() { done(m_shared); }
    void killedRenameInSharedTables_isTakenBack_data() { KillFixture::addPoints(renamePoints); }
    void killedRenameInSharedTables_isTakenBack() { takenBack(m_shared); }

private:
    static QString slugThere(PlacementFixture &fleet)
    {
        return fleet.value(QStringLiteral("select slug from %1.tenantry where tenant_id = '%2'")
                               .arg(fleet.tenant().placement.schema, fleet.tenant().id.toString()));
    }
    static void done(KillFixture &kills)
    {
        kills.plannedAfterKill(planOtherNames);
        const Tenant tenant = kills.fleet().tenant();
        QVERIFY(tenant.slug.startsWith(u"other-") && tenant.name == u"Other");
        QCOMPARE(slugThere(kills.fleet()), tenant.slug);
        QVERIFY(kills.fleet().suspend()); // it is found under its names
    }
    static void takenBack(KillFixture &kills)
    {
        if (!kills.isPlannedUndoneAfterKill(planOtherNames))
            return;
        QCOMPARE(slugThere(kills.fleet()), kills.fleet().tenant().slug);
        QVERIFY(kills.fleet().suspend());
    }
    KillFixture m_schema {IsolationKind::Schema};
    KillFixture m_shared {IsolationKind::SharedTable, true};
};

int main(int argc, char **argv)
{
    return killTestMain<TestRenameKills>(argc, argv);
}

#include "tst_renamekills.moc"
