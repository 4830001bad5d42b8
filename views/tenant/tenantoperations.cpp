#include "views/tenant/tenantoperations.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/widgets/tableview.h"

#include <QItemSelectionModel>

namespace tenantry {

TenantOperations::TenantOperations(const Services &services, QWidget *parent)
    : TenantRecords(services, QStringLiteral("jobs"), parent), m_model(services.format)
{
    showModel(m_model);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TenantOperations::currentChanged);
}

std::optional<Operation> TenantOperations::current() const
{
    const int row = table()->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? std::optional(m_model.record(row)) : std::nullopt;
}

void TenantOperations::read(quint64 asked, const PageKey &after, int limit)
{
    OperationQuery query;
    query.tenant = tenant();
    query.after = after;
    query.limit = limit;
    deliver(registry().operations(query), this, [this, asked, after](const Result<Page<Operation>> &page) {
        answer(asked, after, page, m_model, [](const Operation &operation) { return operation; });
        if (!table()->currentIndex().isValid() && m_model.rowCount() > 0)
            table()->selectRow(0); // the newest
        emit currentChanged();
    });
}

void TenantOperations::retranslate()
{
    setWords(tr("Operations"), tr("No operation has touched this tenant"));
}

} // namespace tenantry
