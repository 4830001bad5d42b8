#include "tests/app/ctlonboarding.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Many tenants from a file, from a shell: each line has an outcome, and one bad line is a reason to begin with none.
class TestCtlOnboardFile : public QObject, private CtlOnboarding
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init()
    {
        begin();
        prepare();
    }
    void file_hasAnOutcomeForEachLine();
    void file_withOneBadLine_doesNothing_data();
    void file_withOneBadLine_doesNothing();
};

void TestCtlOnboardFile::file_hasAnOutcomeForEachLine()
{
    const QString bare = m_database + u"_bare"_s;
    VERIFY_OK(m_registries.cluster().createDatabase(bare));
    const QString file = m_registries.file(
        u"many.csv"_s,
        u"slug,name,server,database\nfinch,Finch,pg-1,%1\nbare,,pg-1,%2\nheron,,pg-1,%1\n"_s.arg(m_database, bare)
            .toUtf8());
    const QStringList words {u"tenant"_s, u"onboard-file"_s, file, u"--migrations"_s, m_folder, u"--json"_s};
    const auto planned = ctl(words + QStringList {u"--dry-run"_s});
    QCOMPARE(planned.exitCode, 1);
    QCOMPARE(planned.json()[u"rows"_s][0][u"outcome"_s].toString(), u"planned"_s);
    QCOMPARE(left(), u"0 0"_s);
    const auto made = ctl(words);
    QCOMPARE(made.exitCode, 1);
    const auto rows = made.json()[u"rows"_s];
    QCOMPARE(rows.toArray().size(), 3);
    const QStringList outcomes {rows[0][u"outcome"_s].toString(), rows[1][u"outcome"_s].toString(),
                                rows[2][u"outcome"_s].toString()};
    QCOMPARE(outcomes, QStringList({u"active"_s, u"failed"_s, u"active"_s}));
    QCOMPARE(rows[1][u"line"_s].toInt(), 3);
    QVERIFY(rows[1][u"error"_s].toString().contains(bare));
    QVERIFY(rows[0][u"error"_s].isNull());
    for (const QString &slug : {u"finch"_s, u"heron"_s})
        QCOMPARE(ctl({u"tenant"_s, u"show"_s, slug, u"--json"_s}).json()[u"tenant"_s][u"state"_s].toString(),
                 u"active"_s);
    QCOMPARE(left(), u"2 6"_s);
    QCOMPARE(ctl(words).exitCode, 1); // all are taken, or cannot be made
    QCOMPARE(left(), u"2 6"_s);
    VERIFY_OK(m_registries.cluster().run(u"drop database "_s + bare));
}

void TestCtlOnboardFile::file_withOneBadLine_doesNothing_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no server") << QByteArray("heron,,,app,") << ErrorKind::InvalidInput;
    QTest::newRow("unknown server") << QByteArray("heron,,pg-9,app,") << ErrorKind::Missing;
    QTest::newRow("no slug") << QByteArray("Not a slug,,pg-1,app,") << ErrorKind::InvalidInput;
    QTest::newRow("twice") << QByteArray("finch,,pg-1,app,") << ErrorKind::InvalidInput;
    QTest::newRow("a field too few") << QByteArray("heron,,pg-1") << ErrorKind::InvalidInput;
    QTest::newRow("no model") << QByteArray("heron,,pg-1,app,cloud") << ErrorKind::InvalidInput;
    QTest::newRow("no folder for shared tables") << QByteArray("heron,,pg-1,app,shared") << ErrorKind::InvalidInput;
}

void TestCtlOnboardFile::file_withOneBadLine_doesNothing()
{
    QFETCH(QByteArray, bad);
    QFETCH(ErrorKind, kind);
    const QString file = m_registries.file(
        u"bad.csv"_s, "slug,name,server,database,model\nfinch,Finch,pg-1," + m_database.toUtf8() + ",\n" + bad + "\n");
    const auto refused = ctl({u"tenant"_s, u"onboard-file"_s, file, u"--migrations"_s, m_folder});
    QCOMPARE(refused.exitCode, errorExitCode(kind));
    QVERIFY2(refused.err.contains(u"Line 3"_s), qPrintable(refused.err));
    QCOMPARE(left(), u"0 0"_s);
    QCOMPARE(ctl({u"operation"_s, u"list"_s, u"--json"_s}).json().value(u"operations"_s).toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestCtlOnboardFile)
#include "tst_ctlonboardfile.moc"
