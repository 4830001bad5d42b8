#include "app/ctl/changeoutcomes.h"

#include "app/ctl/jsonvalue.h"
#include "app/ctl/texttable.h"
#include "core/base/csvfile.h"
#include "core/registry/csvreader.h"

#include <QFile>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct OutcomeText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ChangeOutcomes)
};

QStringList outcomeColumns()
{
    return {u"slug"_s, u"outcome"_s, u"operation"_s, u"error"_s};
}

QStringList cellsOf(const ChangeOutcome &outcome)
{
    return {outcome.slug, outcomeName(outcome.kind),
            outcome.operation.isNull() ? QString() : outcome.operation.toString(), outcome.error};
}

tl::unexpected<Error> noOutcomes(const QString &path, qint64 line)
{
    return fail(ErrorKind::InvalidInput,
                OutcomeText::tr("Line %1 of %2 is none of a file of outcomes.").arg(line).arg(path),
                OutcomeText::tr("Give a file that --outcomes has written."));
}

} // namespace

QList<OptionSpec> outcomeOptions()
{
    return {{.name = u"outcomes"_s,
             .value = u"FILE"_s,
             .description = OutcomeText::tr("Keep what became of each tenant in this CSV file.")},
            {.name = u"retry"_s,
             .value = u"FILE"_s,
             .description = OutcomeText::tr("Those that failed or were not begun, by such a file.")}};
}

QList<JsonField> outcomeFields(const QString &prefix)
{
    return {
        {prefix + u"slug"_s, u"string"_s, OutcomeText::tr("Of one of several tenants.")},
        {prefix + u"outcome"_s, u"string"_s, OutcomeText::tr("done, unchanged (it was so before), failed or skipped.")},
        {prefix + u"operation"_s, u"string?"_s, OutcomeText::tr("Id of its operation; null = none was recorded.")},
        {prefix + u"error"_s, u"string?"_s, OutcomeText::tr("What went wrong.")}};
}

QJsonArray outcomesJson(const QList<ChangeOutcome> &outcomes)
{
    QJsonArray json;
    for (const ChangeOutcome &outcome : outcomes) {
        const QStringList cells = cellsOf(outcome);
        json.append(QJsonObject {{u"slug"_s, cells.at(0)},
                                 {u"outcome"_s, cells.at(1)},
                                 {u"operation"_s, jsonText(cells.at(2))},
                                 {u"error"_s, jsonText(cells.at(3))}});
    }
    return json;
}

QString outcomesText(const QList<ChangeOutcome> &outcomes)
{
    TextTable table({{OutcomeText::tr("SLUG")},
                     {OutcomeText::tr("OUTCOME")},
                     {OutcomeText::tr("OPERATION")},
                     {OutcomeText::tr("ERROR")}});
    for (const ChangeOutcome &outcome : outcomes)
        table.add(cellsOf(outcome));
    return table.toText();
}

Result<> saveOutcomes(const QString &path, const QList<ChangeOutcome> &outcomes)
{
    return saveCsv(path, [&](CsvWriter &csv) -> Result<> {
        const auto row = [&csv](const QStringList &cells) {
            for (const QString &cell : cells)
                csv.text(cell);
            csv.endRow();
        };
        row(outcomeColumns());
        for (const ChangeOutcome &outcome : outcomes)
            row(cellsOf(outcome));
        return {};
    });
}

Result<QStringList> slugsToRetry(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Missing, OutcomeText::tr("%1 cannot be read.").arg(path),
                    OutcomeText::tr("Give a file that --outcomes has written."), file.errorString());
    CsvReader csv(file);
    QStringList slugs;
    QStringList cells;
    qint64 line = 1;
    for (bool isFirst = true;; isFirst = false) {
        const auto more = csv.next(cells, line);
        if (!more)
            return fail(more);
        if (!*more)
            return isFirst ? Result<QStringList>(noOutcomes(path, line)) : Result<QStringList>(slugs);
        ChangeOutcome outcome;
        if (isFirst ? cells != outcomeColumns()
                    : cells.size() != outcomeColumns().size() || !outcomeFromName(cells.at(1), &outcome.kind))
            return noOutcomes(path, line);
        if (!isFirst && outcome.isToRetry())
            slugs << cells.at(0);
    }
}

} // namespace tenantry::ctl
