#pragma once
// Faults in the middle of an operation, and what the next run makes of them: a whole tenant, or nothing. Owned by one test program, on
// its thread; each of its calls is one test, at the step and of the model of its row.

#include "tests/support/placementfixture.h"
#include "tests/support/relay.h"
#include "tests/support/verifyok.h"

#include <csignal>

namespace tenantry::testsupport {

/// Where it happens.
struct Fault {
    IsolationKind kind = IsolationKind::Schema;
    QLatin1StringView step; ///< its kind
};

} // namespace tenantry::testsupport

Q_DECLARE_METATYPE(tenantry::testsupport::Fault)

namespace tenantry::testsupport {

class FaultFixture
{
public:
    static void addFaults(const QList<Fault> &faults)
    {
        QTest::addColumn<Fault>("fault");
        for (const Fault &fault : faults)
            QTest::newRow(qPrintable(QString(isolationKindName(fault.kind) + u' ' + fault.step))) << fault;
    }
    [[nodiscard]] PlacementFixture &fleet() { return m_fleet; }
    void start() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void begin()
    {
        m_fleet.wire.clear();
        m_fleet.begin();
    }

    void resumeAfterKilledServer()
    {
        plan();
        runUntilFault([this] { killServer(); });
        if (!hasOwnServer()) {
            QVERIFY(!m_fleet.run(m_id)); // while it is down; one of the tenant's own is started
            QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
        }
        verifyResumed();
    }
    void undoAfterKilledServer()
    {
        plan();
        runUntilFault([this] { killServer(); });
        if (!hasOwnServer())
            QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
        verifyUndone();
    }
    void resumeAfterCutSession()
    {
        plan();
        runUntilFault([this] {
            VERIFY_OK(m_fleet.superuser()->script(
                QStringLiteral("select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid <> "
                               "pg_backend_pid() and (usename in ('daily', 'tenantry_creator', 'tenantry', "
                               "'tenantry_super') or usename ~ '_(probe|other)$')")));
        });
        verifyResumed();
    }
    void resumeAfterCutWire()
    {
        plan();
        const auto relay = layWire();
        runUntilFault([&] { relay->cut(); });
        QVERIFY(!m_fleet.run(m_id)); // while it is
        relay->mend();
        verifyResumed();
    }
    /// The server does what it was asked, and nobody hears of it.
    void undoAfterLostAnswer()
    {
        plan();
        const auto relay = layWire();
        runUntilFault([&] { relay->cutBeforeTheAnswer(); });
        QVERIFY(relay->isCut());
        relay->mend();
        if (fault().step != stepActivate) {
            verifyUndone();
            return;
        }
        // It was the commit: the tenant is active, and only the registry has to be told.
        QCOMPARE(m_fleet.undo(m_id).error().kind, ErrorKind::Constraint);
        verifyResumed();
    }
    void resumeAfterLostRegistry()
    {
        const auto relay = loseRegistry();
        verifyResumed();
    }
    void undoAfterLostRegistry()
    {
        const auto relay = loseRegistry();
        verifyUndone();
    }

private:
    [[nodiscard]] static Fault fault() { return *static_cast<Fault *>(QTest::qData("fault", qMetaTypeId<Fault>())); }
    [[nodiscard]] bool hasOwnServer() const { return fault().kind == IsolationKind::Deployment; }
    /// In a registry of its own, where `registryWire` leads to one on the server.
    void plan(const QString &registryWire = {})
    {
        learnWhole();
        if (!registryWire.isEmpty())
            m_fleet.begin(registryWire);
        m_before = m_fleet.left();
        m_id = m_fleet.plan(QStringLiteral("disturbed"), fault().kind);
    }
    /// What one leaves that was never disturbed is known before the first fault of its model.
    void learnWhole()
    {
        QString &whole = m_whole[fault().kind];
        if (!whole.isEmpty())
            return;
        VERIFY_OK(m_fleet.run(m_fleet.plan(QStringLiteral("undisturbed"), fault().kind)));
        whole = m_fleet.whole();
        m_fleet.place().dropEverything();
        m_fleet.begin();
    }
    /// After the first statement of its step.
    void runUntilFault(const std::function<void()> &happen)
    {
        bool hasHappened = false;
        const auto failed = m_fleet.runWith(m_id, [&](const OperationStep &step, StepMoment moment) {
            if (hasHappened || step.kind != fault().step || moment != StepMoment::Ran)
                return;
            hasHappened = true;
            happen();
        });
        QVERIFY(hasHappened);
        QVERIFY(!failed);
        QVERIFY2(failed.error().kind == ErrorKind::Connection, qPrintable(failed.error().toText()));
        QVERIFY(!failed.error().message.isEmpty());
    }
    void killServer()
    {
        if (!hasOwnServer()) {
            m_fleet.cluster().kill();
            return;
        }
        const QString folder = LocalPostgres::folderOf(m_fleet.server().host);
        const auto pid = ServerProcess::readFile(folder + QStringLiteral("/data/postmaster.pid")).split('\n').first();
        QVERIFY(pid.toInt() > 1);
        ServerProcess::killAndWait(QList<pid_t> {pid.toInt()} + ServerProcess::childrenOf(pid.toInt()));
        // While the first process of the computer has not collected it, pg_ctl takes it for one that runs.
        QTRY_VERIFY_WITH_TIMEOUT(::kill(pid.toInt(), 0) != 0, 60'000);
    }
    /// From the program to the tenant's server.
    [[nodiscard]] std::unique_ptr<Relay> layWire()
    {
        const Server own = m_fleet.server();
        auto relay = hasOwnServer()
            ? std::make_unique<Relay>(own.host, own.port)
            : std::make_unique<Relay>(m_fleet.cluster().socketDirectory(), m_fleet.cluster().port());
        m_fleet.wire = relay->host();
        return relay;
    }
    /// The registry is on a server that nobody reaches for a while. Its lease outlives the run that lost it.
    [[nodiscard]] std::unique_ptr<Relay> loseRegistry()
    {
        auto relay = std::make_unique<Relay>(m_fleet.cluster().socketDirectory(), m_fleet.cluster().port());
        plan(relay->host());
        runUntilFault([&] { relay->cut(); });
        relay->mend();
        ProvisioningFixture::endLeases(m_fleet.registry().spec());
        return relay;
    }
    void verifyResumed()
    {
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), 20'000);
        VERIFY_OK(m_fleet.run(m_id));
        QCOMPARE(m_fleet.tenant().state, TenantState::Active);
        QCOMPARE(m_fleet.whole(), m_whole.value(fault().kind));
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    }
    void verifyUndone()
    {
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), 20'000);
        VERIFY_OK(m_fleet.undo(m_id));
        QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
        QCOMPARE(m_fleet.left(), m_before);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    }
    /// The next start shows the operation.
    [[nodiscard]] bool isListed()
    {
        const auto all = answerOf(m_fleet.registry().unfinishedOperations(10));
        return all && all->size() == 1 && all->first().operation.id == m_id;
    }

    PlacementFixture m_fleet;
    QMap<IsolationKind, QString> m_whole;
    QString m_before;
    OperationId m_id;
};

} // namespace tenantry::testsupport
