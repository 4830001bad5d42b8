#include "tests/app/ctlonboarding.h"
#include "tests/support/openordie.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The way to a tenant from a shell, in each of its forms, and the tenant's own word on it.
class TestCtlRoute : public QObject, private CtlOnboarding
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void dsn_isTheWayOfTheApplication();
    void service_isTheWayOfPsql();
    void pgBouncer_isALine();
    void json_saysEverything_data() { RegistryFixture::addEngines(); }
    void json_saysEverything();
    void verify_ofTheTenant_saysItsEpoch();
    void verify_ofAnOldCopy_saysBothEpochs();
    void verify_ofADroppedDatabase_saysWhatIsGone();
    void verify_byALoginWithoutTheGroup_isDenied();
    void route_ofNobody_isMissing();

private:
    void onboard();
    [[nodiscard]] QJsonObject route(const QStringList &more = {})
    {
        return ctl(QStringList {u"route"_s, u"kestrel"_s, u"--json"_s} + more).json()[u"route"_s].toObject();
    }
    [[nodiscard]] QString schema() { return route()[u"schema"_s].toString(); }
    /// What psql prints.
    static QString psql(const QString &target, const QString &sql, const QProcessEnvironment &environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(PostgresCluster::binary(u"psql"_s), {u"-XAtq"_s, u"-c"_s, sql, target});
        return process.waitForFinished(60000)
            ? QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed()
            : u"psql did not end"_s;
    }
};

void TestCtlRoute::onboard()
{
    prepare();
    const auto made = ctl({u"tenant"_s, u"onboard"_s, u"kestrel"_s, u"--server"_s, u"pg-1"_s, u"--database"_s,
                           m_database, u"--migrations"_s, m_folder});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
}

void TestCtlRoute::dsn_isTheWayOfTheApplication()
{
    onboard();
    VERIFY_OK(m_registries.cluster().run(u"grant tenantry_granter to daily"_s));
    const QString file = m_registries.files().filePath(m_database + u".pgpass"_s);
    const auto before = ctl({u"route"_s, u"kestrel"_s, u"--verify"_s});
    QVERIFY2(before.err.contains(u"tenant login"_s), qPrintable(before.err)); // its login is not there yet
    QCOMPARE(ctl({u"tenant"_s, u"login"_s, u"kestrel"_s, u"--password-file"_s, file}).exitCode, 0);
    const auto dsn = ctl({u"route"_s, u"kestrel"_s, u"--verify"_s});
    QVERIFY2(dsn.exitCode == 0 && !dsn.err.contains(u"tenant login"_s), qPrintable(dsn.err));
    QVERIFY(!dsn.out.contains(u"password"_s));
    QCOMPARE(psql(dsn.out.trimmed(), u"select current_user, (select count(*) from orders)"_s,
                  QProcessEnvironment::systemEnvironment()),
             u"%1_app|0"_s.arg(schema()));
}

void TestCtlRoute::service_isTheWayOfPsql()
{
    onboard();
    const auto section = ctl({u"route"_s, u"kestrel"_s, u"--format"_s, u"service"_s, u"--login"_s, u"postgres"_s});
    QVERIFY2(section.out.startsWith(u"[kestrel]\n"_s), qPrintable(section.out + section.err));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGSERVICEFILE"_s, m_registries.file(m_database + u".service"_s, section.out.toUtf8()));
    QCOMPARE(psql(u"service=kestrel"_s, u"select current_schema()"_s, environment), schema());
}

void TestCtlRoute::pgBouncer_isALine()
{
    onboard();
    const auto line = ctl({u"route"_s, u"kestrel"_s, u"--format"_s, u"pgbouncer"_s});
    QCOMPARE(line.out,
             u"kestrel = host=%1 port=%2 dbname=%3\n"_s.arg(
                 m_registries.cluster().socketDirectory(), QString::number(m_registries.cluster().port()), m_database));
}

void TestCtlRoute::json_saysEverything()
{
    useRegistry(RegistryFixture::engine());
    onboard();
    const auto byFormat = ctl({u"route"_s, u"kestrel"_s, u"--format"_s, u"json"_s}).json()[u"route"_s].toObject();
    const QJsonObject verified = route({u"--verify"_s});
    QCOMPARE(verified[u"verified"_s].toBool(), true);
    QCOMPARE(verified[u"loginExists"_s].toBool(true), false);
    QCOMPARE(verified[u"database"_s].toString(), m_database);
    QCOMPARE(verified[u"epoch"_s].toInt(), 1);
    QCOMPARE(verified[u"state"_s].toString(), u"active"_s);
    QCOMPARE(byFormat[u"verified"_s].toBool(true), false);
    QVERIFY(byFormat[u"loginExists"_s].isNull());
    QCOMPARE(byFormat[u"dsn"_s].toString(), verified[u"dsn"_s].toString());
}

void TestCtlRoute::verify_ofTheTenant_saysItsEpoch()
{
    onboard();
    const auto told = ctl({u"route"_s, u"kestrel"_s, u"--verify"_s});
    QVERIFY2(told.exitCode == 0 && told.err.contains(u"epoch 1"_s), qPrintable(told.err));
}

void TestCtlRoute::verify_ofAnOldCopy_saysBothEpochs()
{
    onboard();
    const auto registry = openOrDie(m_registry);
    VERIFY_OK(prepareRegistrySession(*registry));
    VERIFY_OK(registry->execute(u"update tenantry.tenant set epoch = 5"_s));
    const auto refused = ctl({u"route"_s, u"kestrel"_s, u"--verify"_s});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Conflict));
    QVERIFY2(refused.err.contains(u"epoch is 1"_s) && refused.err.contains(u"registry 5"_s), qPrintable(refused.err));
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(ctl({u"route"_s, u"kestrel"_s}).exitCode, 0); // what the registry says, unconfirmed
}

void TestCtlRoute::verify_ofADroppedDatabase_saysWhatIsGone()
{
    onboard();
    VERIFY_OK(m_registries.cluster().run(u"alter database %1 rename to gone"_s.arg(m_database)));
    const auto refused = ctl({u"route"_s, u"kestrel"_s, u"--verify"_s});
    VERIFY_OK(m_registries.cluster().run(u"alter database gone rename to %1"_s.arg(m_database)));
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Missing));
    QVERIFY2(refused.err.contains(u"kestrel"_s) && refused.err.contains(m_database), qPrintable(refused.err));
}

void TestCtlRoute::verify_byALoginWithoutTheGroup_isDenied()
{
    onboard();
    VERIFY_OK(m_registries.cluster().run(u"revoke tenantry_provisioner from daily"_s));
    const auto refused = ctl({u"route"_s, u"kestrel"_s, u"--verify"_s});
    VERIFY_OK(m_registries.cluster().run(u"grant tenantry_provisioner to daily"_s));
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Denied));
}

void TestCtlRoute::route_ofNobody_isMissing()
{
    onboard();
    QCOMPARE(ctl({u"route"_s, u"kestral"_s}).exitCode, errorExitCode(ErrorKind::Missing));
}

QTEST_GUILESS_MAIN(TestCtlRoute)
#include "tst_ctlroute.moc"
