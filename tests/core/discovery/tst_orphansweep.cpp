#include "tests/support/sweepfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The registry is held against a real server: what is whole is no finding, what differs is one with a remedy, and what is over is
/// resolved.
class TestOrphanSweep : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(fleet().start(), qPrintable(fleet().cluster().errorString())); }
    void init() { m_sweeps.begin(); }
    void cleanup() { m_sweeps.end(); }
    void wholeTenant_isNoFinding_data() { PlacementFixture::addKinds(); }
    void wholeTenant_isNoFinding();
    void whatDiffers_isAFinding_untilItIsOver_data();
    void whatDiffers_isAFinding_untilItIsOver();
    void droppedDatabase_isAFinding();
    void placeElsewhere_isToldOnBothSides();
    void lostFolder_isAFinding();
    void tenantsOfAnotherRegistry_areCounted();
    void archiveWhoseTimeIsOver_isAFinding();

private:
    [[nodiscard]] PlacementFixture &fleet() { return m_sweeps.fleet(); }
    SweepFixture m_sweeps;
};

void TestOrphanSweep::wholeTenant_isNoFinding()
{
    QFETCH(IsolationKind, kind);
    m_sweeps.make(u"whole"_s, kind);
    QVERIFY(!QTest::currentTestFailed());
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList());
    QVERIFY(report.isWhole());
    QCOMPARE(report.stopped.size(), 0);
    qint64 tenants = 0;
    for (const SweptServer &server : report.servers) {
        tenants += server.tenants;
        QVERIFY(server.databases > 0);
    }
    QCOMPARE(tenants, 1);
    VERIFY_OK(fleet().suspend());
    QCOMPARE(m_sweeps.kinds(m_sweeps.sweep()), QStringList());
}

void TestOrphanSweep::whatDiffers_isAFinding_untilItIsOver_data()
{
    QTest::addColumn<QString>("happens"); // %1: what the tenant's names begin with
    QTest::addColumn<QString>("mended");
    QTest::addColumn<QStringList>("found");
    const QString other = u"00000000-0000-7000-8000-000000000001"_s;
    QTest::newRow("schema") << u"alter schema %1 rename to elsewhere"_s << u"alter schema elsewhere rename to %1"_s
                            << QStringList {u"ELSEWHERE"_s, u"SCHEMA"_s};
    QTest::newRow("control table") << u"alter table %1.tenantry rename to other"_s
                                   << u"alter table %1.other rename to tenantry"_s << QStringList {u"CONTROL"_s};
    QTest::newRow("unknown tenant") << u"update %1.tenantry set tenant_id = '%2'"_s.arg(u"%1"_s, other)
                                    << u"update %1.tenantry set tenant_id = '%2'"_s
                                    << QStringList {u"CONTROL"_s, u"UNKNOWN"_s};
    QTest::newRow("another registry") << u"update %1.tenantry set registry_id = '%2'"_s.arg(u"%1"_s, other)
                                      << u"update %1.tenantry set registry_id = '%3'"_s << QStringList {u"REGISTRY"_s};
    QTest::newRow("epoch") << u"update %1.tenantry set epoch = 7"_s << u"update %1.tenantry set epoch = 1"_s
                           << QStringList {u"EPOCH"_s};
    QTest::newRow("state") << u"update %1.tenantry set state = 'suspended'"_s
                           << u"update %1.tenantry set state = 'active'"_s << QStringList {u"STATE"_s};
    QTest::newRow("slug") << u"update %1.tenantry set slug = 'other'"_s
                          << u"update %1.tenantry set slug = 'differing'"_s << QStringList {u"SLUG"_s};
    QTest::newRow("roles") << u"create role t_gone_0123456789ab_rw; create role t_gone_0123456789ab_ro"_s
                           << u"drop role t_gone_0123456789ab_rw, t_gone_0123456789ab_ro"_s << QStringList {u"ROLES"_s};
    QTest::newRow("unclaimed schema") << u"create schema t_odd_0123456789ab"_s << u"drop schema t_odd_0123456789ab"_s
                                      << QStringList {u"UNCLAIMED"_s};
}

void TestOrphanSweep::whatDiffers_isAFinding_untilItIsOver()
{
    QFETCH(QString, happens);
    QFETCH(QString, mended);
    QFETCH(QStringList, found);
    m_sweeps.make(u"differing"_s);
    QVERIFY(!QTest::currentTestFailed());
    const Tenant tenant = fleet().tenant();
    const QString base = tenant.placement.schema;
    m_sweeps.run(happens.arg(base));
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), found);
    QCOMPARE(m_sweeps.keep(report).value_or(-1), found.size());
    QCOMPARE(m_sweeps.open().size(), found.size());
    QCOMPARE(m_sweeps.keep(m_sweeps.sweep()).value_or(-1), 0); // as they were
    QCOMPARE(m_sweeps.open().size(), found.size());
    QByteArray mending = mended.toUtf8();
    mending.replace("%1", base.toUtf8())
        .replace("%2", tenant.id.toString().toUtf8())
        .replace("%3", fleet().registry().info().id.toString().toUtf8());
    m_sweeps.run(QString::fromUtf8(mending));
    const SweepReport after = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(after), QStringList());
    VERIFY_OK(m_sweeps.keep(after));
    QCOMPARE(m_sweeps.open(), QStringList());
}

void TestOrphanSweep::droppedDatabase_isAFinding()
{
    m_sweeps.make(u"alone"_s, IsolationKind::Database);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(fleet().cluster().run(u"drop database %1 with (force)"_s.arg(fleet().tenant().placement.database)));
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList {u"DATABASE"_s});
    QCOMPARE(report.findings.first().tenant, fleet().tenant().id);
    QVERIFY2(report.findings.first().evidence.contains(u"alone"_s), qPrintable(report.findings.first().evidence));
}

void TestOrphanSweep::placeElsewhere_isToldOnBothSides()
{
    m_sweeps.make(u"moved"_s);
    QVERIFY(!QTest::currentTestFailed());
    Tenant tenant = fleet().tenant();
    tenant.placement.schema = u"t_nowhere_0123456789ab"_s;
    VERIFY_OK(answerOf(fleet().registry().updateTenant(tenant)));
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList({u"ELSEWHERE"_s, u"SCHEMA"_s}));
    QVERIFY2(report.findings.first().evidence.contains(u"epoch"_s), qPrintable(report.findings.first().evidence));
}

void TestOrphanSweep::lostFolder_isAFinding()
{
    m_sweeps.make(u"housed"_s, IsolationKind::Deployment);
    QVERIFY(!QTest::currentTestFailed());
    const QString folder = LocalPostgres::folderOf(fleet().server().host);
    QVERIFY(!folder.isEmpty());
    VERIFY_OK(LocalPostgres(folder, fleet().server().port).stop());
    SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList()); // it does not run, and that is said of the server
    QVERIFY(!report.isWhole());
    QVERIFY(QDir().rename(folder, folder + u".away"_s));
    report = m_sweeps.sweep();
    QVERIFY(QDir().rename(folder + u".away"_s, folder));
    QCOMPARE(m_sweeps.kinds(report), QStringList {u"FOLDER"_s});
}

void TestOrphanSweep::tenantsOfAnotherRegistry_areCounted()
{
    m_sweeps.make(u"theirs"_s);
    QVERIFY(!QTest::currentTestFailed());
    fleet().begin(); // another registry on the same server
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList());
    QCOMPARE(report.servers.first().tenantsOfOthers, 1);
    QCOMPARE(report.servers.first().tenants, 0);
}

void TestOrphanSweep::archiveWhoseTimeIsOver_isAFinding()
{
    m_sweeps.make(u"kept"_s);
    QVERIFY(!QTest::currentTestFailed());
    ArchiveTerms terms;
    terms.keptUntil = QDateTime::currentDateTimeUtc().addDays(1);
    VERIFY_OK(fleet().archive(terms));
    QCOMPARE(m_sweeps.kinds(m_sweeps.sweep()), QStringList());
    terms.keptUntil = QDateTime::currentDateTimeUtc().addDays(-1);
    VERIFY_OK(answerOf(changeTerms(fleet().registry(), fleet().tenant().id, terms, {})));
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList {u"ARCHIVE"_s});
    QCOMPARE(report.findings.first().tenant, fleet().tenant().id);
    VERIFY_OK(m_sweeps.keep(report));
    terms.keptUntil = {};
    VERIFY_OK(answerOf(changeTerms(fleet().registry(), fleet().tenant().id, terms, {})));
    VERIFY_OK(m_sweeps.keep(m_sweeps.sweep()));
    QCOMPARE(m_sweeps.open(), QStringList());
}

QTEST_GUILESS_MAIN(TestOrphanSweep)
#include "tst_orphansweep.moc"
