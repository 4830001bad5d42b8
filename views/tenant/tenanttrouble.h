#pragma once
// What the registry says is wrong with one tenant: its open findings and its last error. Owned by the tenant's page, GUI
// thread.

#include "core/base/finding.h"
#include "core/inspection/tenantfacts.h"
#include "core/registry/operation.h"

#include <QObject>

#include <optional>

namespace tenantry {

class TenantRegistry;

class TenantTrouble : public QObject
{
    Q_OBJECT
public:
    /// The registry outlives this.
    explicit TenantTrouble(TenantRegistry &registry, QObject *parent = nullptr);

    void read(const TenantId &id); ///< again, or of another tenant: then what was known is forgotten at once
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    [[nodiscard]] const Fact<LastError> &lastError() const
    {
        return m_lastError;
    } ///< untried before both parts are read

signals:
    void changed();

private:
    void judge();

    TenantRegistry &m_registry;
    TenantId m_id;
    QList<Finding> m_findings;
    bool m_hasFindings = false; ///< read
    std::optional<QList<Operation>> m_failures; ///< operations that are not done, when read
    Fact<LastError> m_lastError;
};

} // namespace tenantry
