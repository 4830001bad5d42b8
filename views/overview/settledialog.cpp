#include "views/overview/settledialog.h"

#include "core/base/format.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "models/auditlistmodel.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/formfield.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

SettleDialog::SettleDialog(const Theme &theme, const Format &format, TenantRegistry &registry,
                           const AuditRecord &intent, QWidget *parent)
    : Sheet(theme, tr("What became of this change?"), parent), m_format(format), m_registry(registry), m_intent(intent),
      m_facts(new SideList(theme)), m_outcome(new SegmentedControl(tr("It was"))), m_reason(new QLineEdit)
{
    body()->addWidget(m_facts);
    body()->addWidget(
        wrappedLabel(tr("It was announced, and no outcome was recorded: the program ended in between, or is "
                        "still at work. Look at the object itself before you answer."),
                     "", "secondary"));
    for (const AuditOutcome outcome : {AuditOutcome::Done, AuditOutcome::Failed, AuditOutcome::Unknown})
        m_outcome->addChoice(auditOutcomeWord(outcome), QVariant::fromValue(outcome));
    m_outcome->setValue(QVariant::fromValue(AuditOutcome::Unknown));
    body()->addWidget(textLabel(tr("It was"), "small", "secondary"));
    body()->addWidget(m_outcome);
    m_reason->setPlaceholderText(tr("what was looked at, and what was there"));
    body()->addWidget(new FormField(tr("Reason"), m_reason));
    Button *keep = addButton("default", tr("Cancel"));
    m_do = addButton("primary", tr("Record outcome"));
    m_do->setEnabled(false);
    connect(keep, &Button::clicked, this, &QWidget::close);
    connect(m_do, &Button::clicked, this, &SettleDialog::accept);
    connect(m_reason, &QLineEdit::returnPressed, this, &SettleDialog::accept);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_do->setEnabled(!text.trimmed().isEmpty()); });
    const TenantId tenant = m_intent.subject.tenant();
    showIntent(tenant.isNull() ? tr("Platform") : tenant.toString());
    if (!tenant.isNull())
        deliver(m_registry.tenant(tenant), this, [this](const Result<Tenant> &found) {
            if (found)
                showIntent(tr("%1 (%2)").arg(found->name, found->slug));
        });
    setFocusProxy(m_reason);
    setUsualWidth(theme.px(480));
}

void SettleDialog::showIntent(const QString &tenant)
{
    const QDateTime begun = QDateTime::fromMSecsSinceEpoch(m_intent.atUs / 1000, Qt::UTC);
    m_facts->setRows({{.name = tr("Change"), .value = m_intent.action, .mono = true},
                      {.name = tr("Object"), .value = m_intent.object},
                      {.name = tr("Tenant"), .value = tenant},
                      {.name = tr("Begun by"), .value = m_intent.operatorName},
                      {.name = tr("Begun"), .value = m_format.dateTime(begun), .tip = m_format.iso(begun)}});
}

void SettleDialog::accept()
{
    if (!m_do->isEnabled())
        return;
    m_do->setEnabled(false);
    const auto outcome = m_outcome->value().value<AuditOutcome>();
    deliver(m_registry.settleIntent(m_intent.id, outcome, m_reason->text()), this,
            [this, outcome](const Result<> &done) {
                if (!done) {
                    setProblem(done.error());
                    // Somebody else's answer stands: another try has no sense.
                    m_do->setEnabled(done.error().kind != ErrorKind::Conflict);
                    return;
                }
                emit settled(outcome);
                close();
            });
}

} // namespace tenantry
