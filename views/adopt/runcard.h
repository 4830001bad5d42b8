#pragma once
// The recording of what was found, as its job goes on, and what became of it. Owned by the page that adopts, GUI thread.

#include "core/jobs/jobqueue.h"
#include "core/registry/tenantimport.h"
#include "models/importproblemlistmodel.h"
#include "views/widgets/card.h"

namespace tenantry {

class Button;
class Format;
class NoteBanner;
class ProgressBar;
class TableView;
class Theme;

class RunCard : public Card
{
    Q_OBJECT
public:
    /// The queue outlives it.
    RunCard(const Theme &theme, const Format &format, JobQueue &jobs, QWidget *parent = nullptr);

    /// `written` is filled by the job before it ends.
    void follow(const JobId &job, const std::shared_ptr<ImportReport> &written);
    void retranslate();
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] QWidget *firstFocus() const;

signals:
    void ended();
    void tenantsWanted(); ///< to see them
    void moreWanted(); ///< to adopt another system, or this one again

private:
    void build();
    void take(const Job &job);
    void sayOutcome(const Job &job);

    const Theme &m_theme;
    const Format &m_format;
    JobQueue &m_jobs;
    ImportProblemListModel m_model;
    NoteBanner *m_note;
    QLabel *m_stage;
    ProgressBar *m_bar;
    TableView *m_problems;
    Button *m_cancel;
    Button *m_again;
    Button *m_tenants;
    JobId m_job;
    std::shared_ptr<ImportReport> m_written;
    bool m_isOver = false;
};

} // namespace tenantry
