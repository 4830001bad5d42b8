#include "core/registry/changereader.h"
#include "core/registry/registryintegrity.h"
#include "core/registry/tenantimport.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/csvtext.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <thread>

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

/// Others' work while an import into a server is open, and that nothing of it can be hidden.
class TestQuietChanges : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();

    void import_whileOthersWrite_holdsNobodyAndTellsOneReload();
    void import_thatIsRolledBack_tellsNothing();
    void import_ofASlugTakenMeanwhile_isConflict();
    void import_ofATenantChangedMeanwhile_isConflict();
    void pause_byAnybodyElse_hidesNothing();
    void pause_byOtherGroups_isDenied();

private:
    [[nodiscard]] static ConnectionSpec importSpec(ConnectionSpec spec);
    void startImport();
    void endImport() { m_thread.join(); }
    void waitForTheImport();
    [[nodiscard]] Result<Tenant> createTenant(const QString &slug);
    [[nodiscard]] ChangeBatch changes();

    RegistryFixture m_fixture;
    ConnectionSpec m_spec;
    std::unique_ptr<Connection> m_other; ///< of the same installation as the import
    std::unique_ptr<Connection> m_blocker; ///< holds the import up in its last statement
    std::shared_ptr<ImportProgress> m_progress;
    std::thread m_thread;
    Result<ImportReport> m_report;
    qint64 m_seq = 0;
};

namespace {

constexpr int importedRows = 3000;

TenantImport::SourceMaker manyTenants()
{
    QByteArray text = "slug,name\n";
    for (int i = 0; i < importedRows; ++i)
        text += "t-" + QByteArray::number(i) + ",Tenant " + QByteArray::number(i) + '\n';
    return testsupport::csvText(text, u"many.csv"_s);
}

} // namespace

ConnectionSpec TestQuietChanges::importSpec(ConnectionSpec spec)
{
    spec.lockTimeout = std::chrono::minutes(5);
    return TenantImport::connectionSpec(spec);
}

void TestQuietChanges::init()
{
    m_spec = m_fixture.create(Engine::PostgreSQL);
    m_spec.lockTimeout = std::chrono::milliseconds(500);
    m_other = openOrDie(m_spec);
    m_blocker = openOrDie(m_spec);
    m_progress = std::make_shared<ImportProgress>();
    // Quiet itself, so that it is the tenant's slug alone that it holds.
    VERIFY_OK(m_blocker->script(u"begin; select tenantry.pause_changes(); insert into tenantry.tenant (id, slug, name, "
                                u"state, management, region, "
                                "owner, contact, external_id, schema_version, tags, placement_kind, database_name, "
                                "schema_name, tenant_key, epoch, "
                                "created_us, updated_us) values (gen_random_uuid(), 't-2999', 'Held', 'active', "
                                "'observed', '', '', '', '', '', "
                                "'{}', 'schema', '', '', '', 1, 0, 0)"_s));
    m_seq = *ChangeReader::end(*m_other);
}

void TestQuietChanges::startImport()
{
    m_thread = std::thread([this] {
        const auto connection = openOrDie(importSpec(m_spec));
        ImportOptions options;
        options.mapping = *ImportMapping::parse(u"slug=slug,name=name"_s);
        m_report = TenantImport(*connection, RegistryFixture::client(), m_progress).run(manyTenants(), options);
    });
}

/// Everything is recorded and written but for the last statement.
void TestQuietChanges::waitForTheImport()
{
    const auto waiting = [this] {
        return m_fixture.cluster()
            .value(u"select count(*) from pg_stat_activity where wait_event_type = 'Lock' "
                   "and query like '%insert into tenantry.tenant%'"_s)
            .value_or(QString());
    };
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), u"1"_s, 60000);
}

Result<Tenant> TestQuietChanges::createTenant(const QString &slug)
{
    Tenant tenant;
    tenant.slug = slug;
    tenant.name = slug;
    return RegistryFixture::change(*m_other, [&](Connection &connection, AuditWriter &audit) {
        return TenantRepository(connection).create(tenant, {}, audit);
    });
}

ChangeBatch TestQuietChanges::changes()
{
    return ChangeReader(*m_other, -1).readSince(m_seq).value_or(ChangeBatch());
}

void TestQuietChanges::import_whileOthersWrite_holdsNobodyAndTellsOneReload()
{
    startImport();
    waitForTheImport();
    const auto made = createTenant(u"petrel"_s);
    const ChangeBatch meanwhile = changes();
    const auto rolledBack = m_blocker->script(u"rollback"_s);
    endImport();
    VERIFY_OK(made);
    VERIFY_OK(rolledBack);
    QVERIFY(!meanwhile.resync);
    QCOMPARE(meanwhile.changes.size(), 2); // the tenant and its record
    VERIFY_OK(m_report);
    QCOMPARE(m_report->inserted, importedRows);
    const qint64 before = m_seq;
    const ChangeBatch told = changes();
    QVERIFY(told.resync);
    QCOMPARE(m_seq, before + 1);
    QCOMPARE(
        m_fixture.cluster().value(u"select count(*) from tenantry.change_pause"_s, m_spec.database).value_or(QString()),
        u"0"_s);
    QCOMPARE(RegistryIntegrity(*m_other).check()->size(), 0);
}

void TestQuietChanges::import_thatIsRolledBack_tellsNothing()
{
    startImport();
    waitForTheImport();
    m_progress->cancelled = true;
    endImport();
    QVERIFY(!m_report);
    QCOMPARE(m_report.error().kind, ErrorKind::Cancelled);
    VERIFY_OK(m_blocker->script(u"rollback"_s));
    const qint64 before = m_seq;
    const ChangeBatch told = changes();
    QVERIFY(!told.resync);
    QCOMPARE(told.changes.size(), 0);
    QCOMPARE(m_seq, before);
    QCOMPARE(RegistryFixture::value(*m_other, u"select count(*) from tenantry.tenant"_s).toInt(), 0);
}

void TestQuietChanges::import_ofASlugTakenMeanwhile_isConflict()
{
    startImport();
    waitForTheImport();
    VERIFY_OK(m_blocker->script(u"commit"_s));
    endImport();
    QVERIFY(!m_report);
    QCOMPARE(m_report.error().kind, ErrorKind::Conflict);
    QVERIFY(!m_report.error().remedy.isEmpty());
    QCOMPARE(RegistryFixture::value(*m_other, u"select count(*) from tenantry.tenant"_s).toInt(), 1);
}

void TestQuietChanges::import_ofATenantChangedMeanwhile_isConflict()
{
    VERIFY_OK(m_blocker->script(u"rollback"_s));
    VERIFY_OK(createTenant(u"t-7"_s));
    VERIFY_OK(m_blocker->script(u"begin; update tenantry.tenant set region = 'us', revision = revision + 1"_s));
    startImport();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_fixture.cluster()
            .value(
                u"select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%for no key%'"_s)
            .value_or(QString()),
        u"1"_s, 60000);
    VERIFY_OK(m_blocker->script(u"commit"_s));
    endImport();
    QVERIFY(!m_report);
    QCOMPARE(m_report.error().kind, ErrorKind::Conflict);
    QCOMPARE(RegistryFixture::value(*m_other, u"select region from tenantry.tenant"_s).toString(), u"us"_s);
}

void TestQuietChanges::pause_byAnybodyElse_hidesNothing()
{
    VERIFY_OK(m_blocker->script(u"rollback"_s));
    VERIFY_OK(createTenant(u"petrel"_s));
    (void)changes();
    const QString change = u"update tenantry.tenant set region = region || 'x';"_s;
    VERIFY_OK(m_blocker->script(u"begin; select tenantry.pause_changes(); "_s + change + u" commit"_s));
    QVERIFY(changes().resync);

    // Told early, and loud again from then on.
    const qint64 before = m_seq;
    VERIFY_OK(m_blocker->script(u"begin; select tenantry.pause_changes(); set constraints all immediate; "_s + change
                                + u" commit"_s));
    QVERIFY(changes().resync);
    QCOMPARE(m_seq, before + 2);

    VERIFY_OK(m_blocker->script(u"begin; savepoint s; select tenantry.pause_changes(); rollback to s; "_s + change
                                + u" commit"_s));
    const ChangeBatch loud = changes();
    QVERIFY(!loud.resync);
    QCOMPARE(loud.changes.size(), 1);
    for (const char *sql :
         {"insert into tenantry.change_pause values (pg_current_xact_id())", "delete from tenantry.change_pause",
          "alter table tenantry.change_pause disable trigger all"}) {
        const auto done = m_other->execute(QString::fromLatin1(sql));
        QVERIFY2(!done, sql);
        QCOMPARE(done.error().kind, ErrorKind::Denied);
    }
}

void TestQuietChanges::pause_byOtherGroups_isDenied()
{
    for (const char *group : {"support", "finance", "auditor", "migrator"}) {
        const auto connection = openOrDie(m_fixture.asMember(m_spec, QString::fromLatin1(group)));
        const auto paused = connection->execute(u"select tenantry.pause_changes()"_s);
        QVERIFY2(!paused, group);
        QCOMPARE(paused.error().kind, ErrorKind::Denied);
    }
}

QTEST_GUILESS_MAIN(TestQuietChanges)
#include "tst_quietchanges.moc"
