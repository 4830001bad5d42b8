#include "core/inspection/serverinspector.h"
#include "core/provisioning/serverpreparation.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a login of every day may, lacks, and should not hold, as real servers tell it.
class TestLoginRights : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void login_withFewRights_namesTheGrantsUntilTheyAreRun();
    void login_ofAPreparedServer_isOfTheGroup();
    void login_ofTooManyRights_isWarnedOf_data();
    void login_ofTooManyRights_isWarnedOf();

private:
    ServerFacts inspect(const ConnectionSpec &spec, const QString &password = {}, const QStringList &databases = {});

    PostgresCluster m_cluster;
    SystemClock m_clock;
};

void TestLoginRights::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"watcher"_s, u"secret"_s));
    VERIFY_OK(m_cluster.createDatabase(u"fleet"_s));
    VERIFY_OK(m_cluster.run(u"REVOKE CONNECT ON DATABASE fleet FROM PUBLIC"_s));
}

ServerFacts TestLoginRights::inspect(const ConnectionSpec &spec, const QString &password, const QStringList &databases)
{
    ServerFacts facts;
    const auto connection = Connection::open(spec, Secret(password.toUtf8()));
    if (!connection) {
        facts.setUnreachable(connection.error(), m_clock.utcNow());
        return facts;
    }
    Server server;
    server.id = ServerId::create();
    server.connectionBudget = 4;
    ServerInspector(**connection, m_clock).refresh(facts, server, databases);
    return facts;
}

void TestLoginRights::login_withFewRights_namesTheGrantsUntilTheyAreRun()
{
    const auto login = [this] { return inspect(m_cluster.spec(u"postgres"_s, u"watcher"_s), {}, {u"fleet"_s}); };
    const ServerFacts before = login();
    QVERIFY(before.login.isKnown());
    QStringList grants;
    for (const LoginRight &right : before.login.value().rights) {
        QVERIFY2(!right.held, qPrintable(right.name));
        QVERIFY(!right.purpose.isEmpty());
        if (!right.grant.isEmpty())
            grants << right.grant;
    }
    QCOMPARE(grants,
             QStringList({u"GRANT pg_monitor TO \"watcher\";"_s, u"GRANT pg_signal_backend TO \"watcher\";"_s,
                          u"GRANT CONNECT ON DATABASE \"fleet\" TO \"watcher\";"_s}));
    QCOMPARE(before.login.value().missing(RightUse::Reading).size(), 2);
    QCOMPARE(before.storage.value().unreadable, 1);
    for (const QString &grant : grants)
        VERIFY_OK(m_cluster.run(grant));
    const ServerFacts after = login();
    for (const LoginRight &right : after.login.value().rights) {
        // Nobody grants the others: they come with preparing the server for tenants.
        QCOMPARE(right.held, right.use != RightUse::Provisioning);
        QVERIFY(right.grant.isEmpty());
    }
    QCOMPARE(after.storage.value().unreadable, 0);
    QVERIFY(after.login.value().missing(RightUse::Reading).isEmpty());
    VERIFY_OK(m_cluster.run(u"REVOKE pg_monitor, pg_signal_backend FROM watcher;"
                            "REVOKE CONNECT ON DATABASE fleet FROM watcher"_s));
}

/// On a server of its own: roles are of all of it.
void TestLoginRights::login_ofAPreparedServer_isOfTheGroup()
{
    PostgresCluster prepared;
    QVERIFY2(prepared.start(), qPrintable(prepared.errorString()));
    VERIFY_OK(prepared.createDatabase(u"app"_s));
    for (const QString &login : {u"daily"_s, u"stranger"_s})
        VERIFY_OK(prepared.createRole(login));
    const auto administrator = [&](const QString &database) -> Result<std::shared_ptr<Connection>> {
        return std::shared_ptr<Connection>(openOrDie(prepared.spec(database, prepared.superuser())));
    };
    const auto rights = [&](const QString &login) {
        QStringList held;
        const ServerFacts facts = inspect(prepared.spec(u"postgres"_s, login));
        for (const LoginRight &right : facts.login.value().rights) {
            if (right.use == RightUse::Provisioning)
                held << right.name + (right.held ? u" held"_s : u' ' + right.grant);
        }
        return QString(held.join(u'|') + u'|' + facts.login.value().prepared.join(u','));
    };
    QCOMPARE(rights(u"daily"_s), u"tenantry_provisioner |tenantry_creator |tenantry_base |"_s);
    VERIFY_OK(prepareDatabase(**administrator(u"app"_s), u"daily"_s));
    QCOMPARE(rights(u"daily"_s), u"tenantry_provisioner held|tenantry_creator |tenantry_base |app"_s);
    VERIFY_OK(prepareForDatabases(administrator, u"postgres"_s, u"daily"_s));
    QCOMPARE(rights(u"daily"_s), u"tenantry_provisioner held|tenantry_creator held|tenantry_base held|app,postgres"_s);
    QVERIFY(inspect(prepared.spec(u"postgres"_s, u"daily"_s)).login.value().warnings.isEmpty());
    QCOMPARE(rights(u"stranger"_s),
             u"tenantry_provisioner GRANT tenantry_provisioner TO \"stranger\";|tenantry_creator held|tenantry_base "
             "held|app,postgres"_s);
    const auto version = readPreparation(*openOrDie(prepared.spec(u"app"_s, u"stranger"_s)));
    VERIFY_OK(version);
    QCOMPARE(*version, (DatabasePreparation {preparationVersion, false}));
    VERIFY_OK(readPreparation(**administrator(u"app"_s)));
    QVERIFY(readPreparation(*openOrDie(prepared.spec(u"app"_s, u"daily"_s)))->isUsable());
    QCOMPARE(readPreparation(*openOrDie(prepared.spec(u"template1"_s, u"daily"_s)))->version, 0);
}

void TestLoginRights::login_ofTooManyRights_isWarnedOf_data()
{
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<QString>("word");
    QTest::newRow("superuser") << u"SUPERUSER"_s << u"superuser"_s;
    QTest::newRow("row-level security") << u"BYPASSRLS"_s << u"BYPASSRLS"_s;
    QTest::newRow("databases") << u"CREATEDB"_s << u"ALTER ROLE \"strong\" NOCREATEDB;"_s;
    QTest::newRow("roles") << u"CREATEROLE"_s << u"ALTER ROLE \"strong\" NOCREATEROLE;"_s;
}

void TestLoginRights::login_ofTooManyRights_isWarnedOf()
{
    QFETCH(QString, attributes);
    QFETCH(QString, word);
    QVERIFY(inspect(m_cluster.spec(u"postgres"_s, u"watcher"_s)).login.value().warnings.isEmpty());
    VERIFY_OK(m_cluster.createRole(u"strong"_s, {}, attributes));
    const ServerFacts facts = inspect(m_cluster.spec(u"postgres"_s, u"strong"_s));
    QCOMPARE(facts.login.value().warnings.size(), 1);
    QVERIFY2(facts.login.value().warnings.first().contains(word), qPrintable(facts.login.value().warnings.first()));
    VERIFY_OK(m_cluster.run(u"DROP ROLE strong"_s));
}

QTEST_GUILESS_MAIN(TestLoginRights)
#include "tst_loginrights.moc"
