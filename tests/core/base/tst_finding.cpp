#include "core/base/finding.h"

#include <QTest>

using namespace tenantry;

class TestFinding : public QObject
{
    Q_OBJECT
private slots:
    void names_goBothWays_data();
    void names_goBothWays();
    void names_ofNothingKnown_leaveTheValue();
    void severity_comparesByWeight();
    void stateAt_ofASnoozeThatIsOver_isOpen();
};

void TestFinding::names_goBothWays_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("state");
    QTest::newRow("0") << 0 << QStringLiteral("info") << QStringLiteral("open");
    QTest::newRow("1") << 1 << QStringLiteral("low") << QStringLiteral("snoozed");
    QTest::newRow("2") << 2 << QStringLiteral("medium") << QStringLiteral("accepted");
    QTest::newRow("3") << 3 << QStringLiteral("high") << QStringLiteral("resolved");
}

void TestFinding::names_goBothWays()
{
    QFETCH(int, value);
    QFETCH(QString, severity);
    QFETCH(QString, state);
    QCOMPARE(severityName(static_cast<Severity>(value)), severity);
    QCOMPARE(findingStateName(static_cast<FindingState>(value)), state);
    Severity readSeverity {};
    FindingState readState {};
    QVERIFY(severityFromName(severity, &readSeverity));
    QVERIFY(findingStateFromName(state, &readState));
    QCOMPARE(static_cast<int>(readSeverity), value);
    QCOMPARE(static_cast<int>(readState), value);
}

void TestFinding::names_ofNothingKnown_leaveTheValue()
{
    Severity severity = Severity::High;
    FindingState state = FindingState::Accepted;
    QVERIFY(!severityFromName(QStringLiteral("HIGH"), &severity));
    QVERIFY(!findingStateFromName(QString(), &state));
    QCOMPARE(severity, Severity::High);
    QCOMPARE(state, FindingState::Accepted);
}

void TestFinding::severity_comparesByWeight()
{
    QVERIFY(Severity::Critical > Severity::High);
    QVERIFY(Severity::Low > Severity::Info);
}

void TestFinding::stateAt_ofASnoozeThatIsOver_isOpen()
{
    Finding finding;
    finding.state = FindingState::Snoozed;
    finding.snoozedUntil = QDateTime::fromSecsSinceEpoch(1000, Qt::UTC);
    QCOMPARE(stateAt(finding, finding.snoozedUntil.addSecs(-1)), FindingState::Snoozed);
    QCOMPARE(stateAt(finding, finding.snoozedUntil), FindingState::Open);
    finding.state = FindingState::Resolved;
    QCOMPARE(stateAt(finding, finding.snoozedUntil), FindingState::Resolved);
}

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
