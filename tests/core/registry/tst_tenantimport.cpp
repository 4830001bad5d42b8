#include "core/registry/auditlog.h"
#include "core/registry/importrow.h"
#include "core/registry/planrepository.h"
#include "core/registry/registryintegrity.h"
#include "core/registry/tenantimport.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/csvtext.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using testsupport::csvText;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

class TestTenantImport : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init() { m_connection = openOrDie(m_fixture.create(RegistryFixture::engine())); }

    void run_again_updatesAndNeverDuplicates_data() { RegistryFixture::addEngines(); }
    void run_again_updatesAndNeverDuplicates();
    void run_byExternalId_followsARenamedSlug_data() { RegistryFixture::addEngines(); }
    void run_byExternalId_followsARenamedSlug();
    void run_withProblems_writesNothingAndNamesLines_data() { RegistryFixture::addEngines(); }
    void run_withProblems_writesNothingAndNamesLines();
    void run_ofOddNames_keepsThemAsTheyAre_data() { RegistryFixture::addEngines(); }
    void run_ofOddNames_keepsThemAsTheyAre();
    void run_ofImpossibleNames_namesTheLines_data() { RegistryFixture::addEngines(); }
    void run_ofImpossibleNames_namesTheLines();
    void run_dry_countsAndWritesNothing_data() { RegistryFixture::addEngines(); }
    void run_dry_countsAndWritesNothing();
    void run_cancelled_writesNothing_data() { RegistryFixture::addEngines(); }
    void run_cancelled_writesNothing();
    void run_manyRows_recordsEachAndTellsOnce_data() { RegistryFixture::addEngines(); }
    void run_manyRows_recordsEachAndTellsOnce();
    void run_fromQuery_readsAnotherServer_data() { RegistryFixture::addEngines(); }
    void run_fromQuery_readsAnotherServer();
    void preview_guessesTheMapping_data() { RegistryFixture::addEngines(); }
    void preview_guessesTheMapping();

private:
    Result<ImportReport> run(const TenantImport::SourceMaker &source, ImportOptions options = {},
                             const std::shared_ptr<ImportProgress> &progress = {});
    qint64 count(const QString &table);

    RegistryFixture m_fixture;
    std::unique_ptr<Connection> m_connection;
};

Result<ImportReport> TestTenantImport::run(const TenantImport::SourceMaker &source, ImportOptions options,
                                           const std::shared_ptr<ImportProgress> &progress)
{
    if (options.mapping.columns.isEmpty()) {
        const auto preview = TenantImport::preview(source);
        if (!preview)
            return fail(preview);
        const auto key = options.mapping.key;
        options.mapping = preview->guess;
        if (key == ImportKey::ExternalId)
            options.mapping.key = key;
    }
    return TenantImport(*m_connection, RegistryFixture::client(), progress).run(source, options);
}

qint64 TestTenantImport::count(const QString &table)
{
    return RegistryFixture::value(*m_connection, QStringLiteral("select count(*) from tenantry.") + table).toLongLong();
}

void TestTenantImport::run_again_updatesAndNeverDuplicates()
{
    const QByteArray first =
        "slug,name,region,tags\npetrel,Petrel Logistics,eu,\"vip beta\"\nfjord,\"Fjord \"\"Credit\"\"\",us,\n";
    auto report = run(csvText(first));
    VERIFY_OK(report);
    QVERIFY(report->written);
    QCOMPARE(report->inserted, 2);
    const auto petrel = TenantRepository(*m_connection).bySlug(QStringLiteral("petrel"));
    VERIFY_OK(petrel);
    QCOMPARE(petrel->tags, QStringList({QStringLiteral("beta"), QStringLiteral("vip")}));
    QCOMPARE(TenantRepository(*m_connection).bySlug(QStringLiteral("fjord"))->name, QStringLiteral("Fjord \"Credit\""));

    report = run(csvText(first));
    VERIFY_OK(report);
    QCOMPARE(report->unchanged, 2);
    QCOMPARE(TenantRepository(*m_connection).byId(petrel->id)->revision, 1);

    report = run(csvText("slug,name\npetrel,Petrel Ltd\nfjord,\"Fjord \"\"Credit\"\"\"\nnew,New\n"));
    VERIFY_OK(report);
    QCOMPARE(report->inserted, 1);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->unchanged, 1);
    const auto renamed = TenantRepository(*m_connection).byId(petrel->id);
    VERIFY_OK(renamed);
    QCOMPARE(renamed->name, QStringLiteral("Petrel Ltd"));
    QCOMPARE(renamed->region, QStringLiteral("eu")); // not mapped, so it stays
    QCOMPARE(renamed->tags.size(), 2);
    QCOMPARE(renamed->revision, 2);
    QCOMPARE(count(QStringLiteral("tenant")), 3);

    AuditQuery query;
    query.subject = AuditSubject(petrel->id);
    const auto records = AuditLog(*m_connection).page(query);
    VERIFY_OK(records);
    QCOMPARE(records->records.size(), 2);
    QVERIFY(records->records.first().detail.contains("customers.csv"));
    RegistryIntegrity integrity(*m_connection);
    QCOMPARE(integrity.check()->size(), 0);
    QCOMPARE(integrity.recordsChecked(), 7); // two imports as a whole among them
}

void TestTenantImport::run_byExternalId_followsARenamedSlug()
{
    VERIFY_OK(run(csvText("slug,name,external_id\npetrel,Petrel,C-1\n")));
    const auto before = TenantRepository(*m_connection).bySlug(QStringLiteral("petrel"));
    ImportOptions options;
    options.mapping.key = ImportKey::ExternalId;
    const auto report = run(csvText("External ID,Name,Slug\nC-1,Petrel,petrel-eu\n"), options);
    VERIFY_OK(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(TenantRepository(*m_connection).byId(before->id)->slug, QStringLiteral("petrel-eu"));
    QCOMPARE(count(QStringLiteral("tenant")), 1);
}

void TestTenantImport::run_withProblems_writesNothingAndNamesLines()
{
    const auto wrongWord = run(csvText("slug,name,model\nx,X,silo\n"));
    VERIFY_OK(wrongWord);
    QVERIFY(wrongWord->problems.value(0).message.contains(QStringLiteral("shared, schema, database, deployment")));
    const auto report = run(csvText("slug,name,plan,external id\n"
                                    "good,Good,,\n"
                                    "Bad Slug,Bad,,\n"
                                    "good,Good again,,\n"
                                    "third,\"two\nlines\",,\n"
                                    "fourth,Fourth,gold,X-1\n"
                                    "fifth,Fifth,,X-1\n"));
    VERIFY_OK(report);
    QVERIFY(!report->written);
    QList<qint64> lines;
    for (const auto &problem : report->problems) {
        lines << problem.line;
        QVERIFY(!problem.message.isEmpty());
    }
    std::sort(lines.begin(), lines.end());
    QCOMPARE(lines, QList<qint64>({3, 4, 5, 7, 8}));
    QCOMPARE(count(QStringLiteral("tenant")), 0);
    QCOMPARE(count(QStringLiteral("audit_record")), 1); // the registry's own creation
}

void TestTenantImport::run_ofOddNames_keepsThemAsTheyAre()
{
    const QStringList names {QStringLiteral("O'Brien \"& Sons\" `x`; a, b"),
                             QStringLiteral("'); drop table tenantry.tenant; --"),
                             QStringLiteral("=1+1|cmd"),
                             QString::fromUtf8("\U0001F680 Rakete \U0001F468\u200D\U0001F469\u200D\U0001F467"),
                             QString::fromUtf8("\u0634\u0631\u0643\u0629 \u200F"
                                               "abc\u202Etxt.exe"),
                             QString::fromUtf8("\u682A\u5F0F\u4F1A\u793E e\u0301"),
                             QStringLiteral("\\.\\N\\t\\x00"),
                             QString(150, QChar(0xe4))}; // 300 bytes
    QByteArray text = "slug,name\n";
    for (qsizetype i = 0; i < names.size(); ++i)
        text += "odd-" + QByteArray::number(i) + ",\""
            + QString(names.at(i)).replace(u'"', QStringLiteral("\"\"")).toUtf8() + "\"\n";
    const auto report = run(csvText(text));
    VERIFY_OK(report);
    QVERIFY2(report->written, report->problems.isEmpty() ? "" : qPrintable(report->problems.first().message));
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(TenantRepository(*m_connection).bySlug(QStringLiteral("odd-%1").arg(i))->name, names.at(i));
    QCOMPARE(RegistryIntegrity(*m_connection).check()->size(), 0);
}

void TestTenantImport::run_ofImpossibleNames_namesTheLines()
{
    const QByteArrayList rows {"odd,\x1b[31mred",
                               "odd-2," + QByteArray(301, 'x'),
                               QByteArray(300, 'x') + ",Name",
                               "odd-4,",
                               "odd-5,\"  \"",
                               "o'dd,Name",
                               "\U0001F680,Name",
                               "odd-8,\"two\nlines\""};
    const auto report = run(csvText("slug,name\n" + rows.join('\n') + "\nfine,Fine\n"));
    VERIFY_OK(report);
    QVERIFY(!report->written);
    QCOMPARE(report->problems.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(report->problems.at(i).line, i + 2);
        QVERIFY(!report->problems.at(i).message.isEmpty());
    }
    QVERIFY(report->problems.at(5).message.contains(QStringLiteral("a to z"))); // what to do next
    QCOMPARE(count(QStringLiteral("tenant")), 0);
}

void TestTenantImport::run_dry_countsAndWritesNothing()
{
    ImportOptions options;
    options.dryRun = true;
    const auto report = run(csvText("name,slug\nA,a\nB,b\n"), options);
    VERIFY_OK(report);
    QCOMPARE(report->inserted, 2);
    QVERIFY(!report->written);
    QCOMPARE(count(QStringLiteral("tenant")), 0);
}

void TestTenantImport::run_cancelled_writesNothing()
{
    const auto progress = std::make_shared<ImportProgress>();
    progress->cancelled = true;
    const auto report = run(csvText("name,slug\nA,a\n"), {}, progress);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(count(QStringLiteral("tenant")), 0);
}

void TestTenantImport::run_manyRows_recordsEachAndTellsOnce()
{
    constexpr int rows = 3000;
    QByteArray text = "slug;name;region\n";
    for (int i = 0; i < rows; ++i)
        text += "tenant-" + QByteArray::number(i) + ";Tenant " + QByteArray::number(i) + ";eu\n";
    const qint64 changes = count(QStringLiteral("change"));
    const auto report = run(csvText(text));
    VERIFY_OK(report);
    QCOMPARE(report->inserted, rows);
    QCOMPARE(count(QStringLiteral("tenant")), rows);
    QCOMPARE(count(QStringLiteral("audit_record")), rows + 2); // the registry's creation, the import as a whole
    QVERIFY(count(QStringLiteral("change")) - changes < 10);
    QCOMPARE(RegistryIntegrity(*m_connection).check()->size(), 0);
}

void TestTenantImport::run_fromQuery_readsAnotherServer()
{
    static int databases = 0;
    const QString name = QStringLiteral("crm%1").arg(++databases);
    VERIFY_OK(m_fixture.cluster().createDatabase(name));
    VERIFY_OK(m_fixture.cluster().run(
        QStringLiteral(
            "create table customer (id uuid default gen_random_uuid(), code text, title text, note text); "
            "insert into customer (code, title) select 'c-' || n, 'Customer ' || n from generate_series(1, 5100) n"),
        name));
    const auto spec = m_fixture.cluster().spec(name, m_fixture.cluster().superuser());
    const auto source = [&](const QString &sql) -> TenantImport::SourceMaker {
        return [spec, sql]() -> Result<std::unique_ptr<ImportSource>> {
            return std::make_unique<QueryImportSource>(spec, Secret(), sql);
        };
    };
    ImportOptions options;
    options.mapping = *ImportMapping::parse(QStringLiteral("slug=code,name=title,externalId=id,contact=note"));
    const auto report = run(source(QStringLiteral("select * from customer order by code")), options);
    VERIFY_OK(report);
    QCOMPARE(report->inserted, 5100);
    const auto again = run(source(QStringLiteral("select * from customer")), options);
    VERIFY_OK(again);
    QCOMPARE(again->unchanged, 5100);
    for (const char *sql : {"delete from customer", "with d as (delete from customer returning *) select * from d",
                            "select 1; drop table customer"})
        QVERIFY(!run(source(QString::fromLatin1(sql)), options));
    QCOMPARE(*m_fixture.cluster().value(QStringLiteral("select count(*) from customer"), name), QStringLiteral("5100"));
}

void TestTenantImport::preview_guessesTheMapping()
{
    const auto preview = TenantImport::preview(csvText("External-ID\tTENANT\tName\tSchema Version\n1\tx\ty\tz\n"));
    VERIFY_OK(preview);
    QCOMPARE(
        preview->rows,
        QList<QStringList>({{QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")}}));
    QCOMPARE(preview->guess.columns.value(ImportField::ExternalId), QStringLiteral("External-ID"));
    QCOMPARE(preview->guess.columns.value(ImportField::SchemaVersion), QStringLiteral("Schema Version"));
    QCOMPARE(preview->guess.key, ImportKey::ExternalId);
    QCOMPARE(slugOf(QStringLiteral("  Petrel & Söhne GmbH! ")), QStringLiteral("petrel-sohne-gmbh"));
}

QTEST_GUILESS_MAIN(TestTenantImport)
#include "tst_tenantimport.moc"
