#include "views/tenant/tenantrecords.h"

#include "core/registry/tenantregistry.h"
#include "models/tablemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/listfooter.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace tenantry {

namespace {
constexpr int RecordsAPage = 200;
}

TenantRecords::TenantRecords(const Services &services, const QString &icon, QWidget *parent)
    : QWidget(parent), m_services(services), m_table(new TableView(services.theme)),
      m_none(new EmptyState(services.theme, icon, {})), m_error(new ErrorState(services.theme)),
      m_footer(textLabel({}, "small", "tertiary")), m_hint(new ElidedLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_error->hide();
    connect(m_error, &ErrorState::retry, this, &TenantRecords::refresh);
    column->addWidget(m_error);
    m_table->setEdgePadding(space::Page);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setPlaceholder(m_none);
    column->addWidget(m_table, 1);
    styleLabel(m_hint, "small", "tertiary");
    column->addWidget(new ListFooter(services.theme, m_footer, m_hint));
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_table->verticalScrollBar()->maximum())
            readOn();
    });
}

void TenantRecords::showModel(TableModel &model)
{
    m_table->setModel(&model);
}

void TenantRecords::setWords(const QString &name, const QString &none)
{
    m_table->setAccessibleName(name);
    m_none->setText(none);
    showCount();
}

void TenantRecords::setTenant(const TenantId &tenant, const QString &name)
{
    const bool isOther = tenant != m_tenant;
    m_name = name;
    if (!isOther)
        return;
    m_tenant = tenant;
    ++m_asked; // what is on its way belongs to the one before
    m_isReading = false;
    m_next = {};
    m_error->hide();
    clear();
    m_table->setLoading(true);
}

void TenantRecords::refresh()
{
    if (!isVisible() || m_tenant.isNull())
        return;
    m_isReading = true;
    read(++m_asked, {}, (count() / RecordsAPage + 1) * RecordsAPage);
}

void TenantRecords::readOn()
{
    if (m_isReading || m_next.isStart())
        return;
    m_isReading = true;
    read(++m_asked, m_next, RecordsAPage);
}

void TenantRecords::take(const PageKey &next)
{
    m_isReading = false;
    m_next = next;
    m_error->hide();
    m_table->setLoading(false);
    if (!m_isFitted && count() > 0) {
        m_table->columns().fit();
        m_isFitted = true;
    }
    showCount();
}

void TenantRecords::fail(const Error &error)
{
    m_isReading = false;
    m_table->setLoading(false);
    m_error->setError(error, m_services.registry.spec().displayName(), {}, m_services.format);
    m_error->show();
}

void TenantRecords::showCount()
{
    m_footer->setText(tr("%Ln record(s)", nullptr, count()));
    m_hint->setText(m_next.isStart() ? QString() : tr("Older ones follow at the end of the list"));
}

void TenantRecords::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace tenantry
