#include "app/ctl/adoptreport.h"

#include "app/ctl/jsonvalue.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/terminaltext.h"
#include "app/ctl/texttable.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::AdoptReport)
};

void printSigns(Console &console, const PresetTrial &trial)
{
    for (const auto &sign : trial.signs) {
        const QString mark = sign.isMet ? u"+"_s : u"-"_s;
        const QString evidence = sign.evidence.isEmpty() ? QString() : QString(u": "_s + terminalSafe(sign.evidence));
        console.print(u"  "_s + mark + u' ' + terminalSafe(sign.title) + evidence + u'\n');
    }
}

void printUnclear(Console &console, const Discovery &found)
{
    if (found.unclear.isEmpty())
        return;
    console.print(u'\n' + ReportText::tr("%n row(s) need a word from you:", nullptr, int(found.unclearCount)) + u'\n');
    TextTable table({{ReportText::tr("PLACE")},
                     {ReportText::tr("NAME")},
                     {ReportText::tr("SLUG")},
                     {ReportText::tr("ROW"), TextTable::Align::Right},
                     {ReportText::tr("WHAT IS UNCLEAR")}});
    for (const auto &tenant : found.unclear)
        table.add({tenant.place, tenant.name, tenant.slug, QString::number(tenant.row), tenant.words});
    console.print(table.toText());
    if (found.unclearCount > found.unclear.size())
        console.print(ReportText::tr("There are more.") + u'\n');
    console.print(ReportText::tr("Say --adopt, --archived or --leave-out PLACE, or --slug PLACE=SLUG.") + u'\n');
}

void printProblems(Console &console, const AdoptReport &report)
{
    for (const auto &problem : report.import.problems) {
        const QString place = report.discovery.placeOfRow.value(problem.line);
        console.print(ReportText::tr("%1 (row %2) is left out: %3")
                          .arg(terminalSafe(place), QString::number(problem.line), terminalSafe(problem.message))
                      + u'\n');
    }
    if (report.import.moreProblems)
        console.print(ReportText::tr("There are more.") + u'\n');
}

void printLeftovers(Console &console, const Discovery &found)
{
    if (found.leftovers.isEmpty())
        return;
    QStringList places;
    for (const auto &row : found.leftovers)
        places << terminalSafe(row.value(0));
    console.print(ReportText::tr("No row names these: %1").arg(places.join(u", "_s)) + u'\n');
}

void printUnknownPlaces(Console &console, const AdoptReport &report)
{
    for (const auto &place : report.unknownPlaces)
        console.print(ReportText::tr("You decided about %1, and no row is about it.").arg(terminalSafe(place)) + u'\n');
}

} // namespace

QString trialsText(const QList<PresetTrial> &trials)
{
    QStringList lines;
    for (const auto &trial : trials)
        lines << ReportText::tr("%1: %2 of %3 signs").arg(trial.preset.id).arg(trial.met()).arg(trial.signs.size());
    return lines.join(u'\n');
}

void printAdoptReport(Console &console, const AdoptReport &report, bool isDryRun, bool withStatements)
{
    const Discovery &found = report.discovery;
    if (!found.trial.signs.isEmpty()) {
        console.print(terminalSafe(presetText(report.preset.name)) + u'\n');
        printSigns(console, found.trial);
    }
    console.print(ReportText::tr("%1 found, %2 left out: %3 new, %4 changed, %5 unchanged")
                      .arg(found.found)
                      .arg(found.leftOut)
                      .arg(report.import.inserted)
                      .arg(report.import.updated)
                      .arg(report.import.unchanged)
                  + u'\n');
    printLeftovers(console, found);
    printProblems(console, report);
    printUnclear(console, found);
    printUnknownPlaces(console, report);
    if (withStatements) {
        for (const auto &statement : found.statements)
            console.print(u'\n' + terminalSafeLines(statement) + u'\n');
    }
    if (!found.statements.isEmpty())
        console.note(
            ReportText::tr("Nothing was changed there: %1 statements, all SELECT, in one read-only transaction.")
                .arg(found.statements.size()));
    if (isDryRun)
        console.note(ReportText::tr("This was a dry run: nothing was recorded."));
}

QJsonObject adoptJson(const AdoptReport &report, bool isDryRun)
{
    const Discovery &found = report.discovery;
    const QJsonArray signs = jsonArray(found.trial.signs, [](const TriedSign &sign) {
        return QJsonObject {{u"title"_s, sign.title},
                            {u"met"_s, sign.isMet},
                            {u"required"_s, sign.isRequired},
                            {u"evidence"_s, sign.evidence}};
    });
    const QJsonArray unclear = jsonArray(found.unclear, [](const UnclearTenant &tenant) {
        return QJsonObject {{u"place"_s, tenant.place},     {u"name"_s, tenant.name},     {u"slug"_s, tenant.slug},
                            {u"problem"_s, tenant.problem}, {u"message"_s, tenant.words}, {u"row"_s, tenant.row}};
    });
    const QJsonArray problems = jsonArray(report.import.problems, [&](const ImportProblem &problem) {
        return QJsonObject {{u"place"_s, found.placeOfRow.value(problem.line)},
                            {u"row"_s, problem.line},
                            {u"message"_s, problem.message}};
    });
    QStringList leftovers;
    for (const auto &row : found.leftovers)
        leftovers << row.value(0);
    return {{u"dryRun"_s, isDryRun},
            {u"preset"_s, jsonText(report.preset.id)},
            {u"source"_s, report.import.source},
            {u"signs"_s, signs},
            {u"found"_s, found.found},
            {u"leftOut"_s, found.leftOut},
            {u"inserted"_s, report.import.inserted},
            {u"updated"_s, report.import.updated},
            {u"unchanged"_s, report.import.unchanged},
            {u"written"_s, report.import.written},
            {u"unclear"_s, unclear},
            {u"unclearCount"_s, found.unclearCount},
            {u"problems"_s, problems},
            {u"unknownPlaces"_s, QJsonArray::fromStringList(report.unknownPlaces)},
            {u"leftovers"_s, QJsonArray::fromStringList(leftovers)},
            {u"statements"_s, QJsonArray::fromStringList(found.statements)}};
}

QList<JsonField> adoptFields()
{
    return {{u"dryRun"_s, u"boolean"_s, ReportText::tr("Nothing was recorded, because of --dry-run.")},
            {u"preset"_s, u"string?"_s, ReportText::tr("The kind of system that was read.")},
            {u"source"_s, u"string"_s, ReportText::tr("The database or file.")},
            {u"signs[].title"_s, u"string"_s, ReportText::tr("What shows that the system is of this kind.")},
            {u"signs[].met"_s, u"boolean"_s, ReportText::tr("It is there.")},
            {u"signs[].required"_s, u"boolean"_s, ReportText::tr("Without it the system is of another kind.")},
            {u"signs[].evidence"_s, u"string"_s, ReportText::tr("What was seen.")},
            {u"found"_s, u"integer"_s, ReportText::tr("Rows.")},
            {u"leftOut"_s, u"integer"_s, ReportText::tr("Rows left out by --leave-out.")},
            {u"inserted"_s, u"integer"_s, ReportText::tr("New tenants.")},
            {u"updated"_s, u"integer"_s, ReportText::tr("Tenants that changed.")},
            {u"unchanged"_s, u"integer"_s, ReportText::tr("Tenants that are as the row says.")},
            {u"written"_s, u"boolean"_s, ReportText::tr("The registry was changed.")},
            {u"unclear[].place"_s, u"string"_s, ReportText::tr("Where it is: a schema, a database, a tenant key.")},
            {u"unclear[].name"_s, u"string"_s, ReportText::tr("Its name.")},
            {u"unclear[].slug"_s, u"string"_s, ReportText::tr("The slug that its words give.")},
            {u"unclear[].problem"_s, u"string"_s, ReportText::tr("A code for what is unclear.")},
            {u"unclear[].message"_s, u"string"_s, ReportText::tr("What is unclear.")},
            {u"unclear[].row"_s, u"integer"_s, ReportText::tr("Its row.")},
            {u"unclearCount"_s, u"integer"_s, ReportText::tr("How many need a word; the first thousand are listed.")},
            {u"problems[].place"_s, u"string"_s, ReportText::tr("Where the tenant is that was left out.")},
            {u"problems[].row"_s, u"integer"_s, ReportText::tr("Its row.")},
            {u"problems[].message"_s, u"string"_s, ReportText::tr("Why.")},
            {u"unknownPlaces[]"_s, u"string"_s,
             ReportText::tr("Places that were decided about, and that no row is about.")},
            {u"leftovers[]"_s, u"string"_s, ReportText::tr("Places that look like a tenant's, and that no row names.")},
            {u"statements[]"_s, u"string"_s, ReportText::tr("What was asked of the server.")}};
}

} // namespace tenantry::ctl
