#pragma once
// Makes many tenants from a CSV file: the file is checked as a whole, then each line is made and its outcome stands in the table. A
// sheet of the shell, which owns it; GUI thread.

#include "models/onboardrowmodel.h"
#include "views/tenants/onboarddialog.h"

#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace tenantry {

class TableView;

class OnboardFileSheet : public Sheet
{
    Q_OBJECT
public:
    /// `work`, where it is not null, is what was begun before: it is shown as it is by now.
    OnboardFileSheet(const OnboardServices &services, OnboardMany *work, QWidget *parent = nullptr);

signals:
    void waiting(bool waits); ///< for a server, which may wait for a person's password
    void started(tenantry::OnboardMany *work); ///< which goes on without the sheet

private:
    void buildFields();
    void buildTable();
    void buildButtons();
    QLineEdit *addPath(const QString &label, const QString &remark, bool isFile);
    void forgetCheck();
    void check();
    void take(const Result<QList<OnboardLine>> &lines);
    void begin();
    void follow(OnboardMany *work);
    void showRows();
    void showButtons();

    OnboardServices m_services;
    OnboardRowModel m_model;
    QLineEdit *m_file = nullptr;
    QLineEdit *m_migrations = nullptr;
    QLineEdit *m_sharedMigrations = nullptr;
    QCheckBox *m_undoes;
    QLabel *m_report;
    TableView *m_table = nullptr;
    Button *m_export = nullptr; ///< of the table
    QList<QWidget *> m_fields; ///< of no use once tenants are made
    Button *m_stop = nullptr;
    Button *m_close = nullptr;
    Button *m_check = nullptr;
    Button *m_create = nullptr;
    QList<OnboardLine> m_lines; ///< of the check; empty = none
    int m_checks = 0; ///< a late answer of an older one is dropped
    QPointer<OnboardMany> m_work;
};

} // namespace tenantry
