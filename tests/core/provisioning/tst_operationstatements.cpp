#include "core/provisioning/operationstatements.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

#include <QProcess>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a person reads before an operation is undone or resumed is what happens: psql runs it, and nothing is left.
class TestOperationStatements : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void undoText_runByPsql_leavesNothing_data();
    void undoText_runByPsql_leavesNothing();
    void undoText_ofADeployment_namesItsFolder();
    void undoText_ofADatabaseThatWasBegun_namesBothNames();
    void undoText_leavesOutWhatWasNotBegun();
    void leftText_hasWhatIsNotDone_andTheProofAnew();
    void undoText_ofASuspension_opensItAgain();

private:
    [[nodiscard]] Operation journal(const OperationId &id)
    {
        return answerOf(m_fleet.registry().operation(id)).value_or(Operation());
    }
    [[nodiscard]] QString psql(const QString &text)
    {
        QProcess process;
        process.start(PostgresCluster::binary(u"psql"_s),
                      {u"-h"_s, m_fleet.cluster().socketDirectory(), u"-p"_s, QString::number(m_fleet.cluster().port()),
                       u"-U"_s, u"daily"_s, u"-d"_s, m_fleet.tenant().placement.database, u"-v"_s, u"ON_ERROR_STOP=1"_s,
                       u"-q"_s});
        process.write(text.toUtf8());
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            return u"psql did not end"_s;
        return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError());
    }
    PlacementFixture m_fleet;
};

void TestOperationStatements::undoText_runByPsql_leavesNothing_data()
{
    QTest::addColumn<IsolationKind>("kind");
    for (const auto kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database})
        QTest::newRow(qPrintable(isolationKindName(kind))) << kind;
}

void TestOperationStatements::undoText_runByPsql_leavesNothing()
{
    QFETCH(const IsolationKind, kind);
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"half-way"_s, kind);
    m_fleet.runUntil(id, stepProve);
    QVERIFY(m_fleet.left() != before);
    const QString text = undoStatementsOf(journal(id));
    QCOMPARE(text.contains(u"drop database"_s), kind == IsolationKind::Database);
    QCOMPARE(psql(text), QString());
    QCOMPARE(m_fleet.left(), before);
    // The runner finds nothing more to take away, but the registry's row.
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
    QCOMPARE(undoStatementsOf(journal(id)), QString());
}

void TestOperationStatements::undoText_ofADeployment_namesItsFolder()
{
    const OperationId id = m_fleet.plan(u"own-server"_s, IsolationKind::Deployment);
    m_fleet.runUntil(id, stepDeployment);
    const Operation operation = journal(id);
    const QString text = undoStatementsOf(operation);
    const QString folder = operation.steps.at(1).objectName;
    QVERIFY(QDir(folder).exists());
    QVERIFY2(text.contains(u"rm --recursive "_s + folder + u'\n'), qPrintable(text));
    QVERIFY2(text.contains(u"pg_ctl --pgdata "_s + folder), qPrintable(text));
    QVERIFY2(text.contains(u"its server is taken out"_s), qPrintable(text));
    VERIFY_OK(m_fleet.undo(id));
    QVERIFY(!QDir(folder).exists());
}

void TestOperationStatements::undoText_ofADatabaseThatWasBegun_namesBothNames()
{
    const OperationId id = m_fleet.plan(u"begun"_s, IsolationKind::Database);
    Operation operation = journal(id);
    for (OperationStep &step : operation.steps) {
        if (step.kind == stepTemplate)
            step.state = StepState::Done;
        if (step.kind == stepDatabase)
            step.state = StepState::Running;
    }
    const QString text = undoStatementsOf(operation);
    const QString base = m_fleet.planned().names.base;
    QVERIFY2(text.contains(u"drop database \"%1\";"_s.arg(base)), qPrintable(text));
    QVERIFY2(text.contains(u"drop database \"tenantry_new_"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\\connect \"postgres\" \"tenantry_creator\""_s), qPrintable(text));
    QVERIFY2(text.contains(u"stays"_s), qPrintable(text)); // the template
    QVERIFY2(!text.contains(u"drop_orphans"_s), qPrintable(text)); // of a step that was not begun
}

void TestOperationStatements::undoText_leavesOutWhatWasNotBegun()
{
    const OperationId id = m_fleet.plan(u"planned"_s, IsolationKind::Schema);
    const QString text = undoStatementsOf(journal(id));
    QVERIFY2(!text.contains(u"drop_schema_tenant"_s), qPrintable(text));
    QVERIFY2(text.contains(u"-- 1 "_s), qPrintable(text)); // the slug is reserved
}

void TestOperationStatements::leftText_hasWhatIsNotDone_andTheProofAnew()
{
    const OperationId id = m_fleet.plan(u"left"_s, IsolationKind::Schema);
    m_fleet.runUntil(id, stepProve);
    const QString text = statementsLeftOf(journal(id));
    QVERIFY2(!text.contains(u"create_schema_tenant"_s), qPrintable(text));
    QVERIFY2(text.contains(u"-- 3 "_s), qPrintable(text)); // what was proven is as old as that run
    QVERIFY2(!text.contains(u"42501"_s), qPrintable(text));
    QVERIFY2(text.contains(u"tenantry_admin.activate("_s), qPrintable(text));
}

void TestOperationStatements::undoText_ofASuspension_opensItAgain()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"payer"_s, IsolationKind::Schema)));
    const QString before = m_fleet.left();
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    m_fleet.runUntil(*id, stepProveSuspended);
    QVERIFY(m_fleet.left() != before);
    QCOMPARE(psql(undoStatementsOf(journal(*id))), QString());
    QCOMPARE(m_fleet.left(), before);
}

QTEST_GUILESS_MAIN(TestOperationStatements)
#include "tst_operationstatements.moc"
