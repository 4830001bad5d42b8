#include "core/registry/serverrepository.h"
#include "core/registry/tenantimport.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/csvtext.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

/// An import that says that a tenant lives elsewhere, and one that says what is known already.
class TestImportMoves : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void epoch_countsTheMoves_data();
    void epoch_countsTheMoves();

private:
    Result<ImportReport> import(const QByteArray &text);

    RegistryFixture m_fixture;
    std::unique_ptr<Connection> m_connection;
};

Result<ImportReport> TestImportMoves::import(const QByteArray &text)
{
    ImportOptions options;
    options.byName = true;
    const auto source = testsupport::csvText(text);
    return TenantImport(*m_connection, RegistryFixture::client(), {}).run(source, options);
}

void TestImportMoves::epoch_countsTheMoves_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QByteArray>("second"); ///< what the second import says of a tenant in one/app/acme
    QTest::addColumn<int>("epoch");
    const auto row = [](const char *name, const QByteArray &second, int epoch) {
        QTest::addRow("PostgreSQL, %s", name) << Engine::PostgreSQL << second << epoch;
        QTest::addRow("SQLite, %s", name) << Engine::SQLite << second << epoch;
    };
    row("the same place", "slug,name,server,database,schema,model\nacme,Acme 2,one,app,acme,schema\n", 1);
    row("no word of the place", "slug,name\nacme,Acme 2\n", 1);
    row("another server", "slug,name,server\nacme,Acme,two\n", 2);
    row("no server any more", "slug,name,server\nacme,Acme,\n", 2);
    row("another database", "slug,name,database\nacme,Acme,app2\n", 2);
    row("another schema", "slug,name,schema\nacme,Acme,acme2\n", 2);
    row("another model", "slug,name,model\nacme,Acme,database\n", 2);
    row("another key", "slug,name,tenantKey\nacme,Acme,42\n", 2);
    row("everything at once", "slug,name,server,database,schema,model\nacme,Acme,two,app2,acme2,database\n", 2);
}

void TestImportMoves::epoch_countsTheMoves()
{
    QFETCH(QByteArray, second);
    QFETCH(int, epoch);
    m_connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    const auto added = RegistryFixture::change(*m_connection, [](Connection &c, AuditWriter &audit) {
        Server one;
        one.name = QStringLiteral("one");
        Server two;
        two.name = QStringLiteral("two");
        return ServerRepository(c).add(one, {}, audit).and_then([&](const Server &) {
            return ServerRepository(c).add(two, {}, audit);
        });
    });
    VERIFY_OK(added);
    VERIFY_OK(import("slug,name,server,database,schema,model\nacme,Acme,one,app,acme,schema\nother,Other,,,,\n"));
    const auto report = import(second);
    VERIFY_OK(report);
    QVERIFY(report->written && report->problems.isEmpty());
    QCOMPARE(report->updated, 1);
    TenantRepository tenants(*m_connection);
    QCOMPARE(tenants.bySlug(QStringLiteral("acme"))->placement.epoch, epoch);
    QCOMPARE(tenants.bySlug(QStringLiteral("other"))->placement.epoch, 1);
}

QTEST_GUILESS_MAIN(TestImportMoves)
#include "tst_importmoves.moc"
