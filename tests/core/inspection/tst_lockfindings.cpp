#include "core/inspection/serverfindings.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// Sessions that wait for a lock of another one: from when on that is found, and whom it names.
class TestLockFindings : public QObject
{
    Q_OBJECT
private slots:
    void locks_thatSessionsWaitFor_areFound_data();
    void locks_thatSessionsWaitFor_areFound();
    void lock_ofAPreparedTransaction_isNoProcess();

private:
    /// Where nothing else was read; it is there or it is over.
    [[nodiscard]] static std::optional<Finding> found(const LockWaits &waits)
    {
        Server server;
        server.id = ServerId::create();
        server.name = u"pg-1"_s;
        const QDateTime now(QDate(2026, 11, 23), QTime(14, 32), Qt::UTC);
        ServerFacts facts;
        facts.waits.set(waits, now);
        const QString key = serverFindingPrefix(server.id) + u"locks"_s;
        const QList<Finding> all = serverFindings(server, facts, 2, now);
        const bool isCleared = clearedServerFindings(server, facts, now).contains(key);
        if (all.size() > 1 || all.isEmpty() != isCleared || (!all.isEmpty() && all.first().key != key))
            qFatal("it is both, or neither, or another one");
        return all.isEmpty() ? std::nullopt : std::optional(all.first());
    }
};

void TestLockFindings::locks_thatSessionsWaitFor_areFound_data()
{
    QTest::addColumn<std::chrono::milliseconds>("longest");
    QTest::addColumn<std::optional<Severity>>("severity");
    using namespace std::chrono_literals;
    QTest::newRow("a moment") << std::chrono::milliseconds(29999ms) << std::optional<Severity>();
    QTest::newRow("30 s") << std::chrono::milliseconds(30s) << std::optional(Severity::Medium);
    QTest::newRow("5 min") << std::chrono::milliseconds(5min) << std::optional(Severity::High);
}

void TestLockFindings::locks_thatSessionsWaitFor_areFound()
{
    QFETCH(const std::chrono::milliseconds, longest);
    QFETCH(const std::optional<Severity>, severity);
    const auto finding = found(LockWaits {2, longest, 4711, u"import"_s, u"app"_s});
    QCOMPARE(finding.has_value(), severity.has_value());
    if (!finding)
        return;
    QCOMPARE(finding->severity, *severity);
    QVERIFY2(finding->evidence.startsWith(u"2 session(s) wait"_s)
                 && finding->evidence.endsWith(u"in the database app, for process 4711 (import)."_s),
             qPrintable(finding->evidence));
    QVERIFY2(finding->remedy.contains(u"pg_terminate_backend(4711)"_s), qPrintable(finding->remedy));
}

void TestLockFindings::lock_ofAPreparedTransaction_isNoProcess()
{
    const auto finding = found(LockWaits {1, std::chrono::minutes(1), 0, {}, u"app"_s});
    QVERIFY(finding);
    QVERIFY2(finding->evidence.contains(u"for a prepared transaction"_s), qPrintable(finding->evidence));
    QVERIFY2(!finding->remedy.contains(u"terminate"_s), qPrintable(finding->remedy));
}

QTEST_APPLESS_MAIN(TestLockFindings)
#include "tst_lockfindings.moc"
