#include "tests/support/placementfixture.h"
#include "tests/support/smalldisk.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The disk on which a server of a tenant's own is made has too little room for it.
class TestDeploymentFullDisk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void fullDisk_saysSo_andIsResumed();
    void fullDisk_isUndone();

private:
    void runOnFullDisk();

    PlacementFixture m_fleet;
    QTemporaryDir m_programs; ///< with an initdb that sees a small disk where it is to work
    QString m_whole;
    QString m_before;
    OperationId m_id;
};

void TestDeploymentFullDisk::initTestCase()
{
    QVERIFY2(canHaveSmallDisk(), "an ordinary user may have no user namespace here");
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
    QStringList words;
    constexpr int megabytes = 20; // of the forty that it needs
    const auto command = onSmallDisk(u"PLACE"_s, megabytes, {PostgresCluster::binary(u"initdb"_s)});
    for (const QString &word : command)
        words << (word == u"PLACE" ? u"\"$(dirname \"$2\")\""_s : u"'%1'"_s.arg(word)); // --pgdata FOLDER
    QFile initdb(m_programs.filePath(u"initdb"_s));
    QVERIFY(initdb.open(QIODevice::WriteOnly));
    initdb.write("#!/bin/sh\nexec " + words.join(u' ').toUtf8() + " \"$@\"\n");
    constexpr auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(initdb.setPermissions(readable) && QFile::setPermissions(m_programs.path(), readable | QFile::WriteOwner));
}

void TestDeploymentFullDisk::runOnFullDisk()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"roomy"_s, IsolationKind::Deployment)));
    m_whole = m_fleet.whole();
    m_fleet.place().dropEverything();
    m_fleet.begin();
    m_before = m_fleet.left();
    m_id = m_fleet.plan(u"large"_s, IsolationKind::Deployment);
    const QByteArray programs = qgetenv("TENANTRY_POSTGRES_PROGRAMS");
    qputenv("TENANTRY_POSTGRES_PROGRAMS", m_programs.path().toUtf8());
    const auto failed = m_fleet.run(m_id);
    if (programs.isEmpty())
        qunsetenv("TENANTRY_POSTGRES_PROGRAMS");
    else
        qputenv("TENANTRY_POSTGRES_PROGRAMS", programs);
    QVERIFY(!failed);
    QVERIFY2(failed.error().detail.contains(u"No space left on device"), qPrintable(failed.error().toText()));
    QVERIFY(!failed.error().remedy.isEmpty());
    const auto found = answerOf(m_fleet.registry().heldOperation(m_id));
    VERIFY_OK(found);
    QCOMPARE(found->operation.state, OperationState::Failed);
    QVERIFY2(found->error.contains(u"No space left on device"), qPrintable(found->error));
}

void TestDeploymentFullDisk::fullDisk_saysSo_andIsResumed()
{
    runOnFullDisk();
    VERIFY_OK(m_fleet.run(m_id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(m_fleet.whole(), m_whole);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestDeploymentFullDisk::fullDisk_isUndone()
{
    runOnFullDisk();
    VERIFY_OK(m_fleet.undo(m_id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
    QCOMPARE(m_fleet.left(), m_before);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

QTEST_GUILESS_MAIN(TestDeploymentFullDisk)
#include "tst_deploymentfulldisk.moc"
