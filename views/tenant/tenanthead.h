#pragma once
// Who this tenant is, over everything its page shows: name, state, plan, slug and place. Owned by the tenant's page, GUI
// thread.

#include "core/registry/tenant.h"
#include "models/roles.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;

namespace tenantry {

class Chip;
class StatusChip;
class Theme;

class TenantHead : public QWidget
{
    Q_OBJECT
public:
    explicit TenantHead(const Theme &theme, QWidget *parent = nullptr);
    void setTenant(const std::optional<Tenant> &tenant); ///< none while it is read; takes the plan away
    /// What its live figures say, until the next tenant: the shape of an active tenant, and its word where it is not sound.
    void setSignal(StatusKind signal);
    void setPlan(const QString &name);
    void setPlace(const QString &place); ///< isolation model and server, in words
    void addAction(QWidget *action);

private:
    std::optional<TenantState> m_recorded;
    QLabel *m_name;
    StatusChip *m_state;
    Chip *m_plan;
    QLabel *m_slug;
    QLabel *m_place;
    QHBoxLayout *m_row;
};

} // namespace tenantry
