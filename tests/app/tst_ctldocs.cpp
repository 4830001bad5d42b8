#include "tests/app/ctlrun.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Runs what the documentation tells people to type.
class TestCtlDocs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyBlock_ofAPage_runs_data();
    void everyBlock_ofAPage_runs();

private:
    static QStringList blocksOf(const QString &path);
    PostgresCluster m_cluster;
};

void TestCtlDocs::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"tenantry"_s));
    VERIFY_OK(m_cluster.createDatabase(u"app"_s, u"tenantry"_s));
    VERIFY_OK(m_cluster.run(u"CREATE TABLE customer (code text, title text); GRANT SELECT ON customer TO tenantry;"
                            "INSERT INTO customer VALUES ('acme', 'Acme'), ('birch', 'Birch & Sons')"_s,
                            u"app"_s));
}

/// The ```sh blocks whose first word is tenantryctl.
QStringList TestCtlDocs::blocksOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression fence(u"^```sh\\n(tenantryctl .*?)^```"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    QStringList blocks;
    auto matches = fence.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext())
        blocks << matches.next().captured(1);
    return blocks;
}

void TestCtlDocs::everyBlock_ofAPage_runs_data()
{
    QTest::addColumn<QString>("path");
    QStringList paths {QStringLiteral(TENANTRY_SOURCE_DIR "/README.md")};
    QDirIterator pages(QStringLiteral(TENANTRY_SOURCE_DIR "/docs"), {u"*.md"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (pages.hasNext())
        paths << pages.next();
    for (const QString &path : paths)
        if (!blocksOf(path).isEmpty())
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    QVERIFY(!blocksOf(QStringLiteral(TENANTRY_SOURCE_DIR "/docs/tenantryctl.md")).isEmpty());
}

void TestCtlDocs::everyBlock_ofAPage_runs()
{
    QFETCH(QString, path);
    const QTemporaryDir directory;
    keepCtlFilesIn(directory.path());
    QVERIFY(QDir().mkpath(qEnvironmentVariable("HOME")));
    QFile passFile(qEnvironmentVariable("HOME") + u"/.pgpass"_s);
    QVERIFY(passFile.open(QIODevice::WriteOnly));
    passFile.write("*:*:*:tenantry:unused\n");
    passFile.close();
    QVERIFY(passFile.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QFile customers(directory.filePath(u"customers.csv"_s));
    QVERIFY(customers.open(QIODevice::WriteOnly));
    customers.write("slug,name,region\ncedar,Cedar,eu\n");
    customers.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s,
                       QFileInfo(QStringLiteral(TENANTRY_CTL_PROGRAM)).path() + u':' + environment.value(u"PATH"_s));
    const QString url =
        u"'postgresql://tenantry@/postgres?host=%1&port=%2'"_s.arg(m_cluster.socketDirectory()).arg(m_cluster.port());
    for (QString block : blocksOf(path)) {
        block.replace(u"postgresql://tenantry@pg-eu-1.example.com/postgres"_s, url);
        QProcess shell;
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(directory.path());
        shell.start(u"bash"_s, {u"-ec"_s, block});
        QVERIFY(shell.waitForFinished(60000));
        QVERIFY2(shell.exitCode() == 0, qPrintable(block + QString::fromUtf8(shell.readAllStandardError())));
    }
}

QTEST_GUILESS_MAIN(TestCtlDocs)
#include "tst_ctldocs.moc"
