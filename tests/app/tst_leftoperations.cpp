#include "app/console/fleetbadges.h"
#include "core/jobs/lease.h"
#include "core/registry/openoperation.h"
#include "models/findinglistmodel.h"
#include "tests/app/consolefixture.h"
#include "tests/support/killfixture.h"
#include "tests/support/verifyok.h"
#include "views/operations/confirmsheet.h"
#include "views/operations/losslist.h"
#include "views/shell/actionset.h"
#include "views/shell/overlay.h"
#include "views/shell/shellbody.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/journallist.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabBar>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Operations that a program left when it was killed, as the next start of the console shows them; resumed and undone there.
class TestLeftOperations : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup();
    void killedProgram_isSeenAtTheNextStart_andResumed();
    void killedProgram_isUndone_withWhatItLeft();
    void leaseOfAnother_isShown_untilItRunsOut();
    void tenantsPage_hasTheSame();

private:
    /// A program that kills itself there; what it held runs out at once.
    void kill(KillPoint point);
    void startConsole();
    [[nodiscard]] TableView *list() ///< that is seen on the page in front
    {
        const auto tables = window().page()->findChildren<TableView *>();
        const auto found =
            std::find_if(tables.begin(), tables.end(), [](const TableView *one) { return one->isVisible(); });
        return found == tables.end() ? nullptr : *found;
    }
    [[nodiscard]] QString cell(int row, int role = Qt::DisplayRole)
    {
        return list()->model()->index(row, 0).data(role).toString();
    }
    [[nodiscard]] QString whyNot(const QString &action)
    {
        const auto offered = window().page()->actionsOffered();
        for (const QAction *one : offered) {
            if (one->objectName() == action)
                return ActionSet::unavailableReason(one);
        }
        return u"not offered"_s;
    }
    [[nodiscard]] bool triggers(const char *action)
    {
        return QTest::qWaitFor([&] { return window().trigger(QLatin1StringView(action)); }, 20000);
    }
    [[nodiscard]] bool hasEnded(JobState state)
    {
        const auto last = [this] { return m_console.fleet().jobs().jobs().last(); };
        return QTest::qWaitFor([&] { return isJobOver(last().state); }, 60000) && last().state == state;
    }
    [[nodiscard]] bool isFound() ///< among what needs attention
    {
        const auto findings = m_console.fleet().news().findings();
        return std::any_of(findings.begin(), findings.end(),
                           [](const Finding &finding) { return !operationOf(finding.key).isNull(); });
    }
    [[nodiscard]] QWidget *inspector() { return window().body()->inspector(); }
    MainWindow &window() { return m_console.window(); }

    PlacementFixture m_fleet;
    ConsoleFixture m_console;
    OperationId m_id;
};

void TestLeftOperations::cleanup()
{
    m_console.close();
    m_fleet.place().dropEverything();
}

void TestLeftOperations::kill(KillPoint point)
{
    const ConnectionSpec way = m_fleet.place().daily();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--work"_s, way.host, QString::number(way.port), way.user, m_fleet.registry().spec().database,
                   m_id.toString(), u"run"_s, QString::number(point.step), QString::number(point.moment),
                   QString::number(point.times)});
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    ProvisioningFixture::endLeases(m_fleet.registry().spec());
}

void TestLeftOperations::startConsole()
{
    m_console.start();
    QVERIFY(m_console.open(m_fleet.registry().spec()));
    QVERIFY(m_console.readServers());
    window().resize(1440, 900);
}

void TestLeftOperations::killedProgram_isSeenAtTheNextStart_andResumed()
{
    m_id = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    kill({2, 1});
    QVERIFY(!QTest::currentTestFailed());
    startConsole();
    window().go({u"overview"_s, {}});
    const auto row = [this] { // beside what the server and the trail have to say
        for (int at = 0; at < list()->model()->rowCount(); ++at) {
            if (cell(at).contains(u"stopped half-way"_s))
                return at;
        }
        return -1;
    };
    QTRY_VERIFY(row() >= 0);
    list()->selectRow(row());
    QCOMPARE(list()->model()->index(row(), FindingListModel::Action).data().toString(), u"Decide"_s);
    QVERIFY(!window().trigger("finding.snooze"_L1));
    const BadgeSource *badge = jobBadge(m_console.fleet(), m_console.context().format(), &window());
    QCOMPARE(badge->badge().text, u"1"_s);
    QCOMPARE(badge->badge().kind, StatusKind::Warn);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(window().location().page, u"jobs"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QCOMPARE(cell(0), u"Needs a decision"_s);
    QCOMPARE(cell(1), u"Onboard kestrel"_s);
    QCOMPARE(list()->currentIndex().row(), 1);
    QVERIFY(says(window().page(), u"stopped half-way"_s));
    // Where it stands, what there is, and who could go on with it.
    QTRY_VERIFY(says(inspector(), u"What exists now"_s) && says(inspector(), u"Lease: nobody"_s));
    QVERIFY(inspector()->findChild<JournalList *>()->accessibleDescription().contains(u"Reserve"_s));
    QTRY_VERIFY(says(inspector(), u"none"_s)); // the schema: the server rolled it back
    QVERIFY(triggers("operation.resume"));
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 1);
    QVERIFY(hasEnded(JobState::Done));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QTRY_COMPARE(cell(0), u"Done"_s);
    QTRY_VERIFY(m_console.fleet().news().stoppedOperations().isEmpty());
    QVERIFY(!isFound());
    QTRY_COMPARE(badge->badge().text, QString());
    QTRY_VERIFY(!whyNot(u"operation.undo"_s).isEmpty());
}

void TestLeftOperations::killedProgram_isUndone_withWhatItLeft()
{
    const QString before = m_fleet.left();
    m_id = m_fleet.plan(u"petrel"_s, IsolationKind::Database);
    kill({4, 0}); // the database is there, its roles are not
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_fleet.left() != before);
    startConsole();
    window().go({u"jobs"_s, m_id.toString()});
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QVERIFY(triggers("operation.undo"));
    const auto sheet = [this] { return qobject_cast<ConfirmSheet *>(window().overlay()->sheet()); };
    QTRY_VERIFY(sheet() != nullptr);
    QPushButton *yes = buttonOf(sheet(), u"Undo operation"_s);
    QVERIFY(!yes->isEnabled());
    QCOMPARE(window().focusWidget(), buttonOf(sheet(), u"Keep it"_s)); // the safe answer
    QTRY_VERIFY_WITH_TIMEOUT(sheet()->findChild<LossList *>()->isVisible(), 20000);
    QVERIFY2(sheet()->findChild<CodeBlock *>()->code().contains(u"drop database"_s),
             qPrintable(sheet()->findChild<CodeBlock *>()->code()));
    QVERIFY(says(sheet(), u"Database "_s + m_fleet.planned().names.base));
    QVERIFY(says(sheet(), u"Template of the version"_s) && says(sheet(), u"Kept"_s));
    fieldOf<QLineEdit>(sheet(), u"Reason"_s)->setText(u"a typo"_s);
    QVERIFY(!yes->isEnabled());
    fieldOf<QLineEdit>(sheet(), u"Type petrel to confirm"_s)->setText(u"petrel"_s);
    QVERIFY(yes->isEnabled());
    yes->click();
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 1);
    QVERIFY(hasEnded(JobState::Done));
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
    QCOMPARE(m_fleet.left(), before);
    const auto records = answerOf(m_fleet.registry().audit({}));
    VERIFY_OK(records);
    const auto agreed = std::find_if(records->records.begin(), records->records.end(), [](const AuditRecord &record) {
        return record.reason.value_or(QString()) == u"a typo";
    });
    QVERIFY(agreed != records->records.end()); // what stood in the sheet went with the words about the tenant
    QCOMPARE(agreed->action, u"operation.undo"_s);
}

void TestLeftOperations::leaseOfAnother_isShown_untilItRunsOut()
{
    m_id = m_fleet.plan(u"finch"_s, IsolationKind::Schema);
    const auto operation = answerOf(m_fleet.registry().operation(m_id));
    VERIFY_OK(operation);
    VERIFY_OK(answerOf(m_fleet.registry().setOperationState(m_id, operation->revision, OperationState::Running)));
    const SystemClock clock;
    const auto other = openOrDie(m_fleet.registry().spec());
    VERIFY_OK(prepareRegistrySession(*other));
    VERIFY_OK(Lease::acquire(*other, clock, operationLease(m_id), u"ann@laptop, 4711"_s, 60s));
    startConsole();
    window().go({u"jobs"_s, {}});
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QCOMPARE(cell(0), u"Running"_s);
    QVERIFY(cell(1, DetailRole).contains(u"ann@laptop, 4711"_s));
    QTRY_VERIFY(says(inspector(), u"Lease: another program"_s));
    QVERIFY(says(inspector(), u"ann@laptop, 4711, until"_s));
    QVERIFY(!isFound());
    for (const QString &action : {u"operation.resume"_s, u"operation.undo"_s})
        QTRY_VERIFY2(whyNot(action).contains(u"ann@laptop, 4711 works at it"_s), qPrintable(whyNot(action)));
    ProvisioningFixture::endLeases(m_fleet.registry().spec());
    QVERIFY(window().trigger("page.refresh"_L1));
    QTRY_COMPARE(cell(0), u"Needs a decision"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isFound(), 20000); // though nothing tells that a lease ran out
    QVERIFY(triggers("operation.resume"));
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 1);
    QVERIFY(hasEnded(JobState::Done));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestLeftOperations::tenantsPage_hasTheSame()
{
    m_id = m_fleet.plan(u"heron"_s, IsolationKind::SharedTable);
    kill({3, 1});
    QVERIFY(!QTest::currentTestFailed());
    startConsole();
    window().go({u"tenant"_s, m_fleet.planned().tenant.id.toString()});
    QVERIFY(!window().trigger("operation.resume"_L1));
    QVERIFY(whyNot(u"operation.resume"_s).contains(u"tab"_s));
    window().page()->findChild<QTabBar *>()->setCurrentIndex(1);
    QTRY_VERIFY(says(inspector(), u"Onboard heron"_s));
    QTRY_VERIFY(says(inspector(), u"Lease: nobody"_s) && says(inspector(), u"Go on"_s));
    QVERIFY(triggers("operation.resume"));
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 1);
    QVERIFY(hasEnded(JobState::Done));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QTRY_VERIFY(!says(inspector(), u"Go on"_s));
}

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArray(argv[1]) == "--work")
        return killTestMain<TestLeftOperations>(argc, argv);
    QApplication application(argc, argv);
    TestLeftOperations test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_leftoperations.moc"
