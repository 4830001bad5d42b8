#include "views/tenant/tenantaudit.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/widgets/tableview.h"

namespace tenantry {

TenantAudit::TenantAudit(const Services &services, QWidget *parent)
    : TenantRecords(services, QStringLiteral("audit"), parent), m_model(services.format)
{
    showModel(m_model);
    table()->setColumnHidden(AuditListModel::Tenant, true); // it is the page's
}

void TenantAudit::read(quint64 asked, const PageKey &after, int limit)
{
    AuditQuery query;
    query.subject = AuditSubject(tenant());
    query.after = after;
    query.limit = limit;
    deliver(registry().audit(query), this, [this, asked, after](const Result<Page<AuditRecord>> &page) {
        answer(asked, after, page, m_model, [this](const AuditRecord &record) {
            return AuditRow {record, tenantName()};
        });
    });
}

void TenantAudit::retranslate()
{
    setWords(tr("Audit trail"), tr("No record yet"));
}

} // namespace tenantry
