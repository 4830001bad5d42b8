#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A database of a tenant's own: its template, and what others did to both.
class TestDatabasePlacement : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void template_isMadeOnce_andRefusesConnections();
    void template_inUse_saysSo_andIsResumed();
    void databaseOfSomebodyElse_isNotAdopted();
    void databaseDroppedBehindOurBack_isUndoneToNothing();
    void databaseWhoseDropWasCutShort_isDropped();

private:
    bool m_isCut = false;
    PlacementFixture m_fleet;
};

void TestDatabasePlacement::template_isMadeOnce_andRefusesConnections()
{
    const auto templates = [this] {
        return m_fleet.cluster()
            .value(
                u"select string_agg(oid || ' ' || datallowconn || datistemplate, ',') from pg_database where datname ~ '^t_template_'"_s)
            .value_or(QString());
    };
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::Database)));
    const QString made = templates();
    QVERIFY2(made.endsWith(u"falsetrue"_s) && !made.contains(u','), qPrintable(made));
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"second"_s, IsolationKind::Database)));
    QCOMPARE(templates(), made);
    // Another version has another one.
    QVERIFY(m_fleet.place().write(u"0003_later.up.sql"_s, "create table later (id integer primary key);"));
    const OperationId id = m_fleet.plan(u"third"_s, IsolationKind::Database);
    QFile::remove(m_fleet.place().folder() + u"/0003_later.up.sql"_s);
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(templates().count(u','), 1);
    QCOMPARE(m_fleet.value(u"select version from %1.schema_migrations"_s.arg(namesOf(m_fleet.tenant()).base)), u"3"_s);
    // A login without a role there does not get in.
    VERIFY_OK(m_fleet.cluster().run(
        u"do $$ begin create role stranger login; exception when duplicate_object then null; end $$"_s));
    QCOMPARE(
        Connection::open(m_fleet.cluster().spec(m_fleet.tenant().placement.database, u"stranger"_s)).error().sqlState,
        u"42501"_s);
}

void TestDatabasePlacement::template_inUse_saysSo_andIsResumed()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"maker"_s, IsolationKind::Database)));
    const OperationId id = m_fleet.plan(u"waiting"_s, IsolationKind::Database);
    const QString name = m_fleet.planned().operation.steps.at(1).objectName;
    VERIFY_OK(m_fleet.cluster().run(u"alter database %1 allow_connections true"_s.arg(name)));
    auto intruder = openOrDie(m_fleet.cluster().spec(name, u"postgres"_s));
    VERIFY_OK(m_fleet.cluster().run(u"alter database %1 allow_connections false"_s.arg(name)));
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, u"55006"_s);
    QVERIFY2(refused.error().remedy.contains(u"pg_stat_activity"_s), qPrintable(refused.error().toText()));
    intruder.reset();
    QTRY_COMPARE(m_fleet.cluster()
                     .value(u"select count(*) from pg_stat_activity where datname = '%1'"_s.arg(name))
                     .value_or(u""_s),
                 u"0"_s);
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestDatabasePlacement::databaseOfSomebodyElse_isNotAdopted()
{
    const OperationId id = m_fleet.plan(u"taken"_s, IsolationKind::Database);
    VERIFY_OK(m_fleet.cluster().createDatabase(m_fleet.planned().names.base));
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.cluster()
                 .value(u"select count(*) from pg_database where datname = '%1'"_s.arg(m_fleet.planned().names.base))
                 .value_or(u""_s),
             u"1"_s);
    VERIFY_OK(m_fleet.cluster().run(u"drop database %1"_s.arg(m_fleet.planned().names.base)));
}

void TestDatabasePlacement::databaseDroppedBehindOurBack_isUndoneToNothing()
{
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"dropped"_s, IsolationKind::Database);
    const auto failed = m_fleet.runWith(id, [this](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepScript && moment == StepMoment::Noted)
            VERIFY_OK(m_fleet.cluster().run(u"drop database %1 with (force)"_s.arg(m_fleet.planned().names.base)));
    });
    QVERIFY(!failed);
    QVERIFY(m_fleet.left().contains(m_fleet.planned().names.rw()));
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
}

/// A DROP DATABASE that ended in its middle leaves one that can be dropped, and nothing else.
void TestDatabasePlacement::databaseWhoseDropWasCutShort_isDropped()
{
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"invalid"_s, IsolationKind::Database);
    const auto stopped = m_fleet.runWith(id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind != stepDatabase || moment != StepMoment::Ran || m_isCut)
            return;
        m_isCut = true; // after its first statement, which has made it
        VERIFY_OK(m_fleet.cluster().run(
            u"update pg_database set datconnlimit = -2 where datname = '%1'"_s.arg(makingName(id))));
    });
    QVERIFY(m_isCut && !stopped);
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
}

QTEST_GUILESS_MAIN(TestDatabasePlacement)
#include "tst_databaseplacement.moc"
