#include "models/serverlistmodel.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/shell/page.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QHeaderView>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a person did to the columns of a table is there the next time; what nobody chose follows the rows.
class TestRememberedTables : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void cleanup() { m_console.close(); }
    void columns_comeBackWithThePage_data();
    void columns_comeBackWithThePage();

private:
    [[nodiscard]] TableView *table(const QString &page)
    {
        m_console.window().go({page, {}});
        const auto tables = m_console.window().page()->findChildren<TableView *>();
        const auto found = std::find_if(tables.begin(), tables.end(), [](const TableView *one) {
            return dynamic_cast<const ServerListModel *>(one->model()) != nullptr;
        });
        return found == tables.end() ? nullptr : *found;
    }
    RegistryFixture m_fixture;
    ConsoleFixture m_console;
};

void TestRememberedTables::columns_comeBackWithThePage_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("servers") << u"servers"_s;
    QTest::newRow("overview, which has three tables") << u"overview"_s;
}

void TestRememberedTables::columns_comeBackWithThePage()
{
    QFETCH(QString, page);
    const ConnectionSpec spec = m_fixture.create(Engine::SQLite);
    m_console.start();
    QVERIFY(m_console.open(spec));
    ConnectionSpec nobody = m_fixture.cluster().tcpSpec(u"app"_s, u"app"_s);
    nobody.port = 1;
    VERIFY_OK(answerOf(m_console.fleet().registry().addServer(serverOn(u"pg-1"_s, nobody))));
    TableView *before = table(page);
    QVERIFY(before);
    QTRY_COMPARE(before->model()->rowCount(), 1);
    const auto widths = before->columns().save().value(u"widths"_s).toMap();
    QVERIFY2(widths.isEmpty(), "nobody has chosen one");
    before->setColumnWidth(ServerListModel::Name, 233);
    before->setColumnHidden(ServerListModel::EngineVersion, page == u"servers");
    before->horizontalHeader()->moveSection(before->horizontalHeader()->visualIndex(ServerListModel::Connections), 1);
    const QVariantMap chosen = before->columns().save();
    m_console.window().go({u"jobs"_s, {}});

    m_console.replaceWindow();
    m_console.window().show();
    QVERIFY(m_console.open(spec));
    TableView *after = table(page);
    QVERIFY(after && after != before);
    QTRY_COMPARE(after->model()->rowCount(), 1);
    QCOMPARE(after->columns().save(), chosen);
    QCOMPARE(after->columnWidth(ServerListModel::Name), 233);
    QCOMPARE(after->horizontalHeader()->visualIndex(ServerListModel::Connections), 1);
}

QTEST_MAIN(TestRememberedTables)
#include "tst_rememberedtables.moc"
