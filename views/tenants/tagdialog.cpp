#include "views/tenants/tagdialog.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "core/registry/tenantrules.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/formfield.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

TagDialog::TagDialog(const Theme &theme, TenantRegistry &registry, qint64 tenants, bool add, QWidget *parent)
    : Sheet(theme, add ? tr("Add a tag") : tr("Take a tag away"), parent), m_tenants(tenants), m_add(add),
      m_tag(new QComboBox), m_effect(wrappedLabel({}, "", "secondary"))
{
    m_tag->setEditable(true);
    m_tag->lineEdit()->setPlaceholderText(tr("letters, digits, - _ . :"));
    body()->addWidget(new FormField(tr("Tag"), m_tag));
    body()->addWidget(m_effect);
    Button *keep = addButton("default", tr("Cancel"));
    m_do = addButton("primary", add ? tr("Add tag") : tr("Take tag away"));
    connect(keep, &Button::clicked, this, &QWidget::close);
    connect(m_do, &Button::clicked, this, &TagDialog::accept);
    connect(m_tag->lineEdit(), &QLineEdit::returnPressed, this, &TagDialog::accept);
    connect(m_tag, &QComboBox::editTextChanged, this, &TagDialog::update);
    deliver(registry.tags(), this, [this](const Result<QStringList> &tags) {
        const QString typed = m_tag->currentText();
        m_tag->addItems(tags.value_or(QStringList()));
        m_tag->setEditText(typed);
    });
    setFocusProxy(m_tag);
    setUsualWidth(theme.px(420));
    update();
}

void TagDialog::update()
{
    const QString tag = m_tag->currentText().trimmed();
    const auto fine = checkTag(tag);
    m_do->setEnabled(fine.has_value());
    setProblem(tag.isEmpty() || fine ? QString() : errorWords(fine.error()));
    const int count = static_cast<int>(m_tenants);
    m_effect->setText(
        m_add ? tr("%Ln tenant(s) are chosen. Those that bear the tag already stay as they are.", nullptr, count)
              : tr("%Ln tenant(s) are chosen. Those that do not bear the tag stay as they are.", nullptr, count));
}

void TagDialog::accept()
{
    if (!m_do->isEnabled())
        return;
    m_do->setEnabled(false); // Return reaches the field and its box
    emit chosen(m_tag->currentText().trimmed());
    close();
}

} // namespace tenantry
