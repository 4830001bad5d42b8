#include "core/registry/registryintegrity.h"
#include "tests/app/ctlregistries.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QElapsedTimer>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// SIGKILL while the program makes, upgrades or changes a registry, early, late and in between: whole before or whole after.
class TestCtlKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init_killedAtAnyMoment_makesAllOrNothing_data() { RegistryFixture::addEngines(); }
    void init_killedAtAnyMoment_makesAllOrNothing();
    void upgrade_killedAtAnyMoment_leavesOneFormatOrTheOther_data() { RegistryFixture::addEngines(); }
    void upgrade_killedAtAnyMoment_leavesOneFormatOrTheOther();
    void tagging_killedAtAnyMoment_isAllOrNothing_data() { RegistryFixture::addEngines(); }
    void tagging_killedAtAnyMoment_isAllOrNothing();

private:
    static constexpr int rounds = 6;
    /// How long the command takes when nobody disturbs it, in ms; it must succeed.
    static qint64 timeOf(const QStringList &line);
    /// Whether it still ran when it was killed, in the middle of the round's part of that time.
    bool kill(const QStringList &line, qint64 whole, int round);
    ConnectionSpec oldRegistry() { return m_registries.oldRegistry(RegistryFixture::engine()); }
    /// What stands beside a registry's file under a name that goes on so.
    static QStringList filesOf(const ConnectionSpec &spec, const QString &pattern)
    {
        const QFileInfo file(spec.database);
        QStringList paths;
        for (const QFileInfo &each : file.dir().entryInfoList({file.fileName() + pattern}, QDir::Files))
            paths << each.filePath();
        return spec.engine == Engine::SQLite ? paths : QStringList();
    }
    static qint64 number(Connection &connection, const QString &sql)
    {
        return RegistryFixture::value(connection, sql).toLongLong();
    }
    CtlRegistries m_registries;
};

void TestCtlKills::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
}

qint64 TestCtlKills::timeOf(const QStringList &line)
{
    QElapsedTimer timer;
    timer.start();
    const auto run = runCtlProcess(line);
    if (run.exitCode != 0)
        qFatal("%s", qPrintable(run.err));
    return timer.elapsed();
}

bool TestCtlKills::kill(const QStringList &line, qint64 whole, int round)
{
    QProcess process;
    process.start(QStringLiteral(TENANTRY_CTL_PROGRAM), line);
    process.waitForFinished(int(whole * (2 * round + 1) / (2 * rounds)));
    process.kill();
    process.waitForFinished(60000);
    // The server notices the end of a client only when it next writes to it.
    const auto sessions = [this] {
        return m_registries.cluster()
            .value(u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tenantryctl'"_s)
            .value_or(QString());
    };
    if (!QTest::qWaitFor([&] { return sessions() == u"0"; }, 60000))
        qFatal("a session outlives its client");
    return process.exitStatus() == QProcess::CrashExit;
}

void TestCtlKills::init_killedAtAnyMoment_makesAllOrNothing()
{
    const auto place = [this] { return m_registries.emptyPlace(RegistryFixture::engine()); };
    const auto init = [this](const ConnectionSpec &spec) {
        return CtlRegistries::line(spec,
                                   {u"registry"_s, u"init"_s, u"--role-prefix"_s, m_registries.creation().rolePrefix});
    };
    const qint64 whole = timeOf(init(place()));
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto spec = place();
        killed += kill(init(spec), whole, round) ? 1 : 0;
        const auto checked = CtlRegistries::ctl(spec, {u"registry"_s, u"check"_s});
        if (checked.exitCode == errorExitCode(ErrorKind::Missing)) {
            // Nothing of the first try stands in the way of the next.
            const auto again = runCtlProcess(init(spec));
            QVERIFY2(again.exitCode == 0, qPrintable(again.err));
            QCOMPARE(CtlRegistries::ctl(spec, {u"registry"_s, u"check"_s}).exitCode, 0);
            QCOMPARE(filesOf(spec, u".new-*"_s), QStringList());
        } else {
            QVERIFY2(checked.exitCode == 0, qPrintable(checked.out + checked.err));
        }
    }
    QVERIFY2(killed > 0, "no round hit the program while it ran");
}

void TestCtlKills::upgrade_killedAtAnyMoment_leavesOneFormatOrTheOther()
{
    const QStringList words {u"registry"_s, u"upgrade"_s};
    const qint64 whole = timeOf(CtlRegistries::line(oldRegistry(), words));
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto spec = oldRegistry();
        killed += kill(CtlRegistries::line(spec, words), whole, round) ? 1 : 0;
        const qint64 format = number(*openOrDie(spec), u"select format from tenantry.registry_meta"_s);
        QVERIFY2(format == 1 || format == registryFormat, qPrintable(QString::number(format)));
        for (const QString &copy : filesOf(spec, u".*.backup"_s)) {
            auto kept = spec;
            kept.database = copy;
            QCOMPARE(number(*openOrDie(kept), u"select count(*) from tenantry.tenant"_s), 1);
        }
        const auto again = CtlRegistries::ctl(spec, words);
        QVERIFY2(again.exitCode == 0, qPrintable(again.err));
        QCOMPARE(filesOf(spec, u"*.new-*"_s), QStringList());
        const auto checked = CtlRegistries::ctl(spec, {u"registry"_s, u"check"_s});
        QVERIFY2(checked.exitCode == 0, qPrintable(checked.out + checked.err));
        const auto connection = openOrDie(spec);
        QCOMPARE(number(*connection, u"select count(*) from tenantry.tenant"_s), 1);
        QCOMPARE(number(*connection, u"select count(*) from tenantry.audit_record where action = 'registry.upgrade'"_s),
                 1);
    }
    QVERIFY2(killed > 0, "no round hit the program while it ran");
}

void TestCtlKills::tagging_killedAtAnyMoment_isAllOrNothing()
{
    constexpr int tenants = 800;
    const auto registry = m_registries.create(RegistryFixture::engine());
    const auto filled = CtlRegistries::ctl(
        registry, {u"tenant"_s, u"import"_s, m_registries.file(u"rows.csv"_s, CtlRegistries::rows(tenants, "eu"))});
    QVERIFY2(filled.exitCode == 0, qPrintable(filled.err));
    const auto tag = [&registry](const QString &name) {
        return CtlRegistries::line(registry, {u"tenant"_s, u"tag"_s, u"add"_s, name, u"--filter"_s, u"region:eu"_s});
    };
    const qint64 whole = timeOf(tag(u"first"_s));
    const bool isServer = registry.engine == Engine::PostgreSQL;
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString name = u"round-%1"_s.arg(round);
        killed += kill(tag(name), whole, round) ? 1 : 0;
        const auto connection = openOrDie(registry);
        const qint64 tagged = number(*connection,
                                     (isServer ? u"select count(*) from tenantry.tenant where '%1' = any (tags)"_s
                                               : u"select count(*) from tenantry.tenant where tags like '%\"%1\"%'"_s)
                                         .arg(name));
        QVERIFY2(tagged == 0 || tagged == tenants, qPrintable(QString::number(tagged)));
        // One record for each change of a tenant.
        QCOMPARE(number(*connection, u"select count(*) from tenantry.audit_record where tenant_id <> '-'"_s),
                 number(*connection, u"select sum(revision) from tenantry.tenant"_s));
        QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
    }
    QVERIFY2(killed > 0, "no round hit the program while it ran");
}

QTEST_GUILESS_MAIN(TestCtlKills)
#include "tst_ctlkills.moc"
