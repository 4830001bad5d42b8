#include "tests/app/consolefixture.h"
#include "tests/app/ctlrun.h"
#include "tests/app/figures.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"
#include "views/shell/shellbody.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The main job from its beginning: somebody's own table of customers is brought into a registry by tenantryctl, and a window
/// shows these tenants with what their server says of them now.
class TestMainJob : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_console.close(); }
    void tenantsPage_showsTheCustomers();
    void tenantPage_readsTheServerNow();
    void overview_countsThem();
    void anotherImport_arrivesInTheOpenWindow();
    void everyPage_isReachedByTheMouse();

private:
    void makeCustomers();
    [[nodiscard]] CtlRun ctl(const QStringList &words) const;
    [[nodiscard]] CtlRun importCustomers() const;
    [[nodiscard]] TableView *table() { return m_console.window().page()->findChild<TableView *>(); }
    /// What the list shows in a column, from its first row on.
    [[nodiscard]] QStringList column(const QString &id);
    /// A cell of the tenant's page, such as "Size: 541 kB, estimated".
    [[nodiscard]] QString health(const QString &cell);
    [[nodiscard]] QString sizeOf(const QString &schema) const;
    MainWindow &window() { return m_console.window(); }

    QTemporaryDir m_home;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
};

CtlRun TestMainJob::ctl(const QStringList &words) const
{
    return runCtl(words + QStringList {u"--registry"_s, m_home.filePath(u"fleet.tenantry"_s)});
}

/// As the example of the command's own help has it.
CtlRun TestMainJob::importCustomers() const
{
    return ctl({u"tenant"_s, u"import"_s, u"--from"_s, u"pg-eu-1"_s, u"--database"_s, u"app"_s, u"--json"_s,
                u"--query"_s,
                u"SELECT code, title, 'pg-eu-1' AS server, 'schema' AS model, 'app' AS database, code AS schema "
                "FROM customer"_s,
                u"--map"_s, u"slug=code"_s, u"--map"_s, u"name=title"_s});
}

/// One schema for each customer, whose owner is a login of its own. Without text, a table is all that it takes on the disk.
void TestMainJob::makeCustomers()
{
    VERIFY_OK(
        m_cluster.run(u"CREATE TABLE customer (code text PRIMARY KEY, title text NOT NULL);"
                      "ALTER TABLE customer OWNER TO app;"
                      "INSERT INTO customer VALUES ('acme', 'Acme'), ('birch', 'Birch & Söhne'), ('cedar', 'Cedar')"_s,
                      u"app"_s));
    for (const char *code : {"acme", "birch", "cedar"}) {
        VERIFY_OK(m_cluster.run(u"CREATE ROLE %1 LOGIN; GRANT %1 TO app; CREATE SCHEMA %1 AUTHORIZATION %1;"
                                "CREATE TABLE %1.orders AS SELECT i, i * 2 AS price FROM generate_series(1, 5000) i;"
                                "ALTER TABLE %1.orders OWNER TO %1; ANALYZE %1.orders"_s.arg(QLatin1StringView(code)),
                                u"app"_s));
    }
}

void TestMainJob::initTestCase()
{
    keepCtlFilesIn(m_home.path());
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
    makeCustomers();
    const CtlRun made = ctl({u"registry"_s, u"init"_s, u"--name"_s, u"Harborline EU"_s});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    const CtlRun added =
        ctl({u"server"_s, u"add"_s, u"pg-eu-1"_s,
             u"postgresql://app@/app?host=%1&port=%2"_s.arg(m_cluster.socketDirectory()).arg(m_cluster.port()),
             u"--password"_s, u"none"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    const CtlRun imported = importCustomers();
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.err + imported.out));
    QCOMPARE(imported.json().value(u"inserted").toInt(), 3);
}

void TestMainJob::init()
{
    m_console.start();
    ConnectionSpec registry;
    registry.engine = Engine::SQLite;
    registry.database = m_home.filePath(u"fleet.tenantry"_s);
    QVERIFY(m_console.open(registry));
    QTRY_COMPARE_WITH_TIMEOUT(m_console.fleet().list().rowCount(), 3, 20000);
    QVERIFY(m_console.readServers());
}

QStringList TestMainJob::column(const QString &id)
{
    const TenantListModel &list = m_console.fleet().list();
    QStringList texts;
    for (int row = 0; row < list.rowCount(); ++row)
        texts.append(list.index(row, list.columnOf(id)).data().toString());
    return texts;
}

QString TestMainJob::health(const QString &cell)
{
    return figuresOf(*window().page(), u"tenant"_s).value(u"tenant/"_s + cell);
}

/// As the server itself counts it, in words.
QString TestMainJob::sizeOf(const QString &schema) const
{
    const QByteArray bytes = m_cluster.psql(u"SELECT pg_relation_size('%1.orders')"_s.arg(schema)).trimmed();
    return Format(QLocale(QLocale::English)).bytes(bytes.toLongLong());
}

void TestMainJob::tenantsPage_showsTheCustomers()
{
    window().go({u"tenants"_s, {}});
    QVERIFY(table()->model() == &m_console.fleet().list());
    const QString customers = QString::fromUtf8(m_cluster.psql(u"SELECT title FROM customer ORDER BY title"_s));
    QTRY_COMPARE(column(u"name"_s), customers.trimmed().split(u'\n'));
    QCOMPARE(column(u"slug"_s), (QStringList {u"acme"_s, u"birch"_s, u"cedar"_s}));
    QCOMPARE(column(u"schema"_s), column(u"slug"_s));
    QCOMPARE(column(u"server"_s), (QStringList {u"pg-eu-1"_s, u"pg-eu-1"_s, u"pg-eu-1"_s}));
    QCOMPARE(column(u"model"_s), (QStringList {u"Schema"_s, u"Schema"_s, u"Schema"_s}));
    QTRY_COMPARE(column(u"storage"_s), (QStringList {sizeOf(u"acme"_s), sizeOf(u"birch"_s), sizeOf(u"cedar"_s)}));
    QTRY_COMPARE(column(u"status"_s), (QStringList {u"Active"_s, u"Active"_s, u"Active"_s}));
    QVERIFY(says(window().page(), u"3 tenants"_s));
}

void TestMainJob::tenantPage_readsTheServerNow()
{
    window().go({u"tenants"_s, {}});
    QTRY_COMPARE(column(u"slug"_s).value(1), u"birch"_s);
    table()->selectRow(1);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(window().location().page, u"tenant"_s);
    QTRY_COMPARE(window().page()->breadcrumb(), QStringList {u"Birch & Söhne"_s});
    QTRY_VERIFY2_WITH_TIMEOUT(health(u"Reachable"_s).contains(u" ms, one round trip"),
                              qPrintable(health(u"Reachable"_s)), 20000);
    const QString size = sizeOf(u"birch"_s);
    QVERIFY2(health(u"Size"_s).startsWith(u"Size: "_s + size), qPrintable(health(u"Size"_s)));
    QVERIFY2(health(u"Sessions"_s).startsWith(u"Sessions: 0"), qPrintable(health(u"Sessions"_s)));

    const auto session = Connection::open(m_cluster.spec(u"app"_s, u"birch"_s));
    VERIFY_OK(session);
    VERIFY_OK(m_cluster.run(u"INSERT INTO birch.orders SELECT i, i * 3 FROM generate_series(1, 90000) i;"
                            "ANALYZE birch.orders"_s,
                            u"app"_s));
    const QString grown = sizeOf(u"birch"_s);
    QVERIFY(grown != size);
    window().page()->refresh();
    QTRY_VERIFY2_WITH_TIMEOUT(health(u"Size"_s).startsWith(u"Size: "_s + grown), qPrintable(health(u"Size"_s)), 20000);
    QTRY_VERIFY2_WITH_TIMEOUT(health(u"Sessions"_s).startsWith(u"Sessions: 1"), qPrintable(health(u"Sessions"_s)),
                              20000);
}

void TestMainJob::overview_countsThem()
{
    window().go({u"overview"_s, {}});
    const auto figures = [this] { return figuresOf(*window().page(), u"overview"_s); };
    QTRY_COMPARE(figures().value(u"overview/Tenants"_s), u"Tenants: 3"_s);
    QTRY_COMPARE(figures().value(u"overview/Tenants, below"_s), u"3 placed on a server"_s);
    QTRY_COMPARE(figures().value(u"overview/Servers"_s), u"Servers: 1 of 1"_s);
    QTRY_COMPARE(figures().value(u"overview/Servers/Tenants"_s), u"3"_s);
    QCOMPARE(m_console.fleet().connection().kind(), ConnectionState::Kind::Ok);
    QVERIFY(window().windowTitle().contains(u"Harborline EU"));
}

void TestMainJob::anotherImport_arrivesInTheOpenWindow()
{
    window().go({u"tenants"_s, {}});
    QTRY_COMPARE(column(u"name"_s).value(0), u"Acme"_s);
    VERIFY_OK(m_cluster.run(u"UPDATE customer SET title = 'Acme Ltd' WHERE code = 'acme'"_s, u"app"_s));
    const CtlRun changed = importCustomers();
    QVERIFY2(changed.exitCode == 0, qPrintable(changed.err + changed.out));
    QCOMPARE(changed.json().value(u"updated").toInt(), 1);
    QCOMPARE(changed.json().value(u"unchanged").toInt(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(column(u"name"_s).value(0), u"Acme Ltd"_s, 20000);
    VERIFY_OK(m_cluster.run(u"UPDATE customer SET title = 'Acme' WHERE code = 'acme'"_s, u"app"_s));
    QCOMPARE(importCustomers().json().value(u"updated").toInt(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(column(u"name"_s).value(0), u"Acme"_s, 20000);
}

/// From the last to the first: the first is in front already.
void TestMainJob::everyPage_isReachedByTheMouse()
{
    const Navigation *navigation = window().body()->navigation();
    const QStringList pages = navigation->order();
    QCOMPARE(pages, (QStringList {u"overview"_s, u"tenants"_s, u"servers"_s, u"jobs"_s}));
    for (auto page = pages.rbegin(); page != pages.rend(); ++page) {
        QVERIFY2(window().location().page != *page, qPrintable(*page));
        QTest::mouseClick(navigation->item(*page), Qt::LeftButton);
        QCOMPARE(window().location().page, *page);
        QVERIFY(window().page()->isVisible());
        QVERIFY(says(window().page(), navigation->item(*page)->text()));
        QVERIFY(navigation->item(*page)->isChecked());
    }
}

QTEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"
