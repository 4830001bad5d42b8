#include "models/tenantlistmodel.h"
#include "tests/support/tenantbuilder.h"
#include "views/delegates/actiondelegate.h"
#include "views/theme/theme.h"
#include "views/widgets/loadingline.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tabletext.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace tenantry;

class TestTableView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void rowHeight_followsDensity();
    void columns_savedAndRestored_areAsBefore();
    void columnMenu_neverHidesTheFirst();
    void csv_ofHiddenColumnAndFormula_isGuarded();
    void copy_ofSelectedRows_isInOrderOfTheTable();
    void copy_withAHeadingSelected_countsTheRowsAlone();
    void selectionBox_clicked_togglesOnlyThatRow();
    void choice_keptByTheModel_isChangedByBoxAndKeys();
    void actionCell_onSpaceOrClick_tells();
    void placeholder_isShownOnlyWithoutRows();
    void loading_withoutRows_drawsBars();
    void selection_inAnInactiveWindow_isQuieter();

private:
    [[nodiscard]] QPoint inCell(int row, int column, int x) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<TableView> m_table;
};

void TestTableView::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->setMode(ThemeMode::Light);
    m_theme->apply(*qApp);
}

void TestTableView::init()
{
    m_model = std::make_unique<QStandardItemModel>(0, 3);
    m_model->setHorizontalHeaderLabels({QStringLiteral("Tenant"), QStringLiteral("Server"), QStringLiteral("Do")});
    const auto row = [this](const char *a, const char *b, const char *c) {
        m_model->appendRow({new QStandardItem(QString::fromUtf8(a)), new QStandardItem(QString::fromUtf8(b)),
                            new QStandardItem(QString::fromUtf8(c))});
    };
    row("Kestrel", "pg-1", "Open");
    row("=cmd()", "pg-2", "Open");
    row("Tamarind", "pg-1", "Open");
    m_table = std::make_unique<TableView>(*m_theme);
    m_table->setModel(m_model.get());
    m_table->resize(600, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestTableView::cleanup()
{
    m_table.reset();
    m_theme->setDensity(Density::Default);
}

QPoint TestTableView::inCell(int row, int column, int x) const
{
    const QRect cell = m_table->visualRect(m_model->index(row, column));
    return {cell.left() + x, cell.center().y()};
}

void TestTableView::rowHeight_followsDensity()
{
    QCOMPARE(m_table->rowHeight(0), m_theme->rowHeight(Density::Default));
    m_theme->setDensity(Density::Compact);
    QCOMPARE(m_table->rowHeight(0), m_theme->rowHeight(Density::Compact));
    m_table->setTwoLineRows(true);
    QCOMPARE(m_table->rowHeight(2), m_theme->twoLineRowHeight());
}

void TestTableView::columns_savedAndRestored_areAsBefore()
{
    QSignalSpy changed(&m_table->columns(), &TableColumns::changed);
    m_table->setColumnWidth(0, 211);
    m_table->horizontalHeader()->moveSection(1, 0);
    m_table->setColumnHidden(2, true);
    QVERIFY(changed.size() >= 2);
    const QVariantMap state = m_table->columns().save();
    TableView other(*m_theme);
    other.setModel(m_model.get());
    other.columns().restore(state);
    QCOMPARE(other.columns().save(), state);
    QVERIFY(other.isFirstColumn(1));
    QVERIFY(other.isLastColumn(0));
    other.columns().restore({});
    QVERIFY(!other.isColumnHidden(2));
}

void TestTableView::columnMenu_neverHidesTheFirst()
{
    QMenu menu;
    m_table->columns().fillMenu(menu);
    QVERIFY(!menu.actions().at(0)->isEnabled());
    menu.actions().at(1)->setChecked(false);
    QVERIFY(m_table->isColumnHidden(1));
    menu.actions().constLast()->trigger();
    QVERIFY(!m_table->isColumnHidden(1));
}

void TestTableView::csv_ofHiddenColumnAndFormula_isGuarded()
{
    m_table->setColumnHidden(2, true);
    m_table->selectRow(1);
    const auto csv = [this](bool selectedOnly) {
        QBuffer file;
        const bool written = file.open(QIODevice::WriteOnly)
            && writeTableCsv(*m_model, selectedOnly ? selectedCut(*m_table) : shownCut(*m_table), file);
        return written ? file.data() : QByteArray();
    };
    QCOMPARE(csv(true), QByteArray("Tenant,Server\r\n'=cmd(),pg-2\r\n"));
    QCOMPARE(csv(false).count("\r\n"), 4);
}

void TestTableView::copy_ofSelectedRows_isInOrderOfTheTable()
{
    m_table->selectRow(2);
    m_table->selectionModel()->select(m_model->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Kestrel\tpg-1\tOpen\nTamarind\tpg-1\tOpen"));
}

void TestTableView::copy_withAHeadingSelected_countsTheRowsAlone()
{
    m_model->item(0)->setData(true, GroupRole);
    m_table->selectAll();
    QCOMPARE(copySelectedRows(*m_table), m_model->rowCount() - 1);
    QCOMPARE(int(QGuiApplication::clipboard()->text().count(u'\n')), m_model->rowCount() - 2);
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    m_table->selectionModel()->select(m_model->index(0, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(copySelectedRows(*m_table), 0);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void TestTableView::selectionBox_clicked_togglesOnlyThatRow()
{
    m_table->setSelectionBoxes(true);
    m_table->selectRow(0);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, inCell(2, 0, 18));
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 2);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, inCell(0, 0, 18));
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
    QTest::mouseClick(m_table->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(18, 15));
    QVERIFY(!m_table->selectionModel()->hasSelection());
    QTest::mouseClick(m_table->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(18, 15));
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 3);
}

void TestTableView::choice_keptByTheModel_isChangedByBoxAndKeys()
{
    TenantFleet fleet;
    TenantListModel model(fleet);
    QList<Tenant> tenants;
    for (int i = 0; i < 20; ++i)
        tenants << testsupport::makeTenant(i);
    fleet.apply(tenants);
    QTRY_COMPARE(model.rowCount(), 20);
    QTRY_VERIFY(fleet.isSettled() && !model.isWorking());
    m_table->setSelectionBoxes(true);
    m_table->setModel(&model);
    const auto place = [&](int row, int x) {
        const QRect cell = m_table->visualRect(model.index(row, 0));
        return QPoint(cell.left() + x, cell.center().y());
    };

    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place(2, m_table->edgePadding() + 4));
    QCOMPARE(int(model.chosenCount()), 1);
    QVERIFY(!m_table->selectionModel()->hasSelection());
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place(4, 120));
    QCOMPARE(int(model.chosenCount()), 1);
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QCOMPARE(int(model.chosenCount()), 2);
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QCOMPARE(int(model.chosenCount()), 1);
    QTest::keySequence(m_table.get(), QKeySequence::SelectAll);
    QCOMPARE(int(model.chosenCount()), 20);
    QTest::mouseClick(m_table->horizontalHeader()->viewport(), Qt::LeftButton, {},
                      {m_table->edgePadding() + 4, m_table->horizontalHeader()->height() / 2});
    QCOMPARE(int(model.chosenCount()), 0);
    m_table->setModel(m_model.get());
}

void TestTableView::actionCell_onSpaceOrClick_tells()
{
    auto *action = new ActionDelegate(*m_theme, m_table.get());
    m_table->setColumnDelegate(2, action);
    QSignalSpy triggered(action, &ActionDelegate::triggered);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, inCell(1, 2, 30));
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(triggered.at(0).at(0).toModelIndex(), m_model->index(1, 2));
    m_table->setCurrentIndex(m_model->index(0, 2));
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QCOMPARE(triggered.size(), 2);
    m_table->setCurrentIndex(m_model->index(0, 0));
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QCOMPARE(triggered.size(), 2);
}

void TestTableView::placeholder_isShownOnlyWithoutRows()
{
    auto *nothing = new QLabel(QStringLiteral("No tenants yet"));
    m_table->setPlaceholder(nothing);
    QVERIFY(!nothing->isVisible());
    m_model->removeRows(0, 3);
    QVERIFY(nothing->isVisible());
    m_table->setLoading(true);
    QVERIFY(!nothing->isVisible());
    m_table->setLoading(false);
    QVERIFY(nothing->isVisible());
}

void TestTableView::loading_withoutRows_drawsBars()
{
    m_model->removeRows(0, 3);
    const QImage empty = m_table->viewport()->grab().toImage();
    m_table->setLoading(true);
    QCOMPARE(m_table->viewport()->grab().toImage(), empty);
    QTRY_VERIFY(m_table->viewport()->grab().toImage() != empty);
    m_table->setLoading(false);
    QCOMPARE(m_table->viewport()->grab().toImage(), empty);
}

void TestTableView::selection_inAnInactiveWindow_isQuieter()
{
    m_table->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->selectRow(0);
    const QPoint inside = inCell(0, 1, 60);
    const auto background = [&] { return m_table->viewport()->grab().toImage().pixelColor(inside.x(), 4); };
    QCOMPARE(background(), m_theme->color(Token::BgSelected));
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QCOMPARE(background(), m_theme->color(Token::BgSelectedInactive));
}

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
