#include "models/tablecsv.h"

#include "models/joblistmodel.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

namespace {

struct NameRow {
    QString name;
    int number = 0;
    QVariant neutral = {};
    friend bool operator==(const NameRow &, const NameRow &) = default;
};
using NamesModel = RecordTableModel<NameRow, int>;

std::unique_ptr<NamesModel> namesModel(const std::vector<NameRow> &rows)
{
    auto model = std::make_unique<NamesModel>(
        NamesModel::Columns {{u"name"_s,
                              [] { return u"Name"_s; },
                              [](const NameRow &row) { return row.name; },
                              ColumnKind::Text,
                              nullptr,
                              {{ExportRole, [](const NameRow &row) { return row.neutral; }}}},
                             {u"row"_s, [] { return u"Row"_s; }, [](const NameRow &row) { return row.number; }}},
        [](const NameRow &row) { return row.number; }, [](int number) { return QString::number(number); });
    model->reset(rows);
    return model;
}

std::unique_ptr<NamesModel> names(const QStringList &texts)
{
    std::vector<NameRow> rows;
    for (const QString &text : texts)
        rows.push_back({text, static_cast<int>(rows.size())});
    return namesModel(rows);
}

} // namespace

class TestTableCsv : public QObject
{
    Q_OBJECT
private slots:
    void write_ofFormulas_guardsThem();
    void write_ofACut_keepsItsOrder();
    void write_ofGroupedRows_leavesHeadingsOut();
    void write_prefersExportRole();
    void text_ofBreaksAndTabs_keepsOneLineARow();
    void save_intoAMissingFolder_saysSoAndLeavesNothing();
    void save_replacesAnOlderFile();

private:
    static QByteArray csv(const QAbstractItemModel &model, const TableCut &cut);
};

QByteArray TestTableCsv::csv(const QAbstractItemModel &model, const TableCut &cut)
{
    QBuffer file;
    const bool written = file.open(QIODevice::WriteOnly) && writeTableCsv(model, cut, file);
    return written ? file.data() : QByteArray();
}

void TestTableCsv::write_ofFormulas_guardsThem()
{
    const auto model = names({u"=1+1"_s, u"-3"_s, u"@x"_s, u"a,b"_s});
    QCOMPARE(csv(*model, {{0}}), QByteArray("Name\r\n'=1+1\r\n-3\r\n'@x\r\n\"a,b\"\r\n"));
}

void TestTableCsv::write_ofACut_keepsItsOrder()
{
    const auto model = names({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(csv(*model, {{1, 0}, QList<int> {2, 0}}), QByteArray("Row,Name\r\n2,c\r\n0,a\r\n"));
    QCOMPARE(csv(*model, {{0}, QList<int> {}}), QByteArray("Name\r\n"));
}

void TestTableCsv::write_ofGroupedRows_leavesHeadingsOut()
{
    const Format format;
    JobListModel model(format);
    JobRecord job;
    job.id = JobId::create();
    job.title = u"Import"_s;
    model.merge(jobRows(jobEntries({job})));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(csv(model, {{JobListModel::Title}}).count("\r\n"), 2);
    QCOMPARE(tableText(model, {{JobListModel::Title}}), u"Import"_s);
}

void TestTableCsv::write_prefersExportRole()
{
    const auto model = namesModel({{u"84.2 GB"_s, 0, 84200000000LL}});
    QCOMPARE(csv(*model, {{0}}), QByteArray("Name\r\n84200000000\r\n"));
    QCOMPARE(tableText(*model, {{0}}), u"84.2 GB"_s);
}

void TestTableCsv::text_ofBreaksAndTabs_keepsOneLineARow()
{
    const auto model = names({u"a\tb\nc"_s, u"d"_s});
    QCOMPARE(tableText(*model, {{0, 1}}), u"a b c\t0\nd\t1"_s);
}

void TestTableCsv::save_intoAMissingFolder_saysSoAndLeavesNothing()
{
    QTemporaryDir folder;
    const auto model = names({u"a"_s});
    const auto saved = saveTableCsv(*model, {{0}}, folder.filePath(u"no/such.csv"_s));
    QVERIFY(!saved);
    QVERIFY(!saved.error().remedy.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestTableCsv::save_replacesAnOlderFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.csv"_s);
    QCOMPARE(saveTableCsv(*names({u"a"_s, u"b"_s}), {{0}}, path).value_or(-1), 2);
    QCOMPARE(saveTableCsv(*names({u"c"_s}), {{0}}, path).value_or(-1), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Name\r\nc\r\n"));
}

QTEST_GUILESS_MAIN(TestTableCsv)
#include "tst_tablecsv.moc"
