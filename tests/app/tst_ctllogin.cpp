#include "tests/app/ctlonboarding.h"

#include "core/secrets/passfile.h"
#include "tests/support/openordie.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The login of a tenant's application from a shell: its password comes into a new file and nowhere else.
class TestCtlLogin : public QObject, private CtlOnboarding
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init();
    void login_hasItsPasswordInANewFile();
    void login_ofAFileThatIsThere_isRefused_andChangesNothing();
    void login_asksBeforeAnotherPassword();
    void login_hasItsLimitsChanged_andIsRemoved();
    void login_thatFindsNothing_isTold();
    void login_withoutSense_isRefused_data();
    void login_withoutSense_isRefused();
    void login_dryRun_changesNothing();

private:
    CtlRun login(const QStringList &more) { return ctl(QStringList {u"tenant"_s, u"login"_s, u"kestrel"_s} + more); }
    QString file() { return m_folder + u"/kestrel.pgpass"_s; }
    QString role(const QString &column)
    {
        return m_registries.cluster()
            .value(
                u"select coalesce(string_agg((%1)::text, ''), '-') from pg_authid where rolname ~ '^t_kestrel_.*_app$'"_s
                    .arg(column))
            .value_or(u"?"_s);
    }
};

void TestCtlLogin::init()
{
    begin();
    prepare();
    VERIFY_OK(m_registries.cluster().run(u"grant tenantry_granter to daily"_s));
    const auto made = ctl({u"tenant"_s, u"onboard"_s, u"kestrel"_s, u"--server"_s, u"pg-1"_s, u"--database"_s,
                           m_database, u"--migrations"_s, m_folder});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
}

void TestCtlLogin::login_hasItsPasswordInANewFile()
{
    const auto done = login({u"--password-file"_s, file(), u"--connection-limit"_s, u"4"_s, u"--reason"_s, u"T-12"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QCOMPARE(role(u"rolconnlimit"_s), u"4"_s);
    QVERIFY(role(u"rolpassword"_s).startsWith(u"SCRAM-SHA-256$"_s));
    ConnectionSpec spec = m_registries.cluster().spec(m_database, role(u"rolname"_s));
    const auto kept = PassFile(file()).fetch({spec, {}}); // which is its owner's alone
    VERIFY_OK(kept);
    QVERIFY(kept->view().size() >= 32);
    const QByteArray password = kept->view().toByteArray();
    QVERIFY(!done.out.contains(QString::fromLatin1(password)) && !done.err.contains(QString::fromLatin1(password)));
    const auto trail = ctl({u"audit"_s, u"list"_s, u"--json"_s});
    QVERIFY2(trail.out.contains(u"tenant.login"_s) && trail.out.contains(u"T-12"_s), qPrintable(trail.out));
    QVERIFY(!trail.out.contains(QString::fromLatin1(password)) && !trail.out.contains(u"SCRAM"_s));
}

void TestCtlLogin::login_ofAFileThatIsThere_isRefused_andChangesNothing()
{
    QFile mine(file());
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    const auto refused = login({u"--password-file"_s, file()});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Constraint));
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), QByteArray("mine"));
    QCOMPARE(role(u"rolname"_s), u"-"_s);
    const QString nowhere = m_folder + u"/none/kestrel"_s;
    QCOMPARE(login({u"--password-file"_s, nowhere}).exitCode, errorExitCode(ErrorKind::Denied));
    QCOMPARE(role(u"rolname"_s), u"-"_s);
}

void TestCtlLogin::login_asksBeforeAnotherPassword()
{
    QCOMPARE(login({u"--password-file"_s, file()}).exitCode, 0);
    const QString before = role(u"rolpassword"_s);
    const QString second = m_folder + u"/second"_s;
    QVERIFY(login({u"--password-file"_s, second}).exitCode != 0); // nobody is there to agree
    QCOMPARE(role(u"rolpassword"_s), before);
    QVERIFY(!QFile::exists(second));
    QCOMPARE(login({u"--password-file"_s, second, u"--end-sessions"_s, u"--yes"_s}).exitCode, 0);
    QVERIFY(role(u"rolpassword"_s) != before);
}

void TestCtlLogin::login_hasItsLimitsChanged_andIsRemoved()
{
    QCOMPARE(login({u"--connection-limit"_s, u"4"_s}).exitCode, errorExitCode(ErrorKind::Missing));
    QCOMPARE(login({u"--password-file"_s, file()}).exitCode, 0);
    const QString before = role(u"rolpassword"_s);
    const auto limited = login({u"--connection-limit"_s, u"4"_s, u"--statement-limit"_s, u"30"_s, u"--json"_s});
    QCOMPARE(limited.json().value(u"login"_s).toString(), role(u"rolname"_s));
    QVERIFY(limited.json().value(u"passwordFile"_s).isNull());
    QCOMPARE(role(u"rolconnlimit"_s), u"4"_s);
    QCOMPARE(role(u"rolpassword"_s), before);
    QVERIFY(login({u"--remove"_s}).exitCode != 0);
    QCOMPARE(login({u"--remove"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(role(u"rolname"_s), u"-"_s);
    QCOMPARE(login({u"--remove"_s, u"--yes"_s}).exitCode, errorExitCode(ErrorKind::Missing));
}

void TestCtlLogin::login_thatFindsNothing_isTold()
{
    QCOMPARE(login({u"--password-file"_s, file(), u"--connection-limit"_s, u"1"_s}).exitCode, 0);
    auto session = openOrDie(m_registries.cluster().spec(m_database, role(u"rolname"_s)));
    // An application that has all of its places is no fault.
    QCOMPARE(login({u"--password-file"_s, m_folder + u"/full"_s, u"--yes"_s}).exitCode, 0);
    session.reset();
    const QString place = role(u"replace(rolname, '_app', '')"_s);
    VERIFY_OK(m_registries.cluster().run(u"revoke usage on schema %1 from %1_rw"_s.arg(place), m_database));
    const QString second = m_folder + u"/second"_s;
    const auto told = login({u"--password-file"_s, second, u"--yes"_s});
    QVERIFY(told.exitCode != 0);
    QVERIFY2(told.err.contains(u"does not find the data"_s) && told.err.contains(second), qPrintable(told.err));
    QVERIFY(QFile::exists(second)); // its password is in force: it is done
    const auto trail = ctl({u"audit"_s, u"list"_s, u"--limit"_s, u"1"_s, u"--json"_s}).json();
    QCOMPARE(trail[u"records"_s][0][u"outcome"_s].toString(), u"done"_s);
}

void TestCtlLogin::login_withoutSense_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addRow("nothing") << QStringList {};
    QTest::addRow("removal and a limit") << QStringList {u"--remove"_s, u"--connection-limit"_s, u"3"_s};
    QTest::addRow("sessions without a password") << QStringList {u"--end-sessions"_s, u"--connection-limit"_s, u"3"_s};
    QTest::addRow("negative") << QStringList {u"--connection-limit"_s, u"-3"_s};
    QTest::addRow("word") << QStringList {u"--statement-limit"_s, u"soon"_s};
}

void TestCtlLogin::login_withoutSense_isRefused()
{
    QFETCH(QStringList, words);
    QCOMPARE(login(words + QStringList {u"--yes"_s}).exitCode, errorExitCode(ErrorKind::InvalidInput));
}

void TestCtlLogin::login_dryRun_changesNothing()
{
    const auto shown = login({u"--password-file"_s, file(), u"--connection-limit"_s, u"4"_s, u"--dry-run"_s});
    QCOMPARE(shown.exitCode, 0);
    QVERIFY2(shown.out.contains(u"tenantry_admin.set_login("_s), qPrintable(shown.out));
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(role(u"rolname"_s), u"-"_s);
    // The server is asked.
    QCOMPARE(login({u"--remove"_s, u"--dry-run"_s}).exitCode, errorExitCode(ErrorKind::Missing));
    QCOMPARE(login({u"--password-file"_s, file()}).exitCode, 0);
    const auto json = login({u"--remove"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(json.json().value(u"isRemoved"_s).toBool(true), false);
}

QTEST_GUILESS_MAIN(TestCtlLogin)
#include "tst_ctllogin.moc"
