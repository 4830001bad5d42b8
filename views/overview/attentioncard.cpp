#include "views/overview/attentioncard.h"

#include "core/base/errorwords.h"
#include "core/inspection/fleetmonitor.h"
#include "core/inspection/serverfindings.h"
#include "core/inspection/versionfindings.h"
#include "core/jobs/deliver.h"
#include "core/registry/openintent.h"
#include "core/registry/openoperation.h"
#include "core/registry/tenantregistry.h"
#include "models/fleetnews.h"
#include "views/delegates/actiondelegate.h"
#include "views/overview/settledialog.h"
#include "views/shell/shellport.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

bool holdsKey(const QList<Finding> &findings, const QString &key)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &finding) { return finding.key == key; });
}

} // namespace

AttentionCard::AttentionCard(const Services &services, QWidget *parent)
    : Card({}, parent), m_services(services), m_model(services.format), m_choice(new SegmentedControl({})),
      m_table(new TableView(services.theme)), m_calm(new EmptyState(services.theme, QStringLiteral("check"), {})),
      m_remedy(wrappedLabel({}, "small", "secondary"))
{
    setFlush();
    m_choice->addChoice({}, false);
    m_choice->addChoice({}, true);
    connect(m_choice, &SegmentedControl::chosen, this, &AttentionCard::update);
    addAction(m_choice);
    buildTable();
    // A statement in it is meant to be copied.
    m_remedy->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    footer()->addWidget(m_remedy, 1);
    connect(this, &AttentionCard::currentChanged, this, &AttentionCard::showRemedy);
    connect(&services.news, &FleetNews::changed, this, &AttentionCard::update);
}

void AttentionCard::buildTable()
{
    const Theme &theme = m_services.theme;
    m_table->setTwoLineRows(true);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEdgePadding(space::Card);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FindingListModel::Title, QHeaderView::Stretch);
    auto *since = new CellDelegate(theme, m_table);
    since->setQuiet(true);
    m_table->setColumnDelegate(FindingListModel::Since, since);
    auto *next = new ActionDelegate(theme, m_table);
    connect(next, &ActionDelegate::triggered, this, [this](const QModelIndex &index) {
        m_table->selectRow(index.row());
        openCurrent();
    });
    m_table->setColumnDelegate(FindingListModel::Action, next);
    m_table->setPlaceholder(m_calm);
    connect(m_table, &QAbstractItemView::activated, this, &AttentionCard::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AttentionCard::currentChanged);
    body()->addWidget(m_table);
}

bool AttentionCard::showsSnoozed() const
{
    return m_choice->value().toBool();
}

void AttentionCard::showSnoozed(bool snoozed)
{
    m_choice->setValue(snoozed);
    update();
}

bool AttentionCard::isKnown() const
{
    return (m_services.news.hasFindings() && m_services.monitor.hasServers()) || !m_services.news.findings().isEmpty();
}

void AttentionCard::update()
{
    const QList<Finding> open = m_services.news.findings();
    const QList<Finding> snoozed = m_services.news.snoozedFindings();
    if (!m_wanted.isEmpty() && (holdsKey(snoozed, m_wanted) || holdsKey(open, m_wanted)))
        m_choice->setValue(holdsKey(snoozed, m_wanted));
    updateWords(open.size(), snoozed.size());
    const QList<Finding> &shown = showsSnoozed() ? snoozed : open;
    m_model.merge(std::vector<Finding>(shown.begin(), shown.end()));
    selectWanted();
    if (!m_table->currentIndex().isValid() && !shown.isEmpty())
        m_table->selectRow(0);
    emit currentChanged();
}

void AttentionCard::updateWords(qsizetype open, qsizetype snoozed)
{
    m_choice->setTexts(tr("Findings"),
                       {tr("Open"), tr("Snoozed, %1").arg(m_services.format.count(static_cast<qint64>(snoozed)))});
    if (showsSnoozed()) {
        setSubline(tr("%Ln item(s), first to wake first", nullptr, int(snoozed)));
        m_calm->setText(tr("Nothing is snoozed"), tr("A snoozed finding waits here until its time is over."));
        return;
    }
    setSubline(open == 0 ? QString() : tr("%Ln item(s), most urgent first", nullptr, int(open)));
    if (isKnown())
        m_calm->setText(tr("Nothing needs you"), tr("No server and no tenant has an open finding."));
    else
        m_calm->setText(tr("Reading"), tr("Findings are shown when the registry has answered."));
}

void AttentionCard::select(const QString &key)
{
    m_wanted = key;
    update();
}

void AttentionCard::selectWanted()
{
    const int row = m_wanted.isEmpty() ? -1 : m_model.rowOf(m_wanted);
    if (row < 0)
        return;
    m_wanted.clear();
    m_table->selectRow(row);
}

void AttentionCard::showRemedy()
{
    const Finding *finding = current();
    const QString remedy = finding != nullptr ? finding->remedy : QString();
    m_remedy->setText(remedy);
    m_remedy->setAccessibleName(tr("What to do: %1").arg(remedy));
    m_remedy->parentWidget()->setVisible(!remedy.isEmpty());
}

const Finding *AttentionCard::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.record(row) : nullptr;
}

void AttentionCard::openCurrent()
{
    const Finding *finding = current();
    if (finding == nullptr)
        return;
    if (subjectOf(*finding) == FindingSubject::Intent)
        settleCurrent();
    else
        m_services.shell.go(placeOf(*finding));
}

Location AttentionCard::placeOf(const Finding &finding) const
{
    const FindingSubject subject = subjectOf(finding);
    if (subject == FindingSubject::Operation)
        return {QStringLiteral("jobs"), operationOf(finding.key).toString()};
    if (subject == FindingSubject::Tenant)
        return {QStringLiteral("tenant"), finding.tenant.toString()};
    const FleetCensus *census = m_services.monitor.census();
    if (subject == FindingSubject::Tenants)
        return {QStringLiteral("tenants"), census ? filterOfTenantsBehind(finding.key, *census) : QString()};
    const Server *server = m_services.monitor.server(serverOfFinding(finding.key));
    return {QStringLiteral("servers"), server ? server->name : finding.object};
}

QString AttentionCard::whyNotSnooze() const
{
    const Finding *finding = current();
    if (finding == nullptr)
        return tr("Select a finding first.");
    if (intentOf(finding->key) != 0)
        return tr("What became of a change is recorded, not put off.");
    if (!operationOf(finding->key).isNull())
        return tr("What stopped half-way is resumed or undone, not put off.");
    return finding->state == FindingState::Snoozed ? tr("It is snoozed already.") : QString();
}

QString AttentionCard::whyNotSettle() const
{
    const Finding *finding = current();
    const bool isIntent = finding != nullptr && intentOf(finding->key) != 0;
    return isIntent ? QString() : tr("Select a change without an outcome first.");
}

void AttentionCard::settleCurrent()
{
    const Finding *chosen = current();
    const QList<AuditRecord> &open = m_services.news.openIntents();
    const auto intent = std::find_if(open.begin(), open.end(), [chosen](const AuditRecord &each) {
        return chosen != nullptr && each.id == intentOf(chosen->key);
    });
    if (intent == open.end())
        return;
    m_services.shell.whenChangesAllowed(tr("record what became of a change"), [this, intent = *intent] {
        auto *dialog = new SettleDialog(m_services.theme, m_services.format, m_services.registry, intent);
        connect(dialog, &SettleDialog::settled, this, [this, intent] {
            m_services.news.read();
            m_services.shell.tell(tr("The outcome of %1 is on record.").arg(intent.action));
        });
        m_services.shell.showDialog(dialog);
    });
}

QString AttentionCard::whyNotWake() const
{
    const Finding *finding = current();
    if (finding == nullptr)
        return tr("Select a finding first.");
    return finding->state == FindingState::Snoozed ? QString() : tr("It is not snoozed.");
}

void AttentionCard::snoozeCurrent()
{
    const Finding *chosen = current();
    if (chosen == nullptr || !whyNotSnooze().isEmpty())
        return;
    m_services.shell.whenChangesAllowed(tr("snooze a finding"), [this, finding = *chosen] {
        const QDateTime until = QDateTime::currentDateTimeUtc().addDuration(usualSnooze);
        snooze(finding, until, tr("snoozed on the overview"), [this, until](const Finding &stored) {
            m_services.shell.offerUndo(tr("Snoozed until %1").arg(m_services.format.dateTime(until)),
                                       [this, stored] { wake(stored, tr("snooze undone"), [](const Finding &) {}); });
        });
    });
}

void AttentionCard::wakeCurrent()
{
    const Finding *chosen = current();
    if (chosen == nullptr || chosen->state != FindingState::Snoozed)
        return;
    m_services.shell.whenChangesAllowed(tr("wake a finding"), [this, finding = *chosen] {
        wake(finding, tr("woken on the overview"), [this, finding](const Finding &stored) {
            m_services.shell.offerUndo(tr("%1 is open again").arg(finding.title), [this, finding, stored] {
                snooze(stored, finding.snoozedUntil, tr("waking undone"), [](const Finding &) {});
            });
        });
    });
}

/// What is only live so far is recorded first: a snooze belongs to the registry, so that colleagues see it.
void AttentionCard::snooze(const Finding &finding, const QDateTime &until, const QString &reason, const Done &done)
{
    auto &registry = m_services.registry;
    deliver(registry.reportFindings({finding}), this,
            [this, &registry, finding, until, reason, done](const Result<qint64> &reported) {
                if (!reported) {
                    m_services.shell.tell(errorWords(reported.error()), StatusKind::Bad);
                    return;
                }
                deliver(registry.snoozeFinding(finding, until, reason), this,
                        [this, done](const Result<Finding> &snoozed) { take(snoozed, done); });
            });
}

void AttentionCard::wake(const Finding &finding, const QString &reason, const Done &done)
{
    deliver(m_services.registry.setFindingState(finding, FindingState::Open, reason), this,
            [this, done](const Result<Finding> &woken) { take(woken, done); });
}

void AttentionCard::take(const Result<Finding> &changed, const Done &done)
{
    if (!changed) {
        m_services.shell.tell(errorWords(changed.error()), StatusKind::Bad);
        return;
    }
    m_services.news.readFindings();
    done(*changed);
}

void AttentionCard::retranslate()
{
    setTitle(tr("Needs attention"));
    m_table->setAccessibleName(tr("Needs attention"));
    update();
}

} // namespace tenantry
