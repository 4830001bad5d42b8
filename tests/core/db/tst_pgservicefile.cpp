#include "core/db/pgservicefile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

class TestPgServiceFile : public QObject
{
    Q_OBJECT
private slots:
    void files_followTheOrderOfLibpq();
    void read_takesTheFirstSectionOfTheFirstFileThatHasIt();
    void read_ofAnUnknownService_namesTheFiles();
    void read_ofALineThatCannotBeUsed_namesFileAndLine_data();
    void read_ofALineThatCannotBeUsed_namesFileAndLine();
    void names_areListedInOrder_eachOnce();

private:
    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    QTemporaryDir m_directory;
};

void TestPgServiceFile::files_followTheOrderOfLibpq()
{
    QCOMPARE(pgServiceFiles(QStringLiteral("/a/own"), QStringLiteral("/a/etc")),
             QStringList({QStringLiteral("/a/own"), QStringLiteral("/a/etc/pg_service.conf")}));
    const QStringList defaults = pgServiceFiles({}, {});
    QVERIFY(defaults.first().endsWith(QStringLiteral("/.pg_service.conf")));
    QCOMPARE(defaults.last(), QStringLiteral("/etc/postgresql-common/pg_service.conf"));
}

void TestPgServiceFile::read_takesTheFirstSectionOfTheFirstFileThatHasIt()
{
    const QStringList files {m_directory.filePath(QStringLiteral("absent")),
                             write(QStringLiteral("own"),
                                   "# ours\n[test]\nhost=t\n\n[prod]\n  host = db.example  "
                                   "\r\nport=5433\n#no\n[other]\nhost=o\n[prod]\nuser=x\n"),
                             write(QStringLiteral("system"), "[prod]\nhost=wrong\n[only]\ndbname=a=b\n")};
    const auto prod = readPgService(QStringLiteral("prod"), files);
    QVERIFY2(prod, prod ? "" : qPrintable(prod.error().toText()));
    QCOMPARE(*prod,
             ConnectionSettings({{QStringLiteral("host"), QStringLiteral("db.example")},
                                 {QStringLiteral("port"), QStringLiteral("5433")}}));
    QCOMPARE(readPgService(QStringLiteral("only"), files).value().value(QStringLiteral("dbname")),
             QStringLiteral("a=b"));
}

void TestPgServiceFile::read_ofAnUnknownService_namesTheFiles()
{
    const QString path = write(QStringLiteral("own"), "[prod]\nhost=a\n");
    const auto service = readPgService(QStringLiteral("pro"), {path});
    QVERIFY(!service);
    QCOMPARE(service.error().kind, ErrorKind::Missing);
    QVERIFY(service.error().remedy.contains(path));
}

void TestPgServiceFile::read_ofALineThatCannotBeUsed_namesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    QTest::newRow("password") << QByteArray("password=hunter2") << static_cast<int>(ErrorKind::InvalidInput);
    QTest::newRow("no setting") << QByteArray("hunter2") << static_cast<int>(ErrorKind::InvalidInput);
    QTest::newRow("no keyword") << QByteArray("=hunter2") << static_cast<int>(ErrorKind::InvalidInput);
    QTest::newRow("ldap") << QByteArray("ldap://host/dc=x") << static_cast<int>(ErrorKind::Unsupported);
    QTest::newRow("hostaddr") << QByteArray("hostaddr=10.0.0.1") << static_cast<int>(ErrorKind::Unsupported);
}

void TestPgServiceFile::read_ofALineThatCannotBeUsed_namesFileAndLine()
{
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    const QString path = write(QStringLiteral("own"), "[prod]\nhost=a\n" + line + "\n[other]\nhost=b\n");
    const auto service = readPgService(QStringLiteral("prod"), {path});
    QVERIFY(!service);
    QCOMPARE(static_cast<int>(service.error().kind), kind);
    QVERIFY(service.error().message.contains(path + QStringLiteral(", line 3")));
    QVERIFY(!service.error().toText().contains(QStringLiteral("hunter2")));
    QVERIFY(readPgService(QStringLiteral("other"), {path}));
}

void TestPgServiceFile::names_areListedInOrder_eachOnce()
{
    const QStringList files {write(QStringLiteral("own"), "[b]\n[a]\n"), write(QStringLiteral("system"), "[a]\n[c]\n"),
                             m_directory.filePath(QStringLiteral("absent"))};
    QCOMPARE(pgServiceNames(files), QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
}

QTEST_GUILESS_MAIN(TestPgServiceFile)
#include "tst_pgservicefile.moc"
