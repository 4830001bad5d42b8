// Draws every shared component in both themes, in long German words and at 200 %, to look at in build/*/gallery/.
#include "core/base/format.h"
#include "tests/views/widgets/gallerydata.h"
#include "tests/views/widgets/galleryside.h"
#include "views/delegates/bardelegate.h"
#include "views/delegates/sparklinedelegate.h"
#include "views/theme/statusicon.h"
#include "views/theme/theme.h"
#include "views/widgets/avatar.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/formfield.h"
#include "views/widgets/kpistrip.h"
#include "views/widgets/levelmeter.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/partsbar.h"
#include "views/widgets/progressbar.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/sparkline.h"
#include "views/widgets/statuschip.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

using namespace tenantry;

class TestGallery : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void page_ofAllComponents_isDrawn_data();
    void page_ofAllComponents_isDrawn();
    void inputs_haveAccessibleNames();

private:
    void fillControls(QVBoxLayout &column, const Words &words);
    void fillStates(QVBoxLayout &column, const Words &words);
    [[nodiscard]] std::unique_ptr<QWidget> build(const Words &words);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QStandardItemModel> m_model;
    QString m_folder = QCoreApplication::applicationDirPath() + s("/../gallery");
};

void TestGallery::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
    QVERIFY(QDir().mkpath(m_folder));
}

void TestGallery::fillControls(QVBoxLayout &column, const Words &words)
{
    Theme &t = *m_theme;
    auto *header = new PageHeader(words.title);
    header->layout()->setContentsMargins(0, 0, 0, 0);
    header->setSubline(words.note);
    auto *add = new Button(t, "primary", words.buttons.at(0), s("plus"));
    add->setKeyHint(s("Ctrl+N"));
    header->addAction(new Button(t, "", words.buttons.at(5), s("export")));
    header->addAction(add);
    column.addWidget(header);
    auto *disabled = new Button(t, "", words.buttons.at(2));
    disabled->setEnabled(false);
    column.addLayout(
        rowOf({new Button(t, "primary", words.buttons.at(0)), new Button(t, "", words.buttons.at(1)), disabled}));
    column.addLayout(rowOf({new Button(t, "danger", words.buttons.at(3)), new Button(t, "text", words.buttons.at(4)),
                            new Button(t, "icon", words.buttons.at(5), s("more"))}));
    auto *text = new QLineEdit(s("Text"));
    auto *focus = new QLineEdit(s("Focus"));
    focus->setObjectName(s("focus"));
    auto *wrong = new FormField(s("Port"), new QLineEdit(s("70000")));
    wrong->setProblem(s("A port is a number from 1 to 65535."));
    column.addLayout(rowOf({text, focus, wrong}));
    auto *on = new QCheckBox(s("On"));
    on->setChecked(true);
    auto *radio = new QRadioButton(s("Light"));
    radio->setChecked(true);
    auto *segments = new SegmentedControl(s("Range"));
    for (const char *range : {"1 h", "24 h", "7 d"})
        segments->addChoice(s(range), s(range));
    segments->setValue(s("24 h"));
    column.addLayout(rowOf({on, new QCheckBox(s("Off")), radio, new QRadioButton(s("Dark")), segments}));
    auto *combo = new QComboBox;
    combo->addItems({s("Required, certificate verified"), s("Preferred")});
    auto *spin = new QSpinBox;
    spin->setValue(6);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setRange(75, 200);
    slider->setValue(100);
    column.addLayout(rowOf({combo, spin, slider}));
    auto *status = new Button(t, "filter", s("Status"));
    status->setValue(s("any"));
    status->setOpensChoice(true);
    auto *filter = new FilterField(t, tenantFilterGrammar());
    filter->setHint(s("Filter: name, server:"));
    column.addLayout(rowOf({filter, status, new Button(t, "soft", s("Needs attention"), s("flag"))}));
    for (int first = 0; first < 9; first += 3) {
        QList<QWidget *> chips;
        for (int kind = first; kind < first + 3; ++kind)
            chips << new StatusChip(t, StatusKind(kind), words.states.at(kind));
        column.addLayout(rowOf(chips));
    }
    auto *tag = new Chip(t, s("PROD"));
    tag->setOutline(Token::EnvProduction);
    column.addLayout(rowOf({tag, new Chip(t, s("Fleet admin")), new Avatar(t, s("Maja Okafor")), new LevelMeter(t, 2),
                            new LevelMeter(t, 4)}));
    const QList<StatusKind> notes {StatusKind::Bad, StatusKind::Warn, StatusKind::Running, StatusKind::Ok};
    for (const StatusKind kind : notes)
        column.addWidget(new NoteBanner(t, kind, words.note, s("Showing data from 14:32.")));
    auto *types = new QHBoxLayout;
    for (const char *type : {"figure", "h1", "h2", "h3", "", "small", "caption", "mono"})
        types->addWidget(textLabel(*type ? s(type) : s("body"), type), 0, Qt::AlignBottom);
    column.addLayout(types);
    column.addStretch();
}

void TestGallery::fillStates(QVBoxLayout &column, const Words &words)
{
    Theme &t = *m_theme;
    auto *kpis = new KpiStrip;
    auto *tenants = kpis->addCell(words.title);
    tenants->setFigure(s("412"));
    auto *parts = new PartsBar(t);
    parts->setParts({{StatusKind::Ok, 349}, {StatusKind::Warn, 56}, {StatusKind::Bad, 3}, {StatusKind::Paused, 4}});
    tenants->addWidget(parts);
    tenants->addLine(s("349 healthy, 63 are not"));
    auto *targets = kpis->addCell(s("Targets"));
    targets->setFigure(s("55"), s("of 182"));
    auto *bar = new ProgressBar(t);
    bar->setValue(0.3, StatusKind::Running, 0.02);
    targets->addWidget(bar);
    auto *mean = kpis->addCell(s("Mean query time"));
    mean->setFigure(s("84 ms"));
    auto *spark = new Sparkline(t);
    spark->setValues(wave(3));
    mean->setBeside(spark);
    mean->addLine(s("as of 14:05"));
    column.addWidget(kpis);
    for (const bool boxes : {true, false}) {
        auto *card = new Card(words.title);
        card->setSubline(s("5 items, most urgent first"));
        card->addAction(new Button(t, "link", s("Snoozed (2)")));
        card->setFlush();
        auto *table = new TableView(t);
        table->setObjectName(boxes ? s("boxes") : s("table"));
        table->setModel(m_model.get());
        table->setSelectionBoxes(boxes);
        table->setColumnDelegate(2, new SparklineDelegate(t, table));
        table->setColumnDelegate(3, new BarDelegate(t, BarDelegate::TextPlace::Beside, 50, table));
        table->columns().fit();
        table->setSortingEnabled(boxes);
        table->setMinimumHeight(t.headerHeight() + 5 * t.rowHeight() + 12);
        card->body()->addWidget(table);
        card->footer()->addWidget(textLabel(s("3 of 5 servers answered"), "small", "tertiary"), 1);
        card->footer()->addWidget(new Button(t, "link", s("Stop")));
        column.addWidget(card);
    }
    auto *failed = new Card;
    failed->body()->setContentsMargins(0, 0, 0, 0);
    auto *error = new ErrorState(t);
    error->setError({ErrorKind::Denied,
                     s("pg-eu-1 refused the login"),
                     s("Update the password in the keyring."),
                     {},
                     s("28P01"),
                     {}},
                    s("pg-eu-1"), QDateTime(QDate(2026, 11, 23), QTime(14, 31), Qt::UTC), Format());
    failed->body()->addWidget(error);
    column.addWidget(failed);
    auto *empties = new QHBoxLayout;
    empties->setSpacing(12);
    auto *first = new Card;
    auto *none =
        new EmptyState(t, s("tenants"), s("No tenants yet"), s("Onboard the first, or adopt databases you have."));
    none->addAction(new Button(t, "primary", words.buttons.at(0)));
    none->addAction(new Button(t, "", words.buttons.at(3)));
    first->body()->addWidget(none);
    empties->addWidget(first);
    auto *second = new Card;
    auto *nothing = new EmptyState(t, s("search"), s("No tenant matches"));
    nothing->setCode(s("server:pg-eu-9 status:bad"));
    nothing->addAction(new Button(t, "", s("Clear filter")));
    second->body()->addWidget(nothing);
    empties->addWidget(second);
    column.addLayout(empties);
    column.addStretch();
}

std::unique_ptr<QWidget> TestGallery::build(const Words &words)
{
    m_model = std::make_unique<QStandardItemModel>();
    fillTable(*m_model, words);
    auto page = std::make_unique<QWidget>();
    page->setProperty("kind", s("app"));
    page->setAttribute(Qt::WA_StyledBackground);
    auto *columns = new QHBoxLayout(page.get());
    columns->setContentsMargins(20, 20, 20, 20);
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    auto *middle = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, middle, right})
        column->setSpacing(10);
    columns->addLayout(left, 3);
    columns->addLayout(middle, 5);
    columns->addLayout(right, 3);
    fillControls(*left, words);
    fillStates(*middle, words);
    fillSide(*right, *m_theme);
    return page;
}

void TestGallery::page_ofAllComponents_isDrawn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("german");
    QTest::addColumn<int>("percent");
    for (const bool dark : {false, true})
        for (const bool german : {false, true})
            for (const int percent : {100, 200}) {
                const QString name = QStringLiteral("%1-%2-%3")
                                         .arg(dark ? s("dark") : s("light"), german ? s("de") : s("en"))
                                         .arg(percent);
                QTest::newRow(qPrintable(name)) << name << dark << german << percent;
            }
}

void TestGallery::page_ofAllComponents_isDrawn()
{
    QFETCH(QString, name);
    QFETCH(bool, dark);
    QFETCH(bool, german);
    QFETCH(int, percent);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    m_theme->setTextSize(percent);
    const auto page = build(german ? German : English);
    page->resize(QSize(1560, 1000).expandedTo(page->minimumSizeHint()));
    page->resize(page->width(), qMax(page->height(), page->layout()->totalHeightForWidth(page->width())));
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->findChild<QLineEdit *>(s("focus"))->setFocus(Qt::TabFocusReason);
    auto *table = page->findChild<TableView *>(s("boxes"));
    table->columns().fit();
    page->findChild<TableView *>(s("table"))->columns().fit();
    table->selectRow(0);
    if (dark)
        page->findChild<TableView *>(s("table"))->setFocus(Qt::TabFocusReason);
    QTest::keyClick(page->findChild<TableView *>(s("table")), Qt::Key_Down);
    const QImage image = page->grab().toImage();
    QVERIFY(image.save(m_folder + QStringLiteral("/%1.png").arg(name)));
    QCOMPARE(image.pixelColor(2, 2), m_theme->color(Token::BgApp));
    // A button that cannot show its words is one a designer would circle.
    for (const Button *button : page->findChildren<Button *>())
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
}

void TestGallery::inputs_haveAccessibleNames()
{
    m_theme->setTextSize(100);
    const auto page = build(English);
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        const bool ours = qobject_cast<Button *>(widget) || qobject_cast<SearchField *>(widget)
            || qobject_cast<StatusChip *>(widget) || qobject_cast<JournalList *>(widget);
        if (ours && !qobject_cast<Button *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        if (const auto *button = qobject_cast<Button *>(widget);
            button && button->property("kind").toString() == s("icon"))
            QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty());
    }
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
