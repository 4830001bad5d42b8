#include "core/provisioning/modelrecommendation.h"

#include <QTest>

using namespace tenantry;

/// What is recommended for what is said of a tenant.
class TestModelRecommendation : public QObject
{
    Q_OBJECT
private slots:
    void needs_haveTheirModel_data();
    void needs_haveTheirModel();
    void restoredAlone_isNeverInSharedTables();
};

void TestModelRecommendation::needs_haveTheirModel_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("alone");
    QTest::addColumn<int>("model");
    const auto row = [](const char *name, ExpectedSize size, bool alone, IsolationKind model) {
        QTest::newRow(name) << int(size) << alone << int(model);
    };
    row("small", ExpectedSize::Small, false, IsolationKind::SharedTable);
    row("small, restored alone", ExpectedSize::Small, true, IsolationKind::Schema);
    row("medium", ExpectedSize::Medium, false, IsolationKind::Schema);
    row("medium, restored alone", ExpectedSize::Medium, true, IsolationKind::Database);
    row("large", ExpectedSize::Large, false, IsolationKind::Database);
    row("large, restored alone", ExpectedSize::Large, true, IsolationKind::Deployment);
}

void TestModelRecommendation::needs_haveTheirModel()
{
    QFETCH(const int, size);
    QFETCH(const bool, alone);
    QFETCH(const int, model);
    const ModelRecommendation found = recommendModel({ExpectedSize(size), alone});
    QCOMPARE(int(found.kind), model);
    QVERIFY(!found.reason.isEmpty());
}

void TestModelRecommendation::restoredAlone_isNeverInSharedTables()
{
    for (const ExpectedSize size : {ExpectedSize::Small, ExpectedSize::Medium, ExpectedSize::Large})
        QVERIFY(recommendModel({size, true}).kind != IsolationKind::SharedTable);
}

QTEST_MAIN(TestModelRecommendation)
#include "tst_modelrecommendation.moc"
