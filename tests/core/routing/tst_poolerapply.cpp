#include "core/routing/poolername.h"
#include "core/routing/poolersite.h"
#include "tests/support/poolerapplyfixture.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A real PgBouncer is brought up to date.
class TestPoolerApply : public QObject, private PoolerApplyFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { startCluster(); }
    void init() { startPooler(); }
    void apply_isInForce_andLeadsToTheTenants();
    void apply_ofEntriesThatGo_takesThemAway();
    void apply_withAUserlist_letsLoginsIn_andNobodyElse();
    void apply_ofOddNames_leadsThere();
    void apply_ofTenThousandEntries_isTaken();
};

void TestPoolerApply::apply_isInForce_andLeadsToTheTenants()
{
    PoolerPlan plan;
    plan.poolMode = u"transaction"_s;
    plan.entries = {tenantEntry(), entry(u"app-all"_s)};
    const auto done = apply(plan);
    VERIFY_OK(done);
    QCOMPARE(namesOf(*done, PoolerArrival::Kind::Right), QStringList({u"acme"_s, u"app-all"_s}));
    QVERIFY(done->first().words.contains(u"control table"_s));
    QCOMPARE(shown(), QStringList({u"acme"_s, u"app-all"_s}));
    // Again, nothing is written, and it is looked all the same.
    const auto again = apply(plan);
    VERIFY_OK(again);
    QCOMPARE(again->size(), 2);
    QVERIFY(!fileText().isEmpty() && QFile::exists(m_bouncer->file("tenantry.ini.before")));
}

void TestPoolerApply::apply_ofEntriesThatGo_takesThemAway()
{
    VERIFY_OK(apply({{}, {tenantEntry(), entry(u"other"_s)}, {}, {}, {}}));
    const auto client = access().openEntry(tenantEntry());
    VERIFY_OK(client);
    VERIFY_OK(apply({{}, {entry(u"other"_s)}, {}, {}, {}}));
    QCOMPARE(shown(), QStringList {u"other"_s});
    // Whoever was there is out, and a new one does not get to its data: PgBouncer's own fallback knows no such database.
    QVERIFY(!(*client)->query(u"select 1"_s));
    const auto late = access().openEntry(tenantEntry());
    QVERIFY(!late || !(*late)->query(u"select 1"_s));
}

void TestPoolerApply::apply_withAUserlist_letsLoginsIn_andNobodyElse()
{
    VERIFY_OK(m_cluster.createRole(u"we \"ird\" =ü%"_s, u"odd password"_s));
    const auto superuser = openOrDie(m_cluster.spec());
    const QList<PoolerLogin> logins {{u"app"_s}, {u"t_acme_app"_s}, {u"we \"ird\" =ü%"_s}, {u"nobody"_s}};
    const auto verifiers = readVerifiers(*superuser, logins);
    VERIFY_OK(verifiers);
    QCOMPARE(verifiers->size(), 3);
    const auto denied = readVerifiers(*openOrDie(m_cluster.appSpec()), logins);
    QVERIFY(!denied);
    QCOMPARE(denied.error().kind, ErrorKind::Denied);
    QVERIFY(denied.error().remedy.contains(u"--verifiers"_s));
    m_bouncer->stop();
    m_bouncer->addSetting(u"auth_type = scram-sha-256"_s);
    m_bouncer->addSetting(u"auth_file = "_s + m_bouncer->file("tenantry-users.txt"));
    PoolerPlan plan {{}, {entry(u"tcp"_s)}, {{u"t_acme_app"_s, 2}}, {}, {}};
    plan.entries[0].host = u"127.0.0.1"_s; // where the server wants a password too
    QVERIFY(!applyPooler(changeover(plan, *verifiers), access())); // it is down, and reads both when it starts
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    ConnectionSpec through = m_bouncer->spec();
    through.database = u"tcp"_s;
    for (const auto &[login, password] : {std::pair(u"app"_s, "app password"),
                                          {u"t_acme_app"_s, "acme password"},
                                          {u"we \"ird\" =ü%"_s, "odd password"}}) {
        through.user = login;
        const auto session = Connection::open(through, Secret(QByteArrayView(password)));
        VERIFY_OK(session);
        auto who = (*session)->query(u"select session_user"_s);
        VERIFY_OK(who);
        QVERIFY(who->next());
        QCOMPARE(who->value(0).toString(), login);
    }
    const auto refused = Connection::open(through, Secret(QByteArrayView("wrong")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    through.user = u"nobody"_s;
    QVERIFY(!Connection::open(through, Secret(QByteArrayView("x"))));
    const QByteArray text = ServerProcess::readFile(m_bouncer->file("tenantry-users.txt"));
    QVERIFY(!text.contains("password") && text.count("SCRAM-SHA-256$") == 3);
}

void TestPoolerApply::apply_ofOddNames_leadsThere()
{
    PoolerPlan plan;
    for (const QString &name : {u"a = b"_s, u"it's"_s, u"\"50%\";"_s, u"München"_s, u"#x [y]"_s}) {
        VERIFY_OK(m_cluster.run(u"create database \"%1\" owner app"_s.arg(QString(name).replace(u'"', u"\"\""_s))));
        plan.entries << entry(poolerKey(name), name);
    }
    const auto done = apply(plan);
    VERIFY_OK(done);
    QCOMPARE(namesOf(*done, PoolerArrival::Kind::Right).size(), 5);
}

void TestPoolerApply::apply_ofTenThousandEntries_isTaken()
{
    PoolerPlan plan;
    for (int i = 0; i < 10000; ++i)
        plan.entries << entry(u"tenant-%1"_s.arg(i));
    const auto done = apply(plan);
    VERIFY_OK(done);
    QCOMPARE(done->size(), mostArrivals);
    QCOMPARE(shown().size(), 10000);
}

QTEST_GUILESS_MAIN(TestPoolerApply)
#include "tst_poolerapply.moc"
