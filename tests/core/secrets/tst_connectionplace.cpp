#include "core/secrets/connectionplace.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

/// Where a registry is and its password comes from, from an address and an environment, without any server.
class TestConnectionPlace : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void place_takesTheFileThatTheAddressNames();
    void place_takesTheFileOfTheEnvironment_thenTheHomes();
    void place_prefersThePasswordOfTheEnvironment();
    void place_withoutALine_hasNoSource();
    void place_withAFileOpenToOthers_isDenied();
    void place_ofAFile_hasNoPassword();
    void place_ofADatabase_ignoresTheEnvironment();
    void place_behindAPooler_isPooled();

private:
    QString write(const QString &name, const QByteArray &password, const QByteArray &user = "ann",
                  QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner);
    static QString withFile(const QString &path)
    {
        return QStringLiteral("postgresql://ann@db.example/fleet?passfile=") + path;
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    const QString m_url = QStringLiteral("postgresql://ann@db.example/fleet");
};

void TestConnectionPlace::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_directory->path().toLocal8Bit());
}

QString TestConnectionPlace::write(const QString &name, const QByteArray &password, const QByteArray &user,
                                   QFile::Permissions mode)
{
    QFile file(m_directory->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write("db.example:5432:fleet:" + user + ':' + password + '\n');
    file.close();
    file.setPermissions(mode);
    return file.fileName();
}

void TestConnectionPlace::place_takesTheFileThatTheAddressNames()
{
    write(QStringLiteral(".pgpass"), "of the home");
    const QString named = write(QStringLiteral("named"), "of the file");
    PgEnvironment environment;
    environment.passFile = write(QStringLiteral("environment"), "of the environment");
    const auto place = findRegistryPlace(withFile(named), environment);
    VERIFY_OK(place);
    QCOMPARE(place->source, SecretSource::PassFile);
    QCOMPARE(place->passFile, named);
    QVERIFY(place->password == Secret("of the file"));
    QCOMPARE(place->spec.displayName(), QStringLiteral("ann@db.example/fleet"));
}

void TestConnectionPlace::place_takesTheFileOfTheEnvironment_thenTheHomes()
{
    write(QStringLiteral(".pgpass"), "of the home");
    PgEnvironment environment;
    environment.passFile = write(QStringLiteral("environment"), "of the environment");
    QVERIFY(findRegistryPlace(m_url, environment)->password == Secret("of the environment"));
    const auto home = findRegistryPlace(m_url, {});
    VERIFY_OK(home);
    QCOMPARE(home->source, SecretSource::PassFile);
    QVERIFY(home->passFile.isEmpty() && home->password == Secret("of the home"));
}

void TestConnectionPlace::place_prefersThePasswordOfTheEnvironment()
{
    write(QStringLiteral(".pgpass"), "of the home");
    PgEnvironment environment;
    environment.password = Secret("of the variable");
    const auto place = findRegistryPlace(m_url, environment);
    VERIFY_OK(place);
    QCOMPARE(place->source, SecretSource::None);
    QVERIFY(place->password == Secret("of the variable"));
}

void TestConnectionPlace::place_withoutALine_hasNoSource()
{
    const auto without = findRegistryPlace(withFile(write(QStringLiteral("other"), "x", "olga")), {});
    VERIFY_OK(without);
    QCOMPARE(without->source, SecretSource::None);
    QVERIFY(without->password.isEmpty());
    VERIFY_OK(findRegistryPlace(withFile(m_directory->filePath(QStringLiteral("absent"))), {}));
}

void TestConnectionPlace::place_withAFileOpenToOthers_isDenied()
{
    const QString open =
        write(QStringLiteral("open"), "x", "ann", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const auto place = findRegistryPlace(withFile(open), {});
    QVERIFY(!place);
    QCOMPARE(place.error().kind, ErrorKind::Denied);
}

void TestConnectionPlace::place_ofAFile_hasNoPassword()
{
    PgEnvironment environment;
    environment.password = Secret("of the variable");
    environment.settings.insert(QStringLiteral("host"), QStringLiteral("elsewhere.example"));
    const auto place = findRegistryPlace(QStringLiteral("/srv/fleet.sqlite"), environment);
    VERIFY_OK(place);
    QCOMPARE(place->spec.displayName(), QStringLiteral("/srv/fleet.sqlite"));
    QVERIFY(place->password.isEmpty());
    QCOMPARE(place->source, SecretSource::None);
}

void TestConnectionPlace::place_ofADatabase_ignoresTheEnvironment()
{
    const QString named = write(QStringLiteral("named"), "of the file");
    const auto place = findDatabasePlace(withFile(named));
    VERIFY_OK(place);
    QVERIFY(place->password == Secret("of the file"));
    QCOMPARE(findDatabasePlace(QStringLiteral("postgresql://ann@db.example:x/fleet")).error().kind,
             ErrorKind::InvalidInput);
}

void TestConnectionPlace::place_behindAPooler_isPooled()
{
    QCOMPARE(findRegistryPlace(m_url, {})->spec.mode, SessionMode::Direct);
    QCOMPARE(findRegistryPlace(m_url + QStringLiteral("?session_mode=pooled"), {})->spec.mode, SessionMode::Pooled);
    const auto wrong = findRegistryPlace(m_url + QStringLiteral("?session_mode=statement"), {});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::InvalidInput);
    QVERIFY(wrong.error().remedy.contains(u"pooled"));
}

QTEST_GUILESS_MAIN(TestConnectionPlace)
#include "tst_connectionplace.moc"
