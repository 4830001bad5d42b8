#pragma once
// The base of a page with an inspector of an operation: offers the ways on of the one that is shown, as far as its journal and its
// lease let them. A page of the shell, which owns it; GUI thread.

#include "views/operations/operationacts.h"
#include "views/operations/operationsections.h"
#include "views/shell/page.h"

namespace tenantry {

class OperationPage : public ShellPage
{
    Q_OBJECT
public:
    OperationPage(const PageHost &host, const OperationServices &services);

protected:
    /// Once, for the sections of the page's inspector. `begun`, which may be empty, gets the job that resumes or undoes.
    void offerWays(OperationSections &sections, const Begun &begun = {});
    void updateWays(); ///< the page shows another operation, or none
    /// Why nothing is shown that could be resumed or undone, in words; empty = an operation is shown, or being read.
    [[nodiscard]] virtual QString whyNoOperation() const = 0;
    [[nodiscard]] const OperationServices &operationServices() const { return m_services; }

private:
    OperationServices m_services;
    OperationSections *m_sections = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_undo = nullptr;
};

} // namespace tenantry
