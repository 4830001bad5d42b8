#pragma once
// Asks before a server is taken out of the registry, and why. A sheet of the shell, which owns it; GUI thread.

#include "core/registry/server.h"
#include "views/widgets/sheet.h"

class QLineEdit;

namespace tenantry {

class TenantRegistry;

class RemoveServerSheet : public Sheet
{
    Q_OBJECT
public:
    /// The registry outlives the sheet; it refuses while tenants live on the server.
    RemoveServerSheet(const Theme &theme, TenantRegistry &registry, const Server &server, QWidget *parent = nullptr);

signals:
    void removed();

private:
    void remove();

    TenantRegistry &m_registry;
    Server m_server;
    QLineEdit *m_reason;
    Button *m_remove;
};

} // namespace tenantry
