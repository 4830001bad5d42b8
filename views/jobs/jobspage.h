#pragma once
// Jobs: what runs, what waits, what failed? With the journal of the operation behind a job. A page of the shell, which owns
// it; GUI thread.

#include "models/joblistmodel.h"
#include "views/shell/page.h"

#include "core/registry/operation.h"

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
struct OperationSite;

/// What the page reads from; all outlive it.
struct JobsPageServices {
    const Theme &theme;
    const Format &format;
    TenantRegistry &registry;
    JobQueue &queue; ///< jobs of this window, which can be paused and cancelled here
    const OperationSite &operations; ///< where those that stopped are resumed and undone
};

class JobsPage : public ShellPage
{
    Q_OBJECT
public:
    JobsPage(const PageHost &host, const JobsPageServices &services);
    ~JobsPage() override;

    void open(const QString &argument) override; ///< a job's id
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
    [[nodiscard]] bool isShown(const JobRecord &job) const;
    void askCancel();
    void resumeOperation();
    void askUndo();
    void take(const Operation &operation);
    void updateOperationActions();
    [[nodiscard]] const Operation *currentOperation() const; ///< null before it is read
    void updatePanel();
    void updateActions();
    [[nodiscard]] const JobRecord *current() const;
    [[nodiscard]] JobId currentId() const; ///< null = none; the queue ignores that

    JobsPageServices m_services;
    JobListModel m_model;
    QTimer m_look;
    QList<JobRecord> m_jobs;
    QDateTime m_readAt;
    JobId m_wanted;
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
    QAction *m_resumeOperation = nullptr;
    QAction *m_undoOperation = nullptr;
    Operation m_operation; ///< the last one that was read
    std::unique_ptr<JobPanel> m_panel;
};

} // namespace tenantry
