#pragma once
// One change of state for the chosen tenants: which, tried at each first, then done, with an outcome for each; those that failed can be tried
// again alone. A sheet of the shell, which owns it; GUI thread.

#include "core/provisioning/changemany.h"
#include "models/changeoutcomemodel.h"
#include "views/widgets/sheet.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;

namespace tenantry {

class Button;
class TableView;

/// What it works with; all outlive it.
struct ChangeManyServices {
    const Theme &theme;
    const OperationSite &site;
    JobQueue &jobs;
};

class ChangeManySheet : public Sheet
{
    Q_OBJECT
public:
    /// `work`, where it is not null, is what was begun before: it is shown as it is by now, and `tenants` are of no use.
    ChangeManySheet(const ChangeManyServices &services, const QList<TenantId> &tenants, ChangeMany *work,
                    QWidget *parent = nullptr);

signals:
    void waiting(bool waits); ///< for servers, which may wait for a person's password
    void started(tenantry::ChangeMany *work); ///< which goes on without the sheet

private:
    void buildFields();
    void buildTable();
    void buildButtons();
    void readTenants(const QList<TenantId> &ids);
    void forgetTrial();
    void tryOut();
    void follow(ChangeMany *work);
    void showWork();
    void showRows();
    void showButtons();
    [[nodiscard]] ManyOrder order() const;
    [[nodiscard]] QString orderProblem() const; ///< in words; empty = none

    ChangeManyServices m_services;
    ChangeOutcomeModel m_model;
    QList<Tenant> m_tenants;
    QComboBox *m_kind;
    QLineEdit *m_until;
    QLineEdit *m_notice;
    QLineEdit *m_reason;
    QList<QWidget *> m_ofArchive;
    QLabel *m_report;
    TableView *m_table = nullptr;
    Button *m_export = nullptr;
    Button *m_stop = nullptr;
    Button *m_retry = nullptr;
    Button *m_try = nullptr;
    Button *m_do = nullptr;
    QPointer<ChangeMany> m_work;
};

} // namespace tenantry
