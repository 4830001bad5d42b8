#pragma once
// Asks what became of a change whose program ended before it could say so. A sheet of the shell, which owns it; GUI thread.

#include "core/audit/auditrecord.h"
#include "views/widgets/sheet.h"

class QLineEdit;

namespace tenantry {

class Format;
class SegmentedControl;
class SideList;
class TenantRegistry;

class SettleDialog : public Sheet
{
    Q_OBJECT
public:
    /// Registry and format outlive the dialog.
    SettleDialog(const Theme &theme, const Format &format, TenantRegistry &registry, const AuditRecord &intent,
                 QWidget *parent = nullptr);
    [[nodiscard]] SegmentedControl *outcomeField() const { return m_outcome; }
    [[nodiscard]] QLineEdit *reasonField() const { return m_reason; }

signals:
    void settled(tenantry::AuditOutcome outcome); ///< it is on record

private:
    void showIntent(const QString &tenant);
    void accept();

    const Format &m_format;
    TenantRegistry &m_registry;
    AuditRecord m_intent;
    SideList *m_facts;
    SegmentedControl *m_outcome;
    QLineEdit *m_reason;
    Button *m_do;
};

} // namespace tenantry
