#include "tests/support/tenantbuilder.h"
#include "views/palette/tenantsource.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// What the palette finds: by free text in its order of likelihood, and by the same filters as the pages.
class TestTenantSource : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void findTenants_takesTheFiltersOfThePages_data();
    void findTenants_takesTheFiltersOfThePages();
    void findTenants_putsTheLikeliestFirst();

private:
    [[nodiscard]] QStringList slugs(const QString &query) const
    {
        QStringList found;
        for (const TenantHit &hit : findTenants(m_fleet.snapshot(), query, 10))
            found << hit.tenant.slug;
        return found;
    }
    TenantFleet m_fleet;
};

void TestTenantSource::initTestCase()
{
    const auto tenant = [](int number, const QString &slug, const QString &name, const QString &region) {
        Tenant made = testsupport::makeTenant(number);
        made.slug = slug;
        made.name = name;
        made.region = region;
        made.tags = {region == u"eu"_s ? u"late"_s : u"vip"_s};
        made.contact.clear();
        made.externalId = u"X-%1"_s.arg(number);
        return made;
    };
    m_fleet.apply({tenant(1, u"kestrel"_s, u"Kestrel Aviation"_s, u"eu"_s),
                   tenant(2, u"kestrel-us"_s, u"Kestrel Aviation US"_s, u"us"_s),
                   tenant(3, u"saffron"_s, u"Saffron (formerly Kestrel)"_s, u"us"_s)});
    QTRY_VERIFY(m_fleet.isSettled());
}

void TestTenantSource::findTenants_takesTheFiltersOfThePages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *query, const QStringList &found) {
        QTest::newRow(query) << QString::fromLatin1(query) << found;
    };
    row("region:us", {u"kestrel-us"_s, u"saffron"_s});
    row("region:us aviation", {u"kestrel-us"_s});
    row("-region:us", {u"kestrel"_s});
    row("tag:late,vip -slug:saffron", {u"kestrel"_s, u"kestrel-us"_s});
    row("\"aviation us\"", {u"kestrel-us"_s});
    row("us aviation", {u"kestrel-us"_s});
    row("region:", {});
    row("https://kestrel", {}); // no filter: looked for as it stands
    row("X-3", {u"saffron"_s});
}

void TestTenantSource::findTenants_takesTheFiltersOfThePages()
{
    QFETCH(QString, query);
    QStringList found = slugs(query);
    found.sort();
    QTEST(found, "found");
}

void TestTenantSource::findTenants_putsTheLikeliestFirst()
{
    QCOMPARE(slugs(u"kestrel"_s), (QStringList {u"kestrel"_s, u"kestrel-us"_s, u"saffron"_s}));
    QCOMPARE(slugs(u"saffron"_s), QStringList {u"saffron"_s});
    QCOMPARE(findTenants(m_fleet.snapshot(), u"kestrel"_s, 1).size(), 1);
}

QTEST_GUILESS_MAIN(TestTenantSource)
#include "tst_tenantsource.moc"
