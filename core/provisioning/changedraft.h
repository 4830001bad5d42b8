#pragma once
// The plan of a change to a tenant that was made here, while its steps are added: opened on the server, so that no other change works at
// the tenant, and closed there at its end. A local value of whoever plans, usable on any thread.

#include "core/isolation/enginecapability.h"
#include "core/provisioning/stepscript.h"
#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"

#include <functional>

namespace tenantry {

/// Errors: Unsupported (it was not made here; the engine), Constraint (its state is none of these, or it has no place).
[[nodiscard]] Result<> checkChange(const Tenant &tenant, const Server &server, const QList<TenantState> &wanted,
                                   Capability needed = Capability::Suspend);

class ChangeDraft
{
public:
    using Write = std::function<void(StepScript &)>;
    /// `title` has %1 for the tenant's name.
    ChangeDraft(const Tenant &tenant, const Server &server, const QString &kind, const QString &title);

    [[nodiscard]] const QString &base() const { return m_base; } ///< what the names of its objects begin with
    /// One transaction, which opens the change and then does what `write` says; `undo` takes all of it back.
    [[nodiscard]] Result<> addOpening(const QString &title, const Write &write, const Write &undo);
    /// That nobody but its owner reaches its data.
    [[nodiscard]] Result<> addProof();
    void add(QLatin1StringView kind, const QString &title, const QString &object, const QString &statement,
             const QString &compensation = {});
    /// Closes the change there, then in the registry, with what `remark` says of it.
    [[nodiscard]] Result<> addEnd(const QString &title, const QString &remark = {});
    [[nodiscard]] const Operation &operation() const { return m_operation; }

private:
    [[nodiscard]] int nextStep() const { return static_cast<int>(m_operation.steps.size()) + 1; }
    QString m_base;
    Engine m_engine;
    Operation m_operation;
};

} // namespace tenantry
