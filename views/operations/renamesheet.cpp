#include "views/operations/renamesheet.h"

#include "core/base/errorwords.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/formfield.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

RenameSheet::RenameSheet(const Theme &theme, const Tenant &tenant, QWidget *parent)
    : Sheet(theme, tr("Rename %1").arg(tenant.name), parent), m_tenant(tenant), m_slug(new QLineEdit(tenant.slug)),
      m_name(new QLineEdit(tenant.name)), m_reason(new QLineEdit), m_effect(wrappedLabel({}, "", "secondary"))
{
    body()->addWidget(new FormField(tr("Slug"), m_slug));
    body()->addWidget(new FormField(tr("Name"), m_name));
    body()->addWidget(new FormField(tr("Reason"), m_reason, tr("for the audit trail")));
    body()->addWidget(m_effect);
    Button *keep = addButton("default", tr("Cancel"));
    m_do = addButton("primary", tr("Rename tenant"));
    connect(keep, &Button::clicked, this, &QWidget::close);
    connect(m_do, &Button::clicked, this, &RenameSheet::accept);
    for (QLineEdit *field : {m_slug, m_name, m_reason}) {
        connect(field, &QLineEdit::textChanged, this, &RenameSheet::update);
        connect(field, &QLineEdit::returnPressed, this, &RenameSheet::accept);
    }
    setFocusProxy(m_slug);
    setUsualWidth(theme.px(520));
    update();
}

TenantNamesWanted RenameSheet::wanted() const
{
    return {m_slug->text().trimmed(), m_name->text().trimmed()};
}

void RenameSheet::update()
{
    const bool isSame = wanted().slug == m_tenant.slug && wanted().name == m_tenant.name;
    const auto usable = checkRename(m_tenant, wanted());
    m_do->setEnabled(usable.has_value());
    setProblem(usable || isSame ? QString() : errorWords(usable.error()));
    m_effect->setText(
        isOnServer(m_tenant, wanted())
            ? tr("Its control table gets the slug as well, as one journaled change. What its schema, database and "
                 "roles are called stays.")
            : tr("Only the registry is changed."));
}

void RenameSheet::refuse(const Error &error)
{
    setProblem(error);
    m_do->setEnabled(true);
}

void RenameSheet::accept()
{
    if (!m_do->isEnabled())
        return;
    m_do->setEnabled(false); // Return reaches the field and its sheet
    emit chosen(wanted(), m_reason->text().trimmed());
}

} // namespace tenantry
