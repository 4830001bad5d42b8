#include "core/registry/tablerulerepository.h"
#include "tests/app/adoptconsole.h"
#include "views/adopt/graphcard.h"
#include "views/adopt/mappingcard.h"
#include "views/adopt/sourceform.h"
#include "views/adopt/tablegraph.h"
#include "views/adopt/tablerulecard.h"
#include "views/adopt/unclearcard.h"
#include "views/shell/commandpalette.h"
#include "views/shell/overlay.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Adopting a real system in the window: by keys alone, with what is unclear, and again.
class TestConsoleAdopt : public QObject, private AdoptConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void django_isAdopted_byKeysAlone();
    void schemas_areFound_byAPattern();
    void mapping_chosenByAPerson_isReadAgain();
    void decision_leavesOut_andIsTakenBack();
    void graph_showsTheRuleOfATable();
    void command_doesTheSameInAShell();
    void emptyRegistry_offersToAddAServer();
    void firstRun_leadsToThePage();
    void tenantsPage_leadsToThePage();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *at = window().focusWidget();
        QTest::keyClick(at != nullptr ? at : &window(), key, modifiers);
    }
    [[nodiscard]] bool tabTo(const QWidget *wanted)
    {
        for (int i = 0; i < 60 && window().focusWidget() != wanted; ++i)
            key(Qt::Key_Tab);
        return window().focusWidget() == wanted;
    }
    [[nodiscard]] Tenant tenant(const QString &slug)
    {
        return answerOf(registry().tenantBySlug(slug)).value_or(Tenant());
    }
};

void TestConsoleAdopt::django_isAdopted_byKeysAlone()
{
    key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window().location().page, u"servers"_s);
    key(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(window().overlay()->sheet(), window().commandPalette());
    QTest::keyClicks(window().focusWidget(), u">Adopt an existing"_s);
    const auto *list = window().commandPalette()->findChild<QListView *>();
    QTRY_VERIFY(list->currentIndex().data().toString().startsWith(u"Adopt"));
    key(Qt::Key_Return);
    QTRY_VERIFY(page() != nullptr);
    QVERIFY(tabTo(fieldOf<QComboBox>(card<ConnectCard>(), u"Database"_s)));
    key(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(window().focusWidget(), u"harbor"_s);
    key(Qt::Key_Return);
    QVERIFY(isChecked(u"Adopt 3, leave 1 out"_s));
    QCOMPARE(window().focusWidget(), card<PresetCard>()->table());
    QCOMPARE(card<PresetCard>()->current()->preset, u"django-tenants"_s);
    QVERIFY(says(page(), u"found on pg-eu-2, database harbor. 3 new, 0 changed, 0 unchanged."_s));
    QTRY_VERIFY(says(page(), u"legacy_2019"_s));
    QVERIFY(says(page(), u"Nothing was changed and nothing will be."_s));
    QCOMPARE(tenants(), 0);

    UnclearCard *unclear = card<UnclearCard>();
    QCOMPARE(unclear->model().rowCount(), 1);
    QVERIFY(tabTo(unclear->table()));
    key(Qt::Key_End);
    key(Qt::Key_Space);
    auto *choice = qobject_cast<QComboBox *>(window().focusWidget());
    QVERIFY(choice != nullptr);
    key(Qt::Key_Down);
    QCOMPARE(choice->currentText(), u"Tenant"_s);
    key(Qt::Key_Return);
    QVERIFY(isChecked(u"Adopt 4"_s));
    QVERIFY(says(unclear, u"All of them are clear now"_s));
    QVERIFY(tabTo(button(u"Adopt 4"_s)));
    key(Qt::Key_Space);
    QVERIFY(isRecorded());
    QVERIFY(says(card<RunCard>(), u"They are in the registry, as observed."_s));
    QTRY_COMPARE(tenants(), 4);
    QCOMPARE(tenant(u"brightwater"_s).name, u"Brightwater Clinics"_s);
    QCOMPARE(tenant(u"brightwater"_s).management, Management::Observed);
    QCOMPARE(tenant(u"demo-sales"_s).placement.schema, u"demo_sales"_s);
    QCOMPARE(window().focusWidget(), button(u"Show the tenants"_s));
    key(Qt::Key_Space);
    QCOMPARE(window().location().page, u"tenants"_s);

    look(u"harbor"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(page(), u"0 new, 0 changed, 4 unchanged."_s), 20000);
    QVERIFY(!button(u"Adopt"_s)->isEnabled());
    QCOMPARE(m_cluster.value(u"select count(*) from pg_namespace where nspname like 'tenantry%'"_s, u"harbor"_s)
                 .value_or(QString()),
             u"0"_s);
}

void TestConsoleAdopt::schemas_areFound_byAPattern()
{
    look(u"many"_s);
    QVERIFY(!QTest::currentTestFailed());
    choose(u"schemas"_s);
    SourceForm *form = card<SourceForm>();
    QVERIFY(form->isVisible());
    QTest::mouseClick(buttonOf(form, u"Look"_s), Qt::LeftButton);
    QVERIFY(says(form, u"Fill in: pattern."_s));
    fieldOf<QLineEdit>(form, u"pattern"_s)->setText(u"^tenant_(.+)$"_s);
    QTest::keyClick(fieldOf<QLineEdit>(form, u"pattern"_s), Qt::Key_Return);
    QVERIFY(isChecked(u"Adopt 30, leave 1 out"_s));
    QCOMPARE(card<UnclearCard>()->model().record(0).tenant.place, u"tenant_void"_s);
    button(u"Adopt 30, leave 1 out"_s)->click();
    QVERIFY(isRecorded());
    QTRY_COMPARE(tenants(), 30);
    button(u"Back to the check"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(page(), u"0 new, 0 changed, 30 unchanged."_s), 20000);
}

void TestConsoleAdopt::mapping_chosenByAPerson_isReadAgain()
{
    look(u"harbor"_s);
    QVERIFY(isChecked(u"Adopt 3, leave 1 out"_s));
    auto *model = dynamic_cast<MappingListModel *>(card<MappingCard>()->table()->model());
    QVERIFY(model != nullptr);
    const int plan = model->rowOf(ImportField::Plan);
    const MappingRow row = model->record(plan);
    QVERIFY(row.column.isEmpty());
    QVERIFY(model->setData(model->index(plan, MappingListModel::Source), row.columns.indexOf(u"paid_plan"_s) + 1));
    QTRY_COMPARE_WITH_TIMEOUT(page()->request().mapping.columns.value(ImportField::Plan), u"paid_plan"_s, 20000);
    // A plan that the registry does not have is refused with its row, and the row is unclear.
    QTRY_VERIFY_WITH_TIMEOUT(says(page(), u"need"_s) && card<UnclearCard>()->model().rowCount() > 1, 20000);
    QVERIFY(model->setData(model->index(model->rowOf(ImportField::Plan), MappingListModel::Source), 0));
    QVERIFY(isChecked(u"Adopt 3, leave 1 out"_s));
}

void TestConsoleAdopt::decision_leavesOut_andIsTakenBack()
{
    look(u"many"_s);
    choose(u"schemas"_s);
    fieldOf<QLineEdit>(card<SourceForm>(), u"pattern"_s)->setText(u"^tenant_(.+)$"_s);
    buttonOf(card<SourceForm>(), u"Look"_s)->click();
    QVERIFY(isChecked(u"Adopt 30, leave 1 out"_s));
    UnclearCard *unclear = card<UnclearCard>();
    buttonOf(unclear, u"Archived tenants"_s)->click();
    QVERIFY(isChecked(u"Adopt 31"_s));
    QCOMPARE(page()->request().decisions.value(u"tenant_void"_s).answer, AdoptionAnswer::Archived);
    const QModelIndex answer = unclear->model().index(0, UnclearListModel::Answer);
    QVERIFY(unclear->model().setData(answer, 0));
    QVERIFY(isChecked(u"Adopt 30, leave 1 out"_s));
    QVERIFY(page()->request().decisions.isEmpty());
}

void TestConsoleAdopt::graph_showsTheRuleOfATable()
{
    look(u"harbor"_s);
    GraphCard *graph = card<GraphCard>();
    QTRY_VERIFY_WITH_TIMEOUT(graph->isVisible() && !graph->tables().graph.tables.isEmpty(), 20000);
    TableRuleCard *rule = card<TableRuleCard>();
    QVERIFY(says(rule, u"billing_invoice_line has no tenant column"_s));
    QVERIFY2(rule->rule().contains(u"EXISTS"), qPrintable(rule->rule()));
    QVERIFY(says(rule, u"Its key is indexed"_s));
    graph->graph()->setFocus(Qt::TabFocusReason);
    key(Qt::Key_Left);
    QVERIFY(says(rule, u"billing_invoice names its tenant"_s));
    key(Qt::Key_Left);
    QVERIFY(says(rule, u"tenants_client names the tenants"_s));
    QVERIFY(graph->graph()->accessibleName().contains(u"tenants_client"));
    buttonOf(graph, u"All in a list"_s)->click();
    QVERIFY(graph->list()->isVisible());
    QCOMPARE(graph->list()->model()->rowCount(), 5);

    // One word of a person, and all of it is kept for this version.
    const TableName country {u"public"_s, u"auth_country"_s};
    const TableName line {u"public"_s, u"billing_invoice_line"_s};
    emit rule->corrected(line, u"reference"_s);
    QCOMPARE(graph->tables().graph.find(line)->relation, TableRelation::Reference);
    emit rule->corrected(country, u"path"_s);
    QVERIFY(says(rule, u"No foreign key leads from public.auth_country"_s));
    QPushButton *confirm = buttonOf(rule, u"Confirm all tables"_s);
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(rule, u"All tables are confirmed for this version."_s), 20000);
    QVERIFY(!confirm->isEnabled());
    const auto place = graph->tables().place;
    const auto rules = answerOf(
        registry().read([place](Connection &connection) { return TableRuleRepository(connection).rules(place); }));
    VERIFY_OK(rules);
    QCOMPARE(rules->size(), 5);
}

void TestConsoleAdopt::command_doesTheSameInAShell()
{
    look(u"harbor"_s);
    QVERIFY(isChecked(u"Adopt 3, leave 1 out"_s));
    card<UnclearCard>()->model().answer(0, AdoptionAnswer::Adopt);
    QVERIFY(isChecked(u"Adopt 4"_s));
    button(u"Copy as command"_s)->click();
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.startsWith(u"tenantryctl adopt pg-eu-2 "), qPrintable(line));
    QStringList words = line.split(u' ').mid(1); // nothing in it needs a quote
    words << u"--registry"_s << m_registry.database << u"--json"_s;
    const CtlRun run = runCtl(words);
    QVERIFY2(run.exitCode == 0, qPrintable(line + run.err));
    QCOMPARE(run.json().value(u"inserted"_s).toInt(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(tenants(), 4, 20000);
}

void TestConsoleAdopt::emptyRegistry_offersToAddAServer()
{
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    window().go({u"adopt"_s, {}});
    QVERIFY(says(page(), u"The registry knows no server yet"_s));
    QVERIFY(!button(u"Look"_s)->isEnabled());
    button(u"Add server…"_s)->click();
    QTRY_VERIFY(window().overlay()->isUp());
    window().overlay()->close();
    VERIFY_OK(answerOf(registry().addServer(serverOn(u"pg-new"_s, m_cluster.appSpec()))));
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Look"_s)->isEnabled(), 20000);
    QCOMPARE(fieldOf<QComboBox>(card<ConnectCard>(), u"Server"_s)->currentText(), u"pg-new"_s);
}

void TestConsoleAdopt::firstRun_leadsToThePage()
{
    m_console.start();
    m_console.openFirst();
    QWidget *first = &window();
    fieldOf<QPushButton>(first, u"Adopt existing databases, Their tenants, in a new registry"_s)->click();
    buttonOf(first, u"SQLite file"_s)->click();
    fieldOf<QLineEdit>(first, u"Name of the fleet"_s)->setText(u"Harborline EU"_s);
    fieldOf<QLineEdit>(first, u"File"_s)->setText(m_console.path(u"new.tenantry"_s));
    buttonOf(first, u"Test"_s)->click();
    QPushButton *create = buttonOf(first, u"Create and adopt"_s);
    QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), 20000);
    create->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_console.context().fleet() != nullptr && page() != nullptr, 20000);
    QVERIFY(says(page(), u"The registry knows no server yet"_s));
}

void TestConsoleAdopt::tenantsPage_leadsToThePage()
{
    window().go({u"tenants"_s, {}});
    QTRY_VERIFY(buttonOf(window().page(), u"Adopt an existing system…"_s)->isVisible());
    buttonOf(window().page(), u"Adopt an existing system…"_s)->click();
    QVERIFY(page() != nullptr);
}

QTEST_MAIN(TestConsoleAdopt)
#include "tst_consoleadopt.moc"
