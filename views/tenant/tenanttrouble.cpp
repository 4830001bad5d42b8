#include "views/tenant/tenanttrouble.h"

#include "core/inspection/tenantinspector.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

namespace {

constexpr int FailuresSearched = 20; // as many of the open operations as tenantryctl looks at

} // namespace

TenantTrouble::TenantTrouble(TenantRegistry &registry, QObject *parent) : QObject(parent), m_registry(registry) { }

void TenantTrouble::read(const TenantId &id)
{
    if (id != m_id) {
        m_id = id;
        m_findings.clear();
        m_hasFindings = false;
        m_failures.reset();
        m_lastError = {};
    }
    deliver(m_registry.findingsOf(id), this, [this, id](const Result<QList<Finding>> &findings) {
        if (id != m_id || !findings)
            return;
        m_findings = *findings;
        m_hasFindings = true;
        judge();
    });
    OperationQuery open;
    open.tenant = id;
    open.openOnly = true;
    open.limit = FailuresSearched;
    deliver(m_registry.operations(open), this, [this, id](const Result<Page<Operation>> &page) {
        if (id != m_id || !page)
            return;
        m_failures = page->records;
        judge();
    });
}

void TenantTrouble::judge()
{
    if (m_hasFindings && m_failures)
        m_lastError.set(lastErrorOf(m_findings, *m_failures), QDateTime::currentDateTimeUtc());
    emit changed();
}

} // namespace tenantry
