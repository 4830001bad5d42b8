#pragma once
// Brings tenants from a CSV file: file, columns, a check that writes nothing, then the import as a job. A sheet of the shell,
// which owns it; GUI thread.

#include "models/importproblemlistmodel.h"
#include "views/tenants/tenantjobservices.h"
#include "views/widgets/sheet.h"

#include <QTimer>

class QLabel;
class QLineEdit;

namespace tenantry {

class MappingForm;
class TableView;

class ImportDialog : public Sheet
{
    Q_OBJECT
public:
    explicit ImportDialog(const TenantJobServices &services, QWidget *parent = nullptr);
    ~ImportDialog() override; ///< stops a check that runs

    void setFile(const QString &path); ///< reads its first rows, soon
    [[nodiscard]] MappingForm *mappingForm() const { return m_mapping; }
    [[nodiscard]] TableView *problemTable() const { return m_problems; }
    [[nodiscard]] Button *checkButton() const { return m_check; }
    [[nodiscard]] Button *importButton() const { return m_import; }
    [[nodiscard]] QString report() const; ///< what the check said, in words

signals:
    void started(const tenantry::JobId &job);

private:
    void build();
    void choose();
    void check();
    void takeReport(const Result<ImportReport> &report);
    void forgetCheck();
    void showProblems(bool shown);
    void showProgress();
    void run();
    [[nodiscard]] TenantImport::SourceMaker source() const;

    TenantJobServices m_services;
    ImportProblemListModel m_model;
    QLineEdit *m_path = nullptr;
    MappingForm *m_mapping = nullptr;
    QLabel *m_report = nullptr;
    TableView *m_problems = nullptr;
    Button *m_export = nullptr; ///< of the rows above
    Button *m_check = nullptr;
    Button *m_import = nullptr;
    std::shared_ptr<ImportProgress> m_progress; // of the check that runs
    std::optional<ImportReport> m_checked; // of this file and these columns
    QTimer m_tick;
};

} // namespace tenantry
