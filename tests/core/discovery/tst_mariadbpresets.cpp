#include "tests/support/mariadbserver.h"
#include "tests/support/presetreading.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Presets of MariaDB, on systems of their kind and on some that only look so.
class TestMariaDbPresets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void read_byPreset_listsWhatFits_data();
    void read_byPreset_listsWhatFits();
    void recognise_lookAlike_fitsNothing_data();
    void recognise_lookAlike_fitsNothing();
    void read_endlessStatement_isTimeout();

private:
    ConnectionSpec placeWith(const QString &fixture);

    MariaDbServer m_server;
};

void TestMariaDbPresets::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    VERIFY_OK(
        openOrDie(m_server.spec())->script(u"CREATE USER reader@localhost; GRANT SELECT ON *.* TO reader@localhost"_s));
}

ConnectionSpec TestMariaDbPresets::placeWith(const QString &fixture)
{
    const QString database = u"place_"_s + QString(fixture).replace(u'-', u'_');
    const auto root = openOrDie(m_server.spec());
    if (const auto made = root->script(u"CREATE OR REPLACE DATABASE %1"_s.arg(database)); !made)
        qFatal("%s", qPrintable(made.error().toText()));
    runFixture(m_server.spec(database), fixture);
    ConnectionSpec spec = m_server.spec(database);
    spec.user = u"reader"_s;
    return spec;
}

void TestMariaDbPresets::read_byPreset_listsWhatFits_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<PresetVariables>("given");
    QTest::addColumn<QStringList>("tenants");
    QTest::addColumn<QStringList>("unclear");
    QTest::addColumn<QStringList>("leftovers");
    QTest::newRow("wordpress") << u"wordpress"_s << PresetVariables()
                               << QStringList {u"example-com|example.com|shared 1||active"_s,
                                               u"example-com-acme|example.com/acme|shared 2||active"_s,
                                               u"example-com-old|example.com/old|shared 3||archived"_s,
                                               u"bad-example-com|bad.example.com|shared 4||suspended"_s}
                               << QStringList() << QStringList();
    const QString uuid = u"062af538-493a-444e-bca4-137d28c1a90a"_s;
    QTest::newRow("stancl-mariadb") << u"stancl-mariadb"_s << PresetVariables()
                                    << QStringList {u"credit-example|Fjord Credit|database fjord|"_s + uuid + u'|',
                                                    u"acme|Acme Ltd|database tenantacme|acme|"_s}
                                    << QStringList(u"tenantlonely: no-domain"_s) << QStringList(u"tenantleft"_s);
    const PresetVariables databases {{u"pattern"_s, u"^crm_(.+)$"_s}};
    QTest::newRow("mariadb-databases-other")
        << u"mariadb-databases"_s << databases << QStringList() << QStringList() << QStringList();
    QTest::newRow("mariadb-databases") << u"mariadb-databases"_s << databases
                                       << QStringList {u"acme|acme|database crm_acme||"_s,
                                                       u"fjord-credit|Fjord Credit|database crm_Fjord Credit||"_s}
                                       << QStringList(u"crm_empty: empty"_s) << QStringList();
    QTest::newRow("mariadb-column") << u"mariadb-column"_s
                                    << PresetVariables {{u"table"_s, u"invoice"_s}, {u"column"_s, u"customer"_s}}
                                    << QStringList {u"12|12|shared 12||"_s, u"7|7|shared 7||"_s}
                                    << QStringList(u": null-key"_s) << QStringList();
}

void TestMariaDbPresets::read_byPreset_listsWhatFits()
{
    QFETCH(QString, preset);
    QFETCH(PresetVariables, given);
    const ConnectionSpec place = placeWith(QString::fromLatin1(QTest::currentDataTag()));
    const AdoptionRequest request = requestWith(preset, place, given);
    const auto fitting = fittingPresets(place);
    VERIFY_OK(fitting);
    QCOMPARE(*fitting, request.preset.isRecognised() ? QStringList(preset) : QStringList());
    const auto reading = readTenants(request);
    VERIFY_OK(reading);
    for (const auto &sign : reading->trial.signs)
        QVERIFY2(sign.isMet, qPrintable(sign.title + sign.evidence));
    QTEST(reading->tenants, "tenants");
    QTEST(reading->unclear, "unclear");
    QTEST(reading->leftovers, "leftovers");
}

void TestMariaDbPresets::recognise_lookAlike_fitsNothing_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<PresetVariables>("given");
    QTest::newRow("wordpress-other") << u"wordpress"_s << PresetVariables();
    QTest::newRow("stancl-mariadb-other") << u"stancl-mariadb"_s << PresetVariables();
    QTest::newRow("mariadb-column-other")
        << u"mariadb-column"_s << PresetVariables {{u"table"_s, u"invoice"_s}, {u"column"_s, u"customer"_s}};
}

void TestMariaDbPresets::recognise_lookAlike_fitsNothing()
{
    QFETCH(QString, preset);
    QFETCH(PresetVariables, given);
    const ConnectionSpec place = placeWith(QString::fromLatin1(QTest::currentDataTag()));
    const auto fitting = fittingPresets(place);
    VERIFY_OK(fitting);
    QCOMPARE(*fitting, QStringList());
    const auto reading = readTenants(requestWith(preset, place, given));
    QVERIFY(!reading);
    QVERIFY2(reading.error().kind == ErrorKind::Missing, qPrintable(reading.error().toText()));
}

void TestMariaDbPresets::read_endlessStatement_isTimeout()
{
    AdoptionRequest request;
    request.preset =
        presetOfQuery(u"SELECT count(*) AS slug FROM information_schema.columns a, information_schema.columns b, "
                      "information_schema.columns c WHERE md5(a.column_name) = md5(b.column_name)"_s,
                      Engine::MariaDB, IsolationKind::Database);
    request.database.spec = m_server.spec();
    request.database.spec.statementTimeout = std::chrono::milliseconds(300);
    const auto reading = readTenants(request);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Timeout);
}

QTEST_GUILESS_MAIN(TestMariaDbPresets)
#include "tst_mariadbpresets.moc"
