#include "core/inspection/findingledger.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// Findings of several subjects: a fault that stays keeps its first time, and one subject says nothing of another.
class TestFindingLedger : public QObject
{
    Q_OBJECT
private slots:
    void fault_thatIsStillThere_keepsItsFirstTime();
    void fault_thatCameBack_isNew();
    void subjects_areKeptApart();
    void subjectThatIsGone_isForgotten();

private:
    [[nodiscard]] static Judgement fault(const QString &key, const QDateTime &seen)
    {
        Finding finding;
        finding.key = key;
        finding.firstSeen = finding.lastSeen = seen;
        return {{finding}, {}};
    }
    QDateTime m_now {QDate(2026, 11, 23), QTime(14, 32), Qt::UTC};
};

void TestFindingLedger::fault_thatIsStillThere_keepsItsFirstTime()
{
    FindingLedger ledger;
    ledger.set(u"a"_s, fault(u"a:x"_s, m_now));
    ledger.set(u"a"_s, fault(u"a:x"_s, m_now.addSecs(30)));
    QCOMPARE(ledger.findings().value(0).firstSeen, m_now);
    QCOMPARE(ledger.findings().value(0).lastSeen, m_now.addSecs(30));
}

void TestFindingLedger::fault_thatCameBack_isNew()
{
    FindingLedger ledger;
    ledger.set(u"a"_s, fault(u"a:x"_s, m_now));
    ledger.set(u"a"_s, {{}, {u"a:x"_s}});
    QVERIFY(ledger.findings().isEmpty());
    QCOMPARE(ledger.cleared(), QSet<QString> {u"a:x"_s});
    ledger.set(u"a"_s, fault(u"a:x"_s, m_now.addSecs(60)));
    QCOMPARE(ledger.findings().value(0).firstSeen, m_now.addSecs(60));
    QVERIFY(ledger.cleared().isEmpty());
}

void TestFindingLedger::subjects_areKeptApart()
{
    FindingLedger ledger;
    ledger.set(u"a"_s, fault(u"a:x"_s, m_now));
    ledger.set(u"b"_s, {{}, {u"b:x"_s}});
    QCOMPARE(ledger.findings().size(), 1);
    QCOMPARE(ledger.cleared(), QSet<QString> {u"b:x"_s});
}

void TestFindingLedger::subjectThatIsGone_isForgotten()
{
    FindingLedger ledger;
    ledger.set(u"a"_s, fault(u"a:x"_s, m_now));
    ledger.set(u"b"_s, fault(u"b:x"_s, m_now));
    ledger.keepOnly({u"b"_s});
    QCOMPARE(ledger.findings().size(), 1);
    QCOMPARE(ledger.findings().value(0).key, u"b:x"_s);
}

QTEST_APPLESS_MAIN(TestFindingLedger)
#include "tst_findingledger.moc"
