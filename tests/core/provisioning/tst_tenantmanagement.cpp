#include "core/routing/verifiedopen.h"
#include "core/secrets/scram.h"
#include "tests/support/managementfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant that others made becomes managed, is then what a tenant of ours is, and is left again without a trace.
class TestTenantManagement : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void observed_becomesManaged_andItsRouteIsVerified();
    void roles_haveNoRightToItsData_whileItIsProven();
    void application_worksByItsRole_andReachesNobodyElse();
    void login_ofTheApplication_findsItsSchema_andKeepsItManaged();
    void statement_readsItsData_ofLaterTablesToo();
    void slug_changesOnBothSides_andItsRolesKeepTheirNames();
    void suspension_waitsUntilNobodyHasAWayAround();
    void unmanaged_leavesNothing();
    void unmanaging_waitsForWhoeverWorksByItsRoles();
    void undone_leavesNothing();

private:
    /// What the tenant says at the end of its route.
    [[nodiscard]] Result<ControlRow> open(const QString &login, ControlReader reader)
    {
        const auto connection = m_fleet.open(login);
        return VerifiedOpen::begin(*connection, m_fleet.route(), {reader}).map([](const VerifiedOpen &opened) {
            return opened.control();
        });
    }
    ManagementFixture m_fleet;
};

void TestTenantManagement::observed_becomesManaged_andItsRouteIsVerified()
{
    m_fleet.observe(u"acme"_s);
    QCOMPARE(open(u"daily"_s, ControlReader::Operator).error().kind, ErrorKind::Unsupported);
    const QString before = m_fleet.value(u"select string_agg(relname || relowner, ' ' order by oid) from pg_class"_s);
    const auto done = m_fleet.manage();
    VERIFY_OK(done);
    QCOMPARE(m_fleet.tenant().management, Management::Managed);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    const auto opened = open(u"daily"_s, ControlReader::Operator);
    VERIFY_OK(opened);
    QCOMPARE(opened->tenant, m_fleet.tenant().id);
    QCOMPARE(opened->slug, u"acme"_s);
    // Nothing of the application's has another owner, and nothing more stands in its schema.
    QCOMPARE(m_fleet.value(u"select string_agg(relname || relowner, ' ' order by oid) from pg_class"_s), before);
    QCOMPARE(m_fleet.manage().error().kind, ErrorKind::Constraint); // a second time
    const auto audit = answerOf(m_fleet.registry().audit({}));
    VERIFY_OK(audit);
    QVERIFY(std::any_of(audit->records.begin(), audit->records.end(),
                        [tenant = m_fleet.tenant().id.toString()](const AuditRecord &record) {
                            return record.action == u"tenant.update" && record.object.contains(tenant);
                        }));
}

/// Whoever may call the functions chooses the password of that login.
void TestTenantManagement::roles_haveNoRightToItsData_whileItIsProven()
{
    m_fleet.observe(u"acme"_s);
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    QString rights;
    const auto done = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepProveAdopted && moment == StepMoment::Ran)
            rights =
                m_fleet.value(u"select has_schema_privilege(r.oid, 'acme', 'usage')::text || "
                              "has_table_privilege(r.oid, 'acme.shop_order', 'select')::text || r.rolcanlogin::text "
                              "from pg_roles r where r.rolname = '%1_probe'"_s.arg(m_fleet.base()));
    });
    VERIFY_OK(done);
    QCOMPARE(rights, u"falsefalsetrue"_s);
    QCOMPARE(m_fleet.value(u"select count(*) from pg_roles where rolname ~ '_(probe|other)$'"_s), u"0"_s);
}

void TestTenantManagement::application_worksByItsRole_andReachesNobodyElse()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    m_fleet.change(u"grant %1_rw to application"_s.arg(m_fleet.base()));
    const auto application = m_fleet.open(u"application"_s);
    VERIFY_OK(application->script(u"insert into acme.shop_order default values; select * from acme.shop_order"_s));
    QCOMPARE(application->script(u"select * from fjord.shop_order"_s).error().sqlState, u"42501"_s);
    QCOMPARE(application->script(u"create table acme.mine (id int)"_s).error().sqlState, u"42501"_s);
    QCOMPARE(application->script(u"update tenantry_adopted.tenantry set epoch = 9"_s).error().sqlState, u"42501"_s);
    m_fleet.observe(u"fjord"_s);
    VERIFY_OK(m_fleet.manage());
    // Of the control table it sees its own row.
    auto found = application->query(u"select slug from tenantry_adopted.tenantry"_s);
    VERIFY_OK(found);
    QVERIFY(found->next());
    QCOMPARE(found->value(0).toString(), u"acme"_s);
    QVERIFY(!found->next());
}

void TestTenantManagement::login_ofTheApplication_findsItsSchema_andKeepsItManaged()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    VERIFY_OK(m_fleet.cluster().run(u"grant tenantry_granter to daily"_s));
    const auto verifier = scramVerifier(Secret("a password"));
    VERIFY_OK(verifier);
    const auto daily = m_fleet.open(u"daily"_s);
    const auto change = [&](const QString &call) {
        const QString id = OperationId::create().toString();
        VERIFY_OK(daily->script(u"begin; select tenantry_admin.open_change('%1', '%2'); select tenantry_admin.%3; "
                                "select tenantry_admin.close_change('%1'); commit"_s.arg(
                                    id, m_fleet.base(), QString(call).replace(u"%1"_s, id))));
    };
    change(u"set_login('%1', '"_s + *verifier + u"', null, null, null)"_s);
    const auto application = m_fleet.open(m_fleet.base() + u"_app"_s);
    VERIFY_OK(application->script(u"insert into shop_order default values; select * from shop_order"_s));
    QCOMPARE(application->script(u"select * from fjord.shop_order"_s).error().sqlState, u"42501"_s);
    QCOMPARE(m_fleet.unmanage().error().sqlState, u"55006"_s);
    change(u"shut_login('%1')"_s);
    change(u"drop_login('%1')"_s);
    const auto left = answerOf(m_fleet.registry().unfinishedOperations(10));
    VERIFY_OK(left);
    VERIFY_OK(m_fleet.run(left->first().operation.id));
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
}

void TestTenantManagement::statement_readsItsData_ofLaterTablesToo()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    VERIFY_OK(m_fleet.cluster().run(u"grant tenantry_reader to daily"_s));
    VERIFY_OK(m_fleet.open(u"harbor"_s)
                  ->script(u"create table acme.later (word text); insert into acme.later values ('came')"_s));
    const auto daily = m_fleet.open(u"daily"_s);
    {
        const auto session = TenantSession::open(*daily, m_fleet.route(), m_fleet.services().openAs);
        VERIFY_OK(session);
        const auto rows = (*session)->run(u"select word from later"_s, 5);
        VERIFY_OK(rows);
        QCOMPARE(rows->rows.value(0).value(0), u"came"_s);
        QCOMPARE((*session)->run(u"select * from fjord.shop_order"_s, 5).error().sqlState, u"42501"_s);
    }
    QCOMPARE(m_fleet.value(u"select count(*) from pg_roles where rolname ~ '^%1_[0-9a-f]{5}$'"_s.arg(m_fleet.base())),
             u"0"_s);
}

void TestTenantManagement::slug_changesOnBothSides_andItsRolesKeepTheirNames()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    const QString base = m_fleet.base();
    VERIFY_OK(m_fleet.carryOut(planRename(m_fleet.tenant(), m_fleet.server(), {u"acme-rockets"_s, u"Acme Rockets"_s})));
    QCOMPARE(m_fleet.tenant().slug, u"acme-rockets"_s);
    QCOMPARE(namesOf(m_fleet.tenant()).base, base);
    const auto opened = open(u"daily"_s, ControlReader::Operator);
    VERIFY_OK(opened);
    QCOMPARE(opened->slug, u"acme-rockets"_s);
}

void TestTenantManagement::suspension_waitsUntilNobodyHasAWayAround()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    m_fleet.change(u"grant usage on schema acme to application"_s);
    const auto connection = m_fleet.open(u"daily"_s);
    const auto ways = waysAround(*connection, m_fleet.tenant());
    VERIFY_OK(ways);
    QVERIFY2(ways->contains(u"harbor owns the schema acme"_s), qPrintable(*ways));
    QVERIFY2(ways->contains(u"application has a right of its own to the schema acme"_s), qPrintable(*ways));
    const auto refused = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(refused);
    const auto failed = m_fleet.run(*refused);
    QVERIFY(!failed);
    QVERIFY2(failed.error().message.contains(u"harbor"_s) || failed.error().detail.contains(u"harbor"_s),
             qPrintable(failed.error().toText()));
    VERIFY_OK(m_fleet.undo(*refused));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    // As a role that nobody logs in as nobody comes.
    m_fleet.change(
        u"revoke usage on schema acme from application; alter role harbor nologin; grant %1_rw to application"_s.arg(
            m_fleet.base()));
    const auto application = m_fleet.open(u"application"_s);
    VERIFY_OK(application->script(u"select * from acme.shop_order"_s));
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
    QCOMPARE(application->script(u"select * from acme.shop_order"_s).error().sqlState, u"42501"_s);
    QCOMPARE(open(u"daily"_s, ControlReader::Operator).error().kind, ErrorKind::Denied);
    const auto shut = m_fleet.record(planUnmanagement(m_fleet.tenant(), m_fleet.server())); // while it is suspended
    VERIFY_OK(shut);
    QCOMPARE(m_fleet.run(*shut).error().sqlState, u"55000"_s);
    VERIFY_OK(m_fleet.undo(*shut));
    VERIFY_OK(m_fleet.resume());
    VERIFY_OK(application->script(u"select * from acme.shop_order"_s));
    VERIFY_OK(m_fleet.carryOut(planArchive(m_fleet.tenant(), m_fleet.server(), {})));
    QCOMPARE(application->script(u"select * from acme.shop_order"_s).error().sqlState, u"42501"_s);
    VERIFY_OK(m_fleet.carryOut(planUnarchive(m_fleet.tenant(), m_fleet.server(), TenantState::Active)));
    VERIFY_OK(application->script(u"select * from acme.shop_order"_s));
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    m_fleet.change(u"revoke %1_rw from application"_s.arg(m_fleet.base()));
}

void TestTenantManagement::unmanaged_leavesNothing()
{
    m_fleet.observe(u"acme"_s);
    const QString before = m_fleet.everything();
    VERIFY_OK(m_fleet.manage());
    QVERIFY(m_fleet.everything() != before);
    VERIFY_OK(m_fleet.unmanage());
    QCOMPARE(m_fleet.everything(), before);
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    VERIFY_OK(m_fleet.manage()); // it can be again
    QCOMPARE(m_fleet.tenant().management, Management::Managed);
    VERIFY_OK(open(u"daily"_s, ControlReader::Operator));
}

/// It would be cut off without a word.
void TestTenantManagement::unmanaging_waitsForWhoeverWorksByItsRoles()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    m_fleet.change(u"grant %1_rw to application"_s.arg(m_fleet.base()));
    const QString before = m_fleet.everything();
    const auto id = m_fleet.record(planUnmanagement(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    const auto refused = m_fleet.run(*id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, u"55006"_s);
    QVERIFY2(refused.error().toText().contains(u"application"_s), qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.everything(), before);
    m_fleet.change(u"revoke %1_rw from application"_s.arg(m_fleet.base()));
    VERIFY_OK(m_fleet.run(*id));
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
}

void TestTenantManagement::undone_leavesNothing()
{
    m_fleet.observe(u"acme"_s);
    const QString before = m_fleet.everything();
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    RunControl control;
    OperationRunner::Services services = m_fleet.services();
    const auto stopped = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepProveAdopted && moment == StepMoment::Noted)
            services.control.cancel();
    });
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(m_fleet.everything() != before);
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.everything(), before);
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

QTEST_GUILESS_MAIN(TestTenantManagement)
#include "tst_tenantmanagement.moc"
