#include "views/shell/fleetlistmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// The list of the fleets that this computer knows.
class TestFleetListModel : public QObject
{
    Q_OBJECT
private slots:
    void merge_atRandom_keepsTheRulesOfAModel();
    void environment_thatIsNotKnown_isEmpty();

private:
    [[nodiscard]] static KnownFleet fleet(int number, int variant);
};

KnownFleet TestFleetListModel::fleet(int number, int variant)
{
    KnownFleet fleet;
    fleet.id = QString::number(number);
    fleet.name = u"Harborline %1"_s.arg(variant);
    if (variant % 4 < 3)
        fleet.environment = static_cast<EnvironmentTag>(variant % 4);
    fleet.location = u"ann@db-%1.example/fleet"_s.arg(number);
    return fleet;
}

/// Under Qt's own tester of models; sorted or not, it holds what the last merge said.
void TestFleetListModel::merge_atRandom_keepsTheRulesOfAModel()
{
    FleetListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(5);
    for (int round = 0; round < 60; ++round) {
        model.sort(random.bounded(model.columnCount() + 1) - 1,
                   random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        std::vector<KnownFleet> fleets;
        for (int number = 0; number < 30; ++number) {
            if (random.bounded(3) > 0)
                fleets.push_back(fleet(number, random.bounded(20)));
        }
        std::shuffle(fleets.begin(), fleets.end(), random);
        model.merge(fleets);
        QCOMPARE(size_t(model.rowCount()), fleets.size());
        for (const KnownFleet &one : fleets) {
            const int row = model.rowOf(one.id);
            QVERIFY(row >= 0);
            QVERIFY(model.record(row) == one);
            QCOMPARE(model.index(row, FleetListModel::Name).data().toString(), one.name);
        }
    }
}

void TestFleetListModel::environment_thatIsNotKnown_isEmpty()
{
    FleetListModel model;
    model.reset({fleet(1, 3), fleet(2, 0)});
    QCOMPARE(model.index(0, FleetListModel::Environment).data().toString(), QString());
    QVERIFY(!model.index(1, FleetListModel::Environment).data().toString().isEmpty());
    QCOMPARE(model.index(1, FleetListModel::Place).data().toString(), u"ann@db-2.example/fleet"_s);
    QVERIFY(model.index(1, FleetListModel::Place).data(MonospaceRole).toBool());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestFleetListModel)
#include "tst_fleetlistmodel.moc"
