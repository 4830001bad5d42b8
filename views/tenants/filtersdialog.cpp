#include "views/tenants/filtersdialog.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/shell/shellport.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/formfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QCheckBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

FiltersDialog::FiltersDialog(const Services &services, const QString &pageId, const QString &expression,
                             QWidget *parent)
    : Sheet(services.theme, tr("Saved filters"), parent), m_services(services), m_page(pageId),
      m_expression(expression), m_table(new TableView(services.theme)), m_name(new QLineEdit),
      m_everybody(new QCheckBox(tr("for everybody")))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const SavedFilter *filter = current())
            m_name->setText(filter->name);
        update();
    });
    connect(m_table, &QAbstractItemView::activated, this, &FiltersDialog::use);
    connect(m_name, &QLineEdit::textChanged, this, &FiltersDialog::update);
    setFocusProxy(m_expression.isEmpty() ? static_cast<QWidget *>(m_table) : m_name);
    setUsualWidth(theme().px(560));
    update();
    read();
}

void FiltersDialog::build()
{
    m_table->setAccessibleName(tr("Saved filters"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(theme().px(200));
    m_table->setPlaceholder(new EmptyState(theme(), QStringLiteral("filter"), tr("No filter is saved yet")));
    body()->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    row->addWidget(new FormField(tr("Name"), m_name, m_expression), 1);
    row->addWidget(m_everybody, 0, Qt::AlignBottom);
    body()->addLayout(row);
    m_remove = addSideButton(tr("Delete"));
    m_rename = addSideButton(tr("Rename"));
    m_keep = addSideButton(tr("Save this filter"));
    addExport(*m_table, QStringLiteral("saved-filters"));
    Button *leave = addButton("default", tr("Close"));
    m_use = addButton("primary", tr("Use"));
    connect(m_remove, &Button::clicked, this, &FiltersDialog::remove);
    connect(m_rename, &Button::clicked, this, &FiltersDialog::rename);
    connect(m_keep, &Button::clicked, this, &FiltersDialog::keep);
    connect(leave, &Button::clicked, this, &QWidget::close);
    connect(m_use, &Button::clicked, this, &FiltersDialog::use);
}

void FiltersDialog::read()
{
    deliver(m_services.registry.savedFilters(m_page), this, [this](const Result<QList<SavedFilter>> &filters) {
        if (!filters) {
            setProblem(filters.error());
            return;
        }
        const bool first = m_model.rowCount() == 0;
        m_model.merge({filters->begin(), filters->end()});
        if (first)
            m_table->columns().fit();
        update();
    });
}

const SavedFilter *FiltersDialog::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.record(row) : nullptr;
}

void FiltersDialog::update()
{
    const SavedFilter *filter = current();
    const bool named = !m_name->text().trimmed().isEmpty();
    m_use->setEnabled(filter != nullptr);
    m_remove->setEnabled(filter != nullptr);
    m_rename->setEnabled(filter != nullptr && named && m_name->text().trimmed() != filter->name);
    m_keep->setEnabled(named && !m_expression.isEmpty());
    m_keep->setToolTip(m_expression.isEmpty() ? tr("No filter is in force.") : m_expression);
}

void FiltersDialog::use()
{
    const SavedFilter *filter = current();
    if (filter == nullptr)
        return;
    emit chosen(filter->expression);
    close();
}

void FiltersDialog::send(const SavedFilter &filter)
{
    setProblem(QString());
    deliver(m_services.registry.saveFilter(filter), this, [this](const Result<SavedFilter> &saved) {
        if (!saved)
            setProblem(saved.error());
        read();
        emit changed();
    });
}

void FiltersDialog::keep()
{
    SavedFilter filter;
    filter.page = m_page;
    filter.name = m_name->text().trimmed();
    filter.expression = m_expression;
    if (!m_everybody->isChecked())
        filter.owner = m_services.registry.operatorName();
    send(filter);
}

void FiltersDialog::rename()
{
    SavedFilter filter = *current();
    filter.name = m_name->text().trimmed();
    send(filter);
}

void FiltersDialog::remove()
{
    SavedFilter filter = *current();
    deliver(m_services.registry.removeFilter(filter.id, filter.revision), this,
            [this, filter](const Result<> &removed) {
                if (!removed) {
                    setProblem(removed.error());
                    read(); // what stands there now
                    return;
                }
                read();
                emit changed();
                m_services.shell.offerUndo(
                    tr("Filter “%1” deleted").arg(filter.name),
                    [&registry = m_services.registry, &shell = m_services.shell, filter]() mutable {
                        filter.id = FilterId();
                        filter.revision = 0;
                        deliver(registry.saveFilter(filter), &registry, [&shell](const Result<SavedFilter> &kept) {
                            if (!kept)
                                shell.tell(errorWords(kept.error()), StatusKind::Bad);
                        });
                    });
            });
}

} // namespace tenantry
