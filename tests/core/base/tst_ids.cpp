#include "core/base/ids.h"

#include <QTest>

using namespace tenantry;

class TestIds : public QObject
{
    Q_OBJECT
private slots:
    void create_isVersion7_andSortsByTime();
    void fromString_ofNonsense_isNull();
};

void TestIds::create_isVersion7_andSortsByTime()
{
    const auto first = TenantId::create();
    QTest::qWait(2);
    const auto second = TenantId::create();
    QCOMPARE(first.toString().at(14), u'7');
    QVERIFY(first < second);
    QCOMPARE(TenantId::fromString(first.toString()), first);
}

void TestIds::fromString_ofNonsense_isNull()
{
    QVERIFY(TenantId::fromString(QStringLiteral("'; drop table tenant; --")).isNull());
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
