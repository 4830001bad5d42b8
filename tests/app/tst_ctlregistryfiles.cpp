#include "tests/app/ctlregistries.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>

#include <linux/capability.h>
#include <sys/prctl.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

/// The program obeys the permission bits even where the test runs as root.
CtlRun runAsOrdinary(const QStringList &arguments)
{
    return runCtlProcess(arguments, QProcessEnvironment::systemEnvironment(), [] {
        prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
        prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
    });
}

QByteArray digest(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                          : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// A registry's file that is not as it should be: what the program says, and that it leaves it as it is.
class TestCtlRegistryFiles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void badFile_isToldAndLeftAlone_data();
    void badFile_isToldAndLeftAlone();
    void olderFile_isReadAfterAnUpgradeOnly();
    void lockedFile_isReadAndNotWritten();
    void readOnlyFile_isNeverWritten_data();
    void readOnlyFile_isNeverWritten();
    void unreadableFile_isDenied();
    void newFile_whereNoneMayBeMade_isDenied();

private:
    CtlRun ctl(const QStringList &words) { return runAsOrdinary(words + QStringList {u"--registry"_s, m_path}); }
    void verifyTold(const CtlRun &run, ErrorKind kind);
    CtlRun import() { return ctl({u"tenant"_s, u"import"_s, m_rows}); }

    QTemporaryDir m_directory;
    QString m_good; ///< a registry with two tenants
    QString m_rows; ///< one more
    QString m_path; ///< the registry of this test: a copy of the good one
    int m_number = 0;
};

void TestCtlRegistryFiles::initTestCase()
{
    keepCtlFilesIn(m_directory.path());
    m_good = m_directory.filePath(u"good.tenantry"_s);
    m_rows = m_directory.filePath(u"rows.csv"_s);
    QCOMPARE(runCtlProcess({u"registry"_s, u"init"_s, u"--registry"_s, m_good}).exitCode, 0);
    overwrite(m_rows, 0, CtlRegistries::rows(2, "eu"));
    QCOMPARE(runCtlProcess({u"tenant"_s, u"import"_s, m_rows, u"--registry"_s, m_good}).exitCode, 0);
    QVERIFY(QFile::remove(m_rows));
    overwrite(m_rows, 0, "slug,name\none-more,One more\n");
}

void TestCtlRegistryFiles::init()
{
    const QString directory = m_directory.filePath(QString::number(++m_number));
    QVERIFY(QDir().mkpath(directory));
    m_path = directory + u"/r.tenantry"_s;
    QVERIFY(QFile::copy(m_good, m_path));
}

/// An error of this kind, with a remedy, and not a word on the standard output.
void TestCtlRegistryFiles::verifyTold(const CtlRun &run, ErrorKind kind)
{
    QVERIFY2(run.exitCode == errorExitCode(kind), qPrintable(QString::number(run.exitCode) + run.err));
    QVERIFY2(run.err.startsWith(u"tenantryctl: "_s) && run.err.count(u'\n') >= 2, qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

void TestCtlRegistryFiles::badFile_isToldAndLeftAlone_data()
{
    QTest::addColumn<std::function<void(const QString &)>>("spoil");
    QTest::addColumn<ErrorKind>("kind");
    using Spoil = std::function<void(const QString &)>;
    QTest::newRow("no database") << Spoil([](const QString &path) {
        QFile::remove(path);
        overwrite(path, 0, QByteArray(5000, 'x'));
    }) << ErrorKind::Internal;
    QTest::newRow("damaged in the middle")
        << Spoil([](const QString &path) { overwrite(path, 4096, QByteArray(16384, '\xff')); }) << ErrorKind::Internal;
    QTest::newRow("cut off") << Spoil([](const QString &path) { QFile::resize(path, 8192); }) << ErrorKind::Internal;
    QTest::newRow("of another program") << Spoil([](const QString &path) {
        QFile::remove(path);
        ConnectionSpec spec;
        spec.engine = Engine::SQLite;
        spec.database = path;
        (void)openOrDie(spec)->script(u"create table notes (a)"_s);
    }) << ErrorKind::InvalidInput;
    QTest::newRow("newer") << Spoil([](const QString &path) {
        ConnectionSpec spec;
        spec.engine = Engine::SQLite;
        spec.database = path;
        const auto connection = openOrDie(spec);
        (void)prepareRegistrySession(*connection);
        (void)connection->execute(u"update tenantry.registry_meta set format = 99"_s);
    }) << ErrorKind::Unsupported;
    QTest::newRow("missing") << Spoil([](const QString &path) { QFile::remove(path); }) << ErrorKind::Missing;
    QTest::newRow("a directory") << Spoil([](const QString &path) {
        QFile::remove(path);
        QDir().mkpath(path);
    }) << ErrorKind::InvalidInput;
}

void TestCtlRegistryFiles::badFile_isToldAndLeftAlone()
{
    QFETCH(std::function<void(const QString &)>, spoil);
    QFETCH(ErrorKind, kind);
    spoil(m_path);
    const bool existed = QFile::exists(m_path);
    const QByteArray before = digest(m_path);
    for (const QStringList &words :
         {QStringList {u"tenant"_s, u"list"_s}, QStringList {u"registry"_s, u"check"_s},
          QStringList {u"registry"_s, u"upgrade"_s}, QStringList {u"tenant"_s, u"import"_s, m_rows}})
        verifyTold(ctl(words), kind);
    QCOMPARE(digest(m_path), before);
    QCOMPARE(QFile::exists(m_path), existed);
}

void TestCtlRegistryFiles::olderFile_isReadAfterAnUpgradeOnly()
{
    QFile script(QStringLiteral(TENANTRY_SOURCE_DIR "/tests/core/registry/fixtures/format1_sqlite.sql"));
    QVERIFY(script.open(QIODevice::ReadOnly));
    QVERIFY(QFile::remove(m_path));
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_path;
    VERIFY_OK(openOrDie(spec)->script(QString::fromUtf8(script.readAll())));
    const auto refused = ctl({u"tenant"_s, u"list"_s});
    verifyTold(refused, ErrorKind::Unsupported);
    QVERIFY2(refused.err.contains(u"pgrade"_s), qPrintable(refused.err));
    const auto upgraded = ctl({u"registry"_s, u"upgrade"_s});
    QVERIFY2(upgraded.exitCode == 0, qPrintable(upgraded.err));
    QVERIFY(ctl({u"tenant"_s, u"list"_s}).out.contains(u"petrel"_s));
    QCOMPARE(QFileInfo(m_path).dir().entryList({u"*.format1-*.backup"_s}, QDir::Files).size(), 1);
}

void TestCtlRegistryFiles::lockedFile_isReadAndNotWritten()
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_path;
    const auto holder = openOrDie(spec);
    auto held = Transaction::begin(*holder);
    VERIFY_OK(held);
    QVERIFY(ctl({u"tenant"_s, u"list"_s}).out.contains(u"t-1"_s));
    verifyTold(import(), ErrorKind::Conflict);
    held->rollback();
    QCOMPARE(import().exitCode, 0);
}

void TestCtlRegistryFiles::readOnlyFile_isNeverWritten_data()
{
    QTest::addColumn<bool>("directoryToo");
    QTest::newRow("the file") << false;
    QTest::newRow("the file and its directory") << true;
}

void TestCtlRegistryFiles::readOnlyFile_isNeverWritten()
{
    QFETCH(bool, directoryToo);
    const QString directory = QFileInfo(m_path).path();
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
    if (directoryToo)
        QVERIFY(QFile::setPermissions(directory, QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray before = digest(m_path);
    if (directoryToo) {
        // Who reads a file in WAL mode has to make its -shm file, where no other program has it open.
        verifyTold(ctl({u"tenant"_s, u"list"_s}), ErrorKind::Denied);
    } else {
        QVERIFY(ctl({u"tenant"_s, u"list"_s}).out.contains(u"t-1"_s));
        const auto checked = ctl({u"registry"_s, u"check"_s, u"--json"_s});
        QVERIFY(!checked.json().value(u"registry").toObject().value(u"canWrite").toBool(true));
    }
    verifyTold(import(), ErrorKind::Denied);
    QVERIFY(QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(digest(m_path), before);
}

void TestCtlRegistryFiles::unreadableFile_isDenied()
{
    QVERIFY(QFile::setPermissions(m_path, {}));
    verifyTold(ctl({u"tenant"_s, u"list"_s}), ErrorKind::Denied);
    verifyTold(import(), ErrorKind::Denied);
}

void TestCtlRegistryFiles::newFile_whereNoneMayBeMade_isDenied()
{
    QVERIFY(QFile::remove(m_path));
    const QString directory = QFileInfo(m_path).path();
    QVERIFY(QFile::setPermissions(directory, QFile::ReadOwner | QFile::ExeOwner));
    verifyTold(ctl({u"registry"_s, u"init"_s}), ErrorKind::Denied);
    QVERIFY(QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QDir(directory).isEmpty());
}

QTEST_GUILESS_MAIN(TestCtlRegistryFiles)
#include "tst_ctlregistryfiles.moc"
