#pragma once
// Jobs: what needs a decision, what runs, what waits, what failed? With the operation behind a job, and those without one. A page of
// the shell, which owns it; GUI thread.

#include "models/joblistmodel.h"
#include "views/operations/operationpage.h"
#include "views/operations/runnerwatch.h"

#include <QTimer>

class QLabel;

namespace tenantry {

class Button;
class ErrorState;
class FilterField;
class JobPanel;
class JobQueue;
class ListPlaceholder;
class PageHeader;
class SegmentedControl;
class TableView;
class TenantRegistry;
class Theme;

/// What the page reads from; all outlive it.
struct JobsPageServices {
    const Theme &theme;
    const Format &format;
    TenantRegistry &registry;
    JobQueue &queue; ///< jobs of this window, which can be paused and cancelled here
    const OperationSite &operations; ///< where those that stopped are resumed and undone
    const FleetMonitor &monitor; ///< knows where their tenants live
};

class JobsPage : public OperationPage
{
    Q_OBJECT
public:
    JobsPage(const PageHost &host, const JobsPageServices &services);
    ~JobsPage() override;

    void open(const QString &argument) override; ///< the id of a job or of an operation
    [[nodiscard]] QString filterText() const override;
    void setFilterText(const QString &text) override;
    void focusFilter() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    [[nodiscard]] QWidget *inspector() override;
    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;
    [[nodiscard]] QDateTime dataTime() const override { return m_readAt; }

private:
    void offerActions();
    void build();
    void showJobs();
    void showSummary(qsizetype shown);
    void widen(); ///< clears the filter, or shows the longest period where there is none
    void take(const QList<HeldOperation> &unfinished);
    void selectWanted();
    [[nodiscard]] bool isShown(const JobRow &row) const;
    void askCancel();
    [[nodiscard]] QString whyNoOperation() const override;
    void updatePanel();
    void updateActions();
    [[nodiscard]] QString whyNotHandOverNow() const;
    [[nodiscard]] const JobRow *current() const; ///< null = none, or a heading
    [[nodiscard]] JobId currentId() const; ///< null = none; the queue ignores that

    JobsPageServices m_services;
    JobListModel m_model;
    QTimer m_look;
    RunnerWatch m_runner;
    QList<JobRecord> m_jobs;
    QList<HeldOperation> m_unfinished;
    QDateTime m_readAt;
    QString m_wanted; ///< id of a job or an operation
    PageHeader *m_header = nullptr;
    FilterField *m_filter = nullptr;
    SegmentedControl *m_period = nullptr;
    TableView *m_table = nullptr;
    ListPlaceholder *m_empty = nullptr;
    ErrorState *m_error = nullptr;
    QLabel *m_footer = nullptr;
    QLabel *m_hint = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_journal = nullptr;
    QAction *m_handOver = nullptr;
    QLabel *m_runnerLine = nullptr;
    std::unique_ptr<JobPanel> m_panel;
};

} // namespace tenantry
