#include "core/routing/poolerfile.h"
#include "core/routing/poolertext.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// The file that a pooler reads: whole or not at all, and nobody else's.
class TestPoolerFile : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void write_ofANewFile_makesIt();
    void write_keepsOwnerAndRights_andTheOneBefore();
    void write_ofTheSame_touchesNothing();
    void putBack_isAsBefore();
    void putBack_ofANewFile_takesItAway();
    void open_ofSomebodyElses_isRefused_data();
    void open_ofSomebodyElses_isRefused();
    void write_afterSomebodyElse_isRefused();
    void write_whileAnotherDoes_isRefused();
    void write_withoutRoom_leavesTheOldOne();
    void write_whereNobodyMay_saysWhatToDo();

private:
    QString path() const { return m_folder->filePath(u"tenantry.ini"_s); }
    QByteArray text(const QByteArray &lines) const { return poolerHeader(m_registry) + lines; }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QStringList left() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const RegistryId m_registry = RegistryId::create();
};

void TestPoolerFile::write_ofANewFile_makesIt()
{
    auto file = PoolerFile::open(path(), m_registry);
    VERIFY_OK(file);
    QCOMPARE(file->text(), QByteArray());
    VERIFY_OK(file->write(text("a")));
    QVERIFY(file->isWritten());
    QCOMPARE(read(path()), text("a"));
    QCOMPARE(left(), QStringList {u"tenantry.ini"_s});
    QCOMPARE(int(QFile::permissions(path()) & (QFile::ReadOther | QFile::WriteOther | QFile::WriteGroup)), 0);
}

void TestPoolerFile::write_keepsOwnerAndRights_andTheOneBefore()
{
    put(text("old"));
    QVERIFY(chmod(QFile::encodeName(path()).constData(), 0604) == 0);
    const bool isRoot = geteuid() == 0;
    if (isRoot)
        QVERIFY(chown(QFile::encodeName(path()).constData(), 1234, 4321) == 0);
    auto file = PoolerFile::open(path(), m_registry);
    VERIFY_OK(file);
    VERIFY_OK(file->write(text("new")));
    struct stat status { };
    QVERIFY(stat(QFile::encodeName(path()).constData(), &status) == 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0604));
    QCOMPARE(status.st_uid, isRoot ? uid_t(1234) : geteuid());
    QCOMPARE(status.st_gid, isRoot ? gid_t(4321) : getegid());
    QCOMPARE(read(file->keptPath()), text("old"));
    // The next time, too.
    auto again = PoolerFile::open(path(), m_registry);
    VERIFY_OK(again);
    VERIFY_OK(again->write(text("newer")));
    QCOMPARE(read(file->keptPath()), text("new"));
    QCOMPARE(left().size(), 2);
}

void TestPoolerFile::write_ofTheSame_touchesNothing()
{
    put(text("old"));
    auto file = PoolerFile::open(path(), m_registry);
    VERIFY_OK(file);
    VERIFY_OK(file->write(text("old")));
    QVERIFY(!file->isWritten());
    QCOMPARE(left(), QStringList {u"tenantry.ini"_s});
    VERIFY_OK(file->putBack());
    QCOMPARE(read(path()), text("old"));
}

void TestPoolerFile::putBack_isAsBefore()
{
    put(text("old"));
    auto file = PoolerFile::open(path(), m_registry);
    VERIFY_OK(file);
    VERIFY_OK(file->write(text("new")));
    VERIFY_OK(file->putBack());
    QCOMPARE(read(path()), text("old"));
    QVERIFY(!file->isWritten());
    QCOMPARE(left(), QStringList {u"tenantry.ini"_s});
}

void TestPoolerFile::putBack_ofANewFile_takesItAway()
{
    auto file = PoolerFile::open(path(), m_registry);
    VERIFY_OK(file);
    VERIFY_OK(file->write(text("new")));
    VERIFY_OK(file->putBack());
    QCOMPARE(left(), QStringList());
}

void TestPoolerFile::open_ofSomebodyElses_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("another program") << QByteArray("[databases]\n* = host=x\n") << ErrorKind::Constraint;
    QTest::newRow("a userlist of passwords") << QByteArray("\"admin\" \"secret-word\"\n") << ErrorKind::Constraint;
    QTest::newRow("nothing in it") << QByteArray() << ErrorKind::Constraint;
    QTest::newRow("another registry") << poolerHeader(RegistryId::create()) << ErrorKind::Constraint;
}

void TestPoolerFile::open_ofSomebodyElses_isRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    put(bytes);
    const auto file = PoolerFile::open(path(), m_registry);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, kind);
    QVERIFY(file.error().message.contains(path()) && !file.error().remedy.isEmpty());
    QVERIFY(!file.error().toText().contains(u"secret-word"_s));
    QCOMPARE(read(path()), bytes);
    // Nor is what a name leads to elsewhere.
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(QFile::link(path(), link));
    QCOMPARE(PoolerFile::open(link, m_registry).error().kind, ErrorKind::Denied);
    QCOMPARE(PoolerFile::open(m_folder->path(), m_registry).error().kind, ErrorKind::Denied);
}

void TestPoolerFile::write_afterSomebodyElse_isRefused()
{
    put(text("old"));
    auto mine = PoolerFile::open(path(), m_registry);
    auto theirs = PoolerFile::open(path(), m_registry);
    QVERIFY(mine && theirs);
    VERIFY_OK(theirs->write(text("theirs")));
    const auto late = mine->write(text("mine"));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(read(path()), text("theirs"));
    VERIFY_OK(mine->putBack()); // nothing of mine is there
    QCOMPARE(read(path()), text("theirs"));
}

void TestPoolerFile::write_whileAnotherDoes_isRefused()
{
    QLockFile other(path() + u".lock");
    QVERIFY(other.tryLock(0));
    auto file = PoolerFile::open(path(), m_registry);
    VERIFY_OK(file);
    const auto written = file->write(text("mine"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Conflict);
    QVERIFY(!QFile::exists(path()));
}

/// A limit of the file's size ends a write where a full disk would.
void TestPoolerFile::write_withoutRoom_leavesTheOldOne()
{
    put(text("old"));
    auto file = PoolerFile::open(path(), m_registry);
    VERIFY_OK(file);
    rlimit before {};
    QVERIFY(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small {4096, before.rlim_max};
    QVERIFY(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto written = file->write(text(QByteArray(100000, 'x')));
    QVERIFY(setrlimit(RLIMIT_FSIZE, &before) == 0);
    (void)std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QVERIFY2(written.error().remedy.contains(u"--export"_s), qPrintable(written.error().toText()));
    QCOMPARE(read(path()), text("old"));
    QVERIFY(!left().contains(u"tenantry.ini.new"_s));
    VERIFY_OK(file->putBack());
    VERIFY_OK(file->write(text("new")));
    QCOMPARE(read(path()), text("new"));
}

void TestPoolerFile::write_whereNobodyMay_saysWhatToDo()
{
    auto nowhere = PoolerFile::open(m_folder->filePath(u"none/tenantry.ini"_s), m_registry);
    VERIFY_OK(nowhere);
    const auto written = nowhere->write(text("new"));
    QVERIFY(!written);
    QVERIFY(written.error().remedy.contains(u"pooler config --export"_s));
}

QTEST_GUILESS_MAIN(TestPoolerFile)
#include "tst_poolerfile.moc"
