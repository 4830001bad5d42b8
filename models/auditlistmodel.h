#pragma once
// Audit records as they are paged in, newest first. Owned by the page that shows them, GUI thread.

#include "core/audit/auditrecord.h"
#include "core/base/format.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

/// A record, and the name of its tenant where the page knows it. Records never change: two of one id are the same.
struct AuditRow {
    AuditRecord record {AuditSubject::platform()};
    QString tenantName; ///< empty = show the id
    friend bool operator==(const AuditRow &a, const AuditRow &b)
    {
        return a.record.id == b.record.id && a.tenantName == b.tenantName;
    }
};

class AuditListModel : public RecordTableModel<AuditRow, qint64>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::AuditListModel)
public:
    enum Column { At, Operator, Tenant, Action, Object, Outcome, Reason, Login };
    /// The format outlives the model.
    explicit AuditListModel(const Format &format, QObject *parent = nullptr);
};

[[nodiscard]] QString auditOutcomeWord(AuditOutcome outcome); ///< translated
[[nodiscard]] StatusKind auditOutcomeStatus(AuditOutcome outcome);

} // namespace tenantry
