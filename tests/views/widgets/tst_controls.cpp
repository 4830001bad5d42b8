#include "core/base/format.h"
#include "views/theme/focusring.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/inspectorpanel.h"
#include "views/widgets/loadingline.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/tokenfilter.h"

#include <QApplication>
#include <QClipboard>
#include <QFocusFrame>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace tenantry;

class TestControls : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void segments_movedByArrows_tellOnce();
    void search_typed_isToldAfterAPauseAndClearedByEsc();
    void tokens_removedByKeyAndByMouse_tellTheirPlace();
    void errorState_copiesWhatWhereAndCode();
    void sideList_emptyValue_isShownAsUnknown();
    void sideList_sameFrame_keepsItsLabels();
    void codeBlock_copy_leavesTheErrorOut();
    void focusRing_onKeyboardFocus_followsTheControl();
    void loadingLine_stoppedEarly_isNeverShown();
    void button_withKeyHint_isWider();
    void inspector_ofAVeryLongWord_staysAsWideAsItIs();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestControls::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
}

void TestControls::segments_movedByArrows_tellOnce()
{
    SegmentedControl control(QStringLiteral("Range"));
    for (const int hours : {1, 24, 168})
        control.addChoice(QString::number(hours), hours);
    QCOMPARE(control.value().toInt(), 1);
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    control.setValue(24);
    QCOMPARE(chosen.size(), 0);
    control.show();
    QTest::keyClick(&control, Qt::Key_Right);
    QCOMPARE(control.value().toInt(), 168);
    QTest::keyClick(&control, Qt::Key_Right);
    QCOMPARE(control.value().toInt(), 168);
    QCOMPARE(chosen.size(), 1);
    control.setValue(999);
    QCOMPARE(control.value().toInt(), 168);
}

void TestControls::search_typed_isToldAfterAPauseAndClearedByEsc()
{
    FilterField field(*m_theme, tenantFilterGrammar());
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, QStringLiteral("kes"));
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched.at(0).at(0).toString(), QStringLiteral("kes"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(searched.size(), 2);
    QVERIFY(field.text().isEmpty());
    // A wrong filter is marked with its reason, and the last right one holds.
    field.setText(QStringLiteral("server:pg-1"));
    const Filter right = field.filter();
    QCOMPARE(right.toText(), QStringLiteral("server:pg-1"));
    field.setText(QStringLiteral("sever:pg-1"));
    QVERIFY(field.filter() == right);
    QVERIFY(field.property("invalid").toBool());
    QVERIFY(!field.toolTip().isEmpty());
    field.setText({});
    QVERIFY(field.filter().isEmpty());
    QVERIFY(!field.property("invalid").toBool());
}

void TestControls::tokens_removedByKeyAndByMouse_tellTheirPlace()
{
    TokenFilter filter(*m_theme);
    filter.setTokens({QStringLiteral("server:pg-1"), QStringLiteral("status:bad")});
    filter.resize(filter.sizeHint());
    filter.show();
    QSignalSpy removed(&filter, &TokenFilter::removed);
    QTest::keyClick(&filter, Qt::Key_Right);
    QTest::keyClick(&filter, Qt::Key_Delete);
    QCOMPARE(removed.takeFirst().at(0).toInt(), 1);
    QTest::mouseClick(&filter, Qt::LeftButton, {}, QPoint(filter.width() - 10, filter.height() / 2));
    QCOMPARE(removed.takeFirst().at(0).toInt(), 1);
    QTest::mouseClick(&filter, Qt::LeftButton, {}, QPoint(10, filter.height() / 2));
    QCOMPARE(removed.size(), 0);
    filter.setTokens({});
    QVERIFY(!filter.isVisible());
}

void TestControls::errorState_copiesWhatWhereAndCode()
{
    ErrorState state(*m_theme);
    state.setError({ErrorKind::Denied,
                    QStringLiteral("pg-1 refused the login"),
                    QStringLiteral("Update the password."),
                    QStringLiteral("FATAL: password"),
                    QStringLiteral("28P01"),
                    {}},
                   QStringLiteral("pg-1"), QDateTime(QDate(2026, 11, 23), QTime(14, 31), Qt::UTC),
                   Format(QLocale::c(), QTimeZone::utc()));
    QSignalSpy retry(&state, &ErrorState::retry);
    for (QPushButton *button : state.findChildren<QPushButton *>())
        button->click();
    QCOMPARE(retry.size(), 1);
    const QString copied = QApplication::clipboard()->text();
    for (const char *part : {"pg-1 refused the login", "28P01", "FATAL: password", "2026-11-23T14:31:00Z"})
        QVERIFY2(copied.contains(QLatin1StringView(part)), part);
}

void TestControls::sideList_emptyValue_isShownAsUnknown()
{
    SideList list(*m_theme);
    list.setRows({{QStringLiteral("Size"), {}}});
    QCOMPARE(list.findChild<QLabel *>(QStringLiteral("value0"))->text(), Format::unknown());
}

void TestControls::sideList_sameFrame_keepsItsLabels()
{
    SideList list(*m_theme);
    list.setRows({{QStringLiteral("Size"), QStringLiteral("1 GB")}});
    auto *before = list.findChild<QLabel *>(QStringLiteral("value0"));
    list.setRows({{QStringLiteral("Size"), QStringLiteral("2 GB")}});
    QCOMPARE(list.findChild<QLabel *>(QStringLiteral("value0")), before);
    QCOMPARE(before->text(), QStringLiteral("2 GB"));
}

void TestControls::codeBlock_copy_leavesTheErrorOut()
{
    CodeBlock block(*m_theme, QStringLiteral("Statement"));
    block.setCode(QStringLiteral("GRANT x TO y;"), QStringLiteral("ERROR 42501"));
    block.copy();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("GRANT x TO y;"));
}

void TestControls::focusRing_onKeyboardFocus_followsTheControl()
{
    QWidget window;
    QVBoxLayout column(&window);
    auto *first = new QLineEdit;
    auto *second = new Button(*m_theme, "", QStringLiteral("Go"));
    column.addWidget(first);
    column.addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring);
    QCOMPARE(ring->widget(), first);
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), second);
    QCOMPARE(ring->widget(), second);
    QVERIFY(ring->geometry().contains(second->geometry().adjusted(-2, -2, 2, 2)));
    QVERIFY(!FocusRing::wants(&window));
}

void TestControls::loadingLine_stoppedEarly_isNeverShown()
{
    QWidget window;
    LoadingLine line(*m_theme, &window);
    window.show();
    line.start();
    QVERIFY(!line.isVisible());
    line.stop();
    QSignalSpy skeleton(&line, &LoadingLine::skeletonChanged);
    line.start();
    QTRY_VERIFY(line.isVisible());
    QVERIFY(!line.wantsSkeleton());
    QTRY_VERIFY(line.wantsSkeleton());
    line.stop();
    QCOMPARE(skeleton.size(), 2);
    QVERIFY(!line.isVisible());
}

void TestControls::button_withKeyHint_isWider()
{
    Button button(*m_theme, "primary", QStringLiteral("Onboard tenant"), QStringLiteral("plus"));
    const int before = button.sizeHint().width();
    button.setKeyHint(QStringLiteral("Ctrl+N"));
    QVERIFY(button.sizeHint().width() > before);
    QCOMPARE(button.sizeHint().height(), m_theme->px(30));
}

void TestControls::inspector_ofAVeryLongWord_staysAsWideAsItIs()
{
    InspectorPanel panel(*m_theme, false);
    panel.resize(348, 400);
    const QString word = QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk");
    panel.setTitle(word + QStringLiteral(" 7"));
    panel.show();
    const auto labels = panel.findChildren<QLabel *>();
    const auto title =
        std::find_if(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().endsWith(u" 7"); });
    QVERIFY(title != labels.end());
    QCOMPARE((*title)->text().remove(QChar(0x200b)), word + QStringLiteral(" 7"));
    QTRY_VERIFY((*title)->mapTo(&panel, QPoint((*title)->width(), 0)).x() <= panel.width());
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
