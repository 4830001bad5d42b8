#pragma once
// Every operation that touched a tenant, newest first. Owned by the tenant's page, GUI thread.

#include "models/operationlistmodel.h"
#include "views/tenant/tenantrecords.h"

#include <optional>

namespace tenantry {

class TenantOperations : public TenantRecords
{
    Q_OBJECT
public:
    explicit TenantOperations(const Services &services, QWidget *parent = nullptr);
    void retranslate() override;
    [[nodiscard]] std::optional<Operation> current() const; ///< the one that is selected, without its steps

signals:
    void currentChanged(); ///< another one, or what is known of it

protected:
    void read(quint64 asked, const PageKey &after, int limit) override;
    [[nodiscard]] int count() const override { return m_model.rowCount(); }
    void clear() override { m_model.reset({}); }

private:
    OperationListModel m_model;
};

} // namespace tenantry
