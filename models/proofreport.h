#pragma once
// What a proof of isolation tried and how it came out, read back from the journal. Plain values and a function for any thread.

#include <QList>
#include <QString>

namespace tenantry {

struct ProofReport {
    struct Attempt {
        QString statement;
        QString answer; ///< "done", an SQLSTATE, "0 rows"
        bool isAsExpected = false;
    };
    QList<Attempt> asTenant;
    QList<Attempt> asNeighbour;

    [[nodiscard]] bool isEmpty() const { return asTenant.isEmpty() && asNeighbour.isEmpty(); }
    [[nodiscard]] static int asExpected(const QList<Attempt> &attempts); ///< how many
};

/// The reverse of proofText(); what is not of it gives no attempt.
[[nodiscard]] ProofReport readProof(const QString &text);

} // namespace tenantry
