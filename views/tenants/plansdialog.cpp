#include "views/tenants/plansdialog.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "core/registry/tenantrules.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/formfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

PlansDialog::PlansDialog(const Theme &theme, TenantRegistry &registry, QWidget *parent)
    : Sheet(theme, tr("Plans"), parent), m_registry(registry), m_table(new TableView(theme)), m_code(new QLineEdit),
      m_name(new QLineEdit), m_description(new QLineEdit)
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlansDialog::showCurrent);
    for (QLineEdit *field : {m_code, m_name, m_description})
        connect(field, &QLineEdit::textChanged, this, &PlansDialog::update);
    connect(m_add, &Button::clicked, this, [this] { save(typed({})); });
    connect(m_change, &Button::clicked, this, [this] { save(typed(*current())); });
    connect(m_retire, &Button::clicked, this, [this] {
        Plan plan = *current();
        plan.retired = !plan.retired;
        save(plan);
    });
    setFocusProxy(m_code);
    setUsualWidth(theme.px(620));
    update();
    read();
}

void PlansDialog::build()
{
    m_table->setAccessibleName(tr("Plans"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(theme().px(200));
    m_table->setPlaceholder(new EmptyState(theme(), QStringLiteral("tag"), tr("There is no plan yet")));
    body()->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    row->addWidget(new FormField(tr("Code"), m_code, tr("as imports name it")), 1);
    row->addWidget(new FormField(tr("Name"), m_name), 1);
    body()->addLayout(row);
    body()->addWidget(new FormField(tr("Description"), m_description));
    m_retire = addSideButton(tr("Retire"));
    m_change = addSideButton(tr("Save changes"));
    addExport(*m_table, QStringLiteral("plans"));
    Button *leave = addButton("default", tr("Close"));
    m_add = addButton("primary", tr("Add plan"));
    connect(leave, &Button::clicked, this, &QWidget::close);
}

void PlansDialog::read()
{
    deliver(m_registry.plans(), this, [this](const Result<QList<Plan>> &plans) {
        if (!plans) {
            setProblem(plans.error());
            update();
            return;
        }
        const bool first = m_model.rowCount() == 0;
        m_model.merge({plans->begin(), plans->end()});
        if (first)
            m_table->columns().fit();
        update();
    });
}

const Plan *PlansDialog::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.record(row) : nullptr;
}

Plan PlansDialog::typed(Plan plan) const
{
    plan.code = m_code->text().trimmed();
    plan.name = m_name->text().trimmed();
    plan.description = m_description->text().trimmed();
    return plan;
}

void PlansDialog::showCurrent()
{
    if (const Plan *plan = current()) {
        const Plan shown = *plan;
        m_code->setText(shown.code);
        m_name->setText(shown.name);
        m_description->setText(shown.description);
    }
    update();
}

void PlansDialog::update()
{
    const Plan *plan = current();
    const Plan wanted = typed({});
    const bool fine = checkPlan(wanted).has_value();
    bool isTaken = false;
    for (int row = 0; row < m_model.rowCount(); ++row)
        isTaken = isTaken || m_model.record(row).code == wanted.code;
    m_add->setEnabled(fine && !isTaken);
    m_change->setEnabled(fine && plan != nullptr && typed(*plan) != *plan);
    m_retire->setEnabled(plan != nullptr);
    m_retire->setText(plan != nullptr && plan->retired ? tr("Offer again") : tr("Retire"));
    m_retire->setToolTip(tr("A retired plan keeps its tenants and takes no new ones."));
}

void PlansDialog::save(Plan plan)
{
    setProblem(QString());
    for (Button *button : {m_add, m_change, m_retire})
        button->setEnabled(false); // until it is read again: a second click would refuse itself
    deliver(m_registry.savePlan(plan), this, [this](const Result<Plan> &saved) {
        if (!saved)
            setProblem(saved.error());
        read();
    });
}

} // namespace tenantry
