#pragma once
// The acts on the chosen tenants: tags, export, copy. Owned by the tenants page, GUI thread; all it refers to outlives it.

#include "models/tenantlistmodel.h"

#include <QObject>

class QTableView;

namespace tenantry {

class Format;
class JobQueue;
class ShellPort;
class TenantRegistry;
class Theme;

class ChoiceActions : public QObject
{
    Q_OBJECT
public:
    struct Services {
        const Theme &theme;
        const Format &format;
        TenantRegistry &registry;
        JobQueue &jobs;
        TenantListModel &tenants;
        ShellPort &shell;
    };
    ChoiceActions(const Services &services, QTableView &table);

    void tag(bool add); ///< asks for the tag, then starts the job
    void exportCsv(); ///< asks for the file
    void copy(); ///< at most the first ten thousand

private:
    Services m_services;
    QTableView &m_table;
};

} // namespace tenantry
