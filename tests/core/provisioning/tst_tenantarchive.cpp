#include "core/registry/archiverepository.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant goes into the archive with proof, day and notice, and comes out as what it was.
class TestTenantArchive : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void active_isArchivedWithProof_andActiveAgain_data() { PlacementFixture::addKinds(); }
    void active_isArchivedWithProof_andActiveAgain();
    void suspended_isSuspendedAgain();
    void leakOfASuspendedTenant_isFoundBeforeItIsArchived();
    void archiving_isTakenBack();
    void what_cannotBeArchived_saysWhy();
    void twoConsoles_atOnce_oneIsRefused();
    void terms_areChanged_andOnRecord();
    void erasure_forgetsTheNotice();

private:
    [[nodiscard]] std::optional<ArchiveTerms> terms()
    {
        return answerOf(archiveTerms(m_fleet.registry(), m_fleet.tenant().id)).value_or(std::nullopt);
    }
    [[nodiscard]] static ArchiveTerms wanted()
    {
        return {QDateTime(QDate(2031, 1, 1), QTime(), Qt::UTC), u"left us, see T-4711"_s, TenantState::Suspended, {}};
    }
    void make(const QString &slug, IsolationKind kind = IsolationKind::Schema)
    {
        VERIFY_OK(m_fleet.run(m_fleet.plan(slug, kind)));
    }
    PlacementFixture m_fleet;
};

void TestTenantArchive::active_isArchivedWithProof_andActiveAgain()
{
    QFETCH(IsolationKind, kind);
    make(u"leaver"_s, kind);
    QVERIFY(!QTest::currentTestFailed());
    const QString before = m_fleet.left();
    const auto archived = m_fleet.archive(wanted());
    VERIFY_OK(archived);
    QVERIFY2(archived->steps.at(1).statement.contains(u"ok   as a neighbour"_s),
             qPrintable(archived->steps.at(1).statement));
    QCOMPARE(m_fleet.tenant().state, TenantState::Archived);
    QVERIFY(terms());
    QCOMPARE(terms()->keptUntil, wanted().keptUntil);
    QCOMPARE(terms()->notice, wanted().notice);
    QCOMPARE(terms()->before, TenantState::Active);
    QVERIFY(terms()->archivedAt.isValid());
    QVERIFY(!planArchive(m_fleet.tenant(), m_fleet.server(), {}));
    QVERIFY(!planResumption(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(m_fleet.unarchive());
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QVERIFY(!terms());
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestTenantArchive::suspended_isSuspendedAgain()
{
    make(u"unpaid"_s);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(m_fleet.suspend());
    VERIFY_OK(m_fleet.archive(wanted()));
    QCOMPARE(terms()->before, TenantState::Suspended);
    VERIFY_OK(m_fleet.unarchive());
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

/// That it was suspended once is no proof that it still is.
void TestTenantArchive::leakOfASuspendedTenant_isFoundBeforeItIsArchived()
{
    make(u"leaky"_s);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(m_fleet.suspend());
    const QString base = m_fleet.tenant().placement.schema;
    VERIFY_OK(m_fleet.cluster().run(u"grant usage on schema %1 to public"_s.arg(base), u"fleet"_s));
    const auto id = m_fleet.record(planArchive(m_fleet.tenant(), m_fleet.server(), wanted()));
    VERIFY_OK(id);
    const auto refused = m_fleet.run(*id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
    VERIFY_OK(m_fleet.cluster().run(u"revoke usage on schema %1 from public"_s.arg(base), u"fleet"_s));
    VERIFY_OK(m_fleet.run(*id)); // goes on with the proof
    QCOMPARE(m_fleet.tenant().state, TenantState::Archived);
}

void TestTenantArchive::archiving_isTakenBack()
{
    make(u"stays"_s);
    QVERIFY(!QTest::currentTestFailed());
    const QString before = m_fleet.left();
    const auto id = m_fleet.record(planArchive(m_fleet.tenant(), m_fleet.server(), wanted()));
    VERIFY_OK(id);
    m_fleet.runUntil(*id, stepProveSuspended);
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QVERIFY(!terms());
    QCOMPARE(m_fleet.left(), before);
}

void TestTenantArchive::what_cannotBeArchived_saysWhy()
{
    make(u"here"_s);
    QVERIFY(!QTest::currentTestFailed());
    Tenant observed = m_fleet.tenant();
    observed.management = Management::Observed;
    QCOMPARE(planArchive(observed, m_fleet.server(), {}).error().kind, ErrorKind::Unsupported);
    QCOMPARE(planUnarchive(m_fleet.tenant(), m_fleet.server(), TenantState::Active).error().kind,
             ErrorKind::Constraint); // it is active
    ArchiveTerms bad = wanted();
    bad.notice = u"two\nlines"_s;
    const auto refused = planArchive(m_fleet.tenant(), m_fleet.server(), bad);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!refused.error().remedy.isEmpty());
    QCOMPARE(answerOf(changeTerms(m_fleet.registry(), m_fleet.tenant().id, wanted(), {})).error().kind,
             ErrorKind::Constraint);
}

void TestTenantArchive::twoConsoles_atOnce_oneIsRefused()
{
    make(u"twice"_s);
    QVERIFY(!QTest::currentTestFailed());
    m_fleet.refuseSecond(planArchive(m_fleet.tenant(), m_fleet.server(), wanted()),
                         planSuspension(m_fleet.tenant(), m_fleet.server()));
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(m_fleet.tenant().state, TenantState::Archived);
}

void TestTenantArchive::terms_areChanged_andOnRecord()
{
    make(u"kept"_s);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(m_fleet.archive(wanted()));
    const auto first = terms();
    ArchiveTerms longer = wanted();
    longer.keptUntil = longer.keptUntil.addYears(1);
    longer.notice.clear();
    VERIFY_OK(answerOf(changeTerms(m_fleet.registry(), m_fleet.tenant().id, longer, u"a lawyer asks"_s)));
    QCOMPARE(terms()->keptUntil, longer.keptUntil);
    QCOMPARE(terms()->archivedAt, first->archivedAt);
    QCOMPARE(terms()->before, TenantState::Active);
    const auto audit = answerOf(m_fleet.registry().audit({}));
    VERIFY_OK(audit);
    QVERIFY(std::any_of(audit->records.begin(), audit->records.end(), [](const AuditRecord &record) {
        return record.action == u"tenant.archive" && record.reason == u"a lawyer asks";
    }));
}

void TestTenantArchive::erasure_forgetsTheNotice()
{
    Tenant tenant;
    tenant.slug = u"gone"_s;
    tenant.name = u"Gone"_s;
    tenant.state = TenantState::Archived;
    auto stored = answerOf(m_fleet.registry().createTenant(tenant));
    VERIFY_OK(stored);
    VERIFY_OK(answerOf(m_fleet.registry().change([id = stored->id](Connection &connection, AuditWriter &audit) {
        return ArchiveRepository(connection).save(id, wanted(), {}, audit);
    })));
    VERIFY_OK(answerOf(m_fleet.registry().eraseTenant(stored->id, stored->revision, u"asked to"_s)));
    const auto left = answerOf(m_fleet.registry().read([](Connection &connection) -> Result<int> {
        auto rows = connection.query(u"select count(*) from tenantry.archive"_s);
        return rows && rows->next() ? rows->value(0).toInt() : -1;
    }));
    QCOMPARE(left.value_or(-1), 0);
}

QTEST_GUILESS_MAIN(TestTenantArchive)
#include "tst_tenantarchive.moc"
