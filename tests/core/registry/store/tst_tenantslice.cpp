#include "core/registry/filter/filtergrammar.h"
#include "core/registry/filter/filterparser.h"
#include "core/registry/store/tenantslice.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <map>

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

class TestTenantSlice : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void pages_ofAFilter_showEachTenantOnceInOrder_data();
    void pages_ofAFilter_showEachTenantOnceInOrder();
    void page_holdsTheWholeTenant_data() { RegistryFixture::addEngines(); }
    void page_holdsTheWholeTenant();
    void page_afterAnything_isHarmless_data() { RegistryFixture::addEngines(); }
    void page_afterAnything_isHarmless();

private:
    void fill(Engine engine);
    Connection &registry(Engine engine) { return *m_registries.at(engine); }
    RegistryFixture m_fixture;
    std::map<Engine, std::unique_ptr<Connection>> m_registries;
};

void TestTenantSlice::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    fill(Engine::PostgreSQL);
    fill(Engine::SQLite);
}

/// Slugs t-00 to t-49; each third in us, the others in eu.
void TestTenantSlice::fill(Engine engine)
{
    m_registries[engine] = openOrDie(m_fixture.create(engine));
    const auto made = RegistryFixture::change(registry(engine), [](Connection &c, AuditWriter &audit) -> Result<int> {
        for (int i = 49; i >= 0; --i) {
            Tenant tenant;
            tenant.slug = QStringLiteral("t-%1").arg(i, 2, 10, QLatin1Char('0'));
            tenant.name = QStringLiteral("Tenant %1").arg(i);
            tenant.region = i % 3 == 0 ? QStringLiteral("us") : QStringLiteral("eu");
            if (const auto created = TenantRepository(c).create(tenant, {}, audit); !created)
                return fail(created);
        }
        return 0;
    });
    VERIFY_OK(made);
}

void TestTenantSlice::pages_ofAFilter_showEachTenantOnceInOrder_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("matches");
    for (const Engine engine : {Engine::PostgreSQL, Engine::SQLite}) {
        const char *name = engine == Engine::SQLite ? "SQLite" : "PostgreSQL";
        QTest::addRow("everything, %s", name) << engine << QString() << 50;
        QTest::addRow("region, %s", name) << engine << QStringLiteral("region:us") << 17;
        QTest::addRow("text and not, %s", name) << engine << QStringLiteral("tenant -region:us") << 33;
        QTest::addRow("one, %s", name) << engine << QStringLiteral("slug:t-42") << 1;
        QTest::addRow("none, %s", name) << engine << QStringLiteral("plan:gold") << 0;
    }
}

void TestTenantSlice::pages_ofAFilter_showEachTenantOnceInOrder()
{
    QFETCH(Engine, engine);
    QFETCH(QString, filter);
    QFETCH(int, matches);
    Connection &connection = registry(engine);
    const auto parsed = parseFilter(filter, tenantFilterGrammar());
    VERIFY_OK(parsed);
    for (const int limit : {1, 7, 17, 50, 200}) {
        QStringList slugs;
        QString after;
        do {
            const auto page = readTenantSlice(connection, *parsed, after, limit, 5);
            VERIFY_OK(page);
            QVERIFY(page->tenants.size() <= limit);
            for (const Tenant &tenant : page->tenants)
                slugs << tenant.slug;
            QVERIFY(page->next.isEmpty() || page->next == slugs.last());
            after = page->next;
        } while (!after.isEmpty());
        QCOMPARE(slugs.size(), matches);
        QCOMPARE(QSet<QString>(slugs.begin(), slugs.end()).size(), matches);
        QVERIFY(std::is_sorted(slugs.begin(), slugs.end()));
    }
}

void TestTenantSlice::page_holdsTheWholeTenant()
{
    Connection &connection = registry(RegistryFixture::engine());
    const auto changed = RegistryFixture::change(connection, [](Connection &c, AuditWriter &audit) -> Result<Tenant> {
        auto tenant = TenantRepository(c).bySlug(QStringLiteral("t-07"));
        if (!tenant)
            return tenant;
        tenant->tags = {QStringLiteral("vip")};
        tenant->externalId = QStringLiteral("C-7");
        return TenantRepository(c).update(*tenant, {}, audit);
    });
    VERIFY_OK(changed);
    const auto page = readTenantSlice(connection, {}, QStringLiteral("t-06"), 1);
    VERIFY_OK(page);
    QCOMPARE(page->tenants.size(), 1);
    QCOMPARE(page->tenants.first(), *TenantRepository(connection).bySlug(QStringLiteral("t-07")));
    QCOMPARE(page->next, QStringLiteral("t-07"));
}

void TestTenantSlice::page_afterAnything_isHarmless()
{
    Connection &connection = registry(RegistryFixture::engine());
    for (const char *after : {"t-48' or '1'='1", "t-48\\", "t-48%1%2", "t-48\n;--", "t-48\u202e\U0001F680"}) {
        const auto page = readTenantSlice(connection, {}, QString::fromUtf8(after), 10);
        VERIFY_OK(page);
        QVERIFY2(page->tenants.size() <= 2, after);
    }
    QCOMPARE(readTenantSlice(connection, {}, QString(QChar::Null), 10).error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestTenantSlice)
#include "tst_tenantslice.moc"
