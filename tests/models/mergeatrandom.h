#pragma once
// Random merges of a list model under Qt's own tester of models. For tests, GUI thread.

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace tenantry::testsupport {

/// Random merges under the tester: afterwards the model holds what the last merge said, sorted or not.
template<class Model, class Make>
void mergeAtRandom(Model &model, Make make)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(5);
    for (int round = 0; round < 60; ++round) {
        model.sort(random.bounded(model.columnCount() + 1) - 1,
                   random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        auto records = model.records();
        records.clear();
        for (int number = 0; number < 30; ++number) {
            if (random.bounded(3) > 0)
                records.push_back(make(number, random.bounded(20)));
        }
        std::shuffle(records.begin(), records.end(), random);
        model.merge(records);
        QCOMPARE(size_t(model.rowCount()), records.size());
        for (const auto &record : records)
            QVERIFY(std::find(model.records().begin(), model.records().end(), record) != model.records().end());
    }
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.columnInfo(column).id.isEmpty());
    }
}

} // namespace tenantry::testsupport
