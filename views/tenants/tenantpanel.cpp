#include "views/tenants/tenantpanel.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/registry/filter/filtergrammar.h"
#include "core/registry/tenantregistry.h"
#include "models/tenantacts.h"
#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
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
    : InspectorPanel(theme, false, parent), m_theme(theme), m_format(format), m_registry(registry), m_monitor(monitor),
      m_slug(wrappedLabel({}, "mono", "tertiary")), m_buttons(new QWidget),
      m_finding(new NoteBanner(theme, StatusKind::Bad, {})), m_list(new SideList(theme))
{
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(space::Control);
    head()->setSpacing(space::Tight);
    head()->addWidget(m_slug);
    head()->addWidget(m_buttons);
    const auto part = [this](QWidget *content) {
        QVBoxLayout *section = addSection();
        section->addWidget(content);
        return section->parentWidget();
    };
    m_findingPart = part(m_finding);
    m_listPart = part(m_list);
    connect(&m_monitor, &FleetMonitor::usesChanged, this, [this] {
        if (m_tenant)
            update();
    });
    connect(&m_monitor, &FleetMonitor::serversChanged, this, &TenantPanel::update);
    update();
}

void TenantPanel::setActions(QAction *open, QAction *pin)
{
    auto *row = static_cast<QHBoxLayout *>(m_buttons->layout());
    auto *openButton = new Button(m_theme, "primary", open->text());
    const auto name = [openButton, open] {
        openButton->setText(open->text());
        openButton->setKeyHint(tr("Enter"));
    };
    connect(open, &QAction::changed, openButton, name);
    name();
    openButton->setSmall(true);
    connect(openButton, &Button::clicked, open, &QAction::trigger);
    auto *pinButton = new Button(m_theme, "icon", pin->text(), QStringLiteral("pin"));
    followAction(*pinButton, pin);
    const auto namePin = [pinButton, pin] {
        pinButton->setText(pin->text());
        pinButton->setAccessibleName(pin->text());
        pinButton->setToolTip(pin->toolTip());
    };
    connect(pin, &QAction::changed, pinButton, namePin);
    namePin();
    row->addWidget(openButton, 1);
    addTool(pinButton);
}

void TenantPanel::setActs(const QList<QAction *> &acts)
{
    for (QAction *act : acts) {
        m_acts.append(actionButton(m_theme, "default", act));
        m_buttons->layout()->addWidget(m_acts.last());
    }
}

void TenantPanel::show(const std::optional<Tenant> &tenant)
{
    const bool isOther = !tenant || !m_tenant || tenant->id != m_tenant->id;
    m_tenant = tenant;
    if (isOther)
        m_findingPart->hide();
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
                m_findingPart->show();
            });
}

QString TenantPanel::serverName() const
{
    const Server *server = m_monitor.server(m_tenant->placement.server);
    return server != nullptr ? server->name : QString();
}

void TenantPanel::update()
{
    m_buttons->setVisible(m_tenant.has_value());
    const Server *server = m_tenant ? m_monitor.server(m_tenant->placement.server) : nullptr;
    for (qsizetype i = 0; i < m_acts.size(); ++i) {
        const TenantAct &act = tenantActs[static_cast<size_t>(i)];
        m_acts.at(i)->setVisible(act.isNear && reasonAgainst(act, m_tenant, server).isEmpty());
    }
    m_listPart->setVisible(m_tenant.has_value());
    m_slug->setVisible(m_tenant.has_value());
    setTitle(m_tenant ? m_tenant->name : tr("No tenant selected"));
    m_slug->setText(m_tenant ? m_tenant->slug : QString());
    if (!m_tenant) {
        m_findingPart->hide();
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
    const auto addFigure = [&](const QString &name, const std::optional<TenantUse::Figure> &figure, auto text) {
        if (!figure)
            return;
        const QString value = (m_format.*text)(figure->value);
        rows.append({.name = name,
                     .value = figure->isKnown ? value : tr("%1, %2").arg(value, m_format.asOf(figure->readAt)),
                     .stale = !figure->isKnown,
                     .tip = m_format.iso(figure->readAt)});
    };
    const TenantUse use = m_monitor.use(*m_tenant);
    addFigure(tr("Storage"), use.bytes, &Format::bytes);
    addFigure(tr("Sessions"), use.sessions, &Format::count);
    m_list->setRows(rows);
}

} // namespace tenantry
