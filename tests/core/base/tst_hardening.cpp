#include "core/base/hardening.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace tenantry;

class TestHardening : public QObject
{
    Q_OBJECT
private slots:
    void hardenProcess_forbidsCoreDumpsAndTracing();
};

void TestHardening::hardenProcess_forbidsCoreDumpsAndTracing()
{
    QCOMPARE(prctl(PR_GET_DUMPABLE), 1);
    QVERIFY(hardenProcess());
    rlimit limit {1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
    QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
    QVERIFY2(hardenProcess(), "a second call finds nothing to do and succeeds");
}

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
