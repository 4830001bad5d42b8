#include "views/tenant/tenantexports.h"

#include "core/base/errorwords.h"
#include "views/shell/tableactions.h"
#include "views/tenant/auditexport.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/tableview.h"

namespace tenantry {

TenantExports::TenantExports(ShellPort &shell, const TenantPageServices &services, TableView &operations,
                             TableView &audit, QWidget *page)
    : QObject(page), m_page(page), m_trail(new AuditExport(services.registry, services.format, this)),
      m_operations(new TableActions(shell, {{&operations, QStringLiteral("operations")}}, page)),
      m_audit(new TableActions(shell, {{&audit, QStringLiteral("audit")}}, page))
{
    connect(m_trail, &AuditExport::written, this, [&shell](qint64 count, const QString &path) {
        shell.tell(tr("%Ln audit record(s) written to %1", nullptr, static_cast<int>(count)).arg(path));
    });
    connect(m_trail, &AuditExport::failed, this,
            [&shell](const Error &error) { shell.tell(errorWords(error), StatusKind::Bad); });
}

void TenantExports::copy(bool operations)
{
    (operations ? m_operations : m_audit)->copy();
}

void TenantExports::start(const Tenant &tenant, bool operations)
{
    if (operations) {
        m_operations->exportCsv();
        return;
    }
    askSaveCsv(m_page, tr("Export the audit records of this tenant"), tenant.slug + u"-audit",
               [this, id = tenant.id, name = tenant.name](const QString &path) { m_trail->start(id, name, path); });
}

} // namespace tenantry
