#include "tests/support/placementfixture.h"
#include "tests/support/relay.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant gets another slug and another name, on both sides or on none.
class TestTenantRename : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init()
    {
        m_fleet.begin();
        m_fleet.place().hasOwnRoles = false;
    }
    void cleanup() { m_fleet.place().dropEverything(); }
    void slug_changesOnBothSides_data() { PlacementFixture::addKinds(); }
    void slug_changesOnBothSides();
    void rolesOfItsOwn_stayInSharedTables();
    void nameAlone_isTheRegistrysAffair();
    void observedTenant_isRenamedInTheRegistryOnly();
    void namesThatCannotBe_areRefused_data();
    void namesThatCannotBe_areRefused();
    void slugTakenMeanwhile_isRefused_andTakenBack();
    void twoAtOnce_areOneAfterTheOther();
    void schemaDroppedBehindOurBack_isTold();
    void serverKilledBetween_isResumed();
    void registryLostBetween_isResumed();

private:
    [[nodiscard]] QString slugThere()
    {
        const Tenant tenant = m_fleet.tenant();
        const bool isAlone = tenant.placement.schema.isEmpty();
        auto found = m_fleet.superuser(tenant.placement.database)
                         ->query(u"select slug from %1.tenantry where tenant_id = '%2'"_s.arg(
                             isAlone ? namesOf(tenant).base : tenant.placement.schema, tenant.id.toString()));
        return found && found->next() ? found->value(0).toString() : QString();
    }
    void verifyIs(const QString &slug, const QString &name)
    {
        QCOMPARE(m_fleet.tenant().slug, slug);
        QCOMPARE(m_fleet.tenant().name, name);
        QCOMPARE(slugThere(), slug);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    }
    void make(const QString &slug, IsolationKind kind = IsolationKind::Schema)
    {
        VERIFY_OK(m_fleet.run(m_fleet.plan(slug, kind)));
    }
    PlacementFixture m_fleet;
};

void TestTenantRename::slug_changesOnBothSides()
{
    QFETCH(IsolationKind, kind);
    make(u"late-payer"_s, kind);
    QVERIFY(!QTest::currentTestFailed());
    const QString base = namesOf(m_fleet.tenant()).base;
    const auto renamed = m_fleet.rename(u"good-payer"_s, u"Good Payer & Söhne \"quoted\""_s);
    VERIFY_OK(renamed);
    QCOMPARE(renamed->state, OperationState::Done);
    verifyIs(u"good-payer"_s, u"Good Payer & Söhne \"quoted\""_s);
    QCOMPARE(namesOf(m_fleet.tenant()).base, base);
    // It is found by its names.
    VERIFY_OK(m_fleet.suspend());
    VERIFY_OK(m_fleet.rename(u"worse-payer"_s, u"Worse"_s)); // also while it is suspended
    VERIFY_OK(m_fleet.resume());
    verifyIs(u"worse-payer"_s, u"Worse"_s);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestTenantRename::rolesOfItsOwn_stayInSharedTables()
{
    m_fleet.place().hasOwnRoles = true;
    make(u"held"_s, IsolationKind::SharedTable);
    QVERIFY(!QTest::currentTestFailed());
    const Placement place = m_fleet.tenant().placement;
    const auto session = m_fleet.application();
    const auto insert =
        u"set app.tenant_id = '%1'; insert into %2.customers (tenant_id, name) values ('%1', 'one')"_s.arg(
            place.tenantKey, place.schema);
    VERIFY_OK(session->script(insert));
    VERIFY_OK(m_fleet.rename(u"other"_s, u"Other"_s));
    VERIFY_OK(session->script(insert));
    VERIFY_OK(m_fleet.suspend());
    VERIFY_OK(m_fleet.resume());
    VERIFY_OK(session->script(insert));
}

void TestTenantRename::nameAlone_isTheRegistrysAffair()
{
    make(u"named"_s);
    QVERIFY(!QTest::currentTestFailed());
    const TenantNamesWanted wanted {u"named"_s, u"Another name"_s};
    QVERIFY(!isOnServer(m_fleet.tenant(), wanted));
    VERIFY_OK(answerOf(renameInRegistry(m_fleet.registry(), m_fleet.tenant(), wanted, u"T-1"_s)));
    verifyIs(u"named"_s, u"Another name"_s);
    // Somebody who saw the tenant before is told so.
    Tenant old = m_fleet.tenant();
    --old.revision;
    const auto stale = answerOf(renameInRegistry(m_fleet.registry(), old, {u"named"_s, u"Late"_s}, {}));
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, ErrorKind::Conflict);
}

void TestTenantRename::observedTenant_isRenamedInTheRegistryOnly()
{
    Tenant observed;
    observed.slug = u"imported"_s;
    observed.name = u"Imported"_s;
    const auto tenant = answerOf(m_fleet.registry().createTenant(observed));
    VERIFY_OK(tenant);
    const TenantNamesWanted wanted {u"better"_s, u"Better"_s};
    QVERIFY(!isOnServer(*tenant, wanted));
    const auto after = answerOf(renameInRegistry(m_fleet.registry(), *tenant, wanted, u"T-1"_s));
    VERIFY_OK(after);
    QCOMPARE(after->slug, u"better"_s);
    const auto audit = answerOf(m_fleet.registry().audit({}));
    VERIFY_OK(audit);
    QVERIFY(std::any_of(audit->records.begin(), audit->records.end(), [](const AuditRecord &record) {
        return record.action == u"tenant.rename" && record.reason == u"T-1";
    }));
}

void TestTenantRename::namesThatCannotBe_areRefused_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no slug") << u"Not a slug"_s << u"Name"_s << ErrorKind::InvalidInput;
    QTest::newRow("too long") << QString(64, u'a') << u"Name"_s << ErrorKind::InvalidInput;
    QTest::newRow("no name") << u"fine"_s << u" "_s << ErrorKind::InvalidInput;
    QTest::newRow("a line feed") << u"fine"_s << u"a\nb"_s << ErrorKind::InvalidInput;
    QTest::newRow("as it is") << u"same"_s << u"same"_s << ErrorKind::Constraint;
}

void TestTenantRename::namesThatCannotBe_areRefused()
{
    QFETCH(QString, slug);
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    Tenant tenant;
    tenant.slug = u"same"_s;
    tenant.name = u"same"_s;
    const auto refused = checkRename(tenant, {slug, name});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
}

void TestTenantRename::slugTakenMeanwhile_isRefused_andTakenBack()
{
    make(u"first"_s);
    QVERIFY(!QTest::currentTestFailed());
    const auto id = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.server(), {u"wanted"_s, u"Wanted"_s}));
    VERIFY_OK(id);
    Tenant faster;
    faster.slug = u"wanted"_s;
    faster.name = u"Faster"_s;
    VERIFY_OK(answerOf(m_fleet.registry().createTenant(faster)));
    const auto refused = m_fleet.run(*id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QCOMPARE(slugThere(), u"wanted"_s);
    VERIFY_OK(m_fleet.undo(*id));
    verifyIs(u"first"_s, u"first"_s);
    VERIFY_OK(m_fleet.suspend()); // nothing is in the way of another change
}

void TestTenantRename::twoAtOnce_areOneAfterTheOther()
{
    make(u"fought-over"_s);
    QVERIFY(!QTest::currentTestFailed());
    const auto first = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.server(), {u"one"_s, u"One"_s}));
    const auto second = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.server(), {u"two"_s, u"Two"_s}));
    VERIFY_OK(first);
    VERIFY_OK(second);
    m_fleet.runUntil(*first, stepScript);
    const auto refused = m_fleet.run(*second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, u"55000"_s);
    VERIFY_OK(m_fleet.run(*first));
    verifyIs(u"one"_s, u"One"_s);
    VERIFY_OK(m_fleet.run(*second));
    verifyIs(u"two"_s, u"Two"_s);
}

void TestTenantRename::schemaDroppedBehindOurBack_isTold()
{
    make(u"dropped"_s);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(m_fleet.cluster().run(u"drop schema %1 cascade"_s.arg(m_fleet.tenant().placement.schema), u"fleet"_s));
    const auto daily = openOrDie(m_fleet.place().daily());
    const auto planned = planRename(m_fleet.tenant(), m_fleet.server(), {u"other"_s, u"Other"_s});
    VERIFY_OK(planned);
    const auto tried = tryChange(*daily, m_fleet.tenant(), *planned);
    QVERIFY(!tried);
    QCOMPARE(tried.error().sqlState, u"42704"_s);
    // Nor where nobody tried before.
    const auto id = m_fleet.record(planned);
    VERIFY_OK(id);
    QVERIFY(!m_fleet.run(*id));
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.tenant().slug, u"dropped"_s);
}

void TestTenantRename::serverKilledBetween_isResumed()
{
    make(u"killed"_s);
    QVERIFY(!QTest::currentTestFailed());
    const auto id = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.server(), {u"alive"_s, u"Alive"_s}));
    VERIFY_OK(id);
    // After the registry has the new names, before the server has closed the change.
    const auto failed = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepRename && moment == StepMoment::Noted)
            m_fleet.cluster().kill();
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Connection);
    QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
    QCOMPARE(m_fleet.tenant().slug, u"alive"_s);
    VERIFY_OK(m_fleet.run(*id));
    verifyIs(u"alive"_s, u"Alive"_s);
}

/// The reverse: the server has the new slug, and the registry does not hear of it.
void TestTenantRename::registryLostBetween_isResumed()
{
    Relay relay(m_fleet.cluster().socketDirectory(), m_fleet.cluster().port());
    m_fleet.begin(relay.host());
    make(u"unheard"_s);
    QVERIFY(!QTest::currentTestFailed());
    const auto id = m_fleet.record(planRename(m_fleet.tenant(), m_fleet.server(), {u"heard"_s, u"Heard"_s}));
    VERIFY_OK(id);
    const auto failed = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepScript && moment == StepMoment::Committed)
            relay.cut();
    });
    QVERIFY(!failed);
    relay.mend();
    ProvisioningFixture::endLeases(m_fleet.registry().spec());
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet.tenant().slug, u"unheard"_s, 20'000);
    QCOMPARE(slugThere(), u"heard"_s);
    VERIFY_OK(m_fleet.run(*id));
    verifyIs(u"heard"_s, u"Heard"_s);
}

QTEST_GUILESS_MAIN(TestTenantRename)
#include "tst_tenantrename.moc"
