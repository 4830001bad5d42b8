#pragma once
// One thing that a proof tried, and what the server said. A plain value.

#include <QList>
#include <QString>

#include <functional>

namespace tenantry {

enum class ProofActor { Tenant, Neighbour };

struct ProofAttempt {
    ProofActor actor = ProofActor::Tenant;
    QString statement;
    bool isAllowed = false; ///< whether it should work
    QString answer; ///< "done", the SQLSTATE, "0 rows", or what was found
    bool isAsExpected = false; ///< an answer that is neither leave nor refusal proves nothing, and is not as expected
};

/// Called with each as soon as it is known; may be empty.
using ProofObserver = std::function<void(const ProofAttempt &)>;

} // namespace tenantry
