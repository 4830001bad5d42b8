#include "core/secrets/passfile.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace tenantry;

class TestPassFile : public QObject
{
    Q_OBJECT
private slots:
    void fetch_findsTheFirstLineThatMatches_data();
    void fetch_findsTheFirstLineThatMatches();
    void fetch_withoutALine_isMissing_andNamesTheLogin();
    void fetch_fromAFileOpenToOthers_isDenied_data();
    void fetch_fromAFileOpenToOthers_isDenied();
    void fetch_fromNoFile_isMissing();
    void fetch_fromWhatIsNoFile_isDenied();
    void fetch_afterAChange_readsAnew();
    void write_isReadBack_data();
    void write_isReadBack();
    void write_overSomething_orNowhere_isRefused();

private:
    void write(const QByteArray &text, mode_t mode = 0600);
    [[nodiscard]] Result<Secret> fetch(const QString &host = QStringLiteral("db.example"), quint16 port = 5432,
                                       const QString &database = QStringLiteral("app"),
                                       const QString &user = QStringLiteral("ann")) const;
    QTemporaryDir m_directory;
    QString m_path = m_directory.filePath(QStringLiteral("passwords"));
};

void TestPassFile::write(const QByteArray &text, mode_t mode)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    file.close();
    QCOMPARE(chmod(QFile::encodeName(m_path).constData(), mode), 0);
}

Result<Secret> TestPassFile::fetch(const QString &host, quint16 port, const QString &database,
                                   const QString &user) const
{
    SecretRequest request;
    request.spec.host = host;
    request.spec.port = port;
    request.spec.database = database;
    request.spec.user = user;
    return PassFile(m_path).fetch(request);
}

void TestPassFile::fetch_findsTheFirstLineThatMatches_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("password");
    const QString host = QStringLiteral("db.example");
    QTest::newRow("exact") << QByteArray("db.example:5432:app:ann:pencil") << host << 5432 << QByteArray("pencil");
    QTest::newRow("default port") << QByteArray("db.example:5432:app:ann:pencil\n") << host << 0
                                  << QByteArray("pencil");
    QTest::newRow("wildcards") << QByteArray("*:*:*:*:pencil\n") << host << 5432 << QByteArray("pencil");
    QTest::newRow("first wins") << QByteArray("*:*:*:ann:one\n*:*:*:*:two\n") << host << 5432 << QByteArray("one");
    QTest::newRow("others before") << QByteArray(
        "# a comment\n\nother:5432:app:ann:no\r\ndb.example:5432:app:ann:pencil\r\n")
                                   << host << 5432 << QByteArray("pencil");
    QTest::newRow("escapes") << QByteArray("*:*:*:ann:pen\\:cil\\\\") << host << 5432 << QByteArray("pen:cil\\");
    QTest::newRow("escaped host") << QByteArray("fe80\\:\\:1:*:*:*:pencil") << QStringLiteral("fe80::1") << 5432
                                  << QByteArray("pencil");
    QTest::newRow("password of a star") << QByteArray("*:*:*:*:*") << host << 5432 << QByteArray("*");
    QTest::newRow("a star inside a name is no wildcard")
        << QByteArray("*.example:*:*:*:no\ndb*:*:*:*:no\n*:*:*:*:pencil") << host << 5432 << QByteArray("pencil");
    QTest::newRow("prefix is not the name")
        << QByteArray("db.example.org:*:*:*:no\ndb:*:*:*:no\n*:*:*:*:pencil") << host << 5432 << QByteArray("pencil");
    QTest::newRow("what follows a colon is not the password")
        << QByteArray("*:*:*:*:pencil:more") << host << 5432 << QByteArray("pencil");
    QTest::newRow("default socket") << QByteArray("localhost:*:*:*:pencil") << QStringLiteral("/var/run/postgresql")
                                    << 5432 << QByteArray("pencil");
    QTest::newRow("other socket") << QByteArray("localhost:*:*:*:no\n/srv/run:*:*:*:pencil")
                                  << QStringLiteral("/srv/run") << 5432 << QByteArray("pencil");
    QTest::newRow("UTF-8") << QByteArray("*:*:*:*:p\xc3\xa4ss") << host << 5432 << QByteArray("p\xc3\xa4ss");
}

void TestPassFile::fetch_findsTheFirstLineThatMatches()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QByteArray, password);
    write(text);
    const auto secret = fetch(host, static_cast<quint16>(port));
    QVERIFY2(secret, secret ? "" : qPrintable(secret.error().toText()));
    QCOMPARE(secret->view(), QByteArrayView(password));
}

void TestPassFile::fetch_withoutALine_isMissing_andNamesTheLogin()
{
    for (const char *text : {"", "\n\n", "other:5432:app:ann:pencil", "db.example:5432:app:bob:pencil",
                             "db.example:5433:app:ann:pencil", "db.example:5432:app:ann", "#*:*:*:*:pencil", ":::::"}) {
        write(text);
        const auto secret = fetch();
        QVERIFY2(!secret, text);
        QCOMPARE(secret.error().kind, ErrorKind::Missing);
        QVERIFY(secret.error().message.contains(QStringLiteral("ann@db.example:5432/app")));
        QVERIFY(!secret.error().toText().contains(QStringLiteral("pencil")));
    }
}

void TestPassFile::fetch_fromAFileOpenToOthers_isDenied_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0644U, 0640U, 0604U, 0620U, 0602U, 0610U, 0777U})
        QTest::addRow("%o", mode) << mode;
}

void TestPassFile::fetch_fromAFileOpenToOthers_isDenied()
{
    QFETCH(uint, mode);
    write("*:*:*:*:pencil", mode);
    const auto secret = fetch();
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::Denied);
    QVERIFY(secret.error().remedy.contains(QStringLiteral("chmod 0600")));
    write("*:*:*:*:pencil", 0400);
    QVERIFY(fetch());
    QVERIFY(QFile::remove(m_path));
}

void TestPassFile::fetch_fromNoFile_isMissing()
{
    QFile::remove(m_path);
    QCOMPARE(fetch().error().kind, ErrorKind::Missing);
}

void TestPassFile::fetch_fromWhatIsNoFile_isDenied()
{
    SecretRequest request;
    QCOMPARE(PassFile(m_directory.path()).fetch(request).error().kind, ErrorKind::Denied);
    const QString pipe = m_directory.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(PassFile(pipe).fetch(request).error().kind, ErrorKind::Denied);
}

void TestPassFile::fetch_afterAChange_readsAnew()
{
    write("*:*:*:*:old");
    QVERIFY(fetch().value() == Secret("old"));
    write("*:*:*:*:new");
    QVERIFY(fetch().value() == Secret("new"));
}

void TestPassFile::write_isReadBack_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("plain") << QStringLiteral("db.example") << QByteArray("pencil+/=");
    QTest::newRow("separators") << QStringLiteral("/tmp/a:b") << QByteArray("a:b\\c");
    QTest::newRow("default socket") << QString() << QByteArray("pencil");
}

void TestPassFile::write_isReadBack()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, password);
    ConnectionSpec spec;
    spec.host = host;
    spec.port = 5433;
    spec.database = QStringLiteral("a:pp");
    spec.user = QStringLiteral("a\\nn");
    QFile::remove(m_path);
    const auto written = writePassFile(m_path, spec, Secret(password));
    QVERIFY2(written, written ? "" : qPrintable(written.error().toText()));
    QCOMPARE(fetch(host, 5433, spec.database, spec.user).value_or(Secret()), Secret(password));
    struct stat status { };
    QCOMPARE(stat(QFile::encodeName(m_path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
}

void TestPassFile::write_overSomething_orNowhere_isRefused()
{
    write("mine");
    const auto over = writePassFile(m_path, {}, Secret("pencil"));
    QCOMPARE(over.error().kind, ErrorKind::Constraint);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    const auto nowhere = writePassFile(m_directory.filePath(QStringLiteral("no/such")), {}, Secret("pencil"));
    QCOMPARE(nowhere.error().kind, ErrorKind::Denied);
    QVERIFY(nowhere.error().message.contains(QStringLiteral("no/such")));
}

QTEST_GUILESS_MAIN(TestPassFile)
#include "tst_passfile.moc"
