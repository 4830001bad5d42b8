#pragma once
// Tells on stdout when the window was first painted and when it first showed tenants, and ends the program: what
// bench_start reads. Made by main() for --report-start, GUI thread.

#include "app/console/console.h"

namespace tenantry {

class StartReport : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    StartReport(AppContext &context, Console &console);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell(const char *what);

    AppContext &m_context;
    Console &m_console;
    bool m_framed = false;
};

} // namespace tenantry
