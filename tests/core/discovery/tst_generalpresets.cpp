#include "tests/support/postgrescluster.h"
#include "tests/support/presetreading.h"
#include "tests/support/verifyok.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Presets of PostgreSQL that a person chooses and tells by which names tenants are found.
class TestGeneralPresets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void read_byPreset_listsWhatFits_data();
    void read_byPreset_listsWhatFits();
    void read_columnThatIsNotThere_saysSo();
    void read_patternThatIsNone_saysSo();
    void read_columnOfASqliteFile_listsItsValues();

private:
    PostgresCluster m_cluster;
};

void TestGeneralPresets::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"reader"_s, {}, u"IN ROLE pg_read_all_data"_s));
}

void TestGeneralPresets::read_byPreset_listsWhatFits_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<PresetVariables>("given");
    QTest::addColumn<QStringList>("tenants");
    QTest::addColumn<QStringList>("unclear");
    // A server of its own has one database, so this is the first one.
    const PresetVariables deployed {{u"server"_s, u"pg-eu-1"_s}, {u"database"_s, u"deployment"_s}};
    QTest::newRow("deployment") << u"deployment"_s << deployed << QStringList(u"pg-eu-1|pg-eu-1|deployment pg-eu-1||"_s)
                                << QStringList();
    QTest::newRow("deployment-other") << u"deployment"_s << deployed << QStringList()
                                      << QStringList(u"pg-eu-1: many"_s);
    const PresetVariables schemas {{u"pattern"_s, u"^tenant_(.+)$"_s}};
    QTest::newRow("schemas") << u"schemas"_s << schemas
                             << QStringList {u"fjord-credit|Fjord Credit|schema tenant_Fjord Credit||"_s,
                                             u"acme|acme|schema tenant_acme||"_s}
                             << QStringList(u"tenant_empty: empty"_s);
    QTest::newRow("schemas-other") << u"schemas"_s << schemas << QStringList() << QStringList();
    const PresetVariables databases {{u"pattern"_s, u"^crm_(.+)$"_s}};
    QTest::newRow("databases-other") << u"databases"_s << databases << QStringList() << QStringList();
    QTest::newRow("databases") << u"databases"_s << databases
                               << QStringList {u"fjord-credit|Fjord Credit|database crm_Fjord Credit||"_s,
                                               u"acme|acme|database crm_acme||"_s}
                               << QStringList(u"crm_shut: closed"_s);
    QTest::newRow("column") << u"column"_s << PresetVariables {{u"table"_s, u"invoice"_s}, {u"column"_s, u"customer"_s}}
                            << QStringList {u"fjord-credit|Fjord Credit|shared Fjord Credit||"_s,
                                            u"acme|acme|shared acme||"_s}
                            << QStringList(u": null-key"_s);
}

void TestGeneralPresets::read_byPreset_listsWhatFits()
{
    QFETCH(QString, preset);
    QFETCH(PresetVariables, given);
    const QString fixture = QString::fromLatin1(QTest::currentDataTag());
    VERIFY_OK(m_cluster.createDatabase(fixture));
    runFixture(m_cluster.spec(fixture), fixture);
    const auto reading = readTenants(requestWith(preset, m_cluster.spec(fixture, u"reader"_s), given));
    VERIFY_OK(reading);
    QTEST(reading->tenants, "tenants");
    QTEST(reading->unclear, "unclear");
    const auto fitting = fittingPresets(m_cluster.spec(fixture, u"reader"_s));
    VERIFY_OK(fitting);
    QCOMPARE(*fitting, QStringList());
}

void TestGeneralPresets::read_columnThatIsNotThere_saysSo()
{
    VERIFY_OK(m_cluster.createDatabase(u"column-other"_s));
    runFixture(m_cluster.spec(u"column-other"_s), u"column-other"_s);
    const auto reading = readTenants(requestWith(u"column"_s, m_cluster.spec(u"column-other"_s, u"reader"_s),
                                                 {{u"table"_s, u"invoice"_s}, {u"column"_s, u"customer"_s}}));
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Missing);
    QVERIFY2(reading.error().toText().contains(u"customer"), qPrintable(reading.error().toText()));
}

void TestGeneralPresets::read_patternThatIsNone_saysSo()
{
    const auto reading = readTenants(
        requestWith(u"databases"_s, m_cluster.spec(u"postgres"_s, u"reader"_s), {{u"pattern"_s, u"^crm_(.+"_s}}));
    QVERIFY(!reading);
    QVERIFY2(reading.error().toText().contains(u"regular expression"), qPrintable(reading.error().toText()));
}

void TestGeneralPresets::read_columnOfASqliteFile_listsItsValues()
{
    const QTemporaryDir directory;
    ConnectionSpec file;
    file.engine = Engine::SQLite;
    file.database = directory.filePath(u"shops.sqlite"_s);
    VERIFY_OK(openOrDie(file)->script(
        u"create table sale (shop text); insert into sale values ('acme'), ('acme'), ('fir'), (null)"_s));
    const PresetVariables given {{u"table"_s, u"sale"_s}, {u"column"_s, u"shop"_s}};
    const auto reading = readTenants(requestWith(u"sqlite-column"_s, file, given));
    VERIFY_OK(reading);
    QCOMPARE(reading->tenants, QStringList({u"acme|acme|shared acme||"_s, u"fir|fir|shared fir||"_s}));
    QCOMPARE(reading->unclear, QStringList(u": null-key"_s));
    AdoptionRequest without = requestWith(u"sqlite-column"_s, file, given);
    without.decisions[QString()].answer = AdoptionAnswer::LeaveOut;
    const auto decided = readTenants(without);
    VERIFY_OK(decided);
    QCOMPARE(decided->unclear, QStringList());
    QVERIFY(
        !readTenants(requestWith(u"sqlite-column"_s, file, {{u"table"_s, u"nowhere"_s}, {u"column"_s, u"shop"_s}})));
}

QTEST_GUILESS_MAIN(TestGeneralPresets)
#include "tst_generalpresets.moc"
