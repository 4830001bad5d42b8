#include "tests/app/looksfixture.h"
#include "tests/support/verifyok.h"
#include "views/tenant/tenanthealthstrip.h"
#include "views/widgets/kpistrip.h"

#include <QLabel>

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

using Figures = QMap<QString, QString>; ///< where a figure stands, and what it says

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

void addTable(Figures &figures, const TableView &table, const QString &place)
{
    const QAbstractItemModel *model = table.model();
    for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
        const QModelIndex cell = model->index(0, column);
        const QString text = cell.data().toString();
        if (hasDigit(text))
            figures.insert(place + u'/' + model->headerData(column, Qt::Horizontal).toString(),
                           cell.data(StaleRole).toBool() ? text + QStringLiteral(" (old)") : text);
    }
}

/// What a page shows in figures: cells with a name, the first row of its tables, and labels.
Figures figuresOf(const QWidget &page, const QString &place)
{
    Figures figures;
    QSet<const QWidget *> taken;
    const auto take = [&](const QWidget *cell) {
        figures.insert(place + u'/' + cell->accessibleName().section(u':', 0, 0), cell->accessibleName());
        for (const QWidget *part : cell->findChildren<QWidget *>())
            taken.insert(part);
    };
    for (const QWidget *cell : page.findChildren<KpiCell *>())
        take(cell);
    for (const auto *strip : page.findChildren<TenantHealthStrip *>()) {
        for (const QWidget *cell : strip->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!cell->accessibleName().isEmpty())
                take(cell);
        }
    }
    for (const auto *table : page.findChildren<TableView *>()) {
        if (table->isVisible())
            addTable(figures, *table, place + u'/' + table->accessibleName());
    }
    for (const auto *label : page.findChildren<QLabel *>()) {
        if (label->isVisible() && hasDigit(label->text()) && !taken.contains(label))
            figures.insert(place + u'/' + label->text(), label->text());
    }
    return figures;
}

} // namespace

/// Every page over a real server: its figures change when the server's do, and none outlives the server unmarked.
class TestEveryFigure : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QVERIFY(m_looks.open(QStringLiteral("en"))); }
    void cleanupTestCase() { m_looks.close(); }
    void changesOnTheServer_areSeenInEachFigureOfThem();
    void afterTheServerStopped_noFigureOfItStandsUnmarked();

private:
    [[nodiscard]] Figures figures();
    /// What stands on a page as it stood before, and does not say that it is old.
    [[nodiscard]] QStringList unchanged(const Figures &before);
    LooksFixture m_looks;
};

void TestEveryFigure::initTestCase()
{
    QVERIFY(m_looks.start());
    // Each schema's owner is a login of its own, so that its sessions can be told.
    for (const char *schema : {"t_1", "t_2", "t_3"}) {
        VERIFY_OK(m_looks.server().run(
            QStringLiteral("CREATE ROLE %1 LOGIN; GRANT %1 TO app; CREATE SCHEMA %1 AUTHORIZATION %1; "
                           "CREATE TABLE %1.orders AS SELECT i, repeat('x', 200) AS t FROM generate_series(1, 100) i; "
                           "ALTER TABLE %1.orders OWNER TO %1; ANALYZE %1.orders")
                .arg(QLatin1StringView(schema)),
            QStringLiteral("app")));
    }
}

Figures TestEveryFigure::figures()
{
    Figures all;
    for (const char *place : {"overview", "tenants", "servers", "jobs", "tenant"}) {
        const QString name = QString::fromLatin1(place);
        m_looks.show(name);
        all.insert(figuresOf(*m_looks.window().page(), name));
    }
    return all;
}

QStringList TestEveryFigure::unchanged(const Figures &before)
{
    QStringList same;
    const Figures now = figures();
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (before.value(it.key()) == it.value())
            same.append(it.key());
    }
    return same;
}

void TestEveryFigure::changesOnTheServer_areSeenInEachFigureOfThem()
{
    QVERIFY(m_looks.readServers());
    const Figures before = figures();
    // Rows, a transaction that stays open, one that waits for it, and thereby sessions.
    VERIFY_OK(
        m_looks.server().run(QStringLiteral("INSERT INTO t_3.orders SELECT i, repeat('y', 200) "
                                            "FROM generate_series(1, 50000) i; INSERT INTO t_1.orders "
                                            "SELECT i, repeat('y', 200) FROM generate_series(1, 50000) i; ANALYZE"),
                             QStringLiteral("app")));
    const ConnectionSpec owner = m_looks.server().spec(QStringLiteral("app"), QStringLiteral("t_3"));
    auto holder = Connection::open(owner);
    VERIFY_OK(holder);
    VERIFY_OK((*holder)->script(QStringLiteral("BEGIN; LOCK TABLE t_3.orders IN ACCESS EXCLUSIVE MODE")));
    DatabaseWorker waiter(owner);
    auto waiting = waiter.run([](Connection &connection) {
        return connection.execute(QStringLiteral("DELETE FROM t_3.orders WHERE i < 0"));
    });
    QVERIFY(m_looks.readServers());
    QStringList same {QString()};
    const auto isNews = [&] {
        static const QStringList ofTheServer {QStringLiteral("overview/Sessions"),
                                              QStringLiteral("overview/Storage"),
                                              QStringLiteral("overview/Servers/Connections"),
                                              QStringLiteral("servers/Servers/Connections"),
                                              QStringLiteral("servers/Servers/Storage"),
                                              QStringLiteral("tenants/Tenants list/Storage"),
                                              QStringLiteral("tenant/Sessions"),
                                              QStringLiteral("tenant/Longest transaction"),
                                              QStringLiteral("tenant/Waiting for a lock"),
                                              QStringLiteral("tenant/Size")};
        same.clear();
        const Figures now = figures();
        for (const QString &key : ofTheServer) {
            if (!before.contains(key) || !now.contains(key) || now.value(key) == before.value(key))
                same.append(key + QStringLiteral(": ") + before.value(key) + QStringLiteral(" -> ") + now.value(key));
        }
        return same.isEmpty();
    };
    const bool isSeen = QTest::qWaitFor(isNews, 30000);
    VERIFY_OK((*holder)->script(QStringLiteral("ROLLBACK")));
    QTRY_VERIFY_WITH_TIMEOUT(waiting.isFinished(), 20000);
    QVERIFY2(isSeen, qPrintable(same.join(u'\n')));
}

void TestEveryFigure::afterTheServerStopped_noFigureOfItStandsUnmarked()
{
    // Of the registry, which goes on answering, and the names of things.
    static const QRegularExpression ofTheRegistry(
        QStringLiteral("^(jobs/.*|.*/Tenants|overview/Needs attention/Since|servers/(1 server|3 schema).*|"
                       "tenants/(3 tenants|Tenants list/(Changed|Id|Schema name|Since|Slug|Tenant))|"
                       "tenant/(1|\\d\\d:\\d\\d|t[-_]3|ΠΕΛΑΤΗΣ 3|Last error))$"));
    QVERIFY(m_looks.readServers());
    const Figures before = figures();
    QVERIFY(before.size() > 20);
    m_looks.server().stop();
    QVERIFY(m_looks.readServers());
    QStringList left;
    const bool isMarked = QTest::qWaitFor(
        [&] {
            left = unchanged(before);
            left.removeIf([](const QString &key) { return ofTheRegistry.match(key).hasMatch(); });
            return left.isEmpty();
        },
        30000);
    QVERIFY(m_looks.server().start());
    QVERIFY2(isMarked, qPrintable(left.join(u'\n')));
}

QTEST_MAIN(TestEveryFigure)
#include "tst_everyfigure.moc"
