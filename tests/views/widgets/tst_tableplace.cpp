#include "views/shell/fleetlistmodel.h"
#include "views/theme/theme.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableplace.h"
#include "views/widgets/tableview.h"

#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// Where a person was in a list, and what its keys open.
class TestTablePlace : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup() { m_table.reset(); }
    void restore_ofRowsThatAreThere_bringsRowAndScroll();
    void restore_beforeTheRowsCome_waitsForThem();
    void reset_ofTheRows_keepsThePlace();
    void person_hasTheSay();
    void menuKeys_openTheRowsMenu();
    void columns_areChosenInAMenu();

private:
    [[nodiscard]] static std::vector<KnownFleet> rows(int count);
    [[nodiscard]] QString current() const { return m_table->currentIndex().data(IdRole).toString(); }
    Theme m_theme;
    FleetListModel m_model;
    std::unique_ptr<TableView> m_table;
};

std::vector<KnownFleet> TestTablePlace::rows(int count)
{
    std::vector<KnownFleet> all;
    for (int i = 0; i < count; ++i)
        all.push_back({QString::number(i), u"Fleet %1"_s.arg(i), {}, u"file"_s});
    return all;
}

void TestTablePlace::init()
{
    m_model.reset(rows(200));
    m_table = std::make_unique<TableView>(m_theme);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->resize(400, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestTablePlace::restore_ofRowsThatAreThere_bringsRowAndScroll()
{
    m_table->selectRow(150);
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->value() + 40);
    const int scroll = m_table->verticalScrollBar()->value();
    const QVariantMap left = m_table->place().save();
    m_table->selectRow(3);
    m_table->scrollToTop();
    m_table->place().restore(left);
    QCOMPARE(current(), u"150"_s);
    QTRY_COMPARE(m_table->verticalScrollBar()->value(), scroll);
}

void TestTablePlace::restore_beforeTheRowsCome_waitsForThem()
{
    m_table->selectRow(150);
    const int scroll = m_table->verticalScrollBar()->value();
    const QVariantMap left = m_table->place().save();
    m_model.reset({});
    m_table->place().restore(left);
    QVERIFY(!m_table->currentIndex().isValid());
    QCOMPARE(m_table->place().save().value(u"id"_s).toString(), u"150"_s);
    m_model.merge(rows(100));
    QVERIFY(current() != u"150"_s);
    m_model.merge(rows(200));
    QCOMPARE(current(), u"150"_s);
    QTRY_COMPARE(m_table->verticalScrollBar()->value(), scroll);
}

void TestTablePlace::reset_ofTheRows_keepsThePlace()
{
    m_table->selectRow(20);
    m_table->place().restore(m_table->place().save());
    m_model.reset(rows(50));
    QCOMPARE(current(), u"20"_s);
}

void TestTablePlace::person_hasTheSay()
{
    m_table->selectRow(20);
    m_table->place().restore(m_table->place().save());
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QCOMPARE(current(), u"21"_s);
    m_model.reset(rows(50));
    QVERIFY(current() != u"20"_s);
}

void TestTablePlace::menuKeys_openTheRowsMenu()
{
    QSignalSpy asked(m_table.get(), &QWidget::customContextMenuRequested);
    m_table->selectRow(2);
    QTest::keyClick(m_table.get(), Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(asked.size(), 0); // nobody has a menu for it
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QTest::keyClick(m_table.get(), Qt::Key_F10, Qt::ShiftModifier);
    QTest::keyClick(m_table.get(), Qt::Key_Menu);
    QVERIFY(asked.size() >= 2);
    QVERIFY(m_table->viewport()->rect().contains(asked.first().first().toPoint()));
}

void TestTablePlace::columns_areChosenInAMenu()
{
    QMenu menu;
    m_table->columns().fillMenu(menu);
    QVERIFY(!menu.actions().first()->isEnabled()); // without the name the others say nothing
    menu.actions().at(1)->trigger();
    QVERIFY(m_table->isColumnHidden(FleetListModel::Environment));
}

QTEST_MAIN(TestTablePlace)
#include "tst_tableplace.moc"
