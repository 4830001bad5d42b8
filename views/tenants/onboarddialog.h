#pragma once
// Makes a tenant with a schema of its own: who it is and where it shall live, a check that writes nothing and shows every
// statement, then the operation as a job. A sheet of the shell, which owns it; GUI thread.

#include "core/provisioning/operationjobs.h"
#include "views/widgets/sheet.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace tenantry {

class CodeBlock;
class FleetMonitor;

/// What it needs; all outlive the sheet.
struct OnboardServices {
    const Theme &theme;
    const OperationSite &site;
    JobQueue &jobs;
    const FleetMonitor &monitor; ///< knows the servers and their databases
};

class OnboardDialog : public Sheet
{
    Q_OBJECT
public:
    explicit OnboardDialog(const OnboardServices &services, QWidget *parent = nullptr);

signals:
    void waiting(bool waits); ///< for the server, which may wait for a person's password
    void started(const tenantry::JobId &job);

private:
    void build();
    QLineEdit *addText(QGridLayout *grid, int row, int column, const QString &label, const QString &remark = {});
    void fillServers();
    void fillDatabases();
    void chooseFolder();
    void suggestSlug();
    void forgetPlan(); ///< what was checked is another tenant
    void check();
    void take(const Result<OnboardingPlan> &plan);
    void create();
    [[nodiscard]] const Server *server() const;
    [[nodiscard]] OnboardingRequest entered() const;

    OnboardServices m_services;
    QList<Server> m_servers; ///< on which tenants can be made
    QLineEdit *m_name = nullptr;
    QLineEdit *m_slug = nullptr;
    QComboBox *m_server = nullptr;
    QComboBox *m_database = nullptr;
    QLineEdit *m_migrations = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_report = nullptr;
    CodeBlock *m_statements = nullptr;
    Button *m_check = nullptr;
    Button *m_create = nullptr;
    std::optional<OnboardingPlan> m_plan; ///< of what stands in the fields
    int m_checks = 0; ///< a late answer of an older one is dropped
};

} // namespace tenantry
