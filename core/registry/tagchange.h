#pragma once
// Gives a tag to many tenants, or takes it away, with a few statements whatever their number. Made for one change inside the
// transaction of its AuditWriter, on the connection's thread.

#include "core/registry/auditwriter.h"

#include <QCoreApplication>

namespace tenantry {

class TagChange
{
    Q_DECLARE_TR_FUNCTIONS(TagChange)
public:
    /// `present` says whether the tenants shall bear the tag afterwards.
    TagChange(Connection &connection, QString tag, bool present);

    /// All or none, with one audit record for each tenant that had to change; returns how many. Errors: InvalidInput (the
    /// tag), Missing, Constraint (a tenant was erased).
    [[nodiscard]] Result<qint64> run(const QList<TenantId> &ids, AuditWriter &audit);

private:
    [[nodiscard]] Result<> checkAllThere(const QVariant &ids, qsizetype count);
    [[nodiscard]] Result<QList<AuditRecord>> records(const QVariant &ids, AuditWriter &audit);

    Connection &m_connection;
    QString m_tag;
    bool m_present;
};

} // namespace tenantry
