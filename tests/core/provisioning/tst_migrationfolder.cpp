#include "core/provisioning/migrationfolder.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace tenantry;

namespace {

using Files = QMap<QString, QByteArray>; // name to content

bool write(const QTemporaryDir &folder, const Files &files)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        QFile made(folder.filePath(file.key()));
        if (!made.open(QIODevice::WriteOnly) || made.write(file.value()) != file.value().size())
            return false;
    }
    return true;
}

Files named(std::initializer_list<const char *> names)
{
    Files files;
    for (const char *name : names)
        files.insert(QString::fromUtf8(name), "select 1;\n");
    return files;
}

} // namespace

class TestMigrationFolder : public QObject
{
    Q_OBJECT
private slots:
    void read_ofPairs_givesThemAscending();
    void read_ofOneFile_givesItsText_data();
    void read_ofOneFile_givesItsText();
    void read_ofNames_givesVersionsAndTitles_data();
    void read_ofNames_givesVersionsAndTitles();
    void read_ofOtherFiles_passesThemOver();
    void read_ofLinks_followsThem();
    void read_ofBrokenFolders_namesTheFile_data();
    void read_ofBrokenFolders_namesTheFile();
    void read_ofNoFolder_isMissing_data();
    void read_ofNoFolder_isMissing();
    void read_ofUnreadable_namesTheFile_data();
    void read_ofUnreadable_namesTheFile();
    void newest_ofNone_isZero();
};

void TestMigrationFolder::read_ofPairs_givesThemAscending()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder,
                  {{QStringLiteral("10_last.up.sql"), "last up"},
                   {QStringLiteral("0002_second.up.sql"), "second up"},
                   {QStringLiteral("0002_second.down.sql"), "second down"},
                   {QStringLiteral("1_first.up.sql"), "first up"},
                   {QStringLiteral("01_other.down.sql"), "first down"}}));
    const auto read = readMigrationFolder(folder.path());
    VERIFY_OK(read);
    QCOMPARE(read->path, folder.path());
    QCOMPARE(read->newest(), 10);
    QCOMPARE(read->migrations.size(), 3);
    const Migration &first = read->migrations.at(0);
    QCOMPARE(first.version, 1);
    QCOMPARE(first.title, QStringLiteral("first"));
    QCOMPARE(first.fileName, QStringLiteral("1_first.up.sql"));
    QCOMPARE(first.up, QStringLiteral("first up"));
    QCOMPARE(first.down, QStringLiteral("first down"));
    QCOMPARE(first.sha256, QCryptographicHash::hash("first up", QCryptographicHash::Sha256));
    QCOMPARE(read->migrations.at(1).fileName, QStringLiteral("0002_second.up.sql"));
    QCOMPARE(read->migrations.at(1).down, QStringLiteral("second down"));
    QCOMPARE(read->migrations.at(2).up, QStringLiteral("last up"));
    QCOMPARE(read->migrations.at(2).down, QString());
}

void TestMigrationFolder::read_ofOneFile_givesItsText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("select 1;\n") << QStringLiteral("select 1;\n");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("only a BOM") << QByteArray("\xef\xbb\xbf") << QString();
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbfselect 'ü'") << QStringLiteral("select 'ü'");
    QTest::newRow("CRLF") << QByteArray("select 1;\r\n") << QStringLiteral("select 1;\r\n");
    QTest::newRow("10 MB") << QByteArray(10'000'000, ' ') << QString(10'000'000, u' ');
}

void TestMigrationFolder::read_ofOneFile_givesItsText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    const QTemporaryDir folder;
    QVERIFY(write(folder, {{QStringLiteral("1_a.up.sql"), bytes}, {QStringLiteral("1_a.down.sql"), bytes}}));
    const auto read = readMigrationFolder(folder.path());
    VERIFY_OK(read);
    QVERIFY(read->migrations.first().up == text);
    QVERIFY(read->migrations.first().down == text);
    QCOMPARE(read->migrations.first().sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

void TestMigrationFolder::read_ofNames_givesVersionsAndTitles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("version");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, qint64 version, const char *title) {
        QTest::newRow(name) << QString::fromUtf8(name) << version << QString::fromUtf8(title);
    };
    row("1_a.up.sql", 1, "a");
    row("000000000000000000000000000012_a.up.sql", 12, "a");
    row("20261127103000_add_order-priority.up.sql", 20261127103000, "add_order-priority");
    row("9223372036854775807_Z.9.up.sql", 9223372036854775807, "Z.9");
    row("1_a.up.sql.up.sql", 1, "a.up.sql");
    row("1_2_3.up.sql", 1, "2_3");
    row("1__.up.sql", 1, "_");
}

void TestMigrationFolder::read_ofNames_givesVersionsAndTitles()
{
    QFETCH(const QString, name);
    QFETCH(const qint64, version);
    QFETCH(const QString, title);
    const QTemporaryDir folder;
    QVERIFY(write(folder, {{name, "select 1"}}));
    const auto read = readMigrationFolder(folder.path());
    VERIFY_OK(read);
    QCOMPARE(read->migrations.size(), 1);
    QCOMPARE(read->migrations.first().version, version);
    QCOMPARE(read->migrations.first().title, title);
    QCOMPARE(read->migrations.first().fileName, name);
    QCOMPARE(read->newest(), version);
}

void TestMigrationFolder::read_ofOtherFiles_passesThemOver()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, named({"1_a.up.sql", "README.md", "2_b.up.sql.orig", ".#2_b.up.sql", "2_b.up.sql~", "sql"})));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("older.sql")));
    const auto read = readMigrationFolder(folder.path());
    VERIFY_OK(read);
    QCOMPARE(read->migrations.size(), 1);
}

void TestMigrationFolder::read_ofLinks_followsThem()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, {{QStringLiteral("text"), "select 1"}}));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("all")));
    QVERIFY(QFile::link(QStringLiteral("../text"), folder.filePath(QStringLiteral("all/1_a.up.sql"))));
    QVERIFY(QFile::link(QStringLiteral("all"), folder.filePath(QStringLiteral("linked"))));
    const auto read = readMigrationFolder(folder.filePath(QStringLiteral("linked")));
    VERIFY_OK(read);
    QCOMPARE(read->migrations.size(), 1);
    QCOMPARE(read->migrations.first().fileName, QStringLiteral("1_a.up.sql"));
    QCOMPARE(read->migrations.first().up, QStringLiteral("select 1"));
}

void TestMigrationFolder::read_ofBrokenFolders_namesTheFile_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("file");
    const auto row = [](const char *name, const Files &files, const char *file) {
        QTest::newRow(name) << files << QString::fromUtf8(file);
    };
    row("two up files", named({"1_a.up.sql", "1_b.up.sql"}), "1_b.up.sql");
    row("two up files, one with zeros", named({"01_a.up.sql", "1_a.up.sql"}), "01_a.up.sql");
    row("two down files", named({"1_a.up.sql", "1_a.down.sql", "1_b.down.sql"}), "1_b.down.sql");
    row("down alone", named({"1_a.up.sql", "2_b.down.sql"}), "2_b.down.sql");
    row("only a down", named({"2_b.down.sql"}), "2_b.down.sql");
    row("no direction", named({"1_a.up.sql", "2_b.sql"}), "2_b.sql");
    row("another direction", named({"1_a.up.sql", "2_b.Up.sql"}), "2_b.Up.sql");
    row("no version", named({"1_a.up.sql", "b.up.sql"}), "b.up.sql");
    row("no number", named({"1_a.up.sql", "V2_b.up.sql"}), "V2_b.up.sql");
    row("sign", named({"1_a.up.sql", "-2_b.up.sql"}), "-2_b.up.sql");
    row("other digits", named({"1_a.up.sql", "٢_b.up.sql"}), "٢_b.up.sql");
    row("no title", named({"1_a.up.sql", "2.up.sql"}), "2.up.sql");
    row("empty title", named({"1_a.up.sql", "2_.up.sql"}), "2_.up.sql");
    row("space in the title", named({"1_a.up.sql", "2_b c.up.sql"}), "2_b c.up.sql");
    row("letter of another script", named({"1_a.up.sql", "2_ü.up.sql"}), "2_ü.up.sql");
    row("line end in the title", named({"1_a.up.sql", "2_b\n.up.sql"}), "2_b\n.up.sql");
    row("large letters", named({"1_a.up.sql", "2_b.up.SQL"}), "2_b.up.SQL");
    row("version 0", named({"1_a.up.sql", "000_b.up.sql"}), "000_b.up.sql");
    row("version too large", named({"1_a.up.sql", "9223372036854775808_b.up.sql"}), "9223372036854775808_b.up.sql");
    row("version far too large", named({"99999999999999999999999999999999_b.up.sql"}), "9999_b.up.sql");
    const auto content = [&](const char *name, const QByteArray &bytes) {
        row(name, {{QStringLiteral("1_a.up.sql"), bytes}}, "1_a.up.sql");
        row(QByteArray(name + QByteArray(", down")).constData(),
            {{QStringLiteral("1_a.up.sql"), "select 1"}, {QStringLiteral("1_a.down.sql"), bytes}}, "1_a.down.sql");
    };
    content("latin-1", "select 'K\xf6ln'");
    content("UTF-16 with a mark", QByteArray("\xff\xfes\0", 4));
    content("UTF-16 without a mark", QByteArray("s\0e\0", 4));
    content("NUL", QByteArray("select 1;\0 drop", 15));
    content("over 10 MB", QByteArray(10'000'001, ' '));
}

void TestMigrationFolder::read_ofBrokenFolders_namesTheFile()
{
    QFETCH(const Files, files);
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    QVERIFY(write(folder, files));
    const auto read = readMigrationFolder(folder.path());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(read.error().message.contains(file), qPrintable(read.error().message));
    QVERIFY(!read.error().remedy.isEmpty());
}

void TestMigrationFolder::read_ofNoFolder_isMissing_data()
{
    QTest::addColumn<QString>("path"); // in a folder with a file and an empty folder
    QTest::newRow("no such folder") << QStringLiteral("absent");
    QTest::newRow("a file") << QStringLiteral("1_a.up.sql");
    QTest::newRow("no up file") << QStringLiteral("empty");
}

void TestMigrationFolder::read_ofNoFolder_isMissing()
{
    QFETCH(const QString, path);
    const QTemporaryDir folder;
    QVERIFY(write(folder, named({"1_a.up.sql"})));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("empty")));
    const auto read = readMigrationFolder(folder.filePath(path));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Missing);
    QVERIFY2(read.error().message.contains(path), qPrintable(read.error().message));
    QVERIFY(!read.error().remedy.isEmpty());
}

void TestMigrationFolder::read_ofUnreadable_namesTheFile_data()
{
    // None of them is a matter of permissions, which do not count where the tests run as root.
    QTest::addColumn<QString>("target");
    QTest::newRow("link to nothing") << QStringLiteral("absent");
    QTest::newRow("link to itself") << QStringLiteral("2_b.up.sql");
    QTest::newRow("link to a pipe") << QStringLiteral("pipe");
    QTest::newRow("pipe") << QString();
    QTest::newRow("reading fails") << QStringLiteral("/proc/self/mem");
}

void TestMigrationFolder::read_ofUnreadable_namesTheFile()
{
    QFETCH(const QString, target);
    const QTemporaryDir folder;
    QVERIFY(write(folder, named({"1_a.up.sql"})));
    const QString name = QStringLiteral("2_b.up.sql");
    const QString pipe = folder.filePath(target.isEmpty() ? name : QStringLiteral("pipe"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(target.isEmpty() || QFile::link(target, folder.filePath(name)));
    const auto read = readMigrationFolder(folder.path());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(read.error().message.contains(name), qPrintable(read.error().message));
    QVERIFY(!read.error().remedy.isEmpty());
}

void TestMigrationFolder::newest_ofNone_isZero()
{
    QCOMPARE(MigrationFolder().newest(), 0);
}

QTEST_GUILESS_MAIN(TestMigrationFolder)
#include "tst_migrationfolder.moc"
