#pragma once
// Operations that a program which closes left to the runner: who may be given what, and what became of it. Made for one piece of work
// on the connection's thread; changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/registry/operation.h"

#include <QCoreApplication>
#include <QList>

namespace tenantry {

struct HandOver {
    OperationId operation;
    QString title; ///< of the operation
    TenantId tenant; ///< of the operation
    QString by; ///< who handed it over
    QDateTime at; ///< UTC, by the registry's clock
    QDateTime nextTry; ///< UTC, by the registry's clock
    int tries = 0; ///< that a passing fault ended
    QString words; ///< of the last of those; empty = none
    friend bool operator==(const HandOver &, const HandOver &) = default;
};

/// What was handed over and is not over; owned as any repository is.
class HandOverRepository
{
    Q_DECLARE_TR_FUNCTIONS(HandOverRepository)
public:
    explicit HandOverRepository(Connection &connection) : m_connection(connection) { }

    /// Whoever works at it now goes on until its lease is given up. Returns the runner that answered. Errors: Missing (no runner
    /// answers, no such operation), Constraint (it is over or being undone, or was handed over already), Unsupported (it makes a
    /// server on the computer where it was begun).
    [[nodiscard]] Result<QString> handOver(const OperationId &id, AuditWriter &audit);
    /// The same look, without a change.
    [[nodiscard]] Result<QString> check(const OperationId &id);
    [[nodiscard]] Result<QList<HandOver>> open(); ///< the oldest first; errors: of the connection only
    /// A person has to decide about it again.
    [[nodiscard]] Result<> giveBack(const HandOver &handOver, const QString &words, AuditWriter &audit);
    /// Later, and each time twice as late, up to half an hour.
    [[nodiscard]] Result<> postpone(const HandOver &handOver, const QString &words);

private:
    [[nodiscard]] Result<Operation> checkOperation(const OperationId &id);
    [[nodiscard]] Result<QString> answeringRunner();
    Connection &m_connection;
};

} // namespace tenantry
