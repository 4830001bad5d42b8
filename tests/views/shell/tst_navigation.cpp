#include "tests/views/shell/shellfixture.h"

#include "views/shell/shellbody.h"

#include <QTest>

using namespace tenantry;

/// The navigation under the mouse.
class TestNavigation : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { f.reset(); }
    void everyItem_clicked_opensItsPage_data();
    void everyItem_clicked_opensItsPage();
    void itemOfThePageInFront_clicked_staysMarked();
    void item_clickedWithTheOtherButton_doesNothing();

private:
    [[nodiscard]] const Navigation &navigation() const { return *f->window->body()->navigation(); }
    /// The pages whose items are marked.
    [[nodiscard]] QStringList marked() const;
    std::unique_ptr<ShellFixture> f;
};

void TestNavigation::init()
{
    f = std::make_unique<ShellFixture>();
    f->window->showFleet(f->fleet());
    f->window->setPinned({QStringLiteral("tenant"), QStringLiteral("kestrel")}, QStringLiteral("Kestrel Aviation"),
                         true);
    f->window->show();
}

QStringList TestNavigation::marked() const
{
    QStringList pages;
    const QStringList order = navigation().order();
    for (const QString &page : order) {
        if (navigation().item(page)->isChecked())
            pages.append(page);
    }
    return pages;
}

void TestNavigation::everyItem_clicked_opensItsPage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("narrow");
    QTest::newRow("with words") << QSize(1440, 900) << false;
    QTest::newRow("icons only") << QSize(900, 700) << true;
}

/// From the last to the first, which is in front already; then what is pinned.
void TestNavigation::everyItem_clicked_opensItsPage()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, narrow);
    f->window->resize(size);
    QTRY_COMPARE(navigation().isNarrow(), narrow);
    const QStringList pages = navigation().order();
    for (auto page = pages.rbegin(); page != pages.rend(); ++page) {
        const QWidget *before = f->window->page();
        QTest::mouseClick(navigation().item(*page), Qt::LeftButton);
        QCOMPARE(f->window->location(), (Location {*page, {}}));
        QVERIFY(f->window->page() != before);
        QVERIFY(f->window->page()->isVisible());
        QCOMPARE(marked(), QStringList {*page});
    }
    const auto items = navigation().findChildren<NavItem *>();
    QCOMPARE(items.size(), pages.size() + 1);
    const auto pin = std::find_if(items.begin(), items.end(),
                                  [](const NavItem *item) { return item->text() == u"Kestrel Aviation"; });
    QVERIFY(pin != items.end());
    QTest::mouseClick(*pin, Qt::LeftButton);
    QCOMPARE(f->window->location(), (Location {QStringLiteral("tenant"), QStringLiteral("kestrel")}));
    QCOMPARE(f->words()->opened, QStringList {QStringLiteral("kestrel")});
    QCOMPARE(marked(), QStringList {QStringLiteral("tenants")});
}

void TestNavigation::itemOfThePageInFront_clicked_staysMarked()
{
    const QStringList first {QStringLiteral("overview")};
    QCOMPARE(marked(), first);
    QTest::mouseClick(navigation().item(first.first()), Qt::LeftButton);
    QCOMPARE(f->window->location().page, first.first());
    QCOMPARE(marked(), first);
}

void TestNavigation::item_clickedWithTheOtherButton_doesNothing()
{
    QTest::mouseClick(navigation().item(QStringLiteral("jobs")), Qt::RightButton);
    QCOMPARE(f->window->location().page, QStringLiteral("overview"));
    QCOMPARE(marked(), QStringList {QStringLiteral("overview")});
}

QTEST_MAIN(TestNavigation)
#include "tst_navigation.moc"
