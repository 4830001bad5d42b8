#include "views/tenant/tenantoperations.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

TenantOperations::TenantOperations(const Services &services, QWidget *parent)
    : TenantRecords(services, QStringLiteral("jobs"), parent), m_model(services.format)
{
    showModel(m_model);
}

void TenantOperations::read(quint64 asked, const PageKey &after, int limit)
{
    OperationQuery query;
    query.tenant = tenant();
    query.after = after;
    query.limit = limit;
    deliver(registry().operations(query), this, [this, asked, after](const Result<Page<Operation>> &page) {
        answer(asked, after, page, m_model, [](const Operation &operation) { return operation; });
    });
}

void TenantOperations::retranslate()
{
    setWords(tr("Operations"), tr("No operation has touched this tenant"));
}

} // namespace tenantry
