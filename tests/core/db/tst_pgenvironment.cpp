#include "core/db/connectionname.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

class TestPgEnvironment : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void take_readsWhatIsKnown_andRemovesAll();
    void take_hidesThePassword_alsoInTheProcessTable();
    void registry_isNamedByTheEnvironment_whereNothingElseSaysSo();
    void registry_addressComesBeforeService_beforeEnvironment();
    void registry_ofSQLite_takesNothingFromTheEnvironment();
    void registry_namedByNothing_isRefused();
    void server_isNamedByItsAddressAlone();

private:
    static QString setting(const PgEnvironment &environment, const char *keyword)
    {
        return environment.settings.value(QString::fromLatin1(keyword));
    }
    QTemporaryDir m_directory;
};

void TestPgEnvironment::init()
{
    const PgEnvironment before = takePgEnvironment(); // what the person who runs the tests has set
    Q_UNUSED(before)
}

void TestPgEnvironment::take_readsWhatIsKnown_andRemovesAll()
{
    qputenv("PGHOST", "db.example");
    qputenv("PGHOSTADDR", "10.0.0.1");
    qputenv("PGPORT", "5433");
    qputenv("PGPASSFILE", "/srv/pw");
    qputenv("PGSYSCONFDIR", "/srv/etc");
    qputenv("PGOPTIONS", "-c role=x");
    qputenv("PAGER", "less");
    const PgEnvironment environment = takePgEnvironment();
    QStringList shown;
    for (const auto &variable : environment.variables)
        shown << variable.name + u'=' + variable.value + (variable.use == PgEnvironment::Use::Ignored ? u"!" : u"");
    QCOMPARE(shown.join(u' '),
             QStringLiteral("PGHOST=db.example PGHOSTADDR=10.0.0.1! PGOPTIONS=-c role=x! "
                            "PGPASSFILE=/srv/pw PGPORT=5433 PGSYSCONFDIR=/srv/etc"));
    QCOMPARE(setting(environment, "host"), QStringLiteral("db.example"));
    QCOMPARE(setting(environment, "port"), QStringLiteral("5433"));
    QCOMPARE(environment.settings.size(), 2);
    QCOMPARE(environment.passFile, QStringLiteral("/srv/pw"));
    QCOMPARE(environment.serviceFiles.last(), QStringLiteral("/srv/etc/pg_service.conf"));
    QCOMPARE(qgetenv("PAGER"), QByteArray("less"));
    const QStringList left = QProcess::systemEnvironment().filter(QRegularExpression(QStringLiteral("^PG")));
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    QVERIFY(takePgEnvironment().variables.isEmpty());
}

void TestPgEnvironment::take_hidesThePassword_alsoInTheProcessTable()
{
    // A process of its own, so that the variable stands in the block that the kernel shows in /proc.
    QProcess child;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("hunter2"));
    variables.insert(QStringLiteral("TENANTRY_TEST_CHILD"), QStringLiteral("1"));
    child.setProcessEnvironment(variables);
    child.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0); // see main()
}

void TestPgEnvironment::registry_isNamedByTheEnvironment_whereNothingElseSaysSo()
{
    qputenv("PGHOST", "db.example");
    qputenv("PGUSER", "ann");
    const auto named = resolveRegistryConnection(QStringLiteral("postgresql://"), takePgEnvironment());
    QVERIFY(named);
    QCOMPARE(named->spec.displayName(), QStringLiteral("ann@db.example"));
    QCOMPARE(static_cast<int>(named->spec.tls), static_cast<int>(TlsMode::VerifyFull));
}

void TestPgEnvironment::registry_addressComesBeforeService_beforeEnvironment()
{
    QFile file(m_directory.filePath(QStringLiteral("services")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[fleet]\nhost=service.example\nport=5433\nuser=service\n");
    file.close();
    qputenv("PGSERVICEFILE", file.fileName().toLocal8Bit());
    qputenv("PGSERVICE", "fleet");
    qputenv("PGUSER", "environment");
    qputenv("PGDATABASE", "environment");
    const PgEnvironment environment = takePgEnvironment();
    const auto named = resolveRegistryConnection(QStringLiteral("postgresql://address.example"), environment);
    QVERIFY2(named, named ? "" : qPrintable(named.error().toText()));
    QCOMPARE(named->spec.displayName(), QStringLiteral("service@address.example:5433/environment"));
    QCOMPARE(resolveRegistryConnection(QStringLiteral("postgresql:///?service=none"), environment).error().kind,
             ErrorKind::Missing);
}

void TestPgEnvironment::registry_ofSQLite_takesNothingFromTheEnvironment()
{
    qputenv("PGDATABASE", "elsewhere");
    qputenv("PGSERVICE", "absent");
    const auto named = resolveRegistryConnection(QStringLiteral("/srv/fleet.db"), takePgEnvironment());
    QVERIFY(named);
    QCOMPARE(named->spec.displayName(), QStringLiteral("/srv/fleet.db"));
    QVERIFY(named->spec.host.isEmpty());
}

void TestPgEnvironment::registry_namedByNothing_isRefused()
{
    QCOMPARE(resolveRegistryConnection({}, PgEnvironment()).error().kind, ErrorKind::InvalidInput);
}

void TestPgEnvironment::server_isNamedByItsAddressAlone()
{
    qputenv("PGPORT", "5999");
    qputenv("PGSSLMODE", "disable");
    const PgEnvironment environment = takePgEnvironment();
    const auto named = resolveConnection(QStringLiteral("postgresql://db.example/app"), environment.serviceFiles);
    QVERIFY(named);
    QCOMPARE(named->spec.port, quint16(0));
    QCOMPARE(static_cast<int>(named->spec.tls), static_cast<int>(TlsMode::VerifyFull));
}

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsSet("TENANTRY_TEST_CHILD")) {
        const auto blockShowsIt = [] {
            QFile block(QStringLiteral("/proc/self/environ"));
            return block.open(QIODevice::ReadOnly) && block.readAll().contains("hunter2");
        };
        if (!blockShowsIt())
            return 2;
        const PgEnvironment environment = takePgEnvironment();
        const bool hidden = environment.variables.size() == 1 && environment.variables.first().value.isEmpty();
        return hidden && environment.password == Secret("hunter2") && !blockShowsIt() ? 0 : 1;
    }
    QCoreApplication application(argc, argv);
    TestPgEnvironment test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pgenvironment.moc"
