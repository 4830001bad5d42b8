#include "tests/support/loginfixture.h"
#include "tests/support/unseensession.h"

#include <QThread>

#include <atomic>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The end of a login, of its password and of its tenant's work: nobody of before is left inside.
class TestLoginEnd : public QObject, private LoginFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void login_isTakenAway_withItsSessions();
    void login_isTakenAway_thoughItComesAgainAndAgain();
    void login_isTakenAway_thoughNobodySeesIt();
    void sessionsOfTheOldPassword_areEnded_whereThatIsWanted();
    void login_ofASuspendedTenant_findsNothing();

private:
    /// Another client of the application, which comes again as soon as it is out.
    [[nodiscard]] std::unique_ptr<QThread> comeAgain(std::atomic<bool> *isOver)
    {
        ConnectionSpec spec = m_fleet.cluster().spec(m_tenant.placement.database, namesOf(m_tenant).app());
        std::unique_ptr<QThread> thread(QThread::create([spec, isOver] {
            while (!*isOver) {
                const auto session = Connection::open(spec);
                while (session && !*isOver && (*session)->query(u"select pg_sleep(0.01)"_s))
                    ;
            }
        }));
        thread->start();
        return thread;
    }
};

void TestLoginEnd::login_isTakenAway_withItsSessions()
{
    make(IsolationKind::Schema);
    const QString before = m_fleet.left();
    VERIFY_OK(change({}, newPassword()));
    const auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    VERIFY_OK(change({.isRemoval = true}));
    QVERIFY(!session->query(u"select 1"_s));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(change({.isRemoval = true}).error().kind, ErrorKind::Missing);
}

void TestLoginEnd::login_isTakenAway_thoughItComesAgainAndAgain()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    const QString app = namesOf(m_tenant).app();
    const QString id = m_fleet.value(u"select oid from pg_roles where rolname = '%1'"_s.arg(app));
    // What it may do itself, so that its sessions outlive their role.
    VERIFY_OK((*logIn())->script(u"alter role %1 in database fleet set role = %2"_s.arg(app, namesOf(m_tenant).rw())));
    std::atomic<bool> isOver = false;
    std::vector<std::unique_ptr<QThread>> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(comeAgain(&isOver));
    const auto gone = change({.isRemoval = true});
    const QString left = m_fleet.value(u"select count(*) from pg_stat_activity where usesysid = %1"_s.arg(id));
    isOver = true;
    for (const auto &client : clients)
        client->wait();
    VERIFY_OK(gone);
    QCOMPARE(left, u"0"_s);
    QCOMPARE(hasLogin(*daily(), m_tenant).value_or(true), false);
}

void TestLoginEnd::login_isTakenAway_thoughNobodySeesIt()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    UnseenSession unseen;
    QVERIFY(unseen.start(m_fleet.cluster(), m_tenant.placement.database, namesOf(m_tenant).app()));
    VERIFY_OK(change({.endsSessions = true}, newPassword()));
    QVERIFY(unseen.hasEnded());
    UnseenSession another;
    QVERIFY(another.start(m_fleet.cluster(), m_tenant.placement.database, namesOf(m_tenant).app()));
    VERIFY_OK(change({.isRemoval = true}));
    QVERIFY(another.hasEnded());
    // Not shut before, in a transaction of its own, it stays.
    VERIFY_OK(change({}, newPassword()));
    const QString id = OperationId::create().toString();
    const auto server = daily();
    VERIFY_OK(server->script(u"begin"_s));
    VERIFY_OK(server->query(u"select tenantry_admin.open_change(?::uuid, ?)"_s, {id, namesOf(m_tenant).base}));
    VERIFY_OK(server->query(u"select tenantry_admin.shut_login(?::uuid)"_s, {id}));
    QCOMPARE(server->query(u"select tenantry_admin.drop_login(?::uuid)"_s, {id}).error().sqlState, u"55000"_s);
    VERIFY_OK(server->script(u"rollback"_s));
}

void TestLoginEnd::sessionsOfTheOldPassword_areEnded_whereThatIsWanted()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    auto session = logIn().value_or(nullptr);
    VERIFY_OK(change({}, newPassword()));
    VERIFY_OK(session->query(u"select 1"_s)); // goes on
    VERIFY_OK(change({.endsSessions = true}, newPassword()));
    QVERIFY(!session->query(u"select 1"_s));
    session = logIn().value_or(nullptr);
    QVERIFY(session);
}

void TestLoginEnd::login_ofASuspendedTenant_findsNothing()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    VERIFY_OK(m_fleet.suspend());
    const auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    QCOMPARE(ask(*session, u"select count(*) from orders"_s), u"42P01"_s); // its path leads nowhere
    VERIFY_OK(change({}, newPassword())); // the tenant stays shut
    QCOMPARE(ask(*session, u"select count(*) from %1.orders"_s.arg(namesOf(m_tenant).base)), u"42501"_s);
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(ask(*session, u"select count(*) from orders"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestLoginEnd)
#include "tst_loginend.moc"
