#pragma once
// Tries statements that must work, be refused, or find nothing, each in a savepoint of a transaction that somebody else rolls back.
// Made for one proof, on the thread of its connections.

#include "core/provisioning/isolationproof.h"

namespace tenantry {

class ProofRecorder
{
public:
    explicit ProofRecorder(ProofObserver observe = {}) : m_observe(std::move(observe)) { }
    /// Must be done, or be refused by the server. Errors of all: those that say nothing about a wall.
    [[nodiscard]] Result<> attempt(Connection &connection, ProofActor actor, const QString &statement, bool isAllowed);
    /// Refers to a row of somebody else: must be refused, by a right that is missing or because no such row is found.
    [[nodiscard]] Result<> refer(Connection &connection, ProofActor actor, const QString &statement);
    /// Must find nothing: `select` is the one that reads, or what a writing statement with RETURNING changes.
    [[nodiscard]] Result<> findNothing(Connection &connection, ProofActor actor, const QString &statement);
    /// A question of provisioning/<resource>.sql about a tenant's name, of which the answer must be nothing.
    [[nodiscard]] Result<> ask(Connection &connection, const QString &resource, const QString &base);
    void note(ProofActor actor, const QString &statement, bool isAllowed, const QString &answer, bool isAsExpected)
    {
        m_attempts.append({actor, statement, isAllowed, answer, isAsExpected});
        if (m_observe)
            m_observe(m_attempts.last());
    }
    [[nodiscard]] const QList<ProofAttempt> &attempts() const { return m_attempts; }

private:
    [[nodiscard]] Result<> tryOut(Connection &connection, ProofActor actor, const QString &statement, bool isAllowed,
                                  const QStringList &refusals);
    ProofObserver m_observe;
    QList<ProofAttempt> m_attempts;
};

} // namespace tenantry
