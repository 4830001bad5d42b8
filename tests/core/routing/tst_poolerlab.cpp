#include "core/routing/poolerlab.h"
#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The leak lab before a real PgBouncer in each of its modes, and before none.
class TestPoolerLab : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void lab_tellsWhatCrosses_data();
    void lab_tellsWhatCrosses();
    void lab_leavesNothingBehind_data();
    void lab_leavesNothingBehind();
    void lab_ofARoleWithItsOwnPath_keepsWhatOthersFind();
    void lab_thatIsCancelled_leavesNothingBehind();
    void lab_whereThereIsNothing_saysSo();
    void lab_whoseServerHasNoRoom_isNoLeak();

private:
    static LabOrder orderFor(const ConnectionSpec &spec)
    {
        LabOrder order;
        order.open = [spec] { return Connection::open(spec); };
        order.patience = std::chrono::milliseconds(700);
        return order;
    }
    static QString told(const LabReport &report)
    {
        QStringList words {poolModeName(report.mode)};
        for (const LabFinding &finding : report.findings)
            words << labThingKey(finding.thing) + (finding.way == LabWay::Session ? u" s "_s : u" t "_s)
                    + labVerdictName(finding.verdict) + u" ("_s + finding.why + u')';
        return words.join(u'\n');
    }
    static void addModes();
    QString leftovers();

    PostgresCluster m_cluster;
};

void TestPoolerLab::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestPoolerLab::addModes()
{
    QTest::addColumn<QString>("poolMode");
    QTest::addColumn<int>("poolSize");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<PoolMode>("mode");
    QTest::addColumn<LabVerdict>("session"); // of what is set for a session
    QTest::addColumn<LabVerdict>("transaction"); // of what is set in a transaction, as Tenantry does
    using enum LabVerdict;
    const QString none;
    for (const int size : {1, 3}) {
        QTest::addRow("transaction, %d", size)
            << u"transaction"_s << size << none << PoolMode::Transaction << Crosses << Stays;
        QTest::addRow("transaction, %d, in turn", size)
            << u"transaction"_s << size << u"server_round_robin = 1"_s << PoolMode::Transaction << Crosses << Stays;
        QTest::addRow("session, %d", size) << u"session"_s << size << none << PoolMode::Session << Stays << Stays;
        QTest::addRow("session without a reset, %d", size)
            << u"session"_s << size << u"server_reset_query ="_s << PoolMode::Session << Crosses << Stays;
        QTest::addRow("statement, %d", size)
            << u"statement"_s << size << none << PoolMode::Statement << Crosses << NotTried;
    }
    QTest::addRow("transaction with a reset")
        << u"transaction"_s << 1 << u"server_reset_query_always = 1"_s << PoolMode::Transaction << Stays << Stays;
}

void TestPoolerLab::lab_tellsWhatCrosses_data()
{
    addModes();
}

void TestPoolerLab::lab_tellsWhatCrosses()
{
    QFETCH(QString, poolMode);
    QFETCH(int, poolSize);
    QFETCH(QString, setting);
    QFETCH(PoolMode, mode);
    QFETCH(LabVerdict, session);
    QFETCH(LabVerdict, transaction);
    PgBouncer bouncer(m_cluster, poolSize);
    bouncer.setPoolMode(poolMode);
    bouncer.addSetting(setting);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    const auto report = runPoolerLab(orderFor(bouncer.spec()));
    VERIFY_OK(report);
    QVERIFY2(report->mode == mode, qPrintable(told(*report)));
    QCOMPARE(report->findings.size(), 10);
    for (const LabFinding &finding : report->findings)
        QVERIFY2(finding.verdict == (finding.way == LabWay::Session ? session : transaction),
                 qPrintable(told(*report)));
    QCOMPARE(labAdvice(*report).isEmpty(), session != LabVerdict::Crosses && mode != PoolMode::Statement);
    QCOMPARE(report->left, 0);
}

/// What the sessions of the pool hold, as their next clients see it.
QString TestPoolerLab::leftovers()
{
    return m_cluster
        .value(
            u"select coalesce(string_agg(query, ' '), '') || (select count(*) from pg_locks where locktype = "
            u"'advisory') "
            "from pg_stat_activity where usename = 'app' and query ilike '%tenantry_lab%' and state like 'idle in%'"_s)
        .value_or(u"?"_s);
}

void TestPoolerLab::lab_leavesNothingBehind_data()
{
    addModes();
}

void TestPoolerLab::lab_leavesNothingBehind()
{
    QFETCH(QString, poolMode);
    QFETCH(int, poolSize);
    QFETCH(QString, setting);
    PgBouncer bouncer(m_cluster, poolSize);
    bouncer.setPoolMode(poolMode);
    bouncer.addSetting(setting);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    const QString objects = u"select count(*) from pg_class"_s;
    const auto before = m_cluster.value(objects, u"app"_s);
    VERIFY_OK(runPoolerLab(orderFor(bouncer.spec())));
    QCOMPARE(leftovers(), u"0"_s); // locks are seen from outside
    QCOMPARE(m_cluster.value(objects, u"app"_s).value(), before.value());
    // The rest only by whoever comes to the session: more clients than it has sessions.
    std::vector<std::unique_ptr<Connection>> clients;
    for (int i = 0; i < poolSize; ++i) {
        clients.push_back(openOrDie(bouncer.spec()));
        for (int look = 0; look < 4; ++look) {
            auto seen = clients.back()->query(
                u"select current_setting('search_path') || coalesce(current_setting('tenantry.lab', true), '') || "
                "current_setting('role') || (select count(*) from pg_prepared_statements)"_s);
            QVERIFY(seen && seen->next());
            QCOMPARE(seen->value(0).toString(), u"\"$user\", publicnone0"_s);
        }
    }
}

void TestPoolerLab::lab_ofARoleWithItsOwnPath_keepsWhatOthersFind()
{
    VERIFY_OK(m_cluster.run(u"alter role app set search_path = app_schema, public"_s));
    PgBouncer bouncer(m_cluster);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    LabOrder order = orderFor(bouncer.spec());
    const auto onlooker = openOrDie(bouncer.spec());
    QStringList paths;
    // Each time a client of the lab comes, somebody else meets what the one before has set.
    order.open = [&, spec = bouncer.spec()]() -> Result<std::unique_ptr<Connection>> {
        auto seen = onlooker->query(u"show search_path"_s);
        if (seen && seen->next())
            paths << seen->value(0).toString();
        return Connection::open(spec);
    };
    const auto report = runPoolerLab(order);
    VERIFY_OK(m_cluster.run(u"alter role app reset search_path"_s));
    VERIFY_OK(report);
    QVERIFY(report->crosses(LabWay::Session));
    QVERIFY(paths.size() > 10);
    QVERIFY(
        std::any_of(paths.begin(), paths.end(), [](const QString &path) { return path.contains(u"tenantry_lab"); }));
    for (const QString &path : std::as_const(paths))
        QVERIFY2(path.startsWith(u"app_schema, public"_s), qPrintable(path));
}

void TestPoolerLab::lab_thatIsCancelled_leavesNothingBehind()
{
    PgBouncer bouncer(m_cluster);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    LabOrder order = orderFor(bouncer.spec());
    int asked = 0;
    order.isCancelled = [&asked] { return ++asked > 28; }; // in the midst of the second way
    const auto report = runPoolerLab(order);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(leftovers(), u"0"_s);
    const auto next = openOrDie(bouncer.spec());
    auto path = next->query(u"show search_path"_s);
    QVERIFY(path && path->next());
    QCOMPARE(path->value(0).toString(), u"\"$user\", public"_s);
}

void TestPoolerLab::lab_whereThereIsNothing_saysSo()
{
    ConnectionSpec direct = m_cluster.appSpec();
    direct.mode = SessionMode::Pooled;
    const auto report = runPoolerLab(orderFor(direct));
    VERIFY_OK(report);
    QCOMPARE(report->mode, PoolMode::None);
    for (const LabFinding &finding : report->findings)
        QVERIFY2(finding.verdict == LabVerdict::NotTried, qPrintable(told(*report)));
    QVERIFY(!labAdvice(*report).isEmpty());
    QCOMPARE(report->left, 0);
    ConnectionSpec nowhere = direct;
    nowhere.port = 1;
    const auto silent = runPoolerLab(orderFor(nowhere));
    QVERIFY(!silent);
    QCOMPARE(silent.error().kind, ErrorKind::Connection);
}

/// All sessions of the pool are taken by somebody who does not let go.
void TestPoolerLab::lab_whoseServerHasNoRoom_isNoLeak()
{
    PgBouncer bouncer(m_cluster);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    const auto holder = openOrDie(bouncer.spec());
    VERIFY_OK(holder->script(u"begin; select 1"_s));
    const auto report = runPoolerLab(orderFor(bouncer.spec()));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Timeout);
    QVERIFY(!report.error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestPoolerLab)
#include "tst_poolerlab.moc"
