#include "core/registry/auditchaincheck.h"

namespace tenantry {

void AuditChainCheck::report(const AuditRecord &record, const QString &title, const QString &evidence)
{
    m_isBroken = true;
    Finding finding;
    finding.key = QStringLiteral("REGISTRY-AUDIT-CHAIN:") + record.client.toString();
    finding.severity = Severity::Critical;
    finding.object = tr("audit trail");
    finding.title = title;
    finding.evidence = evidence;
    finding.remedy =
        tr("Compare with a backup or with the records of other consoles; find out who had the owner's rights.");
    m_findings << finding;
}

void AuditChainCheck::add(const AuditRecord &record)
{
    ++m_count;
    if (record.client != m_client) {
        m_client = record.client;
        m_seq = 0;
        m_hash.clear();
        m_isBroken = false;
    }
    const QString place = tr("Client %1, record %2.").arg(record.client.toString()).arg(record.clientSeq);
    if (m_isBroken) {
        // One break breaks all that follows; it is told once.
    } else if (record.clientSeq != m_seq + 1) {
        report(record, tr("Audit records are missing."), tr("%1 The record before it is %2.").arg(place).arg(m_seq));
    } else if (record.clientPrev != m_hash) {
        report(record, tr("An audit record was altered."), tr("%1 The one before it has another hash.").arg(place));
    } else if (!record.detail.isEmpty() && auditDetailCommit(record.salt, record.detail) != record.detailCommit) {
        report(record, tr("The detail of an audit record was altered."), place);
    }
    m_seq = record.clientSeq;
    m_hash = record.clientHash();
}

} // namespace tenantry
