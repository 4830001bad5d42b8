#include "views/tenants/tenantpanel.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/registry/filter/filtergrammar.h"
#include "core/registry/tenantregistry.h"
#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

QString choiceWord(const QString &field, const QString &value)
{
    IsolationKind kind;
    if (field == u"model" && isolationKindFromName(value, &kind))
        return isolationWord(kind);
    const qsizetype status = field == u"status" ? statusWords().indexOf(value) : -1;
    return status < 0 ? value : statusWord(static_cast<StatusKind>(status));
}

TenantPanel::TenantPanel(const Theme &theme, const Format &format, TenantRegistry &registry, FleetMonitor &monitor,
                         QWidget *parent)
    : QWidget(parent), m_theme(theme), m_format(format), m_registry(registry), m_monitor(monitor),
      m_name(wrappedLabel({}, "h2")), m_slug(textLabel({}, "mono", "secondary")), m_buttons(new QWidget),
      m_finding(new NoteBanner(theme, StatusKind::Bad, {})), m_list(new SideList(theme))
{
    setAccessibleName(tr("Inspector"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Wide);
    column->setSpacing(space::Control);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_slug), m_buttons,
                          static_cast<QWidget *>(m_finding), static_cast<QWidget *>(m_list)})
        column->addWidget(part);
    column->addStretch();
    connect(&m_monitor, &FleetMonitor::usesChanged, this, [this](const QList<TenantId> &tenants) {
        if (m_tenant && tenants.contains(m_tenant->id))
            update();
    });
    connect(&m_monitor, &FleetMonitor::serversChanged, this, &TenantPanel::update);
    update();
}

void TenantPanel::setActions(QAction *open, QAction *pin)
{
    auto *row = static_cast<QHBoxLayout *>(m_buttons->layout());
    auto *openButton = new Button(m_theme, "primary", open->text());
    openButton->setKeyHint(tr("Enter"));
    connect(openButton, &Button::clicked, open, &QAction::trigger);
    auto *pinButton = new Button(m_theme, "icon", pin->text(), QStringLiteral("pin"));
    connect(pinButton, &Button::clicked, pin, &QAction::trigger);
    row->addWidget(openButton, 1);
    row->addWidget(pinButton);
}

void TenantPanel::show(const std::optional<Tenant> &tenant)
{
    const bool isOther = !tenant || !m_tenant || tenant->id != m_tenant->id;
    m_tenant = tenant;
    if (isOther)
        m_finding->hide();
    update();
    if (tenant && isOther)
        readFindings();
}

void TenantPanel::readFindings()
{
    deliver(m_registry.findingsOf(m_tenant->id), this,
            [this, asked = m_tenant->id](const Result<QList<Finding>> &findings) {
                if (!m_tenant || m_tenant->id != asked || !findings || findings->isEmpty())
                    return;
                const Finding &worst =
                    *std::max_element(findings->begin(), findings->end(),
                                      [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
                m_finding->setKind(worst.severity >= Severity::High ? StatusKind::Bad : StatusKind::Warn);
                m_finding->setText(worst.title, worst.evidence);
                m_finding->show();
            });
}

QString TenantPanel::serverName() const
{
    for (const Server &server : m_monitor.servers()) {
        if (server.id == m_tenant->placement.server)
            return server.name;
    }
    return {};
}

void TenantPanel::update()
{
    m_buttons->setVisible(m_tenant.has_value());
    m_list->setVisible(m_tenant.has_value());
    m_name->setText(m_tenant ? m_tenant->name : tr("No tenant selected"));
    m_slug->setText(m_tenant ? m_tenant->slug : QString());
    if (!m_tenant) {
        m_finding->hide();
        return;
    }
    const Placement &placement = m_tenant->placement;
    QList<SideList::Row> rows {
        {.name = tr("State"), .value = tenantStateWord(m_tenant->state)},
        {.name = tr("Isolation"), .value = isolationWord(placement.kind), .icon = isolationIcon(placement.kind)},
        {.name = tr("Server"), .value = serverName()}};
    const auto add = [&](const QString &name, const QString &value, bool mono = false) {
        if (!value.isEmpty())
            rows.append({.name = name, .value = value, .mono = mono});
    };
    add(tr("Database"), placement.database, true);
    add(tr("Schema name"), placement.schema, true);
    add(tr("Region"), m_tenant->region);
    add(tr("Schema"), m_tenant->schemaVersion);
    add(tr("Owner"), m_tenant->owner);
    add(tr("Contact"), m_tenant->contact);
    if (const TenantUse *use = m_monitor.use(m_tenant->id)) {
        const auto figure = [&](const QString &name, const auto &fact, auto text) {
            if (fact.last())
                rows.append({.name = name,
                             .value = fact.isKnown()
                                 ? text(*fact.last())
                                 : tr("%1, %2").arg(text(*fact.last()), m_format.asOf(fact.readAt())),
                             .stale = !fact.isKnown(),
                             .tip = m_format.iso(fact.readAt())});
        };
        figure(tr("Storage"), use->size, [this](const TenantSize &size) { return m_format.bytes(size.bytes); });
        figure(tr("Sessions"), use->sessions, [this](int sessions) { return m_format.count(sessions); });
    }
    m_list->setRows(rows);
}

} // namespace tenantry
