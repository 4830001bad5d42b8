#include "core/inspection/serverfindings.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// What the figures of a server mean: the findings of today, and those recorded earlier that are over.
class TestServerFindings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleared_whereNothingWasRead_isNothing();
    void cleared_ofAServerThatAnswers_isWhatWasReadAndIsWell();
    void cleared_ofAServerThatStopped_isNothing();
    void refusedLogin_isNoSilence();
    void findings_ofASoundServer_areNone();
    void unreachable_isCritical_andHidesWhatWasReadBefore();
    void connections_nearTheirLimit_areFound_data();
    void connections_nearTheirLimit_areFound();
    void certificate_nearItsEnd_isFound_data();
    void certificate_nearItsEnd_isFound();
    void certificate_ofNoEncryption_isNoFinding();
    void release_withoutFixes_isFound_data();
    void release_withoutFixes_isFound();
    void rights_thatReadingNeeds_areFound();
    void tenantsHit_isOneAtLeast();
    void key_namesItsServer();

private:
    [[nodiscard]] QStringList cleared(const ServerFacts &facts) const;
    [[nodiscard]] ServerFacts sound() const;
    [[nodiscard]] static TlsFacts encrypted(const QDateTime &until) { return {u"TLSv1.3"_s, {}, {}, {}, until}; }
    /// The finding of this kind, as two tenants live there; nothing where there is none. It is there or it is over.
    [[nodiscard]] std::optional<Finding> found(const ServerFacts &facts, const QString &what) const;
    Server m_server;
    QDateTime m_now {QDate(2026, 11, 23), QTime(14, 32), Qt::UTC};
};

void TestServerFindings::initTestCase()
{
    m_server.id = ServerId::create();
    m_server.name = u"pg-1"_s;
}

QStringList TestServerFindings::cleared(const ServerFacts &facts) const
{
    QStringList what;
    for (const QString &key : clearedServerFindings(m_server, facts, m_now))
        what.append(key.mid(serverFindingPrefix(m_server.id).size()));
    return what;
}

void TestServerFindings::cleared_whereNothingWasRead_isNothing()
{
    QCOMPARE(cleared(ServerFacts()), QStringList());
}

void TestServerFindings::cleared_ofAServerThatAnswers_isWhatWasReadAndIsWell()
{
    ServerFacts facts;
    facts.latency.set(std::chrono::microseconds(900), m_now);
    facts.connections.set(ConnectionUse {.used = 3, .limit = 100}, m_now);
    QCOMPARE(cleared(facts), (QStringList {u"unreachable"_s, u"connections"_s}));
    facts.connections.set(ConnectionUse {.used = 99, .limit = 100}, m_now);
    QCOMPARE(cleared(facts), QStringList {u"unreachable"_s});
}

void TestServerFindings::cleared_ofAServerThatStopped_isNothing()
{
    ServerFacts facts;
    facts.connections.set(ConnectionUse {.used = 3, .limit = 100}, m_now);
    facts.setUnreachable({ErrorKind::Connection, u"no route"_s, {}, {}, {}, {}}, m_now);
    QCOMPARE(cleared(facts), QStringList());
}

void TestServerFindings::refusedLogin_isNoSilence()
{
    ServerFacts facts;
    facts.setUnreachable({ErrorKind::Denied, u"no"_s, {}, {}, {}, {}}, m_now);
    QVERIFY(serverFindings(m_server, facts, 0, m_now).first().title.contains(u"does not let"_s));
}

/// Everything was read and is well.
ServerFacts TestServerFindings::sound() const
{
    ServerFacts facts;
    facts.latency.set(std::chrono::microseconds(900), m_now);
    facts.identity.set(ServerIdentity {u"15.20"_s, 150020, m_now.addDays(-3)}, m_now);
    facts.release.set(ReleaseVerdict {ReleaseState::Current, u"15.20"_s, {}, {}}, m_now);
    facts.connections.set(ConnectionUse {.used = 3, .limit = 100}, m_now);
    facts.tls.set(encrypted(m_now.addDays(300)), m_now);
    facts.login.set(LoginFacts {u"app"_s, {}, {}, {}}, m_now);
    facts.waits.set(LockWaits(), m_now);
    return facts;
}

std::optional<Finding> TestServerFindings::found(const ServerFacts &facts, const QString &what) const
{
    const QString key = serverFindingPrefix(m_server.id) + what;
    std::optional<Finding> finding;
    for (const Finding &one : serverFindings(m_server, facts, 2, m_now)) {
        if (one.key == key)
            finding = one;
    }
    if (finding.has_value() == cleared(facts).contains(what))
        qFatal("%s is both, or neither of both", qPrintable(what));
    return finding;
}

void TestServerFindings::findings_ofASoundServer_areNone()
{
    QVERIFY(serverFindings(m_server, sound(), 2, m_now).isEmpty());
    QCOMPARE(
        cleared(sound()),
        (QStringList {u"unreachable"_s, u"connections"_s, u"certificate"_s, u"release"_s, u"rights"_s, u"locks"_s}));
}

void TestServerFindings::unreachable_isCritical_andHidesWhatWasReadBefore()
{
    ServerFacts facts = sound();
    facts.tls.set(encrypted(m_now.addDays(1)), m_now);
    QVERIFY(found(facts, u"certificate"_s));
    facts.setUnreachable({ErrorKind::Connection, u"No route."_s, u"Look at the cable."_s, {}, {}, {}}, m_now);
    const QList<Finding> all = serverFindings(m_server, facts, 2, m_now);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().key, QString(serverFindingPrefix(m_server.id) + u"unreachable"_s));
    QCOMPARE(all.first().severity, Severity::Critical);
    QCOMPARE(all.first().title, u"pg-1 does not answer"_s);
    QCOMPARE(all.first().evidence, u"No route."_s);
    QCOMPARE(all.first().remedy, u"Look at the cable."_s);
    QCOMPARE(all.first().object, m_server.name);
    QCOMPARE(all.first().tenantsHit, 2);
    QCOMPARE(all.first().firstSeen, m_now);
}

void TestServerFindings::connections_nearTheirLimit_areFound_data()
{
    QTest::addColumn<int>("used");
    QTest::addColumn<std::optional<Severity>>("severity");
    // Of a hundred without the three that are reserved.
    QTest::newRow("room") << 82 << std::optional<Severity>();
    QTest::newRow("near") << 83 << std::optional(Severity::High);
    QTest::newRow("nearer") << 92 << std::optional(Severity::High);
    QTest::newRow("no room") << 93 << std::optional(Severity::Critical);
}

void TestServerFindings::connections_nearTheirLimit_areFound()
{
    QFETCH(const int, used);
    QFETCH(const std::optional<Severity>, severity);
    ServerFacts facts = sound();
    facts.connections.set(ConnectionUse {.used = used, .limit = 100, .reserved = 3}, m_now);
    const auto finding = found(facts, u"connections"_s);
    QCOMPARE(finding.has_value(), severity.has_value());
    if (!finding)
        return;
    QCOMPARE(finding->severity, *severity);
    QCOMPARE(finding->evidence, u"%1 of 97 connections are in use."_s.arg(used));
}

void TestServerFindings::certificate_nearItsEnd_isFound_data()
{
    QTest::addColumn<QDateTime>("end");
    QTest::addColumn<std::optional<Severity>>("severity");
    QTest::addColumn<QString>("title");
    QTest::newRow("in 22 days") << m_now.addDays(22) << std::optional<Severity>() << QString();
    QTest::newRow("in 21 days") << m_now.addDays(21) << std::optional(Severity::High)
                                << u"The certificate of pg-1 ends soon"_s;
    QTest::newRow("in 8 days") << m_now.addDays(8) << std::optional(Severity::High)
                               << u"The certificate of pg-1 ends soon"_s;
    QTest::newRow("in 7 days") << m_now.addDays(7) << std::optional(Severity::Critical)
                               << u"The certificate of pg-1 ends soon"_s;
    QTest::newRow("in an hour") << m_now.addSecs(3600) << std::optional(Severity::Critical)
                                << u"The certificate of pg-1 ends soon"_s;
    QTest::newRow("an hour ago") << m_now.addSecs(-3600) << std::optional(Severity::Critical)
                                 << u"The certificate of pg-1 has expired"_s;
    QTest::newRow("a year ago") << m_now.addYears(-1) << std::optional(Severity::Critical)
                                << u"The certificate of pg-1 has expired"_s;
}

void TestServerFindings::certificate_nearItsEnd_isFound()
{
    QFETCH(const QDateTime, end);
    QFETCH(const std::optional<Severity>, severity);
    ServerFacts facts = sound();
    facts.tls.set(encrypted(end), m_now);
    const auto finding = found(facts, u"certificate"_s);
    QCOMPARE(finding.has_value(), severity.has_value());
    if (!finding)
        return;
    QCOMPARE(finding->severity, *severity);
    QTEST(finding->title, "title");
    QVERIFY2(finding->evidence.contains(end.toString(Qt::ISODate)), qPrintable(finding->evidence));
    QVERIFY(!finding->remedy.isEmpty());
}

void TestServerFindings::certificate_ofNoEncryption_isNoFinding()
{
    ServerFacts facts = sound();
    facts.tls.set(TlsFacts(), m_now);
    QVERIFY(!found(facts, u"certificate"_s));
    facts.tls.set(fail(ErrorKind::Unsupported, u"Cannot be read."_s), m_now);
    QVERIFY(serverFindings(m_server, facts, 2, m_now).isEmpty());
    QVERIFY2(!cleared(facts).contains(u"certificate"_s), "nobody knows");
}

void TestServerFindings::release_withoutFixes_isFound_data()
{
    QTest::addColumn<ReleaseState>("state");
    QTest::addColumn<std::optional<Severity>>("severity");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("current") << ReleaseState::Current << std::optional<Severity>() << QString() << QString();
    QTest::newRow("not known") << ReleaseState::Unknown << std::optional<Severity>() << QString() << QString();
    QTest::newRow("security release missing")
        << ReleaseState::SecurityMissing << std::optional(Severity::Medium) << u"pg-1 misses a security release"_s
        << u"Install 15.20 and restart the server."_s;
    QTest::newRow("end of life") << ReleaseState::EndOfLife << std::optional(Severity::High)
                                 << u"pg-1 gets no more security fixes"_s
                                 << u"Plan an upgrade to a newer major version."_s;
}

void TestServerFindings::release_withoutFixes_isFound()
{
    QFETCH(const ReleaseState, state);
    QFETCH(const std::optional<Severity>, severity);
    ServerFacts facts = sound();
    facts.identity.set(ServerIdentity {u"15.4"_s, 150004, m_now.addDays(-3)}, m_now);
    facts.release.set(ReleaseVerdict {state, u"15.20"_s, QDate(2026, 11, 13), {}}, m_now);
    const auto finding = found(facts, u"release"_s);
    QCOMPARE(finding.has_value(), severity.has_value());
    if (!finding)
        return;
    QCOMPARE(finding->severity, *severity);
    QTEST(finding->title, "title");
    QTEST(finding->remedy, "remedy");
    QVERIFY2(finding->evidence.startsWith(u"It runs 15.4"), qPrintable(finding->evidence));
    QCOMPARE(finding->evidence.contains(u"15.20 is out since 2026-11-13"), state == ReleaseState::SecurityMissing);
}

void TestServerFindings::rights_thatReadingNeeds_areFound()
{
    const LoginRight monitor {u"pg_monitor"_s,   {},    u"Read all sessions"_s,
                              RightUse::Reading, false, u"GRANT pg_monitor TO app;"_s};
    const LoginRight signal {u"pg_signal_backend"_s, {}, u"End sessions"_s, RightUse::Acting, false, u"GRANT x;"_s};
    const LoginRight connect {u"CONNECT"_s,      u"fleet"_s, u"Read fleet"_s,
                              RightUse::Reading, false,      u"GRANT CONNECT ON fleet;"_s};
    ServerFacts facts = sound();
    facts.login.set(LoginFacts {u"app"_s, {signal}, {}, {}}, m_now);
    QVERIFY2(!found(facts, u"rights"_s), "who only reads needs no such right");
    facts.login.set(LoginFacts {u"app"_s, {monitor, signal, connect}, {}, {}}, m_now);
    const auto finding = found(facts, u"rights"_s);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Low);
    QCOMPARE(finding->evidence, u"A right is missing: Read all sessions."_s);
    QCOMPARE(finding->remedy, u"GRANT pg_monitor TO app;\nGRANT CONNECT ON fleet;"_s);
}

void TestServerFindings::key_namesItsServer()
{
    QCOMPARE(serverOfFinding(serverFindingPrefix(m_server.id) + u"locks"_s), m_server.id);
    QVERIFY(serverOfFinding(u"fleet:versions"_s).isNull());
    QVERIFY(serverOfFinding(u"server:"_s).isNull());
}

void TestServerFindings::tenantsHit_isOneAtLeast()
{
    ServerFacts facts = sound();
    facts.connections.set(ConnectionUse {.used = 99, .limit = 100}, m_now);
    QCOMPARE(serverFindings(m_server, facts, 0, m_now).value(0).tenantsHit, 1);
    QCOMPARE(serverFindings(m_server, facts, 7, m_now).value(0).tenantsHit, 7);
}

QTEST_APPLESS_MAIN(TestServerFindings)
#include "tst_serverfindings.moc"
