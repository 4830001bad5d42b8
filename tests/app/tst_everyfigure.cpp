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
    void initTestCase() { QVERIFY(m_looks.start()); }
    void init() { QVERIFY(m_looks.open(QStringLiteral("en"))); }
    void cleanupTestCase() { m_looks.close(); }
    void changesOnTheServer_areSeenInEachFigureOfThem();
    void afterTheServerStopped_noFigureOfItStandsUnmarked();

private:
    [[nodiscard]] Figures figures();
    LooksFixture m_looks;
};

Figures TestEveryFigure::figures()
{
    Figures all;
    for (const QString &place : {QStringLiteral("overview"), QStringLiteral("tenants"), QStringLiteral("servers"),
                                 QStringLiteral("jobs"), QStringLiteral("tenant")}) {
        m_looks.show(place);
        all.insert(figuresOf(*m_looks.window().page(), place));
    }
    return all;
}

void TestEveryFigure::changesOnTheServer_areSeenInEachFigureOfThem()
{
    const Figures before = figures();
    for (auto it = before.begin(); it != before.end(); ++it)
        qInfo("%s = %s", qPrintable(it.key()), qPrintable(it.value()));
}

void TestEveryFigure::afterTheServerStopped_noFigureOfItStandsUnmarked()
{
    const Figures before = figures();
    m_looks.server().stop();
    const auto unchanged = [&] {
        QStringList same;
        const Figures now = figures();
        for (auto it = now.begin(); it != now.end(); ++it) {
            if (before.value(it.key()) == it.value())
                same.append(it.value());
        }
        return same;
    };
    QStringList left = unchanged();
    qInfo("%s", qPrintable(left.join(u'\n')));
    QVERIFY(m_looks.server().start());
}

QTEST_MAIN(TestEveryFigure)
#include "tst_everyfigure.moc"
