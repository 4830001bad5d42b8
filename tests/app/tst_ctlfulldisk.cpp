#include "core/db/sqldialect.h"
#include "tests/app/ctlregistries.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>
#include <QSqlError>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A registry whose disk fills up in the middle of an import: a real disk of a few megabytes, in memory. Where the machine
/// gives nobody such a disk the file's size is limited instead, which ends a write at the same place with another word.
class TestCtlFullDisk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void import_intoAFile_whoseDiskIsFull_keepsTheWholeState_data();
    void import_intoAFile_whoseDiskIsFull_keepsTheWholeState();
    void import_intoAServer_whoseDiskIsFull_keepsTheWholeState();

private:
    QTemporaryDir m_files;
    QString m_small;
    QString m_large;
    bool m_hasSmallDisk = false;
};

void TestCtlFullDisk::initTestCase()
{
    keepCtlFilesIn(m_files.path());
    const auto file = [this](const char *name, int rows) {
        QFile out(m_files.filePath(QString::fromLatin1(name)));
        out.open(QIODevice::WriteOnly);
        out.write(CtlRegistries::rows(rows, "eu"));
        return out.fileName();
    };
    m_small = file("small.csv", 20);
    m_large = file("large.csv", 10000);
    m_hasSmallDisk = PostgresCluster::canHaveSmallDisk();
}

void TestCtlFullDisk::import_intoAFile_whoseDiskIsFull_keepsTheWholeState_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::addColumn<QString>("words");
    QTest::newRow("limit of a file's size") << QStringList {u"bash"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f 1500; %1"_s}
                                            << u"Check the disk and the free space"_s;
    if (m_hasSmallDisk)
        QTest::newRow("full disk")
            << QStringList {u"unshare"_s,
                            u"--user"_s,
                            u"--map-root-user"_s,
                            u"--mount"_s,
                            u"bash"_s,
                            u"-c"_s,
                            u"mount -t tmpfs -o size=1500k disk . && cd . && cd \"$PWD\" && %1"_s}
            << u"The disk is full"_s;
}

void TestCtlFullDisk::import_intoAFile_whoseDiskIsFull_keepsTheWholeState()
{
    QFETCH(QStringList, shell);
    QFETCH(QString, words);
    const QTemporaryDir place;
    const QString script = uR"sh(
        ctl() { "$CTL" "$@" --registry registry.tenantry; }
        ctl registry init || exit 90
        ctl tenant import "$SMALL" || exit 91
        ctl tenant import "$LARGE"; echo "import ended with $?"
        ctl registry check || exit 92
        echo "tenants: $(ctl tenant list | grep -c ^t-)"
        printf 'slug,name\none-more,One more\n' >"$SMALL.more"
        ctl tenant import "$SMALL.more" || exit 93
    )sh"_s;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CTL"_s, QStringLiteral(TENANTRY_CTL_PROGRAM));
    environment.insert(u"SMALL"_s, m_small);
    environment.insert(u"LARGE"_s, m_large);
    shell.last() = shell.last().arg(script);
    QProcess process;
    process.setWorkingDirectory(place.path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(shell.takeFirst(), shell);
    QVERIFY(process.waitForFinished(120000));
    const QString output = QString::fromUtf8(process.readAll());
    QVERIFY2(process.exitCode() == 0, qPrintable(output));
    QVERIFY2(output.contains(words), qPrintable(output));
    QVERIFY2(output.contains(u"import ended with %1"_s.arg(errorExitCode(ErrorKind::Internal))), qPrintable(output));
    QVERIFY2(output.contains(u"tenants: 20\n"_s), qPrintable(output));
}

void TestCtlFullDisk::import_intoAServer_whoseDiskIsFull_keepsTheWholeState()
{
    // Without a small disk of its own the server cannot be brought there; its error is then tested by its code alone.
    if (!m_hasSmallDisk) {
        const QSqlError full({}, u"No space left on device"_s, QSqlError::StatementError, u"53100"_s);
        QCOMPARE(SqlDialect::of(Engine::PostgreSQL).toError(full).message, u"The server's disk is full."_s);
        return;
    }
    PostgresCluster::Options options;
    options.smallDiskMegabytes = 11;
    PostgresCluster cluster(options);
    QVERIFY2(cluster.start(), qPrintable(cluster.errorString()));
    VERIFY_OK(cluster.createRole(u"maker"_s, {}, u"CREATEROLE"_s));
    VERIFY_OK(cluster.createRole(u"ann"_s));
    VERIFY_OK(cluster.run(u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(cluster.smallDisk())));
    VERIFY_OK(cluster.run(u"CREATE DATABASE fleet OWNER maker TABLESPACE small"_s));
    const auto made = CtlRegistries::ctl(cluster.spec(u"fleet"_s, u"maker"_s), {u"registry"_s, u"init"_s});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    VERIFY_OK(cluster.run(u"GRANT tenantry_admin TO ann"_s));
    const auto registry = cluster.spec(u"fleet"_s, u"ann"_s);
    const auto ctl = [&](const QStringList &words) { return CtlRegistries::ctl(registry, words); };
    const auto small = ctl({u"tenant"_s, u"import"_s, m_small});
    QVERIFY2(small.exitCode == 0, qPrintable(small.err));

    const auto full = ctl({u"tenant"_s, u"import"_s, m_large, u"--json"_s});
    QVERIFY2(full.exitCode == errorExitCode(ErrorKind::Internal), qPrintable(full.out + full.err));
    QCOMPARE(full.errorJson().value(u"message").toString(), u"The server's disk is full."_s);
    QCOMPARE(full.errorJson().value(u"sqlState").toString(), u"53100"_s);
    QVERIFY(!full.errorJson().value(u"remedy").toString().isEmpty());
    const auto checked = ctl({u"registry"_s, u"check"_s});
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.out + checked.err));
    const auto list = ctl({u"tenant"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.json().value(u"tenants").toArray().size(), 20);
    const auto again = ctl({u"tenant"_s, u"import"_s, m_small, u"--json"_s});
    QVERIFY2(again.exitCode == 0, qPrintable(again.err));
    QCOMPARE(again.json().value(u"unchanged").toInt(), 20);
}

QTEST_GUILESS_MAIN(TestCtlFullDisk)
#include "tst_ctlfulldisk.moc"
