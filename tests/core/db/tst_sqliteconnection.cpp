#include "core/db/connection.h"
#include "core/db/transaction.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <sys/stat.h>

using namespace tenantry;
using namespace tenantry::testsupport;

class TestSqliteConnection : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void open_newFile_isPrivateAndWal();
    void open_existingFile_keepsItsMode();
    void open_missingDirectory_isMissing();
    void open_readOnlyOfMissingFile_isMissing();
    void open_ofOtherFile_saysSo_data();
    void open_ofOtherFile_saysSo();
    void readOnly_refusesChanges();
    void foreignKeys_areEnforced();
    void begin_whileAnotherWrites_isConflict();
    void query_ofUuidAndTime_storesPlainText();
    void write_onAFullDisk_changesNothing();

private:
    ConnectionSpec spec(const QString &file = QStringLiteral("test.db")) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestSqliteConnection::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

ConnectionSpec TestSqliteConnection::spec(const QString &file) const
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_directory->filePath(file);
    spec.lockTimeout = std::chrono::milliseconds(50);
    return spec;
}

void TestSqliteConnection::open_newFile_isPrivateAndWal()
{
    const mode_t before = umask(0);
    const auto connection = openOrDie(spec());
    VERIFY_OK(connection->script(QStringLiteral("CREATE TABLE item (id int)")));
    umask(before);
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        struct stat status { };
        QCOMPARE(stat(QFile::encodeName(spec().database + suffix).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }
    auto query = connection->query(QStringLiteral("PRAGMA journal_mode"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toString(), QStringLiteral("wal"));
}

void TestSqliteConnection::open_existingFile_keepsItsMode()
{
    VERIFY_OK(openOrDie(spec())->script(QStringLiteral("CREATE TABLE item (id int)")));
    QCOMPARE(chmod(QFile::encodeName(spec().database).constData(), 0640), 0);
    const auto connection = openOrDie(spec());
    struct stat status { };
    QCOMPARE(stat(QFile::encodeName(spec().database).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0640));
}

void TestSqliteConnection::open_missingDirectory_isMissing()
{
    const auto opened = Connection::open(spec(QStringLiteral("nowhere/test.db")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Missing);
    QVERIFY(opened.error().message.contains(spec(QStringLiteral("nowhere/test.db")).database));
    QVERIFY(!opened.error().remedy.isEmpty());
}

void TestSqliteConnection::open_readOnlyOfMissingFile_isMissing()
{
    auto readOnly = spec();
    readOnly.readOnly = true;
    QCOMPARE(Connection::open(readOnly).error().kind, ErrorKind::Missing);
    QVERIFY(!QFile::exists(readOnly.database));
}

void TestSqliteConnection::open_ofOtherFile_saysSo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is no database at all, only a text\n").repeated(100);
    QTest::newRow("damaged header") << QByteArray("SQLite format 3\0").leftJustified(4096, 'x');
}

void TestSqliteConnection::open_ofOtherFile_saysSo()
{
    QFETCH(const QByteArray, content);
    QFile file(spec().database);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto opened = Connection::open(spec());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Internal);
    QVERIFY(!opened.error().remedy.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestSqliteConnection::readOnly_refusesChanges()
{
    VERIFY_OK(openOrDie(spec())->script(QStringLiteral("CREATE TABLE item (id int)")));
    auto readOnly = spec();
    readOnly.readOnly = true;
    const auto connection = openOrDie(readOnly);
    const auto changed = connection->execute(QStringLiteral("INSERT INTO item VALUES (1)"));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Denied);
    VERIFY_OK(Transaction::begin(*connection));
}

void TestSqliteConnection::foreignKeys_areEnforced()
{
    const auto connection = openOrDie(spec());
    VERIFY_OK(connection->script(
        QStringLiteral("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a (id))")));
    const auto changed = connection->execute(QStringLiteral("INSERT INTO b VALUES (1)"));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Constraint);
}

void TestSqliteConnection::begin_whileAnotherWrites_isConflict()
{
    const auto one = openOrDie(spec());
    const auto two = openOrDie(spec());
    const auto first = Transaction::begin(*one);
    VERIFY_OK(first);
    const auto second = Transaction::begin(*two);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    VERIFY_OK(Transaction::begin(*two, Transaction::Mode::ReadOnly));
}

void TestSqliteConnection::query_ofUuidAndTime_storesPlainText()
{
    const auto connection = openOrDie(spec());
    const QUuid uuid = newUuidV7();
    const QDateTime time(QDate(2026, 11, 24), QTime(1, 2, 3, 4), Qt::OffsetFromUTC, 3600);
    auto query = connection->query(QStringLiteral("SELECT ?, ?, ?"), {uuid, time, QUuid()});
    VERIFY_OK(query);
    QVERIFY(query->next());
    QCOMPARE(query->value(0).toString(), uuid.toString(QUuid::WithoutBraces));
    QCOMPARE(query->value(1).toString(), QStringLiteral("2026-11-24T00:02:03.004Z"));
    QVERIFY(query->isNull(2));
}

void TestSqliteConnection::write_onAFullDisk_changesNothing()
{
    const auto connection = openOrDie(spec());
    VERIFY_OK(connection->script(QStringLiteral("CREATE TABLE item (text text); PRAGMA max_page_count = 20")));
    auto transaction = Transaction::begin(*connection);
    VERIFY_OK(transaction);
    const auto changed = connection->execute(QStringLiteral("INSERT INTO item VALUES (?)"), {QString(1'000'000, u'x')});
    QVERIFY(!changed);
    QVERIFY(changed.error().message.contains(u"full"));
    QVERIFY(!changed.error().remedy.isEmpty());
    transaction->rollback();
    auto query = connection->query(QStringLiteral("SELECT count(*) FROM item"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestSqliteConnection)
#include "tst_sqliteconnection.moc"
