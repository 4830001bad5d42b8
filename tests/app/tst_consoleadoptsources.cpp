#include "tests/app/adoptconsole.h"
#include "tests/support/openordie.h"
#include "views/adopt/sourceform.h"
#include "views/adopt/unclearcard.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Adopting in the window what no preset reads: a file of places, a folder of files, one's own statement.
class TestConsoleAdoptSources : public QObject, private AdoptConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void file_ofPlaces_isAdopted();
    void folder_ofFiles_isAdopted();
    void query_ofAPerson_isAdopted();

private:
    /// One way beside the presets, whose form is then filled in.
    [[nodiscard]] SourceForm *chooseWay(PresetRow::Way way)
    {
        PresetRow row;
        row.way = way;
        card<PresetCard>()->choose(row.key());
        return card<SourceForm>();
    }
    [[nodiscard]] Tenant tenant(const QString &slug)
    {
        return answerOf(registry().tenantBySlug(slug)).value_or(Tenant());
    }
};

void TestConsoleAdoptSources::file_ofPlaces_isAdopted()
{
    look(u"many"_s);
    SourceForm *form = chooseWay(PresetRow::Way::Csv);
    buttonOf(form, u"Look"_s)->click();
    QVERIFY(says(form, u"Fill in: CSV file."_s));
    fieldOf<QLineEdit>(form, u"CSV file"_s)->setText(m_home.filePath(u"none.csv"_s));
    buttonOf(form, u"Look"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(page(), u"none.csv"_s), 20000);
    QFile file(m_home.filePath(u"places.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("slug,name,schema\nacme,Acme Rockets,tenant_0001\nbirch,Birch Cafés,tenant_0002\n,Nowhere,\n");
    file.close();
    fieldOf<QLineEdit>(form, u"CSV file"_s)->setText(file.fileName());
    buttonOf(form, u"Look"_s)->click();
    QVERIFY(isChecked(u"Adopt 2, leave 1 out"_s));
    button(u"Adopt 2, leave 1 out"_s)->click();
    QVERIFY(isRecorded());
    QTRY_COMPARE(tenants(), 2);
    QCOMPARE(tenant(u"birch"_s).placement.schema, u"tenant_0002"_s);
    QCOMPARE(tenant(u"birch"_s).placement.database, u"many"_s);
}

void TestConsoleAdoptSources::folder_ofFiles_isAdopted()
{
    const QString folder = m_home.filePath(u"shops"_s);
    QVERIFY(QDir().mkpath(folder));
    for (const auto &name : {u"oak-and-ash.sqlite"_s, u"tidewater.sqlite"_s}) {
        ConnectionSpec spec;
        spec.engine = Engine::SQLite;
        spec.database = folder + u'/' + name;
        VERIFY_OK(openOrDie(spec)->script(u"create table invoice (id integer primary key)"_s));
    }
    QFile other(folder + u"/notes.sqlite"_s);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("no database") > 0);
    other.close();
    ConnectionSpec first;
    first.database = folder + u"/oak-and-ash.sqlite"_s;
    Server shops = serverOn(u"shops"_s, first);
    shops.engine = Engine::SQLite;
    VERIFY_OK(answerOf(registry().addServer(shops)));
    look(first.database, shops.name);
    QVERIFY(!QTest::currentTestFailed());
    SourceForm *form = chooseWay(PresetRow::Way::Folder);
    fieldOf<QLineEdit>(form, u"Folder"_s)->setText(folder);
    buttonOf(form, u"Look"_s)->click();
    QVERIFY(isChecked(u"Adopt 2, leave 1 out"_s));
    QCOMPARE(card<UnclearCard>()->model().rowCount(), 1);
    button(u"Adopt 2, leave 1 out"_s)->click();
    QVERIFY(isRecorded());
    QTRY_COMPARE(tenants(), 2);
    QCOMPARE(tenant(u"tidewater"_s).placement.kind, IsolationKind::Database);
    QVERIFY(tenant(u"tidewater"_s).placement.database.endsWith(u"tidewater.sqlite"));
}

void TestConsoleAdoptSources::query_ofAPerson_isAdopted()
{
    look(u"many"_s);
    SourceForm *form = chooseWay(PresetRow::Way::Query);
    auto *query = form->findChild<QPlainTextEdit *>();
    query->setPlainText(u"select no such thing"_s);
    buttonOf(form, u"Look"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(page(), u"42"_s) || says(page(), u"thing"_s), 20000);
    query->setPlainText(
        u"select nspname as schema, upper(nspname) as name from pg_namespace where nspname like 'tenant_000%'"_s);
    buttonOf(form, u"Look"_s)->click();
    QVERIFY(isChecked(u"Adopt 9"_s));
    button(u"Adopt 9"_s)->click();
    QVERIFY(isRecorded());
    QTRY_COMPARE(tenants(), 9);
    QCOMPARE(tenant(u"tenant-0004"_s).name, u"TENANT_0004"_s);
}

QTEST_MAIN(TestConsoleAdoptSources)
#include "tst_consoleadoptsources.moc"
