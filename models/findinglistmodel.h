#pragma once
// The attention list: open findings, the most urgent first. Owned by the page that shows it, GUI thread.

#include "core/base/finding.h"
#include "core/base/format.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

class FindingListModel : public RecordTableModel<Finding, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::FindingListModel)
public:
    enum Column { Title, Since, Action };
    /// The format outlives the model.
    explicit FindingListModel(const Format &format, QObject *parent = nullptr);
};

/// What a finding is about, and so where it leads.
enum class FindingSubject { None, Intent, Operation, Tenant, Tenants, Server };
[[nodiscard]] FindingSubject subjectOf(const Finding &finding);

/// The shape of a severity: critical and high are bad, medium warns, the rest is a difference to look at.
[[nodiscard]] StatusKind severityStatus(Severity severity);
/// By severity, then tenants hit, then age; of two with the same key the first stays.
[[nodiscard]] QList<Finding> rankedFindings(const QList<Finding> &live, const QList<Finding> &recorded);

} // namespace tenantry
