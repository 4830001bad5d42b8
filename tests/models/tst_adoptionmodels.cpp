#include "models/choiceroles.h"
#include "models/mappinglistmodel.h"
#include "models/presetlistmodel.h"
#include "models/tenanttablelistmodel.h"
#include "models/unclearlistmodel.h"
#include "tests/models/mergeatrandom.h"

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::mergeAtRandom;

namespace {

PresetRow makePresetRow(int number, int variant)
{
    return {PresetRow::Way::Preset, QString::number(number), u"Preset %1"_s.arg(variant), u"1 of 4 signs"_s,
            static_cast<StatusKind>(variant % 4)};
}

UnclearTenant unclear(const QString &place, const QString &problem, qint64 row, bool mayBeAdopted)
{
    return {place, place.toUpper(), place, problem, u"why"_s, row, mayBeAdopted};
}

UnclearRow makeUnclearRow(int number, int variant)
{
    UnclearRow row;
    row.tenant = unclear(u"t_%1"_s.arg(number), u"empty"_s, number, variant % 2 == 0);
    row.tenant.name = QString::number(variant);
    return row;
}

TenantTable makeTable(int number, int variant)
{
    TenantTable table;
    table.table = {u"public"_s, u"t%1"_s.arg(number)};
    table.relation = static_cast<TableRelation>(variant % 4);
    table.rows = variant - 1;
    return table;
}

Discovery discovered()
{
    Discovery found;
    found.found = 3;
    found.columns = {u"code"_s, u"title"_s, u"place"_s};
    found.sample = {{u"acme"_s, u"Acme"_s, u"t_acme"_s}, {u"birch"_s, QString(), u"t_birch"_s}};
    found.mapping.columns = {{ImportField::Slug, u"code"_s}, {ImportField::Schema, u"place"_s}};
    return found;
}

} // namespace

/// The lists of the page that adopts: under Qt's tester, and what a person says in them.
class TestAdoptionModels : public QObject
{
    Q_OBJECT
private slots:
    void presets_mergeAtRandom()
    {
        PresetListModel model;
        mergeAtRandom(model, makePresetRow);
    }
    void unclear_mergeAtRandom()
    {
        UnclearListModel model([](const QString &, const AdoptionDecision &) {});
        mergeAtRandom(model, makeUnclearRow);
    }
    void tables_mergeAtRandom()
    {
        TenantTableListModel model(m_format);
        mergeAtRandom(model, makeTable);
    }
    void mapping_showsWhatIsRead_andTellsAChoice();
    void mapping_ofAllFields_hasEachOnce();
    void check_countsTheCodesOfItsField();
    void check_ofOtherFields_looksAtTheSample();
    void presets_areThoseOfTheEngine_triedOnesFirst();
    void unclear_decision_isTold_andTheRowStays();
    void unclear_placeTwice_cannotBeDecided();
    void unclear_slug_isTold_andTakenBack();
    void unclear_refusedByTheRegistry_isListed();
    void unclear_tenThousand_isBuiltAtOnce();
    void table_saysHowItsRowsBelong();

private:
    Format m_format {QLocale(QLocale::English), QTimeZone::utc()};
};

void TestAdoptionModels::mapping_showsWhatIsRead_andTellsAChoice()
{
    QList<std::pair<ImportField, QString>> told;
    MappingListModel model([&told](ImportField field, const QString &column) { told << std::pair(field, column); });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.merge(mappingRows(discovered(), IsolationKind::Schema, 0, false));
    const int slug = model.rowOf(ImportField::Slug);
    QCOMPARE(model.index(slug, MappingListModel::Source).data().toString(), u"code"_s);
    QCOMPARE(model.index(slug, MappingListModel::Sample).data().toString(), u"acme"_s);
    const QModelIndex name = model.index(model.rowOf(ImportField::Name), MappingListModel::Source);
    QCOMPARE(name.data(Qt::EditRole).toInt(), 0);
    QCOMPARE(name.data(ChoicesRole).toStringList().size(), 4);
    QVERIFY(!name.siblingAtColumn(MappingListModel::Sample).data().isValid());
    QVERIFY(name.flags() & Qt::ItemIsEditable);
    QVERIFY(!(name.siblingAtColumn(MappingListModel::Check).flags() & Qt::ItemIsEditable));
    QVERIFY(model.setData(name, 2));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first, ImportField::Name);
    QCOMPARE(told.first().second, u"title"_s);
    QVERIFY(model.setData(model.index(model.rowOf(ImportField::Slug), MappingListModel::Source), 0));
    QCOMPARE(told.last().second, QString());
    QCOMPARE(model.rowOf(ImportField::Region), -1);
}

void TestAdoptionModels::mapping_ofAllFields_hasEachOnce()
{
    const auto rows = mappingRows(discovered(), IsolationKind::SharedTable, 1, true);
    QCOMPARE(rows.size(), size_t(importFieldCount - 2)); // who manages it, and its tags, no system says
    MappingListModel model([](ImportField, const QString &) {});
    model.reset(rows);
    QCOMPARE(model.rowCount(), importFieldCount - 2);
    QCOMPARE(model.index(model.rowOf(ImportField::Slug), MappingListModel::Sample).data().toString(), u"birch"_s);
}

void TestAdoptionModels::check_countsTheCodesOfItsField()
{
    Discovery found = discovered();
    found.problems = {{u"slug-twice"_s, 2}, {u"no-slug"_s, 1}, {u"place-missing"_s, 4}, {u"empty"_s, 9}};
    const FieldCheck slug = checkOfField(ImportField::Slug, found, IsolationKind::Schema);
    QCOMPARE(slug.kind, StatusKind::Warn);
    QVERIFY(slug.words.contains(u'3'));
    QVERIFY(checkOfField(ImportField::Schema, found, IsolationKind::Schema).words.contains(u'4'));
    QCOMPARE(checkOfField(ImportField::Database, found, IsolationKind::Schema).kind, StatusKind::Skipped);
    QVERIFY(checkOfField(ImportField::Database, found, IsolationKind::Database).words.contains(u'4'));
    found.problems.clear();
    QCOMPARE(checkOfField(ImportField::Slug, found, IsolationKind::Schema).kind, StatusKind::Ok);
}

void TestAdoptionModels::check_ofOtherFields_looksAtTheSample()
{
    Discovery found = discovered();
    found.mapping.columns.insert(ImportField::Plan, u"title"_s);
    const FieldCheck plan = checkOfField(ImportField::Plan, found, IsolationKind::Schema);
    QCOMPARE(plan.kind, StatusKind::Drift);
    QVERIFY2(plan.words.contains(u"1 of the first 2"_s), qPrintable(plan.words));
    QCOMPARE(checkOfField(ImportField::Region, found, IsolationKind::Schema).kind, StatusKind::Skipped);
}

void TestAdoptionModels::presets_areThoseOfTheEngine_triedOnesFirst()
{
    AdoptionPreset known;
    known.id = u"known"_s;
    known.signs = {{u"A sign"_s, true, {}}};
    AdoptionPreset asked;
    asked.id = u"asked"_s;
    asked.givens = {{u"pattern"_s, {}, {}}};
    AdoptionPreset other = asked;
    other.engine = Engine::MariaDB;
    const PresetTrial trial {known, {{u"A sign"_s, true, true, true, {}}}, {}};
    const auto rows = presetRows({known, asked, other}, {trial}, Engine::PostgreSQL);
    QCOMPARE(rows.size(), size_t(4));
    QCOMPARE(rows[0].preset, u"known"_s);
    QCOMPARE(rows[0].state, StatusKind::Ok);
    QCOMPARE(rows[1].preset, u"asked"_s);
    QCOMPARE(rows[2].way, PresetRow::Way::Query);
    QCOMPARE(rows[3].way, PresetRow::Way::Csv);
    QCOMPARE(presetRows({}, {}, Engine::SQLite).back().way, PresetRow::Way::Folder);
}

void TestAdoptionModels::unclear_decision_isTold_andTheRowStays()
{
    AdoptionDecisions decisions;
    UnclearListModel model(
        [&decisions](const QString &place, const AdoptionDecision &decision) { decisions[place] = decision; });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Discovery found;
    found.unclear = {unclear(u"a"_s, u"empty"_s, 1, true), unclear(u"b"_s, u"slug-twice"_s, 2, false)};
    model.merge(unclearRows(found, {}, decisions, model.records()));
    const QModelIndex answer = model.index(0, UnclearListModel::Answer);
    QCOMPARE(answer.data(ChoicesRole).toStringList().size(), 4);
    QCOMPARE(model.index(1, UnclearListModel::Answer).data(ChoicesRole).toStringList().size(), 2);
    QVERIFY(model.setData(answer, 2));
    QCOMPARE(decisions.value(u"a"_s).answer, AdoptionAnswer::Archived);
    found.unclear.removeFirst();
    model.merge(unclearRows(found, {}, decisions, model.records()));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.record(0).isOpen);
    QCOMPARE(model.index(0, UnclearListModel::Problem).data(StateRole).value<StatusKind>(), StatusKind::Ok);
    QVERIFY(model.record(1).isOpen);
    model.answer(1, AdoptionAnswer::Adopt); // a slug that is taken is no question of what it is
    QVERIFY(!decisions.contains(u"b"_s));
    model.answer(1, AdoptionAnswer::LeaveOut);
    QCOMPARE(decisions.value(u"b"_s).answer, AdoptionAnswer::LeaveOut);
}

void TestAdoptionModels::unclear_placeTwice_cannotBeDecided()
{
    Discovery found;
    found.unclear = {unclear(u"a"_s, u"place-twice"_s, 7, false), unclear(u"a"_s, u"place-twice"_s, 8, false),
                     unclear({}, u"no-place-name"_s, 9, false)};
    UnclearListModel model([](const QString &, const AdoptionDecision &) { QFAIL("nothing was decided"); });
    model.reset(unclearRows(found, {}, {}, {}));
    QCOMPARE(model.rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        const QModelIndex answer = model.index(row, UnclearListModel::Answer);
        QVERIFY(!(answer.flags() & Qt::ItemIsEditable));
        QVERIFY(answer.data(ChoicesRole).toStringList().isEmpty());
        QVERIFY(!model.setData(answer, 1));
        model.answer(row, AdoptionAnswer::LeaveOut);
    }
}

void TestAdoptionModels::unclear_slug_isTold_andTakenBack()
{
    AdoptionDecisions decisions;
    UnclearListModel model(
        [&decisions](const QString &place, const AdoptionDecision &decision) { decisions[place] = decision; });
    Discovery found;
    found.unclear = {unclear(u"a"_s, u"slug-twice"_s, 1, false)};
    model.reset(unclearRows(found, {}, {}, {}));
    const QModelIndex slug = model.index(0, UnclearListModel::Slug);
    QCOMPARE(slug.data().toString(), u"a"_s);
    QVERIFY(model.setData(slug, u" a-second "_s));
    QCOMPARE(decisions.value(u"a"_s).slug, u"a-second"_s);
    QCOMPARE(slug.data(Qt::EditRole).toString(), u"a-second"_s);
    QVERIFY(model.setData(slug, u"a"_s));
    QVERIFY(decisions.value(u"a"_s).slug.isEmpty());
}

void TestAdoptionModels::unclear_refusedByTheRegistry_isListed()
{
    Discovery found;
    found.placeOfRow.insert(5, u"t_acme"_s);
    const auto rows = unclearRows(found, {{5, u"The slug is taken."_s}}, {}, {});
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().tenant.place, u"t_acme"_s);
    QCOMPARE(rows.front().tenant.words, u"The slug is taken."_s);
    QVERIFY(rows.front().isDecidable());
}

void TestAdoptionModels::unclear_tenThousand_isBuiltAtOnce()
{
    Discovery found;
    for (int i = 0; i < 10000; ++i)
        found.unclear << unclear(u"t_%1"_s.arg(i), u"empty"_s, i, true);
    UnclearListModel model([](const QString &, const AdoptionDecision &) {});
    model.merge(unclearRows(found, {}, {}, {}));
    QCOMPARE(model.rowCount(), 10000);
}

void TestAdoptionModels::table_saysHowItsRowsBelong()
{
    TenantTable line;
    line.table = {u"public"_s, u"billing_invoice_line"_s};
    line.relation = TableRelation::Path;
    line.via = TableKey {line.table, {u"invoice_id"_s}, {u"public"_s, u"billing_invoice"_s}, {u"id"_s}, false, true};
    line.rows = 31077;
    QCOMPARE(tenantTableRemark(line, m_format), u"invoice_id only, 31,077"_s);
    line.rows = -1;
    QCOMPARE(tenantTableRemark(line, m_format), u"invoice_id only"_s);
    TenantTableListModel model(m_format);
    model.reset({line});
    QCOMPARE(model.index(0, TenantTableListModel::Way).data().toString(), u"invoice_id"_s);
    QVERIFY(!model.index(0, TenantTableListModel::Rows).data().isValid());
    QCOMPARE(model.index(0, TenantTableListModel::Relation).data(StateRole).value<StatusKind>(), StatusKind::Warn);
}

QTEST_GUILESS_MAIN(TestAdoptionModels)
#include "tst_adoptionmodels.moc"
