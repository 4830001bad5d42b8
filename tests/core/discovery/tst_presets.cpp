#include "tests/support/postgrescluster.h"
#include "tests/support/presetreading.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Presets that are recognised by signs, on databases of PostgreSQL that are of their kind and on some that only look so.
class TestPresets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void recognise_systemOfItsKind_fitsAloneAndIsRead_data();
    void recognise_systemOfItsKind_fitsAloneAndIsRead();
    void recognise_lookAlike_fitsNothing_data();
    void recognise_lookAlike_fitsNothing();
    void read_wornSystem_tellsWhatIsUnclear_data();
    void read_wornSystem_tellsWhatIsUnclear();
    void read_columnsOfOtherNames_areKeptApart();
    void recognise_RailsOnBothWays_isForAPersonToSay();

private:
    /// A new database with the fixture in it, for a login that may only read.
    ConnectionSpec placeWith(const QString &fixture, const QString &more = {});

    PostgresCluster m_cluster {{{u"allow_system_table_mods = on"_s}, {}, {}, 0}};
    int m_databases = 0;
};

void TestPresets::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"reader"_s, {}, u"IN ROLE pg_read_all_data"_s));
}

ConnectionSpec TestPresets::placeWith(const QString &fixture, const QString &more)
{
    const QString database = u"place_%1"_s.arg(++m_databases);
    if (const auto made = m_cluster.createDatabase(database); !made)
        qFatal("%s", qPrintable(made.error().toText()));
    runFixture(m_cluster.spec(database), fixture);
    if (!more.isEmpty()) {
        if (const auto done = m_cluster.run(more, database); !done)
            qFatal("%s", qPrintable(done.error().toText()));
    }
    return m_cluster.spec(database, u"reader"_s);
}

void TestPresets::recognise_systemOfItsKind_fitsAloneAndIsRead_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QStringList>("tenants");
    QTest::addColumn<QStringList>("unclear");
    QTest::addColumn<QStringList>("leftovers");
    QTest::newRow("django-tenants") << u"django-tenants"_s
                                    << QStringList {u"acme|Acme Rockets|schema acme||"_s,
                                                    u"fjord|Fjord Credit|schema fjord||"_s}
                                    << QStringList {u"lonely: no-domain"_s} << QStringList();
    QTest::newRow("apartment") << u"apartment"_s
                               << QStringList {u"acme|Acme Ltd|schema acme||"_s, u"fjord|Fjord Ltd|schema fjord||"_s}
                               << QStringList {u"ghost: no-owner"_s} << QStringList();
    QTest::newRow("acts-as-tenant") << u"acts-as-tenant"_s
                                    << QStringList {u"acme|Acme Ltd|shared 1||"_s, u"fjord|Fjord Ltd|shared 2||"_s,
                                                    u"accounts-3|3|shared 3||"_s}
                                    << QStringList() << QStringList();
    QTest::newRow("acts-as-tenant-composite")
        << u"acts-as-tenant"_s << QStringList {u"acme-ltd|Acme Ltd|shared 1||"_s, u"fjord-ltd|Fjord Ltd|shared 2||"_s}
        << QStringList() << QStringList();
    const QString uuid = u"6066a6d1-491f-4faa-8963-e9f1a9782357"_s;
    QTest::newRow("stancl") << u"stancl"_s
                            << QStringList {u"credit-example|Fjord Credit|database fjord|"_s + uuid + u'|',
                                            u"acme|Acme Ltd|database tenantacme|acme|"_s}
                            << QStringList {u"tenantlonely: no-domain"_s} << QStringList {u"tenantleft"_s};
    QTest::newRow("stancl-schemas") << u"stancl"_s
                                    << QStringList {u"credit-example|Fjord Credit|schema tenantfjord|"_s + uuid + u'|',
                                                    u"acme|Acme Ltd|schema tenantacme|acme|"_s}
                                    << QStringList {u"tenantlonely: no-domain"_s} << QStringList {u"tenantleft"_s};
    QTest::newRow("citus-rows") << u"citus-rows"_s
                                << QStringList {u"acme-ltd|Acme Ltd|shared 1||"_s, u"fjord-ltd|Fjord Ltd|shared 2||"_s}
                                << QStringList() << QStringList();
    QTest::newRow("citus-schemas") << u"citus-schemas"_s
                                   << QStringList {u"acme|acme|schema acme||"_s, u"fjord|fjord|schema fjord||"_s}
                                   << QStringList() << QStringList();
}

void TestPresets::recognise_systemOfItsKind_fitsAloneAndIsRead()
{
    QFETCH(QString, preset);
    const ConnectionSpec place = placeWith(QString::fromLatin1(QTest::currentDataTag()));
    const auto fitting = fittingPresets(place);
    VERIFY_OK(fitting);
    QCOMPARE(*fitting, QStringList(preset));
    const auto reading = readTenants(requestWith(preset, place));
    VERIFY_OK(reading);
    for (const auto &sign : reading->trial.signs)
        QVERIFY2(sign.isMet, qPrintable(sign.title + sign.evidence));
    QTEST(reading->tenants, "tenants");
    QTEST(reading->unclear, "unclear");
    QTEST(reading->leftovers, "leftovers");
    for (const auto &statement : reading->statements) {
        const QString text = statement.section(u'\n', 0, 0).startsWith(u"--") ? statement.section(u'\n', 1) : statement;
        QVERIFY2(text.trimmed().startsWith(u"SELECT", Qt::CaseInsensitive) || text.trimmed().startsWith(u"WITH"),
                 qPrintable(statement));
    }
}

void TestPresets::recognise_lookAlike_fitsNothing_data()
{
    QTest::addColumn<QString>("preset");
    for (const char *preset :
         {"django-tenants", "apartment", "acts-as-tenant", "stancl", "citus-rows", "citus-schemas"}) {
        QTest::newRow(preset) << QString::fromLatin1(preset) + u"-other"_s;
        QTest::addRow("%s in an empty database", preset) << QString();
    }
}

void TestPresets::recognise_lookAlike_fitsNothing()
{
    QFETCH(QString, preset);
    const ConnectionSpec place = preset.isEmpty() ? m_cluster.spec(u"postgres"_s, u"reader"_s) : placeWith(preset);
    const auto fitting = fittingPresets(place);
    VERIFY_OK(fitting);
    QCOMPARE(*fitting, QStringList());
    const QString asked = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    const auto reading = readTenants(requestWith(asked, place));
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Missing);
    QVERIFY2(!reading.error().remedy.isEmpty(), qPrintable(reading.error().toText()));
}

void TestPresets::read_wornSystem_tellsWhatIsUnclear_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QStringList>("unclear");
    QTest::addColumn<QStringList>("leftovers");
    QTest::newRow("django-tenants") << u"drop schema fjord cascade; create schema forgotten "
                                       "create table django_migrations (id int) create table shop_order (id int)"_s
                                    << QStringList {u"fjord: no-schema"_s, u"lonely: no-domain"_s}
                                    << QStringList {u"forgotten"_s};
    QTest::newRow("apartment")
        << u"insert into companies (name, database) values ('Gone', 'gone'), ('Harbor', 'public');"
           "drop table ghost.companies, ghost.invoices; create table ghost.totals (day date)"_s
        << QStringList {u"ghost: other-tables"_s, u"gone: no-schema"_s} << QStringList();
    QTest::newRow("stancl-schemas") << u"drop schema tenantfjord cascade"_s
                                    << QStringList {u"tenantfjord: no-place"_s, u"tenantlonely: no-domain"_s}
                                    << QStringList {u"tenantleft"_s};
    QTest::newRow("citus-schemas") << u"drop table fjord.invoice cascade"_s << QStringList {u"fjord: empty"_s}
                                   << QStringList();
}

void TestPresets::read_wornSystem_tellsWhatIsUnclear()
{
    QFETCH(QString, more);
    const QString fixture = QString::fromLatin1(QTest::currentDataTag());
    const ConnectionSpec place = placeWith(fixture, more);
    const auto reading = readTenants(requestWith(fixture == u"stancl-schemas" ? u"stancl"_s : fixture, place));
    VERIFY_OK(reading);
    QTEST(reading->unclear, "unclear");
    QTEST(reading->leftovers, "leftovers");
}

/// A table of tenants may have a column that bears a name of ours, or a key of another name.
void TestPresets::read_columnsOfOtherNames_areKeptApart()
{
    const ConnectionSpec place = placeWith(u"django-tenants"_s,
                                           u"alter table customers_client add tenant_name text, add tenant_id text;"
                                           "alter table customers_client rename id to number"_s);
    const auto reading = readTenants(requestWith(u"django-tenants"_s, place));
    VERIFY_OK(reading);
    QCOMPARE(reading->tenants.value(0), u"acme|Acme Rockets|schema acme||"_s);
}

void TestPresets::recognise_RailsOnBothWays_isForAPersonToSay()
{
    const auto fitting = fittingPresets(placeWith(
        u"apartment"_s, u"alter table invoices add company_id bigint; create table people (company_id bigint)"_s));
    VERIFY_OK(fitting);
    QCOMPARE(*fitting, QStringList({u"apartment"_s, u"acts-as-tenant"_s}));
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
