#include "tests/app/ctlregistries.h"
#include "tests/support/openordie.h"
#include "tests/support/smalldisk.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A registry whose disk is full: a real disk of a few megabytes, in memory. A limit of the file's size ends a write at the
/// same place with another word.
class TestCtlFullDisk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init_onASmallDisk_makesAWholeFileOrNone_data();
    void init_onASmallDisk_makesAWholeFileOrNone();
    void import_intoAFile_whoseDiskIsFull_keepsTheWholeState_data();
    void import_intoAFile_whoseDiskIsFull_keepsTheWholeState();
    void import_intoAServer_whoseDiskIsFull_keepsTheWholeState();

private:
    /// Runs `script` in a directory of its own, wrapped in the shell `words`, of which the last has its place as %1.
    CtlRun runIn(QStringList words, const QString &script, const QString &place);
    /// The words of a shell on a disk of that size, which is gone with it.
    static QStringList onDisk(int kilobytes);

    QTemporaryDir m_files;
    QString m_small;
    QString m_large;
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
    QVERIFY2(canHaveSmallDisk(),
             "this account may not mount a disk in memory in a user namespace of its own: allow it "
             "(kernel.unprivileged_userns_clone, or the container's rights), the tests of a full disk need one");
}

QStringList TestCtlFullDisk::onDisk(int kilobytes)
{
    return {u"unshare"_s,
            u"--user"_s,
            u"--map-root-user"_s,
            u"--mount"_s,
            u"bash"_s,
            u"-c"_s,
            u"mount -t tmpfs -o size=%1k disk . && cd \"$PWD\" || exit 99; %2"_s.arg(kilobytes).arg(u"%1"_s)};
}

CtlRun TestCtlFullDisk::runIn(QStringList words, const QString &script, const QString &place)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CTL"_s, QStringLiteral(TENANTRY_CTL_PROGRAM));
    environment.insert(u"SMALL"_s, m_small);
    environment.insert(u"LARGE"_s, m_large);
    words.last() = words.last().arg(u"ctl() { \"$CTL\" \"$@\" --registry registry.tenantry; }\n"_s + script);
    QProcess process;
    process.setWorkingDirectory(place);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(words.takeFirst(), words);
    const bool ended = process.waitForFinished(120000);
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAll()), {}};
}

/// From too little for the first page to more than is needed.
void TestCtlFullDisk::init_onASmallDisk_makesAWholeFileOrNone_data()
{
    QTest::addColumn<int>("kilobytes");
    for (const int kilobytes : {4, 32, 64, 100, 160, 200, 240, 280, 320, 360, 400, 440, 480, 520, 560, 600, 700, 1500})
        QTest::addRow("%d kB", kilobytes) << kilobytes;
}

void TestCtlFullDisk::init_onASmallDisk_makesAWholeFileOrNone()
{
    QFETCH(int, kilobytes);
    const QTemporaryDir place;
    const QTemporaryDir outside;
    // The file alone is looked at, elsewhere: what still stands in a log beside it would be lost with the log.
    const auto run = runIn(onDisk(kilobytes), uR"sh(
        ctl registry init; code=$?
        echo "init ended with $code"
        [ $code = 0 ] || { ls -A | sed 's/^/left: /'; exit 0; }
        cp registry.tenantry "%1" && cd "%1" && ctl registry check || exit 91
        ctl tenant import "$SMALL" || exit 92
    )sh"_s.arg(outside.path()),
                           place.path());
    QVERIFY2(run.exitCode == 0, qPrintable(run.out));
    QVERIFY2(!run.out.contains(u"left: "_s), qPrintable(run.out));
    const bool isMade = run.out.contains(u"init ended with 0\n"_s);
    if (!isMade)
        QVERIFY2(run.out.contains(u"ended with %1\n"_s.arg(errorExitCode(ErrorKind::Internal)))
                     && run.out.contains(u"ree space"_s),
                 qPrintable(run.out));
    if (kilobytes <= 64 || kilobytes >= 1500)
        QCOMPARE(isMade, kilobytes >= 1500);
}

void TestCtlFullDisk::import_intoAFile_whoseDiskIsFull_keepsTheWholeState_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::addColumn<QString>("words");
    QTest::newRow("limit of a file's size") << QStringList {u"bash"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f 1500; %1"_s}
                                            << u"Check the disk and the free space"_s;
    QTest::newRow("full disk") << onDisk(1500) << u"The disk is full"_s;
}

void TestCtlFullDisk::import_intoAFile_whoseDiskIsFull_keepsTheWholeState()
{
    QFETCH(QStringList, shell);
    QFETCH(QString, words);
    const QTemporaryDir place;
    const auto run = runIn(shell, uR"sh(
        ctl registry init || exit 90
        ctl tenant import "$SMALL" || exit 91
        ctl tenant import "$LARGE"; echo "import ended with $?"
        ctl registry check || exit 92
        echo "tenants: $(ctl tenant list | grep -c ^t-)"
        printf 'slug,name\none-more,One more\n' >"$SMALL.more"
        ctl tenant import "$SMALL.more" || exit 93
    )sh"_s,
                           place.path());
    const QString output = run.out;
    QVERIFY2(run.exitCode == 0, qPrintable(output));
    QVERIFY2(output.contains(words), qPrintable(output));
    QVERIFY2(output.contains(u"import ended with %1"_s.arg(errorExitCode(ErrorKind::Internal))), qPrintable(output));
    QVERIFY2(output.contains(u"tenants: 20\n"_s), qPrintable(output));
}

void TestCtlFullDisk::import_intoAServer_whoseDiskIsFull_keepsTheWholeState()
{
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
