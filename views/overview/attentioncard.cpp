#include "views/overview/attentioncard.h"

#include "core/inspection/fleetmonitor.h"
#include "core/inspection/serverfindings.h"
#include "core/inspection/versionfindings.h"
#include "core/registry/openintent.h"
#include "core/registry/openoperation.h"
#include "models/fleetnews.h"
#include "views/delegates/actiondelegate.h"
#include "views/shell/shellport.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
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
      m_remedyTitle(textLabel({}, "smallStrong")), m_remedy(wrappedLabel({}, "small", "secondary"))
{
    setFlush();
    m_choice->addChoice({}, false);
    m_choice->addChoice({}, true);
    connect(m_choice, &SegmentedControl::chosen, this, &AttentionCard::update);
    addAction(m_choice);
    buildTable();
    // A statement in it is meant to be copied.
    m_remedy->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    footer()->addWidget(m_remedyTitle, 0, Qt::AlignTop);
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
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_isChosen |= !m_isUpdating;
        emit currentChanged();
    });
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
    const QScopedValueRollback updating(m_isUpdating, true);
    m_model.merge(std::vector<Finding>(shown.begin(), shown.end()));
    selectWanted();
    // What is worse comes first, also where it was found later, until a person has chosen.
    if ((!m_isChosen || !m_table->currentIndex().isValid()) && !shown.isEmpty())
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
    m_isChosen = true;
    m_table->selectRow(row);
}

void AttentionCard::showRemedy()
{
    const Finding *finding = current();
    const QString remedy = finding != nullptr ? finding->remedy : QString();
    m_remedy->setText(remedy);
    m_remedy->setAccessibleName(m_remedyTitle->text() + u": " + remedy);
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

void AttentionCard::retranslate()
{
    setTitle(tr("Needs attention"));
    m_table->setAccessibleName(tr("Needs attention"));
    m_remedyTitle->setText(tr("What to do"));
    update();
}

} // namespace tenantry
