#include "views/tenant/tenantcards.h"

#include "core/base/errorwords.h"
#include "models/operationlistmodel.h"
#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/sidelist.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace tenantry {

namespace {

QDateTime recordTime(const AuditRecord &record)
{
    return QDateTime::fromMSecsSinceEpoch(record.atUs / 1000, Qt::UTC);
}

} // namespace

TenantCards::TenantCards(const Theme &theme, const Format &format, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_format(format), m_grid(new QGridLayout(this)), m_waits(add()),
      m_placement(add()), m_operations(add()), m_audit(add()), m_clients(add()),
      m_allOperations(new Button(theme, "link", {})), m_allAudit(new Button(theme, "link", {}))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::Card);
    m_operations.card->addAction(m_allOperations);
    m_audit.card->addAction(m_allAudit);
    connect(m_allOperations, &Button::clicked, this, &TenantCards::operationsWanted);
    connect(m_allAudit, &Button::clicked, this, &TenantCards::auditWanted);
    arrange(false);
}

TenantCards::ListCard TenantCards::add()
{
    const ListCard made {new Card({}, this), new SideList(m_theme)};
    made.card->body()->addWidget(made.list);
    made.card->body()->addStretch();
    return made;
}

/// The drawn columns, 382, 382 and 404 wide; where the tenant lives stands beside both rows.
void TenantCards::arrange(bool stacked)
{
    const QList<QWidget *> cards {m_waits.card, m_placement.card, m_operations.card, m_audit.card, m_clients.card};
    static constexpr int Places[][4] {{0, 0, 1, 2}, {0, 2, 2, 1}, {1, 0, 1, 1}, {1, 1, 1, 1}, {2, 0, 1, 3}};
    static constexpr int Stretches[] {382, 382, 404};
    for (int i = 0; i < cards.size(); ++i) {
        m_grid->removeWidget(cards.at(i));
        if (stacked)
            m_grid->addWidget(cards.at(i), i, 0);
        else
            m_grid->addWidget(cards.at(i), Places[i][0], Places[i][1], Places[i][2], Places[i][3]);
    }
    for (int column = 0; column < 3; ++column) {
        m_grid->setColumnStretch(column, stacked ? column == 0 : Stretches[column]);
        m_grid->setColumnMinimumWidth(column, stacked ? 0 : 1);
    }
    m_grid->setRowStretch(1, stacked ? 0 : 1);
    m_isStacked = stacked;
}

void TenantCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const bool narrow = width() < m_theme.px(760); narrow != m_isStacked)
        arrange(narrow);
}

void TenantCards::showWaits(const TenantFacts *facts)
{
    if (facts == nullptr) {
        m_waits.list->setRows({});
        m_waits.card->setSubline(tr("asking"));
        return;
    }
    QList<SideList::Row> rows;
    const auto &waits = facts->blocking.last();
    for (const Blocking &wait : waits.value_or(QList<Blocking>()).mid(0, RecordsShown)) {
        rows.append({.name = tr("pid %1 waits for pid %2").arg(wait.waitingPid).arg(wait.blockingPid),
                     .value = m_format.duration(wait.waited),
                     .status = wait.isRoot ? StatusKind::Bad : StatusKind::Warn,
                     .stale = !facts->blocking.isKnown(),
                     .tip = tr("%1 waits, %2 holds").arg(wait.waitingApplication, wait.blockingApplication)});
    }
    m_waits.list->setRows(rows);
    if (!waits)
        m_waits.card->setSubline(facts->blocking.error() ? facts->blocking.error()->message : tr("asking"));
    else if (!facts->blocking.isKnown())
        m_waits.card->setSubline(m_format.asOf(facts->blocking.readAt(), QDateTime::currentDateTimeUtc()));
    else
        m_waits.card->setSubline(rows.isEmpty() ? tr("nobody waits for a lock") : QString());
}

void TenantCards::showClients(const TenantFacts *facts)
{
    if (facts == nullptr) {
        m_clients.list->setRows({});
        m_clients.card->setSubline(tr("asking"));
        return;
    }
    const Fact<TenantClients> &fact = facts->clients;
    const TenantClients clients = fact.last().value_or(TenantClients());
    QList<SideList::Row> rows;
    for (const TenantClient &client : clients.list.mid(0, RecordsShown)) {
        const QString from = client.from.isEmpty() ? tr("this computer") : client.from;
        rows.append({.name = client.login.isEmpty() ? tr("unknown") : client.login,
                     .value = client.state.isEmpty() ? from : tr("%1, %2").arg(from, client.state),
                     .stale = !fact.isKnown(),
                     .tip = client.since.isValid() ? tr("%1, since %2").arg(client.program, m_format.iso(client.since))
                                                   : client.program});
    }
    m_clients.list->setRows(rows);
    if (!fact.last())
        m_clients.card->setSubline(fact.error() ? fact.error()->message : tr("asking"));
    else if (!fact.isKnown())
        m_clients.card->setSubline(m_format.asOf(fact.readAt(), QDateTime::currentDateTimeUtc()));
    else if (clients.hidden > 0)
        m_clients.card->setSubline(tr("%Ln could not be looked at", nullptr, clients.hidden));
    else
        m_clients.card->setSubline(rows.isEmpty()
                                       ? tr("nobody is connected")
                                       : tr("%Ln session(s)", nullptr, static_cast<int>(clients.list.size())));
}

void TenantCards::showPlacement(const Tenant *tenant, const Server *server, const std::optional<ArchiveTerms> &archive)
{
    if (tenant == nullptr) {
        m_placement.list->setRows({});
        return;
    }
    const Placement &placement = tenant->placement;
    QList<SideList::Row> rows {
        {.name = tr("Isolation"), .value = isolationWord(placement.kind), .icon = isolationIcon(placement.kind)},
        {.name = tr("Server"), .value = server != nullptr ? server->name : QString()}};
    const auto addRow = [&](const QString &name, const QString &value, bool mono = true) {
        if (!value.isEmpty())
            rows.append({.name = name, .value = value, .mono = mono});
    };
    if (archive && tenant->state == TenantState::Archived) {
        addRow(tr("Kept until"),
               archive->keptUntil.isValid() ? m_format.date(archive->keptUntil) : tr("somebody decides otherwise"),
               false);
        addRow(tr("Notice"), archive->notice, false);
    }
    addRow(tr("Address"), server != nullptr ? server->connectionSpec().host : QString());
    addRow(tr("Database"), placement.database);
    addRow(tr("Schema"), placement.schema);
    addRow(tr("Tenant key"), placement.tenantKey);
    addRow(tr("Route epoch"), placement.epoch > 0 ? m_format.count(placement.epoch) : QString(), false);
    addRow(tr("Region"), tenant->region, false);
    addRow(tr("Owner"), tenant->owner, false);
    addRow(tr("Contact"), tenant->contact, false);
    addRow(tr("Own id"), tenant->externalId);
    addRow(tr("Tags"), tenant->tags.join(QStringLiteral(", ")), false);
    m_placement.list->setRows(rows);
}

void TenantCards::clearRecords()
{
    for (const ListCard &part : {m_operations, m_audit}) {
        part.list->setRows({});
        part.card->setSubline(Format::pending());
    }
    m_allOperations->hide();
    m_allAudit->hide();
}

void TenantCards::showOperations(const Result<QList<Operation>> &operations)
{
    QList<SideList::Row> rows;
    for (const Operation &operation : operations.value_or(QList<Operation>()).mid(0, RecordsShown)) {
        rows.append({.name = operation.title,
                     .value = m_format.time(operation.createdAt),
                     .status = operationStatus(operation.state),
                     .tip = tr("by %1, %2").arg(operation.startedBy, m_format.iso(operation.createdAt))});
    }
    m_operations.list->setRows(rows);
    m_operations.card->setSubline(!operations          ? errorWords(operations.error())
                                      : rows.isEmpty() ? tr("no operation has touched this tenant")
                                                       : QString());
    m_allOperations->setVisible(!rows.isEmpty());
}

void TenantCards::showAudit(const Result<QList<AuditRecord>> &records)
{
    QList<SideList::Row> rows;
    for (const AuditRecord &record : records.value_or(QList<AuditRecord>()).mid(0, RecordsShown)) {
        rows.append({.name = tr("%1, %2").arg(record.operatorName, record.action),
                     .value = m_format.time(recordTime(record)),
                     .tip = m_format.iso(recordTime(record)) + u'\n' + record.object});
    }
    m_audit.list->setRows(rows);
    m_audit.card->setSubline(!records ? errorWords(records.error()) : rows.isEmpty() ? tr("no record yet") : QString());
    m_allAudit->setVisible(!rows.isEmpty());
}

void TenantCards::retranslate()
{
    m_waits.card->setTitle(tr("Who waits for whom"));
    m_placement.card->setTitle(tr("Where it lives"));
    m_operations.card->setTitle(tr("Recent operations"));
    m_audit.card->setTitle(tr("Audit trail"));
    m_clients.card->setTitle(tr("Who is connected"));
    m_allOperations->setText(tr("All"));
    m_allOperations->setAccessibleName(tr("All operations"));
    m_allAudit->setText(tr("All"));
    m_allAudit->setAccessibleName(tr("All audit records"));
}

} // namespace tenantry
