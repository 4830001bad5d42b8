#include "tests/support/poolerapplyfixture.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A real PgBouncer that does not do what it should: everything stays as it was, or the next try mends it.
class TestPoolerFaults : public QObject, private PoolerApplyFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { startCluster(); }
    void init() { startPooler(); }
    void apply_whileThePoolerIsDown_keepsTheFile_andTheNextOneMends();
    void apply_whosePoolerDiesMeanwhile_keepsTheFile();
    void apply_thatIsNotTaken_putsTheFilesBack();
    void apply_byALoginThatOnlyLooks_changesNothing();
    void apply_whereNoPoolerAnswers_changesNothing();
    void apply_thatLeadsElsewhere_isPutBack_data();
    void apply_thatLeadsElsewhere_isPutBack();
    void apply_ofAnEntryThatSomebodyElseHasToo_isToldApart();
    void apply_whoseDiskIsFull_changesNothing();
};

void TestPoolerFaults::apply_whileThePoolerIsDown_keepsTheFile_andTheNextOneMends()
{
    const PoolerPlan plan {{}, {tenantEntry()}, {}, {}, {}};
    m_bouncer->stop();
    const auto silent = apply(plan);
    QVERIFY(!silent);
    QCOMPARE(silent.error().kind, ErrorKind::Connection);
    QVERIFY(silent.error().message.contains(m_bouncer->file("tenantry.ini")));
    QVERIFY(silent.error().remedy.contains(u"again"_s));
    QCOMPARE(fileText(), poolerConfigText(m_registry, plan, {}).value()); // as the registry has it
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    const auto mended = apply(plan);
    VERIFY_OK(mended);
    QCOMPARE(namesOf(*mended, PoolerArrival::Kind::Right), QStringList {u"acme"_s});
}

void TestPoolerFaults::apply_whosePoolerDiesMeanwhile_keepsTheFile()
{
    const PoolerPlan plan {{}, {tenantEntry()}, {}, {}, {}};
    PoolerAccess dying = access();
    // It answers to all but the last question.
    dying.openEntry = [&](const PoolerEntry &) -> Result<std::shared_ptr<Connection>> {
        m_bouncer->stop();
        return fail(ErrorKind::Connection, u"gone"_s);
    };
    const auto untried = applyPooler(changeover(plan), dying);
    VERIFY_OK(untried); // it had taken it, and nobody could go through
    QCOMPARE(namesOf(*untried, PoolerArrival::Kind::NotTried), QStringList {u"acme"_s});
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    const auto console = access().openConsole();
    VERIFY_OK(console);
    m_bouncer->stop();
    PoolerAccess dead = access();
    dead.openConsole = [&] { return console; };
    const PoolerPlan next {{}, {tenantEntry(), entry(u"other"_s)}, {}, {}, {}};
    const auto silent = applyPooler(changeover(next), dead);
    QVERIFY(!silent);
    QCOMPARE(silent.error().kind, ErrorKind::Connection);
    QCOMPARE(fileText(), poolerConfigText(m_registry, next, {}).value());
}

void TestPoolerFaults::apply_thatIsNotTaken_putsTheFilesBack()
{
    m_bouncer->stop();
    m_bouncer->include(QString());
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    const QByteArray before = fileText();
    const auto untaken = apply({{}, {tenantEntry()}, {}, {}, {}});
    QVERIFY(!untaken);
    QCOMPARE(untaken.error().kind, ErrorKind::Conflict);
    QVERIFY2(untaken.error().message.contains(u"no entry acme"_s), qPrintable(untaken.error().toText()));
    QVERIFY(untaken.error().remedy.contains(u"%include"_s));
    QCOMPARE(fileText(), before);
    QVERIFY(!QFile::exists(m_bouncer->file("tenantry.ini.before")));
}

void TestPoolerFaults::apply_byALoginThatOnlyLooks_changesNothing()
{
    const QByteArray before = fileText();
    PoolerAccess looking = access();
    looking.openConsole = [this]() -> Result<std::shared_ptr<Connection>> {
        ConnectionSpec spec = m_bouncer->console();
        spec.user = u"looker"_s;
        return std::shared_ptr<Connection>(openOrDie(spec));
    };
    const auto refused = applyPooler(changeover({{}, {tenantEntry()}, {}, {}, {}}), looking);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QCOMPARE(fileText(), before);
    PoolerAccess denied = access();
    denied.openConsole = [this]() -> Result<std::shared_ptr<Connection>> {
        ConnectionSpec spec = m_bouncer->console();
        spec.user = u"t_acme_app"_s;
        auto opened = Connection::open(spec);
        if (!opened)
            return fail(opened);
        return std::shared_ptr<Connection>(*std::move(opened));
    };
    const auto out = applyPooler(changeover({{}, {tenantEntry()}, {}, {}, {}}), denied);
    QVERIFY(!out);
    QCOMPARE(out.error().kind, ErrorKind::Denied);
    QVERIFY(out.error().remedy.contains(u"admin_users"_s));
    QCOMPARE(fileText(), before);
}

void TestPoolerFaults::apply_whereNoPoolerAnswers_changesNothing()
{
    const QByteArray before = fileText();
    PoolerAccess wrong = access();
    wrong.openConsole = [this] {
        return Result<std::shared_ptr<Connection>>(std::shared_ptr<Connection>(openOrDie(m_cluster.appSpec())));
    };
    const auto refused = applyPooler(changeover({{}, {tenantEntry()}, {}, {}, {}}), wrong);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QCOMPARE(fileText(), before);
}

void TestPoolerFaults::apply_thatLeadsElsewhere_isPutBack_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("words");
    for (const auto &[fault, words] : {std::pair(u"database"_s, u"leads to the database postgres"_s),
                                       {u"server"_s, u"on another server"_s},
                                       {u"tenant"_s, u"not the tenant"_s},
                                       {u"epoch"_s, u"old copy: epoch 3, and the registry says 4"_s},
                                       {u"no control table"_s, u"acme"_s}})
        QTest::newRow(qPrintable(fault)) << fault << words;
}

void TestPoolerFaults::apply_thatLeadsElsewhere_isPutBack()
{
    QFETCH(QString, fault);
    QFETCH(QString, words);
    const QByteArray before = fileText();
    PoolerEntry own = tenantEntry();
    PoolerAccess astray = access();
    if (fault == u"tenant")
        own.tenant = TenantId::create();
    if (fault == u"epoch")
        own.epoch = 4;
    if (fault == u"no control table")
        own.schema = u"t_gone"_s;
    if (fault == u"database")
        astray.openEntry = [this](const PoolerEntry &) {
            return Result<std::shared_ptr<Connection>>(
                openOrDie(m_bouncer->through(m_cluster.spec(u"postgres"_s, u"app"_s))));
        };
    PoolerChangeover work = changeover({{}, {own}, {}, {}, {}});
    if (fault == u"server")
        work.identifiers[m_server] = u"7000000000000000000"_s;
    const auto done = applyPooler(std::move(work), astray);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QVERIFY2(done.error().message.contains(words), qPrintable(done.error().toText()));
    QCOMPARE(fileText(), before);
    QCOMPARE(shown().contains(u"acme"_s), false); // it reads the one before again
}

/// An entry of PgBouncer's own file with the same name, before ours, is overridden; and is there again when ours goes.
void TestPoolerFaults::apply_ofAnEntryThatSomebodyElseHasToo_isToldApart()
{
    VERIFY_OK(apply({{}, {tenantEntry()}, {}, {}, {}}));
    QFile own(m_bouncer->file("pgbouncer.ini"));
    QVERIFY(own.open(QIODevice::ReadWrite));
    const QByteArray text =
        own.readAll().replace("[databases]\n", "[databases]\nacme = host=127.0.0.1 dbname=postgres\n");
    QVERIFY(own.seek(0) && own.write(text) == text.size());
    own.close();
    VERIFY_OK(apply({{}, {tenantEntry()}, {}, {}, {}}));
    const QByteArray before = fileText();
    const auto still = apply({{}, {entry(u"other"_s)}, {}, {}, {}});
    QVERIFY(!still);
    QVERIFY2(still.error().message.contains(u"still has the entry acme"_s), qPrintable(still.error().toText()));
    QCOMPARE(fileText(), before);
}

void TestPoolerFaults::apply_whoseDiskIsFull_changesNothing()
{
    const QByteArray before = fileText();
    PoolerPlan plan;
    for (int i = 0; i < 200; ++i)
        plan.entries << entry(u"t%1"_s.arg(i));
    PoolerChangeover work = changeover(plan, {{u"app"_s, u"SCRAM-SHA-256$4096:a$b:c"_s}});
    rlimit usual {};
    QVERIFY(getrlimit(RLIMIT_FSIZE, &usual) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small {4096, usual.rlim_max};
    QVERIFY(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto done = applyPooler(std::move(work), access());
    QVERIFY(setrlimit(RLIMIT_FSIZE, &usual) == 0);
    (void)std::signal(SIGXFSZ, handler);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Internal);
    QVERIFY(done.error().remedy.contains(u"room"_s));
    QCOMPARE(fileText(), before);
    QVERIFY(!QFile::exists(m_bouncer->file("tenantry-users.txt"))); // which had room, and was written first
    QCOMPARE(shown(), QStringList());
}

QTEST_GUILESS_MAIN(TestPoolerFaults)
#include "tst_poolerfaults.moc"
