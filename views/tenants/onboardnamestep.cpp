#include "views/tenants/onboardnamestep.h"

#include "core/jobs/deliver.h"
#include "core/registry/importrow.h"
#include "core/registry/tenantregistry.h"
#include "views/theme/theme.h"
#include "views/widgets/formfield.h"
#include "views/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace tenantry {

OnboardNameStep::OnboardNameStep(TenantRegistry &registry, QWidget *parent) : OnboardStep(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Wide);
    grid->setVerticalSpacing(space::Wide);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_name = addText(grid, 0, 0, tr("Name"));
    m_slug = addText(grid, 0, 1, tr("Slug"), tr("a to z, digits, hyphens"));
    connect(m_name, &QLineEdit::textEdited, this, &OnboardNameStep::suggestSlug);
    addPlan(grid);
    m_owner = addText(grid, 1, 1, tr("Owner"), tr("optional"));
    addNeeds(grid);
    m_reason = addText(grid, 3, 0, tr("Reason"), tr("optional"));
    grid->setRowStretch(4, 1);
    deliver(registry.plans(), this,
            [this](const Result<QList<Plan>> &plans) { takePlans(plans.value_or(QList<Plan>())); });
}

QLineEdit *OnboardNameStep::addText(QGridLayout *grid, int row, int column, const QString &label, const QString &remark)
{
    auto *field = new QLineEdit;
    grid->addWidget(new FormField(label, field, remark), row, column, Qt::AlignTop);
    connect(field, &QLineEdit::textChanged, this, &OnboardStep::edited);
    return field;
}

void OnboardNameStep::addPlan(QGridLayout *grid)
{
    m_plan = new QComboBox;
    m_plan->addItem(tr("No plan"));
    grid->addWidget(new FormField(tr("Plan"), m_plan), 1, 0, Qt::AlignTop);
    connect(m_plan, &QComboBox::currentIndexChanged, this, &OnboardStep::edited);
}

/// Nothing of it is recorded: it is what the recommendation is made of.
void OnboardNameStep::addNeeds(QGridLayout *grid)
{
    const QString size = tr("Expected size");
    m_size = new SegmentedControl(size);
    m_size->addChoice(tr("Small"), int(ExpectedSize::Small));
    m_size->addChoice(tr("Medium"), int(ExpectedSize::Medium));
    m_size->addChoice(tr("Large"), int(ExpectedSize::Large));
    grid->addWidget(new FormField(size, m_size, tr("beside the other tenants")), 2, 0, Qt::AlignTop);
    connect(m_size, &SegmentedControl::chosen, this, &OnboardStep::edited);
    m_alone = new QCheckBox(tr("It must be restored alone"));
    grid->addWidget(m_alone, 2, 1, Qt::AlignBottom);
    connect(m_alone, &QCheckBox::toggled, this, &OnboardStep::edited);
}

/// Until a person typed another one.
void OnboardNameStep::suggestSlug()
{
    if (!m_slug->isModified())
        m_slug->setText(slugOf(m_name->text()));
}

void OnboardNameStep::takePlans(const QList<Plan> &plans)
{
    for (const Plan &plan : plans) {
        if (!plan.retired)
            m_plan->addItem(plan.name, QVariant::fromValue(plan.id));
        if (plan.id == m_planWanted && !plan.retired)
            m_plan->setCurrentIndex(m_plan->count() - 1);
    }
}

bool OnboardNameStep::isWhole() const
{
    return !name().isEmpty() && !m_slug->text().trimmed().isEmpty();
}

QString OnboardNameStep::remark() const
{
    return m_plan->currentIndex() > 0 ? m_plan->currentText() : QString();
}

QWidget *OnboardNameStep::firstFocus()
{
    return m_name;
}

void OnboardNameStep::fill(Tenant &tenant) const
{
    tenant.slug = m_slug->text().trimmed();
    tenant.name = name();
    tenant.owner = m_owner->text().trimmed();
    tenant.plan = m_plan->currentData().value<PlanId>();
}

void OnboardNameStep::save(OnboardDraft &draft) const
{
    draft.name = m_name->text();
    draft.slug = m_slug->text();
    draft.isSlugTyped = m_slug->isModified();
    draft.plan = m_plan->currentData().value<PlanId>();
    draft.owner = m_owner->text();
    draft.reason = m_reason->text();
    draft.needs = needs();
}

void OnboardNameStep::load(const OnboardDraft &draft)
{
    m_name->setText(draft.name);
    m_slug->setText(draft.slug);
    m_slug->setModified(draft.isSlugTyped);
    m_owner->setText(draft.owner);
    m_reason->setText(draft.reason);
    m_size->setValue(int(draft.needs.size));
    m_alone->setChecked(draft.needs.isRestoredAlone);
    m_planWanted = draft.plan;
    m_plan->setCurrentIndex(0);
    for (int row = 1; row < m_plan->count(); ++row) {
        if (m_plan->itemData(row).value<PlanId>() == draft.plan)
            m_plan->setCurrentIndex(row);
    }
}

ModelNeeds OnboardNameStep::needs() const
{
    return {static_cast<ExpectedSize>(m_size->value().toInt()), m_alone->isChecked()};
}

QString OnboardNameStep::name() const
{
    return m_name->text().trimmed();
}

QString OnboardNameStep::reason() const
{
    return m_reason->text().trimmed();
}

} // namespace tenantry
