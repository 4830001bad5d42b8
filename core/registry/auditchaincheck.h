#pragma once
// Follows the chain of every client through the audit trail. A value fed with records by client and sequence, one thread.

#include "core/audit/auditrecord.h"
#include "core/base/finding.h"

#include <QCoreApplication>
#include <QList>

namespace tenantry {

class AuditChainCheck
{
    Q_DECLARE_TR_FUNCTIONS(AuditChainCheck)
public:
    /// Records of one client come one after the other, by ascending sequence.
    void add(const AuditRecord &record);
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; } ///< the first break of each client
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    void report(const AuditRecord &record, const QString &title, const QString &evidence);

    QList<Finding> m_findings;
    qint64 m_count = 0;
    ClientId m_client;
    qint64 m_seq = 0;
    QByteArray m_hash;
    bool m_isBroken = false;
};

} // namespace tenantry
