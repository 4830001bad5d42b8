#include "views/tenant/auditexport.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "models/tablecsv.h"

#include <QtConcurrentRun>

#include <numeric>

namespace tenantry {

namespace {
constexpr int pageSize = 1000;
}

AuditExport::AuditExport(TenantRegistry &registry, const Format &format, QObject *parent)
    : QObject(parent), m_registry(registry), m_format(format)
{ }

void AuditExport::start(const TenantId &tenant, const QString &tenantName, const QString &path)
{
    ++m_generation;
    m_tenant = tenant;
    m_name = tenantName;
    m_path = path;
    m_rows.clear();
    readPage({});
}

void AuditExport::readPage(const PageKey &after)
{
    AuditQuery query;
    query.subject = AuditSubject(m_tenant);
    query.limit = pageSize;
    query.after = after;
    deliver(m_registry.audit(query), this, [this, asked = m_generation](const Result<Page<AuditRecord>> &page) {
        if (asked != m_generation)
            return;
        if (!page) {
            emit failed(page.error());
            return;
        }
        for (const AuditRecord &record : page->records)
            m_rows.push_back({record, m_name});
        if (page->next.isStart())
            write();
        else
            readPage(page->next);
    });
}

void AuditExport::write()
{
    // A disk may be slow, and the records may be many.
    const auto work = [rows = std::exchange(m_rows, {}), format = m_format, path = m_path]() -> Result<qint64> {
        AuditListModel model(format);
        model.reset(rows);
        QList<int> columns(model.columnCount());
        std::iota(columns.begin(), columns.end(), 0);
        return saveTableCsv(model, {columns}, path);
    };
    deliver(QtConcurrent::run(work), this, [this, asked = m_generation, path = m_path](const Result<qint64> &saved) {
        if (asked != m_generation)
            return;
        if (saved)
            emit written(*saved, path);
        else
            emit failed(saved.error());
    });
}

} // namespace tenantry
