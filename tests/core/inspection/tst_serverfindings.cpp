#include "core/inspection/serverfindings.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// What the figures of a server say of findings that were recorded earlier.
class TestServerFindings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleared_whereNothingWasRead_isNothing();
    void cleared_ofAServerThatAnswers_isWhatWasReadAndIsWell();
    void cleared_ofAServerThatStopped_isNothing();
    void refusedLogin_isNoSilence();

private:
    [[nodiscard]] QStringList cleared(const ServerFacts &facts) const;
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

QTEST_APPLESS_MAIN(TestServerFindings)
#include "tst_serverfindings.moc"
