#pragma once
// The two records around a change elsewhere: the intent is committed before its first statement, the outcome after it.
// A value, used on the connection's thread; an intent whose program ended before the outcome is found by AuditLog.

#include "core/registry/registrysession.h"

#include <QCoreApplication>

namespace tenantry {

class AuditIntent
{
    Q_DECLARE_TR_FUNCTIONS(AuditIntent)
public:
    /// Commits the intent in a transaction of its own: nothing may be changed elsewhere unless this succeeded.
    [[nodiscard]] static Result<AuditIntent> begin(Connection &connection, const RegistryWriter &by,
                                                   AuditRecord record);
    /// The intent of that id, by whichever program. Missing, or Conflict where it has an outcome already.
    [[nodiscard]] static Result<AuditIntent> find(Connection &connection, qint64 id);
    /// A person says what became of an intent whose program cannot: the outcome and a record of saying so, in one transaction.
    /// Errors: those of find(), InvalidInput (no outcome, no reason).
    [[nodiscard]] static Result<> settle(Connection &connection, const RegistryWriter &by, qint64 id,
                                         AuditOutcome outcome, const QString &reason);

    [[nodiscard]] qint64 id() const { return m_record.id; }
    [[nodiscard]] const AuditRecord &record() const { return m_record; }
    /// Commits what became of it; Conflict where somebody else did meanwhile, with what they recorded. Unknown = the change may or may not have happened; words say what was seen.
    [[nodiscard]] Result<> finish(Connection &connection, const RegistryWriter &by, AuditOutcome outcome,
                                  const QString &words = {});

private:
    explicit AuditIntent(AuditRecord record) : m_record(std::move(record)) { }
    /// Conflict where the intent of that id has an outcome.
    [[nodiscard]] static Result<> checkOpen(Connection &connection, qint64 id);
    /// Until the end of the transaction nobody else settles it.
    [[nodiscard]] static Result<> hold(Connection &connection, qint64 id);
    [[nodiscard]] AuditRecord outcomeRecord(AuditOutcome outcome, const QString &words) const;
    AuditRecord m_record;
};

} // namespace tenantry
