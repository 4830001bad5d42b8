#pragma once
// Prepares a server for tenants: which of its databases are prepared and for what version, what each right is for, the script for an
// administrator to read, and the running of it as one. A sheet of the shell, which owns it; GUI thread.

#include "core/provisioning/preparationorder.h"
#include "core/registry/server.h"
#include "views/widgets/sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace tenantry {

class CodeBlock;
class FleetMonitor;
class NoteBanner;
class SideList;

/// What it needs; all outlive the sheet.
struct PrepareServices {
    const Theme &theme;
    const OperationSite &site;
    FleetMonitor &monitor; ///< knows the databases, and asks again afterwards
};

class PrepareSheet : public Sheet
{
    Q_OBJECT
public:
    PrepareSheet(const PrepareServices &services, const Server &server, QWidget *parent = nullptr);

signals:
    void prepared(const QString &words); ///< for people who look elsewhere by then

private:
    void buildDatabases();
    void buildChoice();
    void buildScript();
    void buildAdministrator();
    void buildButtons();
    void fillDatabases();
    void showState(); ///< of each database, as the monitor read it last
    void showOrder(); ///< what would be run now
    void run();
    void take(const PreparationOrder &order, const Result<> &done);
    [[nodiscard]] PreparationOrder order() const;

    PrepareServices m_services;
    Server m_server;
    NoteBanner *m_note;
    SideList *m_states;
    QComboBox *m_database;
    QCheckBox *m_own;
    QLineEdit *m_adoptable;
    SideList *m_purposes;
    CodeBlock *m_script;
    QLineEdit *m_login;
    QLineEdit *m_password;
    Button *m_copy = nullptr;
    Button *m_close = nullptr;
    Button *m_run = nullptr;
    bool m_isRunning = false;
};

} // namespace tenantry
