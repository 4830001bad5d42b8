#pragma once
// What was found and not yet settled: reads, and changes with their audit records. Made for one piece of work on the
// connection's thread; changes belong into the transaction of their AuditWriter.

#include "core/base/finding.h"
#include "core/registry/auditwriter.h"

#include <QCoreApplication>
#include <QStringList>

namespace tenantry {

class FindingRepository
{
    Q_DECLARE_TR_FUNCTIONS(FindingRepository)
public:
    explicit FindingRepository(Connection &connection) : m_connection(connection) { }

    /// Open ones, and snoozed ones whose time is over, most urgent first: severity x tenants hit x age.
    [[nodiscard]] Result<QList<Finding>> attention(int limit);
    /// Those whose time is not over. Errors: of the connection only, as for all reads here.
    [[nodiscard]] Result<QList<Finding>> snoozed();
    [[nodiscard]] Result<Finding> byKey(const QString &key); ///< Missing where there is none
    [[nodiscard]] Result<QList<Finding>> ofTenant(const TenantId &tenant); ///< unresolved ones, worst first

    /// Adds new keys and renews known ones; a resolved one opens again, a snoozed or accepted one stays so.
    /// An invalid lastSeen means now. Returns how many are new or open again.
    [[nodiscard]] Result<qint64> report(const QList<Finding> &findings, AuditWriter &audit);
    /// Resolves the unresolved ones whose key starts with the prefix and is not in `stillThere`. Returns how many.
    [[nodiscard]] Result<qint64> resolve(const QString &keyPrefix, const QStringList &stillThere, AuditWriter &audit);
    /// What a person decides about a finding as they see it; `until` is for FindingState::Snoozed only. Returns it as it is
    /// stored. Errors: Missing where there is none, Conflict where somebody decided otherwise meanwhile, InvalidInput.
    [[nodiscard]] Result<Finding> setState(const Finding &seen, FindingState state, const QDateTime &until,
                                           const QString &reason, AuditWriter &audit);

private:
    [[nodiscard]] static Error decidedOtherwise(const Finding &stored);
    Connection &m_connection;
};

} // namespace tenantry
