#pragma once
// The inspector beside the list of jobs: state, what it did, and the journal of its operation. Owned by the Jobs page, GUI
// thread.

#include "core/base/format.h"
#include "core/registry/jobrecord.h"
#include "core/registry/operation.h"
#include "views/widgets/inspectorpanel.h"

#include <optional>

class QAction;
class QLabel;

namespace tenantry {

class CodeBlock;
class JournalList;
class SideList;
class TenantRegistry;
class Theme;

class JobPanel : public InspectorPanel
{
    Q_OBJECT
public:
    JobPanel(const Theme &theme, const Format &format, TenantRegistry &registry, QWidget *parent = nullptr);

    /// Nothing shows that no job is selected.
    void show(const std::optional<JobRecord> &job);
    void setActions(const QList<QAction *> &actions);
    void retranslate(); ///< titles that stay; show() says the rest anew

signals:
    void operationRead(const tenantry::Operation &operation); ///< of the job that is shown, now and when it changed

private:
    void showOperation(const Operation &operation);

    const Theme &m_theme;
    const Format &m_format;
    TenantRegistry &m_registry;
    OperationId m_operation;
    QLabel *m_stage;
    QWidget *m_buttons;
    SideList *m_facts;
    QWidget *m_factsPart;
    QWidget *m_journalPart;
    QLabel *m_journalTitle;
    QLabel *m_journalCount;
    JournalList *m_journal;
    CodeBlock *m_statement;
};

} // namespace tenantry
