#include "models/sessionbands.h"

#include <QTest>

using namespace tenantry;

/// The bands of the chart of sessions.
class TestSessionBands : public QObject
{
    Q_OBJECT
private slots:
    void bands_ofServersThatAnswer_standOnEachOther();
    void band_ofAServerWithoutAnswer_hasAGap();
    void band_beforeTheFirstReading_isAbsent();
    void others_areOneBand();
};

using Samples = std::vector<SessionHistory::Sample>;

void TestSessionBands::bands_ofServersThatAnswer_standOnEachOther()
{
    const auto bands = sessionBands({Samples {{1000, 4}, {2000, 6}}, Samples {{1000, 1}}}, 4, 3000);
    QCOMPARE(bands.size(), 2);
    QCOMPARE(bands.at(0).size(), 1);
    QCOMPARE(bands.at(0).at(0).upper, (QList<QPointF> {{1000, 4}, {2000, 6}, {3000, 6}}));
    QCOMPARE(bands.at(1).at(0).lower, bands.at(0).at(0).upper);
    QCOMPARE(bands.at(1).at(0).upper, (QList<QPointF> {{1000, 5}, {2000, 7}, {3000, 7}}));
}

void TestSessionBands::band_ofAServerWithoutAnswer_hasAGap()
{
    const auto bands = sessionBands({Samples {{1000, 4}, {2000, -1}, {3000, 5}}, Samples {{1000, 2}}}, 4, 4000);
    QCOMPARE(bands.at(0).size(), 2);
    QCOMPARE(bands.at(0).at(0).upper, (QList<QPointF> {{1000, 4}, {2000, 4}}));
    QCOMPARE(bands.at(0).at(1).upper, (QList<QPointF> {{3000, 5}, {4000, 5}}));
    // What is not known adds nothing to those above it, and takes nothing from them.
    QCOMPARE(bands.at(1).size(), 1);
    QCOMPARE(bands.at(1).at(0).upper, (QList<QPointF> {{1000, 6}, {2000, 2}, {3000, 7}, {4000, 7}}));
}

void TestSessionBands::band_beforeTheFirstReading_isAbsent()
{
    const auto bands = sessionBands({Samples {{1000, 4}}, Samples {{2000, 2}}, Samples {{1000, -1}}}, 4, 3000);
    QCOMPARE(bands.at(1).at(0).upper.first(), QPointF(2000, 6));
    QVERIFY(bands.at(2).isEmpty());
    QVERIFY(sessionBands({Samples()}, 4, 3000).at(0).isEmpty());
}

void TestSessionBands::others_areOneBand()
{
    const auto bands = sessionBands({Samples {{1000, 3}}, Samples {{1000, 2}}, Samples {{1000, -1}}}, 1, 1000);
    QCOMPARE(bands.size(), 2);
    QCOMPARE(bands.at(1).at(0).upper, (QList<QPointF> {{1000, 5}}));
}

QTEST_APPLESS_MAIN(TestSessionBands)
#include "tst_sessionbands.moc"
