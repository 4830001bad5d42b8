#include "tests/support/postgrescluster.h"
#include "tests/support/presetreading.h"
#include "tests/support/verifyok.h"

#include <QTest>

#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Presets on databases that do not let themselves be read.
class TestPresetTrial : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void try_signThatMayNotBeRead_isNotMetAndTheOthersAreTried();
    void try_signWithoutAName_isNotMet();
    void try_afterAMissingRequiredSign_asksNothingMore();
    void try_endlessSign_endsByTheLimit();
    void read_endlessStatement_isTimeout();
    void try_cancelled_endsTheStatementOnTheServer();
    void try_withoutWhatHasToBeGiven_namesIt();
    void try_presetOfAnotherEngine_isUnsupported();
    void read_statementThatWrites_isRefused_data();
    void read_statementThatWrites_isRefused();

private:
    static AdoptionPreset preset(const QString &text)
    {
        const auto parsed = parsePreset(u"trial"_s, QString(u"-- name: Trial\n"_s + text));
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().toText()));
        return *parsed;
    }
    DiscoveryPlace place(std::chrono::milliseconds limit = std::chrono::seconds(30)) const
    {
        DiscoveryPlace place;
        place.spec = m_cluster.spec(u"harbor"_s, u"stranger"_s);
        place.spec.statementTimeout = limit;
        return place;
    }
    Result<PresetTrial> tried(const QString &text, const DiscoveryPlace &place)
    {
        const auto session = DiscoverySession::open(place, m_progress);
        return session ? tryPreset(**session, preset(text), {}) : Result<PresetTrial>(fail(session));
    }

    PostgresCluster m_cluster;
    ImportProgress m_progress;
};

void TestPresetTrial::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"stranger"_s));
    VERIFY_OK(m_cluster.createDatabase(u"harbor"_s));
    VERIFY_OK(m_cluster.run(u"create table secret (word text); create schema locked; create table locked.item (id int);"
                            "create table own (id int); alter table own owner to stranger"_s,
                            u"harbor"_s));
}

void TestPresetTrial::try_signThatMayNotBeRead_isNotMetAndTheOthersAreTried()
{
    const auto trial = tried(u"-- sign: A table\nSELECT word FROM secret\n"
                             "-- sign: A schema\nSELECT id FROM locked.item\n"
                             "-- sign: What is not there\nSELECT id FROM nowhere\n"
                             "-- required sign thing: Another\nSELECT 'seen', 'found'\n"
                             "-- tenants:\nSELECT 1\n"_s,
                             place());
    VERIFY_OK(trial);
    QVERIFY(trial->fits());
    QCOMPARE(trial->met(), 1);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(trial->signs.at(i).isTried && !trial->signs.at(i).isMet);
        QVERIFY2(!trial->signs.at(i).evidence.isEmpty(), qPrintable(trial->signs.at(i).title));
    }
    QVERIFY2(trial->signs.first().evidence.contains(u"secret"), qPrintable(trial->signs.first().evidence));
    QCOMPARE(trial->signs.last().evidence, u"seen"_s);
    QCOMPARE(trial->variables.value(u"thing"_s), u"found"_s);
}

void TestPresetTrial::try_signWithoutAName_isNotMet()
{
    const auto trial = tried(u"-- sign hub: A hub\nSELECT 'x', 'hub' WHERE false\n"
                             "-- sign: Its rows\nSELECT count(*) FROM {hub}\n"
                             "-- sign: Whether there is one\nSELECT coalesce({=hub}::text, 'none')\n"
                             "-- tenants:\nSELECT 1\n"_s,
                             place());
    VERIFY_OK(trial);
    QVERIFY2(trial->signs.at(1).evidence.contains(u"hub"), qPrintable(trial->signs.at(1).evidence));
    QCOMPARE(trial->met(), 1);
    QCOMPARE(trial->signs.last().evidence, u"none"_s);
}

void TestPresetTrial::try_afterAMissingRequiredSign_asksNothingMore()
{
    const auto trial = tried(u"-- required sign: One\nSELECT 1 WHERE false\n-- sign: Two\nSELECT 2\n"
                             "-- tenants:\nSELECT 1\n"_s,
                             place());
    VERIFY_OK(trial);
    QVERIFY(!trial->fits());
    QVERIFY(trial->signs.first().isTried && !trial->signs.last().isTried);
}

void TestPresetTrial::try_endlessSign_endsByTheLimit()
{
    const auto trial = tried(u"-- sign: Endless\nSELECT pg_sleep(3600)\n-- sign: Quick\nSELECT 'quick'\n"
                             "-- tenants:\nSELECT 1\n"_s,
                             place(std::chrono::milliseconds(300)));
    VERIFY_OK(trial);
    QVERIFY(!trial->signs.first().isMet);
    QVERIFY2(trial->signs.first().evidence.contains(u"time", Qt::CaseInsensitive),
             qPrintable(trial->signs.first().evidence));
    QCOMPARE(trial->signs.last().evidence, u"quick"_s);
}

void TestPresetTrial::read_endlessStatement_isTimeout()
{
    AdoptionRequest request;
    request.preset = preset(u"-- tenants:\nSELECT pg_sleep(3600)::text AS slug\n"_s);
    request.database = place(std::chrono::milliseconds(300));
    const auto reading = readTenants(request);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Timeout);
    QVERIFY(!reading.error().remedy.isEmpty());
}

void TestPresetTrial::try_cancelled_endsTheStatementOnTheServer()
{
    const QString running = u"select count(*) from pg_stat_activity where usename = 'stranger' and state = 'active'"_s;
    std::thread stopper([&] {
        while (*m_cluster.value(running) != u"1")
            QThread::msleep(10);
        m_progress.cancelled = true;
    });
    const auto trial = tried(u"-- sign: Endless\nSELECT pg_sleep(3600)\n-- tenants:\nSELECT 1\n"_s, place());
    stopper.join();
    m_progress.cancelled = false;
    QVERIFY(!trial);
    QCOMPARE(trial.error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(*m_cluster.value(running), u"0"_s);
}

void TestPresetTrial::try_withoutWhatHasToBeGiven_namesIt()
{
    const auto trial = tried(u"-- given pattern: A regular expression.\n-- tenants:\nSELECT {=pattern}\n"_s, place());
    QVERIFY(!trial);
    QCOMPARE(trial.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(trial.error().message.contains(u"\"pattern\""), qPrintable(trial.error().message));
    QCOMPARE(trial.error().remedy, u"A regular expression."_s);
}

void TestPresetTrial::try_presetOfAnotherEngine_isUnsupported()
{
    const auto trial = tried(u"-- engine: mariadb\n-- tenants:\nSELECT 1\n"_s, place());
    QVERIFY(!trial);
    QCOMPARE(trial.error().kind, ErrorKind::Unsupported);
}

void TestPresetTrial::read_statementThatWrites_isRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a change") << u"insert into own values (1) returning id"_s;
    QTest::newRow("a change in a query") << u"with x as (insert into own values (1) returning id) select * from x"_s;
    QTest::newRow("after an end") << u"select 1; commit; insert into own values (1)"_s;
    QTest::newRow("in a block") << u"do $$ begin insert into own values (1); end $$"_s;
    QTest::newRow("by setting") << u"select set_config('transaction_read_only', 'off', true)"_s;
}

void TestPresetTrial::read_statementThatWrites_isRefused()
{
    QFETCH(QString, sql);
    AdoptionRequest request;
    request.preset = presetOfQuery(sql, Engine::PostgreSQL, IsolationKind::Schema);
    request.database = place();
    QVERIFY(!readTenants(request));
    QCOMPARE(*m_cluster.value(u"select count(*) from own"_s, u"harbor"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestPresetTrial)
#include "tst_presettrial.moc"
