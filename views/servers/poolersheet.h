#pragma once
// The pooler leak lab in the window: through the application's own address it tries what one client leaves to the next, and says what is safe. A
// sheet of the shell, which owns it; GUI thread.

#include "core/registry/server.h"
#include "core/routing/poolerlab.h"
#include "views/widgets/sheet.h"

class QLineEdit;
class QThreadPool;

namespace tenantry {

class NoteBanner;
class SideList;

class PoolerSheet : public Sheet
{
    Q_OBJECT
public:
    /// `threads` outlives it.
    PoolerSheet(const Theme &theme, QThreadPool &threads, const Server &server, QWidget *parent = nullptr);
    ~PoolerSheet() override; ///< what was set at the pooler is reset all the same

private:
    void buildQuestion(const Server &server);
    void buildAnswer();
    void run();
    void take(const Result<LabReport> &report);
    void showReport(const LabReport &report);
    void updateButton();

    QThreadPool &m_threads;
    std::shared_ptr<std::atomic_bool> m_isCancelled;
    QLineEdit *m_address;
    QLineEdit *m_password;
    NoteBanner *m_note;
    SideList *m_findings;
    QLabel *m_advice;
    Button *m_run = nullptr;
    bool m_isRunning = false;
};

} // namespace tenantry
