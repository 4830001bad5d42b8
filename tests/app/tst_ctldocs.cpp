#include "tests/app/ctlrun.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/presetreading.h"
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
    void bash_completesWhatIsTyped_data();
    void bash_completesWhatIsTyped();
    void zsh_completesWhatIsTyped_data();
    void zsh_completesWhatIsTyped();

private:
    static QStringList blocksOf(const QString &path);
    static void writeFilesOf(const QString &path, const QDir &directory);
    PostgresCluster m_cluster;
    PgBouncer m_bouncer {m_cluster};
    MariaDbServer m_mariaDb;
};

void TestCtlDocs::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"tenantry"_s));
    VERIFY_OK(m_cluster.createDatabase(u"app"_s, u"tenantry"_s));
    VERIFY_OK(m_cluster.run(u"CREATE TABLE customer (code text, title text); GRANT SELECT ON customer TO tenantry;"
                            "INSERT INTO customer VALUES ('acme', 'Acme'), ('birch', 'Birch & Sons');"
                            "CREATE TABLE invoice (customer_code text); GRANT SELECT ON invoice TO tenantry;"
                            "INSERT INTO invoice VALUES ('acme'), ('birch')"_s,
                            u"app"_s));
    VERIFY_OK(m_cluster.createRole(u"app"_s));
    m_bouncer.addLogin(u"tenantry"_s);
    m_bouncer.include(m_bouncer.file("tenantry.ini"));
    QVERIFY2(m_bouncer.start(), qPrintable(m_bouncer.errorString()));
    QVERIFY(QFile::remove(m_bouncer.file("tenantry.ini"))); // which an example makes
    VERIFY_OK(m_cluster.createRole(u"harbor"_s));
    VERIFY_OK(m_cluster.createDatabase(u"harbor"_s, u"harbor"_s));
    runFixture(m_cluster.spec(u"harbor"_s, u"harbor"_s), u"django-tenants"_s);
    QVERIFY2(m_mariaDb.start(), qPrintable(m_mariaDb.errorString()));
    VERIFY_OK(openOrDie(m_mariaDb.spec())->script(u"CREATE USER tenantry@localhost IDENTIFIED BY 'unused'"_s));
    VERIFY_OK(m_cluster.run(u"GRANT SELECT ON customers_client, customers_domain TO tenantry"_s, u"harbor"_s));
}

/// The ```sql blocks whose first line is a comment with the name of a file.
void TestCtlDocs::writeFilesOf(const QString &path, const QDir &directory)
{
    QFile page(path);
    QVERIFY(page.open(QIODevice::ReadOnly));
    static const QRegularExpression fence(u"^```sql\\n(-- ([\\w/]+\\.sql)\\n.*?)^```"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    auto matches = fence.globalMatch(QString::fromUtf8(page.readAll()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        QVERIFY(directory.mkpath(QFileInfo(match.captured(2)).path()));
        QFile file(directory.filePath(match.captured(2)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(match.captured(1).toUtf8());
    }
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
    QFile places(directory.filePath(u"places.csv"_s));
    QVERIFY(places.open(QIODevice::WriteOnly));
    places.write("slug,name,model,database,schema\nelm,Elm,schema,app,elm\n");
    places.close();
    writeFilesOf(path, QDir(directory.path()));
    QVERIFY(QDir(directory.path()).mkpath(u"schema"_s));
    QFile migration(directory.filePath(u"schema/0001_base.up.sql"_s));
    QVERIFY(migration.open(QIODevice::WriteOnly));
    migration.write("create table orders (id bigint primary key);\n");
    migration.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s,
                       QFileInfo(QStringLiteral(TENANTRY_CTL_PROGRAM)).path() + u':' + environment.value(u"PATH"_s));
    const QString url =
        u"'postgresql://tenantry@/postgres?host=%1&port=%2'"_s.arg(m_cluster.socketDirectory()).arg(m_cluster.port());
    const auto pooled = [this](const QString &database) {
        return u"'postgresql://app@/%1?host=%2&port=%3'"_s.arg(database, m_bouncer.spec().host)
            .arg(m_bouncer.spec().port);
    };
    for (QString block : blocksOf(path)) {
        block.replace(u"postgresql://admin@127.0.0.1:6432/pgbouncer"_s, pooled(u"pgbouncer"_s));
        block.replace(u"postgresql://app@127.0.0.1:6432/app"_s, pooled(u"app"_s));
        block.replace(u"/etc/pgbouncer/tenantry.ini"_s, m_bouncer.file("tenantry.ini"));
        block.replace(u"postgresql://tenantry@pg-eu-1.example.com/postgres"_s, url);
        block.replace(u"mariadb://tenantry@my-eu-1.example.com/information_schema"_s,
                      u"'mariadb://tenantry@/information_schema?host=%1'"_s.arg(m_mariaDb.spec().host));
        QProcess shell;
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(directory.path());
        shell.start(u"bash"_s, {u"-ec"_s, block});
        QVERIFY(shell.waitForFinished(60000));
        QVERIFY2(shell.exitCode() == 0, qPrintable(block + QString::fromUtf8(shell.readAllStandardError())));
    }
}

void TestCtlDocs::bash_completesWhatIsTyped_data()
{
    QTest::addColumn<QStringList>("typed"); // the last word is the one at the cursor
    QTest::addColumn<QString>("offered");
    QTest::newRow("a command") << QStringList {u"ten"_s} << u"tenant"_s;
    QTest::newRow("a command of one word") << QStringList {u"ado"_s} << u"adopt"_s;
    QTest::newRow("its second word") << QStringList {u"tenant"_s, QString()}
                                     << u"archive import limit list login manage onboard onboard-file query remove "
                                        u"rename resume sessions show suspend tag "
                                        "unarchive unmanage"_s;
    QTest::newRow("its third word") << QStringList {u"tenant"_s, u"tag"_s, u"r"_s} << u"remove"_s;
    QTest::newRow("an option") << QStringList {u"tenant"_s, u"list"_s, u"--li"_s} << u"--limit"_s;
    QTest::newRow("a value") << QStringList {u"server"_s, u"add"_s, u"--password"_s, u"p"_s} << u"passfile"_s;
    QTest::newRow("after a value") << QStringList {u"--registry"_s, u"x y"_s, u"job"_s, u"l"_s} << u"list"_s;
    QTest::newRow("a file") << QStringList {u"tenant"_s, u"import"_s, u"cust"_s} << u"customers.csv"_s;
    QTest::newRow("nothing") << QStringList {u"frob"_s, u"x"_s} << QString();
}

void TestCtlDocs::bash_completesWhatIsTyped()
{
    QFETCH(QStringList, typed);
    QFETCH(QString, offered);
    const QTemporaryDir directory;
    QFile customers(directory.filePath(u"customers.csv"_s));
    QVERIFY(customers.open(QIODevice::WriteOnly));
    QProcess shell;
    shell.setWorkingDirectory(directory.path());
    const QString script =
        u"source \"$0\"; COMP_WORDS=(tenantryctl \"$@\"); COMP_CWORD=$#; _tenantryctl; "
        "for word in \"${COMPREPLY[@]}\"; do case $word in -*) [[ ${!#} == -* ]] || continue;; esac; "
        "echo \"$word\"; done"_s;
    shell.start(
        u"bash"_s,
        QStringList {u"-c"_s, script, QStringLiteral(TENANTRY_SOURCE_DIR "/resources/completions/tenantryctl.bash")}
            + typed);
    QVERIFY(shell.waitForFinished(60000));
    const QString errors = QString::fromUtf8(shell.readAllStandardError());
    QVERIFY2(errors.isEmpty(), qPrintable(errors));
    QTEST(QString::fromUtf8(shell.readAllStandardOutput()).simplified(), "offered");
}

void TestCtlDocs::zsh_completesWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("line"); // after Tab
    QTest::newRow("a command") << u"tenantryctl ten"_s << u"tenantryctl tenant "_s;
    QTest::newRow("its third word") << u"tenantryctl tenant tag r"_s << u"tenantryctl tenant tag remove "_s;
    QTest::newRow("an option") << u"tenantryctl tenant list --li"_s << u"tenantryctl tenant list --limit "_s;
    QTest::newRow("a value") << u"tenantryctl server add --password p"_s
                             << u"tenantryctl server add --password passfile "_s;
    QTest::newRow("after a value") << u"tenantryctl --registry x job l"_s << u"tenantryctl --registry x job list "_s;
    QTest::newRow("a file") << u"tenantryctl tenant import cust"_s << u"tenantryctl tenant import customers.csv "_s;
    QTest::newRow("nothing") << u"tenantryctl frob x"_s << u"tenantryctl frob x"_s;
}

/// At a prompt of its own: the script is loaded, and Tab is pressed.
void TestCtlDocs::zsh_completesWhatIsTyped()
{
    QFETCH(QString, typed);
    const QTemporaryDir directory;
    QFile customers(directory.filePath(u"customers.csv"_s));
    QVERIFY(customers.open(QIODevice::WriteOnly));
    QFile line(directory.filePath(u"line"_s));
    QProcess shell;
    shell.setWorkingDirectory(directory.path());
    shell.start(u"zsh"_s,
                {u"-f"_s, QStringLiteral(TENANTRY_SOURCE_DIR "/tests/support/complete.zsh"),
                 QStringLiteral(TENANTRY_SOURCE_DIR "/resources/completions"), typed, line.fileName()});
    QVERIFY(shell.waitForFinished(60000));
    QVERIFY2(line.open(QIODevice::ReadOnly), shell.readAllStandardError().constData());
    QTEST(QString::fromUtf8(line.readAll()).remove(u'\n'), "line");
}

QTEST_GUILESS_MAIN(TestCtlDocs)
#include "tst_ctldocs.moc"
