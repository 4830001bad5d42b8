#pragma once
// The left part of the job bar: the newest running job with its buttons. Owned by the job bar, GUI thread.

#include "views/shell/jobline.h"
#include "views/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tenantry {

class ElidedLabel;
class ProgressBar;
class StatusShape;

class JobStrip : public QWidget
{
    Q_OBJECT
public:
    JobStrip(const Theme &theme, QWidget *parent);
    /// `more` counts the other jobs that run or wait.
    void showLine(const std::optional<JobLine> &line, int more);
    /// Where it is narrow only the name, the bar and the buttons stay.
    void setCompact(bool compact);
    void retranslate();

signals:
    void pauseRequested(const QString &jobId);
    void resumeRequested(const QString &jobId);
    void cancelRequested(const QString &jobId); ///< after the consequence was told and confirmed
    void stopWaitingRequested(const QString &jobId); ///< the same of a job that was cancelled
    void listRequested();
    void openRequested(const QString &jobId);

private:
    void askCancel(bool asking);
    StatusShape *m_glyph;
    ElidedLabel *m_title;
    ElidedLabel *m_stage;
    ProgressBar *m_progress;
    QLabel *m_count;
    StatusShape *m_failedGlyph;
    QLabel *m_failed;
    QLabel *m_timeLeft;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPushButton *m_open;
    ElidedLabel *m_question;
    QPushButton *m_confirm;
    QPushButton *m_keep;
    QFrame *m_divider;
    QPushButton *m_more;
    std::optional<JobLine> m_line;
    int m_others = 0;
    bool m_asking = false;
    bool m_compact = false;
};

} // namespace tenantry
