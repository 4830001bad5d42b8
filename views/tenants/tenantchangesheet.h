#pragma once
// Asks before a tenant is suspended, resumed or removed: what happens, every statement, the way back, and why. A sheet of the
// shell, which owns it; GUI thread.

#include "core/provisioning/operationjobs.h"
#include "models/tenantacts.h"
#include "views/widgets/sheet.h"

class QLineEdit;

namespace tenantry {

class FleetMonitor;
class Format;
class ShellPort;

/// What it needs; all outlive the sheet.
struct TenantChangeServices {
    const Theme &theme;
    const Format &format;
    const OperationSite &site;
    JobQueue &jobs;
    const FleetMonitor &monitor; ///< knows where the tenant lives, and who is connected
    ShellPort &shell;
};

class TenantChangeSheet : public Sheet
{
    Q_OBJECT
public:
    /// `operation` is the one that is run, or for a removal the one that is undone.
    TenantChangeSheet(const TenantChangeServices &services, const TenantAct &act, const Tenant &tenant,
                      const Operation &operation, QWidget *parent = nullptr);
    /// Plans what the act is for this tenant and shows the sheet, where changes are allowed; else says in the window why not.
    /// Nothing comes any more once the page that asks has gone.
    static void ask(QObject *page, const TenantChangeServices &services, const TenantAct &act, const Tenant &tenant);

private:
    struct Words;
    static const Words AllWords[];
    void build();
    void addFacts();
    void proceed();

    TenantChangeServices m_services;
    const TenantAct &m_act;
    const Words &m_words;
    Tenant m_tenant;
    Operation m_operation;
    QLineEdit *m_reason = nullptr; ///< null where nothing records it
    Button *m_yes = nullptr;
};

} // namespace tenantry
