// What the page that adopts asks, and what it does with the answers.

#include "views/adopt/adoptpage.h"

#include "core/base/errorwords.h"
#include "core/base/format.h"
#include "core/db/sqldialect.h"
#include "core/discovery/adoptioncommand.h"
#include "core/registry/tenantjobs.h"
#include "core/registry/tenantregistry.h"
#include "views/adopt/connectcard.h"
#include "views/adopt/graphcard.h"
#include "views/adopt/mappingcard.h"
#include "views/adopt/presetcard.h"
#include "views/adopt/runcard.h"
#include "views/adopt/signscard.h"
#include "views/adopt/sourceform.h"
#include "views/adopt/statementssheet.h"
#include "views/adopt/tablerulecard.h"
#include "views/adopt/unclearcard.h"
#include "views/widgets/button.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>

namespace tenantry {

void AdoptPage::open(const QString &argument)
{
    if (argument.isEmpty())
        return;
    go(Connect);
    m_connect->choose(argument);
}

void AdoptPage::refresh()
{
    if (m_step == Map && !m_request.place.server.isEmpty())
        check();
}

void AdoptPage::go(Step step)
{
    m_step = step;
    constexpr int parts[] = {0, 1, 1, 2};
    m_stack->setCurrentIndex(parts[step]);
    m_foot->setVisible(step == Recognise || step == Map);
    if (m_steps)
        update();
    if (isVisible())
        firstFocus()->setFocus(Qt::OtherFocusReason);
}

void AdoptPage::look()
{
    const Server *server = m_connect->server();
    if (!server)
        return;
    m_request = {};
    m_request.place.server = server->name;
    m_request.place.database = m_connect->database();
    m_connect->setLooking(true);
    m_look->recognise(*server, m_connect->database());
}

void AdoptPage::takeTrials(const AdoptTrials &trials)
{
    m_connect->setLooking(false);
    m_trials = trials;
    m_request.database = trials.place;
    m_request.given = {{QStringLiteral("server"), m_request.place.server},
                       {QStringLiteral("database"), m_request.place.database}};
    go(Recognise);
    m_presets->show(trials.presets, trials.trials, trials.place.spec.engine);
}

const AdoptionPreset *AdoptPage::preset(const QString &id) const
{
    const auto &all = m_trials.presets;
    const auto found = std::find_if(all.begin(), all.end(), [&](const AdoptionPreset &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const PresetTrial *AdoptPage::trial(const QString &id) const
{
    const auto &all = m_trials.trials;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const PresetTrial &one) { return one.preset.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// What fits is read at once; what needs a word waits for it; what does not fit says why.
void AdoptPage::choosePreset()
{
    const PresetRow *row = m_presets->current();
    if (!row)
        return;
    forgetCheck();
    m_look->stop(AdoptLook::Checking);
    m_soon.stop();
    m_request.mapping = {};
    m_request.decisions = {};
    m_unclear->forget();
    m_columns.last()->hide();
    m_graph->hide();
    m_rule->hide();
    m_error->hide();
    m_mapping->hide();
    const AdoptionPreset *chosen = preset(row->preset);
    const PresetTrial *tried = trial(row->preset);
    m_source->show(row->way, chosen ? *chosen : AdoptionPreset());
    m_source->setVisible(m_source->asks() && (!tried || tried->fits()));
    m_signs->setVisible(chosen != nullptr);
    if (tried)
        m_signs->show(*tried);
    else if (chosen)
        m_signs->show({*chosen, {}, {}});
    m_step = Recognise;
    if (tried ? tried->fits() : !m_source->asks())
        lookAtSource();
    update();
}

void AdoptPage::lookAtSource()
{
    const PresetRow *row = m_presets->current();
    AdoptionRequest request = m_request;
    request.csvFile.clear();
    request.folder.clear();
    request.preset = {};
    if (const AdoptionPreset *chosen = preset(row->preset)) {
        request.preset = *chosen;
        request.place.model = chosen->model;
    }
    const auto filled = m_source->fill(request, m_trials.place.spec.engine);
    m_source->setProblem(filled ? QString() : errorWords(filled.error()));
    if (!filled)
        return;
    m_request = request;
    check();
}

void AdoptPage::checkSoon()
{
    forgetCheck();
    m_soon.start();
}

void AdoptPage::forgetCheck()
{
    m_check.reset();
    update();
}

void AdoptPage::check()
{
    m_soon.stop();
    m_check.reset();
    m_error->hide();
    m_mapping->setVisible(true);
    m_mapping->setChecking(true);
    m_look->check(m_request);
    update();
}

void AdoptPage::takeCheck(const AdoptCheck &check)
{
    const bool isFirst = m_step != Map;
    m_check = check;
    m_step = Map;
    m_mapping->setChecking(false);
    m_mapping->show(check.discovery, m_request.place.model);
    m_unclear->show(*check.discovery, check.report.problems, m_request.decisions);
    if (!check.discovery->trial.preset.id.isEmpty())
        m_signs->show(check.discovery->trial, check.discovery->leftovers);
    if (isFirst && !check.discovery->trial.preset.id.isEmpty()) {
        m_columns.last()->show();
        m_graph->setReading();
        m_look->readTables(m_trials.server, m_request);
    }
    update();
    shell().announce(answer());
}

void AdoptPage::takeTables(const AdoptTables &tables)
{
    m_graph->show(tables);
    m_rule->setVisible(!tables.graph.tables.isEmpty());
    m_columns.last()->setVisible(!tables.graph.tables.isEmpty());
}

void AdoptPage::showTable(const TableName &table)
{
    m_rule->show(m_graph->tables().graph, table, SqlDialect::of(m_request.database.spec.engine));
}

/// Another word about one table; nothing is recorded before all are confirmed.
void AdoptPage::correctTable(const TableName &table, const QString &words)
{
    const TenantGraph &graph = m_graph->tables().graph;
    const auto rule = correctedRule(graph, table, words);
    if (rule)
        m_graph->correct(withRules(graph, {*rule}));
    else
        m_rule->setProblem(errorWords(rule.error()));
}

void AdoptPage::confirmTables()
{
    if (m_graph->tables().graph.tables.isEmpty())
        return;
    shell().whenChangesAllowed(tr("confirm tables"), [this] {
        m_rule->setConfirming(true);
        m_look->confirm(m_graph->tables());
    });
}

void AdoptPage::takeFailure(AdoptLook::Stage stage, const Error &error)
{
    const QString where = m_request.place.server;
    if (stage == AdoptLook::Recognising) {
        m_connect->setError(error);
    } else if (stage == AdoptLook::ReadingTables) {
        m_graph->setError(error, where);
    } else if (stage == AdoptLook::Confirming) {
        m_rule->setProblem(errorWords(error));
    } else {
        m_mapping->setChecking(false);
        m_error->setError(error, where, QDateTime::currentDateTimeUtc(), m_services.format);
        m_error->show();
        m_mapping->setVisible(m_step == Map);
    }
    update();
    shell().announce(error.message);
}

void AdoptPage::adopt()
{
    if (!m_check)
        return;
    shell().whenChangesAllowed(tr("adopt tenants"), [this] { run(); });
}

void AdoptPage::run()
{
    const auto rows = adoptionRows(m_request, std::make_shared<Discovery>());
    if (!m_check || !rows)
        return;
    const auto written = std::make_shared<ImportReport>();
    JobRequest job = importJob(m_services.site.registry, *rows, adoptionOptions(false), m_check->report, written);
    job.title = tr("Adopt the tenants of %1").arg(m_check->report.source);
    m_run->follow(m_services.jobs.add(std::move(job)), written);
    go(Adopt);
}

void AdoptPage::showStatements()
{
    if (m_check)
        shell().showDialog(new StatementsSheet(m_services.theme, m_check->discovery->statements));
}

void AdoptPage::exportCommand()
{
    QGuiApplication::clipboard()->setText(adoptionCommand(m_request));
    shell().tell(tr("The command line is in the clipboard."));
}

} // namespace tenantry
