#include "core/db/connection.h"
#include "core/db/connectionname.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QProcess>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;

/// The environment of whoever starts the program must not lead a tenant's connection to another server.
class TestPgRedirection : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void variables_leftInTheEnvironment_wouldRedirect();
    void variables_taken_redirectNothing_data();
    void variables_taken_redirectNothing();
    void registry_reachesTheServerThatTheEnvironmentNames();

private:
    static QString whereIs(const ConnectionSpec &spec);
    PostgresCluster m_tenants;
    PostgresCluster m_other;
};

void TestPgRedirection::initTestCase()
{
    const PgEnvironment before = takePgEnvironment();
    Q_UNUSED(before)
    for (PostgresCluster *cluster : {&m_tenants, &m_other}) {
        QVERIFY2(cluster->start(), qPrintable(cluster->errorString()));
        VERIFY_OK(cluster->createRole(QStringLiteral("ann"), QStringLiteral("pencil")));
    }
}

/// The port of the server that answers, or the error's words.
QString TestPgRedirection::whereIs(const ConnectionSpec &spec)
{
    const auto connection = Connection::open(spec, Secret("pencil"));
    if (!connection)
        return connection.error().toText();
    auto query = (*connection)->query(QStringLiteral("SHOW port"));
    return query && query->next() ? query->value(0).toString() : QString();
}

void TestPgRedirection::variables_leftInTheEnvironment_wouldRedirect()
{
    // What libpq itself does with them, by the server's own client: the danger is real on this machine.
    QProcess psql;
    QProcessEnvironment variables;
    variables.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("pencil"));
    variables.insert(QStringLiteral("PGHOSTADDR"), QStringLiteral("127.0.0.1"));
    variables.insert(QStringLiteral("PGPORT"), QString::number(m_other.port()));
    psql.setProcessEnvironment(variables);
    psql.start(PostgresCluster::binary(QStringLiteral("psql")),
               {QStringLiteral("-XAtw"), QStringLiteral("host=tenants.invalid user=ann dbname=postgres"),
                QStringLiteral("-c"), QStringLiteral("SHOW port")});
    QVERIFY(psql.waitForFinished());
    QCOMPARE(QString::fromUtf8(psql.readAllStandardOutput()).trimmed(), QString::number(m_other.port()));
}

void TestPgRedirection::variables_taken_redirectNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QByteArray otherPort = QByteArray::number(m_other.port());
    QTest::newRow("address") << QByteArray("PGHOSTADDR") << QByteArray("127.0.0.1");
    QTest::newRow("port") << QByteArray("PGPORT") << otherPort;
    QTest::newRow("host") << QByteArray("PGHOST") << m_other.socketDirectory().toLocal8Bit();
    QTest::newRow("options") << QByteArray("PGOPTIONS") << QByteArray("-c search_path=elsewhere");
    QTest::newRow("service") << QByteArray("PGSERVICE") << QByteArray("absent");
    QTest::newRow("tls") << QByteArray("PGSSLMODE") << QByteArray("verify-full");
}

void TestPgRedirection::variables_taken_redirectNothing()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    qputenv(name.constData(), value);
    qputenv("PGPORT", QByteArray::number(m_other.port()));
    const PgEnvironment environment = takePgEnvironment();
    const QString tenants = QString::number(m_tenants.port());
    QCOMPARE(whereIs(m_tenants.tcpSpec(QStringLiteral("postgres"), QStringLiteral("ann"))), tenants);
    QCOMPARE(whereIs(m_tenants.spec(QStringLiteral("postgres"), QStringLiteral("ann"))), tenants);
    ConnectionSpec nobody = m_tenants.tcpSpec(QStringLiteral("postgres"), QStringLiteral("ann"));
    nobody.host = QStringLiteral("tenants.invalid");
    QVERIFY2(Connection::open(nobody, Secret("pencil")).error().kind == ErrorKind::Connection,
             qPrintable(whereIs(nobody)));
}

void TestPgRedirection::registry_reachesTheServerThatTheEnvironmentNames()
{
    qputenv("PGHOST", m_other.socketDirectory().toLocal8Bit());
    qputenv("PGPORT", QByteArray::number(m_other.port()));
    qputenv("PGUSER", "ann");
    qputenv("PGDATABASE", "postgres");
    const auto named = resolveRegistryConnection(QStringLiteral("postgresql://"), takePgEnvironment());
    VERIFY_OK(named);
    QCOMPARE(whereIs(named->spec), QString::number(m_other.port()));
}

QTEST_GUILESS_MAIN(TestPgRedirection)
#include "tst_pgredirection.moc"
