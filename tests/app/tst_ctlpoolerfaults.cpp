#include "tests/app/ctlpooling.h"
#include "tests/support/openordie.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What goes wrong before a real PgBouncer is told by the command, and nothing is half done.
class TestCtlPoolerFaults : public QObject, private CtlPooling
{
    Q_OBJECT
private slots:
    void initTestCase() { startAll(); }
    void init() { beginAll(); }
    void apply_whileThePoolerIsDown_agreesWithTheRegistry_andTheNextMends();
    void apply_overSomebodyElsesFile_isRefused_andNothingIsRecorded();
    void apply_withAUserlist_asksWhoMayReadIt();
    void apply_thatIsRefused_hasRecordedNothing();
    void check_ofWhatWasChangedByHand_isAnError();
    void options_withoutSense_areRefused_data();
    void options_withoutSense_areRefused();
};

void TestCtlPoolerFaults::apply_whileThePoolerIsDown_agreesWithTheRegistry_andTheNextMends()
{
    QCOMPARE(apply().exitCode, 0);
    QCOMPARE(ctl({u"tenant"_s, u"suspend"_s, u"heron"_s, u"--yes"_s}).exitCode, 0);
    m_bouncer->stop();
    const auto silent = apply();
    QCOMPARE(silent.exitCode, errorExitCode(ErrorKind::Connection));
    QVERIFY2(silent.err.contains(u"Start it"_s) && silent.err.contains(file()), qPrintable(silent.err));
    QVERIFY(text().contains("kestrel = ") && !text().contains("heron"));
    QCOMPARE(newestRecord(), u"pooler.apply unknown"_s);
    QCOMPARE(apply().exitCode, errorExitCode(ErrorKind::Connection)); // it says so as long as it is so
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    const auto mended = apply();
    QVERIFY2(mended.exitCode == 0, qPrintable(mended.err));
    QVERIFY2(mended.err.contains(u"The file says what the registry says."_s), qPrintable(mended.err));
    QCOMPARE(newestRecord(), u"pooler.apply done"_s);
}

void TestCtlPoolerFaults::apply_overSomebodyElsesFile_isRefused_andNothingIsRecorded()
{
    const QString users = m_bouncer->file("users.txt");
    const QByteArray before = ServerProcess::readFile(users);
    const auto userlist = apply({u"--userlist"_s, users, u"--as"_s, u"postgres"_s});
    QCOMPARE(userlist.exitCode, errorExitCode(ErrorKind::Constraint));
    QVERIFY2(userlist.err.contains(users), qPrintable(userlist.err));
    QCOMPARE(ServerProcess::readFile(users), before);
    const QString own = m_bouncer->file("pgbouncer.ini");
    const QByteArray config = ServerProcess::readFile(own);
    QCOMPARE(pooler(u"apply"_s, QStringList {u"--file"_s, own} + ways()).exitCode,
             errorExitCode(ErrorKind::Constraint));
    QCOMPARE(ServerProcess::readFile(own), config);
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!newestRecord().startsWith(u"pooler"_s));
}

void TestCtlPoolerFaults::apply_withAUserlist_asksWhoMayReadIt()
{
    const QString users = m_bouncer->file("tenantry-users.txt");
    const auto denied = apply({u"--userlist"_s, users});
    QCOMPARE(denied.exitCode, errorExitCode(ErrorKind::Denied));
    QVERIFY2(denied.err.contains(u"--as"_s), qPrintable(denied.err));
    QVERIFY(!QFile::exists(users));
    const QString mine =
        m_registries.file(m_database + u"/mine.txt"_s, "\"app\" \"SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy\"\n");
    // The server's own login reads none: what the operator has is enough, and the tenant's login is told to be missing.
    m_bouncer->stop();
    m_bouncer->addSetting(u"auth_file = "_s + users);
    m_bouncer->addSetting(u"auth_type = trust"_s);
    ServerProcess::writeFile(users, {});
    QVERIFY(QFile::remove(users));
    ServerProcess::writeFile(file(), {});
    QVERIFY(QFile::remove(file()));
    const auto given = apply({u"--userlist"_s, users, u"--verifiers"_s, mine, u"--json"_s});
    QCOMPARE(given.exitCode, errorExitCode(ErrorKind::Connection)); // it is down, and both files are there
    QVERIFY(ServerProcess::readFile(users).contains("\"app\" \"SCRAM"));
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    const auto whole = apply({u"--userlist"_s, users, u"--verifiers"_s, mine, u"--as"_s, u"postgres"_s});
    QVERIFY2(whole.exitCode == 0, qPrintable(whole.err));
    QVERIFY2(whole.out.contains(u"+ \"%1\"\n"_s.arg(appLogin())), qPrintable(whole.out));
    QVERIFY(!whole.out.contains(u"SCRAM"_s));
    QVERIFY(ServerProcess::readFile(users).contains(appLogin().toUtf8()));
    QVERIFY(text().contains(u"[users]\n%1 = max_user_connections=4\n"_s.arg(appLogin()).toUtf8()));
    const QString plain = m_registries.file(m_database + u"/plain.txt"_s, "\"app\" \"secret-word\"\n");
    const auto refused = apply({u"--userlist"_s, users, u"--verifiers"_s, plain});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::InvalidInput));
    QVERIFY(!refused.err.contains(u"secret-word"_s));
}

void TestCtlPoolerFaults::apply_thatIsRefused_hasRecordedNothing()
{
    ConnectionSpec spec = m_bouncer->console();
    spec.user = u"daily"_s;
    const auto refused = pooler(u"apply"_s, {u"--file"_s, file(), u"--console"_s, CtlRegistries::argument(spec)});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Denied));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!newestRecord().startsWith(u"pooler"_s));
}

void TestCtlPoolerFaults::check_ofWhatWasChangedByHand_isAnError()
{
    QCOMPARE(apply().exitCode, 0);
    QCOMPARE(pooler(u"check"_s, ways()).exitCode, 0);
    ServerProcess::writeFile(file(), text().replace(u"dbname=%1"_s.arg(m_database).toUtf8(), "dbname=app"));
    auto console = openOrDie(m_bouncer->console());
    VERIFY_OK(console->script(u"RELOAD"_s));
    const auto found = pooler(u"check"_s, ways());
    QCOMPARE(found.exitCode, errorExitCode(ErrorKind::Conflict));
    QVERIFY2(found.err.contains(u"heron leads to"_s), qPrintable(found.err));
    QCOMPARE(apply().exitCode, 0); // mends it
    QCOMPARE(pooler(u"check"_s, ways()).exitCode, 0);
}

void TestCtlPoolerFaults::options_withoutSense_areRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const int invalid = errorExitCode(ErrorKind::InvalidInput);
    QTest::newRow("no file") << QStringList {u"apply"_s, u"--console"_s, u"postgresql://a@/x"_s} << invalid;
    QTest::newRow("no console") << QStringList {u"apply"_s, u"--file"_s, u"/nowhere/x"_s} << invalid;
    QTest::newRow("check without a console") << QStringList {u"check"_s} << invalid;
    QTest::newRow("no sessions") << QStringList {u"config"_s, u"--sessions"_s, u"0"_s} << invalid;
    QTest::newRow("another mode") << QStringList {u"config"_s, u"--mode"_s, u"fast"_s} << 2;
    QTest::newRow("no such server") << QStringList {u"config"_s, u"pg-9"_s} << errorExitCode(ErrorKind::Missing);
    QTest::newRow("a file is no pooler") << QStringList {u"lab"_s, u"/tmp/x.sqlite"_s}
                                         << errorExitCode(ErrorKind::Unsupported);
    QTest::newRow("no rounds") << QStringList {u"lab"_s, u"postgresql://a@/x"_s, u"--rounds"_s, u"0"_s} << invalid;
}

void TestCtlPoolerFaults::options_withoutSense_areRefused()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const auto refused = pooler(words.first(), words.mid(1));
    QVERIFY2(refused.exitCode == code, qPrintable(refused.err));
    QVERIFY(!refused.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestCtlPoolerFaults)
#include "tst_ctlpoolerfaults.moc"
