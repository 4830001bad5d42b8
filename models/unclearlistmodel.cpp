#include "models/unclearlistmodel.h"

#include "models/choiceroles.h"

#include <QSet>

namespace tenantry {

namespace {

const QString placeTwice = QStringLiteral("place-twice");

/// In the order of AdoptionAnswer.
constexpr const char *answerWords[] = {QT_TRANSLATE_NOOP("tenantry::UnclearListModel", "Decide…"),
                                       QT_TRANSLATE_NOOP("tenantry::UnclearListModel", "Tenant"),
                                       QT_TRANSLATE_NOOP("tenantry::UnclearListModel", "Leave out"),
                                       QT_TRANSLATE_NOOP("tenantry::UnclearListModel", "Archived tenant")};

QString answerWord(AdoptionAnswer answer)
{
    return UnclearListModel::tr(answerWords[static_cast<int>(answer)]);
}

QStringList choicesOfAnswer(const UnclearRow &row)
{
    QStringList words;
    for (const auto answer : row.answers())
        words << answerWord(answer);
    return words;
}

/// The slug that it would get, or that a person gave.
QString slugOfRow(const UnclearRow &row)
{
    return row.decision.slug.isEmpty() ? row.tenant.slug : row.decision.slug;
}

RecordColumn<UnclearRow> placeColumn()
{
    RecordColumn<UnclearRow> column {
        QStringLiteral("place"),
        [] { return UnclearListModel::tr("Place"); },
        [](const UnclearRow &row) { return row.tenant.place.isEmpty() ? QVariant() : QVariant(row.tenant.place); },
        ColumnKind::Code,
        nullptr,
        {{DetailRole, [](const UnclearRow &row) { return row.tenant.name; }}}};
    column.detailTitle = [] { return UnclearListModel::tr("Name"); };
    return column;
}

RecordColumn<UnclearRow> problemColumn()
{
    return {QStringLiteral("problem"),
            [] { return UnclearListModel::tr("What is unclear"); },
            [](const UnclearRow &row) { return row.tenant.words; },
            ColumnKind::Text,
            nullptr,
            {{StateRole, [](const UnclearRow &row) {
                  return QVariant::fromValue(row.isOpen ? StatusKind::Warn : StatusKind::Ok);
              }}}};
}

RecordColumn<UnclearRow> slugColumn()
{
    return {
        QStringLiteral("slug"),     [] { return UnclearListModel::tr("Slug"); }, slugOfRow, ColumnKind::Code, nullptr,
        {{Qt::EditRole, slugOfRow}}};
}

RecordColumn<UnclearRow> answerColumn()
{
    return {QStringLiteral("answer"),
            [] { return UnclearListModel::tr("What is it?"); },
            [](const UnclearRow &row) {
                return row.answers().isEmpty() ? UnclearListModel::tr("left out") : answerWord(row.decision.answer);
            },
            ColumnKind::Text,
            nullptr,
            {{ChoicesRole, [](const UnclearRow &row) { return choicesOfAnswer(row); }},
             {Qt::EditRole, [](const UnclearRow &row) { return row.answers().indexOf(row.decision.answer); }}}};
}

std::vector<UnclearTenant> allUnclear(const Discovery &found, const QList<ImportProblem> &refused)
{
    std::vector<UnclearTenant> all(found.unclear.begin(), found.unclear.end());
    for (const auto &problem : refused) {
        const QString place = found.placeOfRow.value(problem.line);
        all.push_back({place, place, {}, QStringLiteral("refused"), problem.message, problem.line, false});
    }
    return all;
}

} // namespace

bool UnclearRow::isDecidable() const
{
    return !tenant.place.isEmpty() && tenant.problem != placeTwice;
}

QString UnclearRow::key() const
{
    return isDecidable() ? tenant.place : QString(QChar(0x1f)) + QString::number(tenant.row);
}

QList<AdoptionAnswer> UnclearRow::answers() const
{
    if (!isDecidable())
        return {};
    if (tenant.mayBeAdopted)
        return {AdoptionAnswer::Undecided, AdoptionAnswer::Adopt, AdoptionAnswer::Archived, AdoptionAnswer::LeaveOut};
    QList<AdoptionAnswer> answers {AdoptionAnswer::Undecided, AdoptionAnswer::LeaveOut};
    if (!answers.contains(decision.answer)) // another thing about it became unclear since it was given
        answers.insert(1, decision.answer);
    return answers;
}

std::vector<UnclearRow> unclearRows(const Discovery &found, const QList<ImportProblem> &refused,
                                    const AdoptionDecisions &decisions, const std::vector<UnclearRow> &before)
{
    std::vector<UnclearRow> rows;
    QSet<QString> seen;
    for (const auto &tenant : allUnclear(found, refused)) {
        UnclearRow row {tenant, {}, true};
        row.decision = row.isDecidable() ? decisions.value(tenant.place) : AdoptionDecision();
        if (seen.contains(row.key()))
            continue;
        seen.insert(row.key());
        rows.push_back(row);
    }
    for (const auto &old : before) {
        if (seen.contains(old.key()) || !old.isDecidable() || !decisions.contains(old.tenant.place))
            continue;
        rows.push_back({old.tenant, decisions.value(old.tenant.place), false});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const UnclearRow &a, const UnclearRow &b) { return a.tenant.row < b.tenant.row; });
    return rows;
}

UnclearListModel::UnclearListModel(Decided decided, QObject *parent)
    : RecordTableModel(
        {placeColumn(), problemColumn(), slugColumn(), answerColumn()}, [](const UnclearRow &row) { return row.key(); },
        [](const QString &key) { return key; }, parent),
      m_decided(std::move(decided))
{ }

Qt::ItemFlags UnclearListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RecordTableModel::flags(index);
    const bool isAsked = index.isValid() && (index.column() == Answer || index.column() == Slug);
    return isAsked && record(index.row()).isDecidable() ? flags | Qt::ItemIsEditable : flags;
}

bool UnclearListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const UnclearRow row = record(index.row());
    AdoptionDecision decision = row.decision;
    if (index.column() == Slug) {
        const QString slug = value.toString().trimmed();
        decision.slug = slug == row.tenant.slug ? QString() : slug;
    } else {
        decision.answer = row.answers().value(value.toInt());
    }
    decide(row, decision);
    return true;
}

void UnclearListModel::answer(int row, AdoptionAnswer answer)
{
    if (!record(row).answers().contains(answer))
        return;
    AdoptionDecision decision = record(row).decision;
    decision.answer = answer;
    decide(record(row), decision);
}

void UnclearListModel::decide(UnclearRow row, const AdoptionDecision &decision)
{
    if (row.decision == decision)
        return;
    row.decision = decision;
    const QString place = row.tenant.place;
    upsert(std::move(row));
    m_decided(place, decision);
}

} // namespace tenantry
