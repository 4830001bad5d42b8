#include "core/discovery/adoption.h"

#include "core/registry/auditlog.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/adoptionfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using testsupport::AdoptionFixture;
using testsupport::RegistryFixture;
using namespace Qt::StringLiterals;

/// Adoption of real databases into registries on both engines.
class TestAdoption : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void adopt_schemasByPattern_recordsThemAsObserved_data() { RegistryFixture::addEngines(); }
    void adopt_schemasByPattern_recordsThemAsObserved();
    void adopt_again_updatesAndNeverDoubles_data() { RegistryFixture::addEngines(); }
    void adopt_again_updatesAndNeverDoubles();
    void adopt_again_keepsSlugAndProvenState_data() { RegistryFixture::addEngines(); }
    void adopt_again_keepsSlugAndProvenState();
    void adopt_unclearRows_areLeftOutUntilDecided_data() { RegistryFixture::addEngines(); }
    void adopt_unclearRows_areLeftOutUntilDecided();
    void adopt_slugOfAnotherTenant_isLeftOutAndTold_data() { RegistryFixture::addEngines(); }
    void adopt_slugOfAnotherTenant_isLeftOutAndTold();
    void adopt_dryRun_writesNothing_data() { RegistryFixture::addEngines(); }
    void adopt_dryRun_writesNothing();

private:
    Result<Tenant> tenant(const QString &slug) { return TenantRepository(m_fixture.registry()).bySlug(slug); }

    AdoptionFixture m_fixture;
};

void TestAdoption::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    VERIFY_OK(m_fixture.cluster().createDatabase(u"harbor"_s));
    VERIFY_OK(m_fixture.cluster().run(
        u"create schema tenant_acme; create table tenant_acme.invoice (id int);"
        "create schema \"tenant_Fjord Credit\"; create table \"tenant_Fjord Credit\".invoice (id int);"
        "create schema tenant_empty; create schema other; create table other.invoice (id int)"_s,
        u"harbor"_s));
}

void TestAdoption::init()
{
    QFETCH(Engine, engine);
    m_fixture.makeRegistry(engine);
}

void TestAdoption::adopt_schemasByPattern_recordsThemAsObserved()
{
    const auto report =
        m_fixture.adopt(m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, u"^tenant_(.+)$"_s}}));
    VERIFY_OK(report);
    QVERIFY(report->written);
    QCOMPARE(report->inserted, 2);
    const auto fjord = tenant(u"fjord-credit"_s);
    VERIFY_OK(fjord);
    QCOMPARE(fjord->management, Management::Observed);
    QCOMPARE(fjord->state, TenantState::Active);
    QCOMPARE(fjord->placement.kind, IsolationKind::Schema);
    QCOMPARE(fjord->placement.database, u"harbor"_s);
    QCOMPARE(fjord->placement.schema, u"tenant_Fjord Credit"_s);
    QVERIFY(!fjord->placement.server.isNull());
    QCOMPARE(m_fixture.found().found, 3);
    QCOMPARE(m_fixture.found().unclear.size(), 1);
    QCOMPARE(m_fixture.found().unclear.first().problem, u"empty"_s);
    AuditQuery query;
    query.subject = AuditSubject(fjord->id);
    const auto records = AuditLog(m_fixture.registry()).page(query);
    VERIFY_OK(records);
    QVERIFY(records->records.first().detail.contains("schemas"));
    QCOMPARE(RegistryFixture::value(m_fixture.registry(),
                                    u"select count(*) from tenantry.audit_record where action = 'tenant.adopt'"_s)
                 .toInt(),
             1);
}

void TestAdoption::adopt_again_updatesAndNeverDoubles()
{
    const auto schemas = m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, u"^tenant_(.+)$"_s}});
    VERIFY_OK(m_fixture.adopt(schemas));
    const auto again = m_fixture.adopt(schemas);
    VERIFY_OK(again);
    QCOMPARE(again->inserted, 0);
    QCOMPARE(again->updated, 0);
    QCOMPARE(again->unchanged, 2);
    QCOMPARE(m_fixture.tenantCount(), 2);
    AdoptionRequest renamed = schemas;
    renamed.preset = presetOfQuery(u"select 'tenant_acme' as schema, 'Acme Ltd' as name, 'acme-new' as slug"_s,
                                   Engine::PostgreSQL, IsolationKind::Schema);
    const auto updated = m_fixture.adopt(renamed);
    VERIFY_OK(updated);
    QCOMPARE(updated->updated, 1);
    QCOMPARE(tenant(u"acme"_s)->name, u"Acme Ltd"_s);
    QCOMPARE(m_fixture.tenantCount(), 2);
}

void TestAdoption::adopt_again_keepsSlugAndProvenState()
{
    const auto schemas = m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, u"^tenant_(a.+)$"_s}});
    VERIFY_OK(m_fixture.adopt(schemas));
    Tenant acme = *tenant(u"acme"_s);
    acme.slug = u"acme-eu"_s;
    acme.management = Management::Managed;
    acme.state = TenantState::Suspended;
    const auto changed = RegistryFixture::change(m_fixture.registry(), [&](Connection &connection, AuditWriter &audit) {
        return TenantRepository(connection).update(acme, {}, audit);
    });
    VERIFY_OK(changed);
    const auto again = m_fixture.adopt(schemas);
    VERIFY_OK(again);
    QCOMPARE(again->inserted, 0);
    const auto kept = tenant(u"acme-eu"_s);
    VERIFY_OK(kept);
    QCOMPARE(kept->state, TenantState::Suspended);
    QCOMPARE(kept->management, Management::Managed);
}

void TestAdoption::adopt_unclearRows_areLeftOutUntilDecided()
{
    AdoptionRequest query = m_fixture.request(u"schemas"_s, u"harbor"_s);
    query.preset = presetOfQuery(
        u"select * from (values (1, 'tenant_acme', 'Acme'), (2, 'tenant_acme', 'Acme twice'),"
        "(3, null, 'Nowhere'), (4, 'tenant_gone', 'Gone'), (5, 'other', 'Acme'), (6, 'tenant_empty', 'E\x07')) "
        "x(n, schema, name) order by n"_s,
        Engine::PostgreSQL, IsolationKind::Schema);
    const auto report = m_fixture.adopt(query);
    VERIFY_OK(report);
    QCOMPARE(report->inserted, 1);
    QStringList problems;
    for (const auto &tenant : std::as_const(m_fixture.found().unclear))
        problems << tenant.problem;
    QCOMPARE(problems,
             QStringList({u"place-twice"_s, u"no-place-name"_s, u"place-missing"_s, u"slug-twice"_s, u"bad-name"_s}));
    query.decisions[u"other"_s].slug = u"acme-second"_s;
    query.decisions[u"tenant_empty"_s].answer = AdoptionAnswer::LeaveOut;
    const auto decided = m_fixture.adopt(query);
    VERIFY_OK(decided);
    QCOMPARE(decided->inserted, 1);
    QCOMPARE(m_fixture.found().leftOut, 1);
    QCOMPARE(tenant(u"acme-second"_s)->placement.schema, u"other"_s);

    AdoptionRequest schemas = m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, u"^tenant_(e.+)$"_s}});
    schemas.decisions[u"tenant_empty"_s].answer = AdoptionAnswer::Archived;
    VERIFY_OK(m_fixture.adopt(schemas));
    QCOMPARE(tenant(u"empty"_s)->state, TenantState::Archived);

    // What was decided once is not asked again.
    query.decisions.clear();
    const auto again = m_fixture.adopt(query);
    VERIFY_OK(again);
    QCOMPARE(again->inserted, 0);
    QCOMPARE(tenant(u"acme-second"_s)->placement.schema, u"other"_s);
    schemas.decisions.clear();
    VERIFY_OK(m_fixture.adopt(schemas));
    QCOMPARE(m_fixture.found().unclearCount, 0);
    QCOMPARE(tenant(u"empty"_s)->state, TenantState::Archived);
}

void TestAdoption::adopt_slugOfAnotherTenant_isLeftOutAndTold()
{
    VERIFY_OK(m_fixture.adopt(m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, u"^tenant_(a.+)$"_s}})));
    AdoptionRequest query = m_fixture.request(u"schemas"_s, u"harbor"_s);
    query.preset =
        presetOfQuery(u"select * from (values ('other', 'Acme'), ('tenant_empty', 'Empty')) x(schema, name)"_s,
                      Engine::PostgreSQL, IsolationKind::Schema);
    const auto report = m_fixture.adopt(query);
    VERIFY_OK(report);
    QVERIFY(report->written);
    QCOMPARE(report->inserted, 1);
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(m_fixture.found().placeOfRow.value(report->problems.first().line), u"other"_s);
    QVERIFY(report->problems.first().message.contains(u"slug"));
    VERIFY_OK(tenant(u"empty"_s));
}

void TestAdoption::adopt_dryRun_writesNothing()
{
    const auto report =
        m_fixture.adopt(m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, u"^tenant_(.+)$"_s}}), true);
    VERIFY_OK(report);
    QCOMPARE(report->inserted, 2);
    QVERIFY(!report->written);
    QCOMPARE(m_fixture.tenantCount(), 0);
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "tst_adoption.moc"
