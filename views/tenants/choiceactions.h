#pragma once
// The acts on the chosen tenants: tags, export, copy. Owned by the tenants page, GUI thread; all it refers to outlives it.

#include "models/tenantlistmodel.h"
#include "views/tenants/tenantjobservices.h"

#include <QObject>

class QTableView;

namespace tenantry {

class ShellPort;

class ChoiceActions : public QObject
{
    Q_OBJECT
public:
    /// The table shows the model, with a choice in it.
    ChoiceActions(const TenantJobServices &services, ShellPort &shell, TenantListModel &tenants, QTableView &table);

    void tag(bool add); ///< asks for the tag, then starts the job
    void exportCsv(); ///< asks for the file
    void copy(); ///< at most the first ten thousand

private:
    TenantJobServices m_services;
    ShellPort &m_shell;
    TenantListModel &m_tenants;
    QTableView &m_table;
};

} // namespace tenantry
