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
        if (!isCurrent(asked))
            return;
        if (!page) {
            fail(page.error());
            return;
        }
        std::vector<Operation> all = after.isStart() ? std::vector<Operation>() : m_model.records();
        all.insert(all.end(), page->records.begin(), page->records.end());
        m_model.merge(std::move(all));
        take(page->next);
    });
}

void TenantOperations::retranslate()
{
    setWords(tr("Operations"), tr("No operation has touched this tenant"));
}

} // namespace tenantry
