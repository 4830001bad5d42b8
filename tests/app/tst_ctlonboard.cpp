#include "tests/app/ctlonboarding.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant from a shell: the server prepared by its administrator, the dry run, the tenant itself, and the ways out of a
/// failure, through a login that may make neither roles nor databases.
class TestCtlOnboard : public QObject, private CtlOnboarding
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void prepare_dryRun_printsWhatAnAdministratorRuns();
    void onboard_withoutPreparation_saysWhoHasToDoWhat();
    void onboard_dryRun_printsTheStatementsAndWritesNothing();
    void onboard_makesAnActiveTenant_data() { RegistryFixture::addEngines(); }
    void onboard_makesAnActiveTenant();
    void onboard_ofATakenSlug_isRefused_andLeavesNothing();
    void onboard_withoutWhatItNeeds_isRefused_data();
    void onboard_withoutWhatItNeeds_isRefused();
    void failure_isResumedOrUndone();
    void failure_isUndoneAtOnce_whereThatIsWanted();
    void undo_asksFirst();

private:
    QStringList onboard(const QString &slug, const QStringList &more = {}) const
    {
        return QStringList {u"tenant"_s, u"onboard"_s,      slug,    u"--server"_s, u"pg-1"_s, u"--database"_s,
                            m_database,  u"--migrations"_s, m_folder}
        + more;
    }
};

void TestCtlOnboard::prepare_dryRun_printsWhatAnAdministratorRuns()
{
    const auto shown = ctl({u"server"_s, u"prepare"_s, u"pg-1"_s, m_database, u"--dry-run"_s});
    QVERIFY2(shown.exitCode == 0, qPrintable(shown.err));
    QVERIFY(shown.out.contains(u"grant tenantry_provisioner to \"daily\";"_s));
    // Somebody else runs it with psql: it is the same.
    QProcess psql;
    psql.start(PostgresCluster::binary(u"psql"_s),
               {u"-h"_s, m_registries.cluster().socketDirectory(), u"-p"_s,
                QString::number(m_registries.cluster().port()), u"-U"_s, u"postgres"_s, u"-d"_s, m_database, u"-v"_s,
                u"ON_ERROR_STOP=1"_s, u"-q"_s});
    psql.write(shown.out.toUtf8());
    psql.closeWriteChannel();
    QVERIFY(psql.waitForFinished(60000));
    QVERIFY2(psql.exitCode() == 0, psql.readAllStandardError().constData());
    const auto made = ctl(onboard(u"kestrel"_s));
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
}

void TestCtlOnboard::onboard_withoutPreparation_saysWhoHasToDoWhat()
{
    const auto refused = ctl(onboard(u"kestrel"_s));
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Missing));
    QVERIFY2(refused.err.contains(u"server prepare"_s), qPrintable(refused.err));
    QCOMPARE(ctl({u"tenant"_s, u"list"_s, u"--json"_s}).json().value(u"tenants"_s).toArray().size(), 0);
    // The login of every day is no administrator.
    const auto denied = ctl({u"server"_s, u"prepare"_s, u"pg-1"_s, m_database});
    QCOMPARE(denied.exitCode, errorExitCode(ErrorKind::Denied));
}

void TestCtlOnboard::onboard_dryRun_printsTheStatementsAndWritesNothing()
{
    prepare();
    const auto shown = ctl(onboard(u"kestrel"_s, {u"--dry-run"_s}));
    QVERIFY2(shown.exitCode == 0, qPrintable(shown.err));
    for (const QString &words : {u"create table orders"_s, u"tenantry_admin.create_schema_tenant("_s,
                                 u"tenantry_admin.activate("_s, u"_ddl\""_s, u"schema_migrations values (1, false)"_s})
        QVERIFY2(shown.out.contains(words), qPrintable(words + shown.out));
    QCOMPARE(left(), u"0 0"_s);
    QCOMPARE(ctl({u"operation"_s, u"list"_s, u"--json"_s}).json().value(u"operations"_s).toArray().size(), 0);
    QCOMPARE(ctl({u"tenant"_s, u"list"_s, u"--json"_s}).json().value(u"tenants"_s).toArray().size(), 0);
}

void TestCtlOnboard::onboard_makesAnActiveTenant()
{
    useRegistry(RegistryFixture::engine());
    prepare();
    const auto made = ctl(onboard(
        u"kestrel"_s,
        {u"--name"_s, u"Kestrel \"Aviation\"; --"_s, u"--region"_s, u"eu"_s, u"--reason"_s, u"T-4711"_s, u"--json"_s}));
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    const QJsonObject tenant = made.json().value(u"tenant"_s).toObject();
    QCOMPARE(tenant.value(u"state"_s).toString(), u"active"_s);
    QCOMPARE(tenant.value(u"name"_s).toString(), u"Kestrel \"Aviation\"; --"_s);
    QCOMPARE(tenant.value(u"schemaVersion"_s).toString(), u"1"_s);
    const QJsonObject operation = made.json().value(u"operation"_s).toObject();
    QCOMPARE(operation.value(u"state"_s).toString(), u"done"_s);
    QCOMPARE(operation.value(u"steps"_s).toArray().size(), 4);
    QVERIFY(operation[u"steps"_s][2][u"statement"_s].toString().contains(u"42501"_s));
    QCOMPARE(left(), u"1 3"_s);
    const auto shown = ctl({u"tenant"_s, u"show"_s, u"kestrel"_s, u"--json"_s});
    QVERIFY2(shown.exitCode == 0, qPrintable(shown.err));
}

void TestCtlOnboard::onboard_ofATakenSlug_isRefused_andLeavesNothing()
{
    prepare();
    QCOMPARE(ctl(onboard(u"kestrel"_s)).exitCode, 0);
    const auto refused = ctl(onboard(u"kestrel"_s));
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Constraint));
    QVERIFY2(refused.err.contains(u"slug"_s), qPrintable(refused.err));
    QCOMPARE(left(), u"1 3"_s);
    QCOMPARE(ctl({u"operation"_s, u"list"_s, u"--json"_s}).json().value(u"operations"_s).toArray().size(), 1);
}

void TestCtlOnboard::onboard_withoutWhatItNeeds_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QStringList &words, ErrorKind kind) {
        QTest::newRow(name) << words << errorExitCode(kind);
    };
    row("no server", {u"x"_s, u"--database"_s, u"app"_s, u"--migrations"_s, u"/tmp"_s}, ErrorKind::InvalidInput);
    row("no database", {u"x"_s, u"--server"_s, u"pg-1"_s, u"--migrations"_s, u"/tmp"_s}, ErrorKind::InvalidInput);
    row("no folder", {u"x"_s, u"--server"_s, u"pg-1"_s, u"--database"_s, u"app"_s}, ErrorKind::InvalidInput);
    row("no such server", {u"x"_s, u"--server"_s, u"pg-9"_s, u"--database"_s, u"app"_s, u"--migrations"_s, u"FOLDER"_s},
        ErrorKind::Missing);
    row("no such folder",
        {u"x"_s, u"--server"_s, u"pg-1"_s, u"--database"_s, u"app"_s, u"--migrations"_s, u"/absent"_s},
        ErrorKind::Missing);
    row("no such database",
        {u"x"_s, u"--server"_s, u"pg-1"_s, u"--database"_s, u"nowhere"_s, u"--migrations"_s, u"FOLDER"_s},
        ErrorKind::Missing);
    row("no slug", {u"A b"_s, u"--server"_s, u"pg-1"_s, u"--database"_s, u"app"_s, u"--migrations"_s, u"FOLDER"_s},
        ErrorKind::InvalidInput);
    row("a name with a newline",
        {u"x"_s, u"--name"_s, u"a\nb"_s, u"--server"_s, u"pg-1"_s, u"--database"_s, u"app"_s, u"--migrations"_s,
         u"FOLDER"_s},
        ErrorKind::InvalidInput);
}

void TestCtlOnboard::onboard_withoutWhatItNeeds_isRefused()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const auto refused = ctl(QStringList {u"tenant"_s, u"onboard"_s} + words.replaceInStrings(u"FOLDER"_s, m_folder));
    QVERIFY2(refused.exitCode == code, qPrintable(QString::number(refused.exitCode) + refused.err));
    QVERIFY(!refused.err.isEmpty());
}

void TestCtlOnboard::failure_isResumedOrUndone()
{
    prepare();
    (void)m_registries.file(m_database + u"/0002_later.up.sql"_s,
                            "insert into orders (what) select word from public.words;\n");
    for (const bool undoes : {true, false}) {
        const auto failed = ctl(onboard(u"kestrel"_s));
        QVERIFY2(failed.err.contains(u"words"_s), qPrintable(failed.err));
        QCOMPARE(left(), u"0 0"_s);
        const QJsonObject operation =
            ctl({u"operation"_s, u"list"_s, u"--json"_s}).json().value(u"operations"_s).toArray().first().toObject();
        QCOMPARE(operation.value(u"state"_s).toString(), u"failed"_s);
        const QString id = operation.value(u"id"_s).toString();
        const auto onward = ctl({u"operation"_s, u"resume"_s, id, u"--dry-run"_s});
        QVERIFY2(onward.out.contains(u"tenantry_admin.create_schema_tenant("_s), qPrintable(onward.out + onward.err));
        QVERIFY2(onward.out.contains(u"tenantry_admin.activate("_s), qPrintable(onward.out));
        const auto back = ctl({u"operation"_s, u"undo"_s, id, u"--dry-run"_s});
        QVERIFY2(back.out.contains(u"tenantry_admin.drop_schema_tenant("_s), qPrintable(back.out + back.err));
        QCOMPARE(ctl({u"tenant"_s, u"remove"_s, u"kestrel"_s, u"--dry-run"_s}).out, back.out);
        QCOMPARE(ctl({u"tenant"_s, u"remove"_s, u"kestrel"_s, u"--dry-run"_s, u"--json"_s})
                     .json()
                     .value(u"statements"_s)
                     .toString()
                     .trimmed(),
                 back.out.trimmed());
        if (undoes) {
            const auto undone =
                ctl({u"operation"_s, u"undo"_s, id, u"--yes"_s, u"--reason"_s, u"a typo"_s, u"--json"_s});
            QVERIFY2(undone.exitCode == 0, qPrintable(undone.err));
            QCOMPARE(undone.json()[u"operation"_s][u"state"_s].toString(), u"undone"_s);
            QVERIFY(ctl({u"audit"_s, u"list"_s, u"--json"_s}).out.contains(u"a typo"_s));
            continue;
        }
        VERIFY_OK(m_registries.cluster().run(
            u"create table public.words (word text); grant select on public.words to public"_s, m_database));
        const auto resumed = ctl({u"operation"_s, u"resume"_s, id});
        QVERIFY2(resumed.exitCode == 0, qPrintable(resumed.err));
        QCOMPARE(left(), u"1 3"_s);
    }
}

void TestCtlOnboard::failure_isUndoneAtOnce_whereThatIsWanted()
{
    prepare();
    (void)m_registries.file(m_database + u"/0002_later.up.sql"_s,
                            "insert into orders (what) select word from words;\n");
    const auto failed = ctl(onboard(u"kestrel"_s, {u"--undo-on-failure"_s}));
    QVERIFY(failed.exitCode != 0);
    QVERIFY2(failed.err.contains(u"words"_s) && failed.err.contains(u"taken away"_s), qPrintable(failed.err));
    QCOMPARE(left(), u"0 0"_s);
    QCOMPARE(ctl({u"operation"_s, u"list"_s, u"--json"_s}).json()[u"operations"_s][0][u"state"_s].toString(),
             u"undone"_s);
    QVERIFY(ctl({u"tenant"_s, u"show"_s, u"kestrel"_s}).exitCode != 0); // the slug is free
}

void TestCtlOnboard::undo_asksFirst()
{
    prepare();
    (void)m_registries.file(m_database + u"/0002_later.up.sql"_s, "select 1/0;\n");
    QVERIFY(ctl(onboard(u"kestrel"_s)).exitCode != 0);
    const QString id = ctl({u"operation"_s, u"list"_s, u"--json"_s}).json()[u"operations"_s][0][u"id"_s].toString();
    QCOMPARE(ctl({u"operation"_s, u"undo"_s, id}).exitCode,
             errorExitCode(ErrorKind::Unsupported)); // nobody is there to ask;
    QCOMPARE(ctl({u"operation"_s, u"show"_s, id, u"--json"_s}).json()[u"operation"_s][u"state"_s].toString(),
             u"failed"_s);
    QCOMPARE(ctl({u"operation"_s, u"undo"_s, u"nonsense"_s, u"--yes"_s}).exitCode,
             errorExitCode(ErrorKind::InvalidInput));
}

QTEST_GUILESS_MAIN(TestCtlOnboard)
#include "tst_ctlonboard.moc"
