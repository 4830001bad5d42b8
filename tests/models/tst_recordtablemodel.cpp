#include "models/recordtablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace tenantry;

namespace {

struct Fruit {
    int key = 0;
    QString name;
    int weight = -1; // -1: not weighed yet
    friend bool operator==(const Fruit &, const Fruit &) = default;
};

using Fruits = RecordTableModel<Fruit, int>;

Fruits::Columns columns()
{
    return {{QStringLiteral("name"), [] { return QStringLiteral("Name"); }, [](const Fruit &f) { return f.name; }},
            {QStringLiteral("weight"),
             [] { return QStringLiteral("Weight"); },
             [](const Fruit &f) { return f.weight < 0 ? QVariant() : QVariant(f.weight); },
             ColumnKind::Number,
             nullptr,
             {{ExportRole, [](const Fruit &f) { return QVariant(QString::number(f.weight)); }}}}};
}

std::unique_ptr<Fruits> makeModel()
{
    return std::make_unique<Fruits>(
        columns(), [](const Fruit &f) { return f.key; }, [](int key) { return QString::number(key); });
}

std::vector<Fruit> fruits(std::initializer_list<int> keys)
{
    std::vector<Fruit> list;
    for (const int key : keys)
        list.push_back({key, QStringLiteral("n%1").arg(key), key});
    return list;
}

QList<int> keysOf(const Fruits &model)
{
    QList<int> keys;
    for (const Fruit &fruit : model.records())
        keys << fruit.key;
    return keys;
}

} // namespace

class TestRecordTableModel : public QObject
{
    Q_OBJECT
private slots:
    void data_answersFromColumns();
    void merge_emitsOnlyWhatChanged();
    void merge_moves_oneRow_withoutLosingPersistentIndexes();
    void merge_ofRandomLists_equalsReset_data();
    void merge_ofRandomLists_equalsReset();
    void sort_keepsUnknownValuesLast();
    void upsert_and_remove_keepSortOrder();
    void duplicateKeys_areShownOnce();
};

void TestRecordTableModel::data_answersFromColumns()
{
    const auto model = makeModel();
    model->reset({{7, QStringLiteral("pear"), 12}});
    QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Weight"));
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("pear"));
    QCOMPARE(model->index(0, 1).data(IdRole).toString(), QStringLiteral("7"));
    QCOMPARE(model->index(0, 1).data(NumericRole).toBool(), true);
    QCOMPARE(model->index(0, 1).data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(model->exportText(0, 1), QStringLiteral("12"));
    QCOMPARE(model->exportText(0, 0), QStringLiteral("pear"));
    QCOMPARE(model->columnOf(QStringLiteral("weight")), 1);
    QCOMPARE(model->columnOf(QStringLiteral("colour")), -1);
}

void TestRecordTableModel::merge_emitsOnlyWhatChanged()
{
    const auto model = makeModel();
    model->reset(fruits({1, 2, 3, 4}));
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);

    model->merge(fruits({1, 2, 3, 4}));
    QCOMPARE(inserted.count() + removed.count() + moved.count() + changed.count() + reset.count(), 0);

    auto next = fruits({1, 3, 4, 5});
    next[2].weight = 40;
    model->merge(next);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    QCOMPARE(moved.count() + reset.count(), 0);
}

void TestRecordTableModel::merge_moves_oneRow_withoutLosingPersistentIndexes()
{
    const auto model = makeModel();
    model->reset(fruits({1, 2, 3, 4, 5}));
    const QPersistentModelIndex two = model->index(1, 0);
    QSignalSpy moved(model.get(), &QAbstractItemModel::rowsMoved);
    model->merge(fruits({1, 3, 4, 2, 5}));
    QCOMPARE(moved.count(), 1);
    QVERIFY(two.isValid());
    QCOMPARE(two.row(), 3);
    QCOMPARE(two.data(IdRole).toString(), QStringLiteral("2"));
}

void TestRecordTableModel::merge_ofRandomLists_equalsReset_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("rounds");
    QTest::newRow("few rows, single edits") << 12 << 300;
    QTest::newRow("many rows, bulk permutations") << 400 << 40;
}

void TestRecordTableModel::merge_ofRandomLists_equalsReset()
{
    QFETCH(int, most);
    QFETCH(int, rounds);
    QRandomGenerator random(4711);
    const auto model = makeModel();
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < rounds; ++round) {
        if (round % 3 == 0)
            model->sort(random.bounded(3) - 1, random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        std::vector<Fruit> next;
        for (int key = 0; key < most; ++key) {
            if (random.bounded(3) > 0)
                next.push_back({key, QString::number(random.bounded(most)), random.bounded(5) - 1});
        }
        std::shuffle(next.begin(), next.end(), random);
        QHash<int, QPersistentModelIndex> watched;
        for (int row = 0; row < model->rowCount(); ++row)
            watched.insert(model->record(row).key, model->index(row, 0));

        model->merge(next);

        QList<int> expected, actual = keysOf(*model);
        for (const Fruit &fruit : next)
            expected << fruit.key;
        for (const auto &[key, index] : watched.asKeyValueRange()) {
            QCOMPARE(index.isValid(), expected.contains(key));
            if (index.isValid())
                QCOMPARE(model->record(index.row()).key, key);
        }
        std::sort(expected.begin(), expected.end());
        std::sort(actual.begin(), actual.end());
        QCOMPARE(actual, expected);
        for (const Fruit &fruit : next)
            QCOMPARE(model->record(model->rowOf(fruit.key)), fruit);
    }
}

void TestRecordTableModel::sort_keepsUnknownValuesLast()
{
    const auto model = makeModel();
    model->reset({{1, QStringLiteral("a"), 9}, {2, QStringLiteral("B"), -1}, {3, QStringLiteral("c"), 10}});
    model->sort(1, Qt::AscendingOrder);
    QCOMPARE(keysOf(*model), QList<int>({1, 3, 2}));
    model->sort(1, Qt::DescendingOrder);
    QCOMPARE(keysOf(*model), QList<int>({3, 1, 2}));
}

void TestRecordTableModel::upsert_and_remove_keepSortOrder()
{
    const auto model = makeModel();
    model->reset(fruits({2, 4, 6}));
    model->sort(1, Qt::AscendingOrder);
    model->upsert({5, QStringLiteral("five"), 5});
    QCOMPARE(keysOf(*model), QList<int>({2, 4, 5, 6}));
    model->upsert({2, QStringLiteral("two"), 20});
    QCOMPARE(keysOf(*model), QList<int>({4, 5, 6, 2}));
    model->remove(5);
    model->remove(99);
    QCOMPARE(keysOf(*model), QList<int>({4, 6, 2}));
}

void TestRecordTableModel::duplicateKeys_areShownOnce()
{
    const auto model = makeModel();
    model->reset(fruits({1, 1, 2}));
    QCOMPARE(keysOf(*model), QList<int>({1, 2}));
    model->merge(fruits({2, 2, 1, 1}));
    QCOMPARE(keysOf(*model), QList<int>({2, 1}));
}

QTEST_GUILESS_MAIN(TestRecordTableModel)
#include "tst_recordtablemodel.moc"
