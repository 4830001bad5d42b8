#include "views/shell/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

namespace {

/// Answers with items that the test gave it.
class GivenSource : public CommandSource
{
public:
    explicit GivenSource(QString heading) : m_heading(std::move(heading)) { }
    [[nodiscard]] QChar prefix() const override { return u'@'; }
    [[nodiscard]] QString heading() const override { return m_heading; }
    void setQuery(const QString &, int) override { }
    [[nodiscard]] const QList<PaletteItem> &items() const override { return given; }
    void activate(const PaletteItem &item) override { activated.append(item.title); }

    QList<PaletteItem> given;
    QStringList activated;

private:
    QString m_heading;
};

PaletteItem item(int number, bool available = true)
{
    PaletteItem one;
    one.title = u"Item %1"_s.arg(number);
    one.unavailable = available ? QString() : u"Not now."_s;
    return one;
}

} // namespace

/// The lines of the palette.
class TestPaletteModel : public QObject
{
    Q_OBJECT
private slots:
    void results_atRandom_keepTheRulesOfAModel();
    void source_withoutItems_hasNoHeading();
    void step_goesOverHeadingsAndWhatIsUnavailable();
    void activate_reachesTheSourceOfTheLine();
};

void TestPaletteModel::results_atRandom_keepTheRulesOfAModel()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    GivenSource tenants(u"Tenants"_s), commands(u"Commands"_s);
    QRandomGenerator random(7);
    for (int round = 0; round < 100; ++round) {
        int expected = 0;
        for (GivenSource *source : {&tenants, &commands}) {
            source->given.clear();
            for (int i = random.bounded(6); i > 0; --i)
                source->given.append(item(i, random.bounded(3) > 0));
            expected += int(source->given.size()) + (source->given.isEmpty() ? 0 : 1);
        }
        model.setResults({&tenants, &commands});
        QCOMPARE(model.rowCount(), expected);
    }
}

void TestPaletteModel::source_withoutItems_hasNoHeading()
{
    PaletteModel model;
    GivenSource tenants(u"Tenants"_s), commands(u"Commands"_s);
    commands.given = {item(1)};
    model.setResults({&tenants, &commands});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0).data(PaletteModel::HeadingRole).toBool());
    QCOMPARE(model.index(0).data().toString(), u"Commands"_s);
    QCOMPARE(model.resultCount(), 1);
}

void TestPaletteModel::step_goesOverHeadingsAndWhatIsUnavailable()
{
    PaletteModel model;
    GivenSource tenants(u"Tenants"_s), commands(u"Commands"_s);
    tenants.given = {item(1), item(2, false)};
    commands.given = {item(3)};
    model.setResults({&tenants, &commands});
    QModelIndex at = model.step({}, 1);
    QCOMPARE(at.data().toString(), u"Item 1"_s);
    at = model.step(at, 1);
    QCOMPARE(at.data().toString(), u"Item 3"_s);
    QCOMPARE(model.step(at, -1).data().toString(), u"Item 1"_s);
}

void TestPaletteModel::activate_reachesTheSourceOfTheLine()
{
    PaletteModel model;
    GivenSource tenants(u"Tenants"_s), commands(u"Commands"_s);
    tenants.given = {item(1)};
    commands.given = {item(3)};
    model.setResults({&tenants, &commands});
    model.activate(model.index(3));
    QCOMPARE(commands.activated, QStringList {u"Item 3"_s});
    model.activate(model.index(0)); // a heading
    QCOMPARE(tenants.activated, QStringList());
}

QTEST_GUILESS_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
