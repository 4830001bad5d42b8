#include "views/tenant/limitsheet.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/formfield.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tenantry {

LimitSheet::LimitSheet(const Theme &theme, const Tenant &tenant, const TenantLimit &limit, QWidget *parent)
    : Sheet(theme, tr("Limit the sessions of %1").arg(tenant.name), parent),
      m_now(wrappedLabel(tr("Asking the server for its limit."), "", "secondary")), m_connections(new QSpinBox),
      m_reason(new QLineEdit)
{
    m_connections->setRange(0, 10000);
    m_connections->setSpecialValueText(tr("none"));
    body()->addWidget(m_now);
    body()->addWidget(new FormField(tr("Sessions at a time"), m_connections));
    body()->addWidget(new FormField(tr("Reason"), m_reason, tr("for the audit trail")));
    body()->addWidget(wrappedLabel(
        limit.isOfDatabase
            ? tr("The server keeps it for the database %1, our own sessions among them. Sessions that are open stay.")
                  .arg(limit.name)
            : tr("The server keeps it for the login %1. Sessions that are open stay.").arg(limit.name),
        "", "secondary"));
    Button *keep = addButton("default", tr("Cancel"));
    m_do = addButton("primary", tr("Set the limit"));
    m_do->setEnabled(false);
    connect(keep, &Button::clicked, this, &QWidget::close);
    connect(m_do, &Button::clicked, this, &LimitSheet::accept);
    connect(m_reason, &QLineEdit::returnPressed, this, &LimitSheet::accept);
    setFocusProxy(m_connections);
    setUsualWidth(theme.px(520));
}

void LimitSheet::showLimit(const Result<int> &now)
{
    if (!now) {
        m_now->setText(tr("The limit is unknown."));
        setProblem(now.error());
        return;
    }
    m_do->setEnabled(true);
    m_now->setText(*now == 0 ? tr("There is no limit now.") : tr("The limit is %Ln session(s) now.", nullptr, *now));
    m_connections->setValue(*now);
}

void LimitSheet::refuse(const Error &error)
{
    setProblem(error);
    m_do->setEnabled(true);
}

void LimitSheet::accept()
{
    if (!m_do->isEnabled())
        return;
    m_do->setEnabled(false); // Return reaches the field and its sheet
    emit chosen(m_connections->value(), m_reason->text().trimmed());
}

} // namespace tenantry
