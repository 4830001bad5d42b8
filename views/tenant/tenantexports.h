#pragma once
// What leaves a tenant's page: the audit trail in full wherever it is shown, the operations as their tab lists them. Owned
// by the page, GUI thread.

#include "views/tenant/tenantpage.h"

namespace tenantry {

class AuditExport;
class TableActions;
class TableView;

class TenantExports : public QObject
{
    Q_OBJECT
public:
    /// The tables belong to the page.
    TenantExports(ShellPort &shell, const TenantPageServices &services, TableView &operations, TableView &audit,
                  QWidget *page);
    void copy(bool operations); ///< the chosen rows of that tab
    void start(const Tenant &tenant, bool operations); ///< asks for a file and writes it

private:
    QWidget *m_page;
    AuditExport *m_trail;
    TableActions *m_operations;
    TableActions *m_audit;
};

} // namespace tenantry
