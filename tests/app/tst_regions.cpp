#include "tests/app/looksfixture.h"
#include "views/firstrun/firstrunpage.h"
#include "views/shell/commandpalette.h"
#include "views/shell/jobbar.h"
#include "views/shell/searchbutton.h"
#include "views/shell/topbar.h"
#include "views/tenant/tenanthealthstrip.h"
#include "views/widgets/card.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/kpistrip.h"
#include "views/widgets/listfooter.h"
#include "views/widgets/tableview.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

constexpr int Tolerance = 4; ///< pixels between an edge and its place in the drawing
constexpr int Free = -1; ///< an edge that depends on what a registry holds, or on a part that is not built

/// The four edges of a region, the first pixel of each side, as measured in a drawing of 1440 x 900.
struct Edges {
    int left = Free;
    int top = Free;
    int right = Free;
    int bottom = Free;
};

Edges edgesOf(const QRect &rect)
{
    return {rect.left(), rect.top(), rect.right(), rect.bottom()};
}

/// The largest distance of a drawn edge from the real one.
int farthest(const Edges &drawn, const Edges &real)
{
    int most = 0;
    for (const auto edge : {&Edges::left, &Edges::top, &Edges::right, &Edges::bottom}) {
        if (drawn.*edge != Free)
            most = std::max(most, std::abs(drawn.*edge - real.*edge));
    }
    return most;
}

QRect inWindow(const QWidget *widget, const QRect &part)
{
    return {widget->mapTo(widget->window(), part.topLeft()), part.size()};
}

QRect inWindow(const QWidget *widget)
{
    return widget ? inWindow(widget, widget->rect()) : QRect();
}

template<class T>
T *visible(QWidget &within, const QString &name = {})
{
    for (T *one : within.findChildren<T *>()) {
        if (one->isVisible() && (name.isEmpty() || one->accessibleName() == name))
            return one;
    }
    return nullptr;
}

QRect rowOf(MainWindow &window, int row)
{
    const auto *table = visible<TableView>(*window.page());
    return table
        ? inWindow(table->viewport(),
                   QRect(0, table->rowViewportPosition(row), table->viewport()->width(), table->rowHeight(row)))
        : QRect();
}

using Find = std::function<QRect(MainWindow &)>;

template<class T>
Find child(const QString &name = {})
{
    return [name](MainWindow &window) { return inWindow(visible<T>(window, name)); };
}

template<class T>
Find onPage(const QString &name = {})
{
    return [name](MainWindow &window) { return inWindow(visible<T>(*window.page(), name)); };
}

Find header()
{
    return [](MainWindow &window) {
        const auto *table = visible<TableView>(*window.page());
        return table ? inWindow(table->horizontalHeader()) : QRect();
    };
}

Find row(int number)
{
    return [number](MainWindow &window) { return rowOf(window, number); };
}

/// The card that holds the title, wherever it is written.
Find titled(const QString &title)
{
    return [title](MainWindow &window) {
        for (const QLabel *label : window.page()->findChildren<QLabel *>()) {
            if (label->text() != title || !label->isVisible())
                continue;
            for (QWidget *up = label->parentWidget(); up; up = up->parentWidget()) {
                if (up->property("kind") == QStringLiteral("card"))
                    return inWindow(up);
            }
        }
        return QRect();
    };
}

struct Region {
    const char *place;
    const char *name;
    Find find;
    Edges drawn;
};

QList<Region> regions()
{
    const Find inspector = [](MainWindow &window) { return inWindow(window.body()->inspector()); };
    const Find navigation = [](MainWindow &window) { return inWindow(window.body()->navigation()); };
    return {
        {"overview", "top bar", child<TopBar>(), {0, 3, 1439, 48}},
        {"overview", "navigation", navigation, {0, 49, 207, 861}},
        {"overview", "job bar", child<JobBar>(), {0, 862, 1439, 899}},
        {"overview", "search", child<SearchButton>(), {604, 11, 1043, 40}},
        {"overview", "figures", onPage<KpiStrip>(), {228, 119, 1419, 228}},
        {"overview", "needs attention", onPage<Card>(QStringLiteral("Needs attention")), {228, 241, 985, 568}},
        {"overview", "first finding", row(0), {229, 279, 984, 326}},
        {"overview", "sessions", onPage<Card>(QStringLiteral("Sessions")), {228, 581, 985, 825}},
        {"overview", "servers", onPage<Card>(QStringLiteral("Servers")), {998, 241, 1419, 825}},
        {"tenants", "inspector", inspector, {1092, 49, 1439, 861}},
        {"tenants", "filter", onPage<FilterField>(), {228, 103, 489, 130}},
        {"tenants", "header", header(), {208, 141, 1091, 170}},
        {"tenants", "first row", row(0), {208, 171, 1091, 202}},
        {"tenants", "third row", row(2), {208, 235, 1091, 266}},
        {"tenants", "footer", onPage<ListFooter>(), {208, 829, 1091, 861}},
        {"servers", "inspector", inspector, {1044, 49, 1439, 861}},
        {"servers", "filter", onPage<FilterField>(), {228, 119, 389, 146}},
        {"servers", "header", header(), {208, 157, 1043, 186}},
        {"servers", "first row", row(0), {208, 187, 1043, 232}},
        {"servers", "footer", onPage<ListFooter>(), {208, 829, 1043, 861}},
        {"jobs", "inspector", inspector, {1044, 49, 1439, 861}},
        {"jobs", "filter", onPage<FilterField>(), {228, 119, Free, 146}},
        {"jobs", "header", header(), {208, 157, 1043, 186}},
        {"jobs", "first group", row(0), {208, 187, 1043, 212}},
        {"jobs", "first job", row(1), {208, 213, 1043, 258}},
        {"jobs", "footer", onPage<ListFooter>(), {208, 829, 1043, 861}},
        {"tenant", "health", onPage<TenantHealthStrip>(), {228, Free, 1419, Free}},
        {"tenant", "operations", titled(QStringLiteral("Recent operations")), {228, Free, 609, Free}},
        {"tenant", "audit trail", titled(QStringLiteral("Audit trail")), {622, Free, 1003, Free}},
        {"tenant", "where it lives", titled(QStringLiteral("Where it lives")), {1016, Free, 1419, Free}},
        {"settings", "general", titled(QStringLiteral("General")), {228, 145, 931, Free}},
        {"settings", "shortcuts", titled(QStringLiteral("Shortcuts")), {944, 145, 1419, 852}},
        {"palette", "palette", child<CommandPalette>(), {400, 84, 1039, Free}},
        {"first run",
         "card",
         [](MainWindow &window) {
             for (QWidget *one : window.findChild<FirstRunPage *>()->findChildren<QWidget *>()) {
                 if (one->property("kind") == QStringLiteral("card"))
                     return inWindow(one);
             }
             return QRect();
         },
         {540, 191, 1227, Free}},
        {"first run",
         "connect",
         child<QPushButton>(QStringLiteral("Connect to a registry, That your team already keeps")),
         {212, 191, 515, 252}},
        {"first run",
         "create",
         child<QPushButton>(QStringLiteral("Create a new registry, In PostgreSQL or a SQLite file")),
         {212, 261, 515, 322}},
        {"first run", "host", child<QLineEdit>(QStringLiteral("Host or socket directory")), {561, 270, 1086, 299}},
        {"first run", "database", child<QLineEdit>(QStringLiteral("Database")), {561, 332, 1206, 361}},
        {"first run", "user", child<QLineEdit>(QStringLiteral("User")), {561, 394, 877, 423}},
        {"first run", "password", child<QLineEdit>(QStringLiteral("Password")), {890, 394, 1206, 423}},
    };
}

} // namespace

/// The console at the drawings' own size: every region lies where the drawing has it.
class TestRegions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_looks.start()); }
    void cleanupTestCase() { m_looks.close(); }
    void regions_lieWhereTheyAreDrawn_data();
    void regions_lieWhereTheyAreDrawn();
    void region_thatMoved_isFound();

private:
    LooksFixture m_looks;
};

void TestRegions::regions_lieWhereTheyAreDrawn_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("theme");
    for (const QString &place : LooksFixture::places() + QStringList {QStringLiteral("first run")}) {
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")})
            QTest::newRow(qPrintable(place + QStringLiteral(", ") + theme)) << place << theme;
    }
}

void TestRegions::regions_lieWhereTheyAreDrawn()
{
    QFETCH(const QString, place);
    QFETCH(const QString, theme);
    m_looks.setTheme(theme);
    const bool firstRun = place == u"first run";
    QVERIFY(m_looks.open(QStringLiteral("en"), 100, {1440, 900}, !firstRun));
    if (!firstRun)
        m_looks.show(place);
    QTest::qWait(50);
    QStringList wrong;
    for (const Region &region : regions()) {
        if (place != QLatin1StringView(region.place))
            continue;
        const QRect real = region.find(m_looks.window());
        if (real.isNull())
            wrong.append(QStringLiteral("%1 is not there").arg(QLatin1StringView(region.name)));
        else if (const int off = farthest(region.drawn, edgesOf(real)); off > Tolerance)
            wrong.append(QStringLiteral("%1 is off by %2: %3, %4 to %5, %6")
                             .arg(QLatin1StringView(region.name))
                             .arg(off)
                             .arg(real.left())
                             .arg(real.top())
                             .arg(real.right())
                             .arg(real.bottom()));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("; "))));
}

/// The measure itself: a region that is five pixels away, or wider, is not let through.
void TestRegions::region_thatMoved_isFound()
{
    QVERIFY(m_looks.open(QStringLiteral("en")));
    Navigation *navigation = m_looks.window().body()->navigation();
    const Edges drawn {0, 49, 207, 861};
    const QRect place = navigation->geometry();
    QVERIFY(farthest(drawn, edgesOf(inWindow(navigation))) <= Tolerance);
    navigation->setGeometry(place.translated(0, Tolerance + 1));
    QVERIFY(farthest(drawn, edgesOf(inWindow(navigation))) > Tolerance);
    navigation->setFixedWidth(place.width() + Tolerance + 1);
    navigation->setGeometry(place.adjusted(0, 0, Tolerance + 1, 0));
    QVERIFY(farthest(drawn, edgesOf(inWindow(navigation))) > Tolerance);
}

QTEST_MAIN(TestRegions)
#include "tst_regions.moc"
