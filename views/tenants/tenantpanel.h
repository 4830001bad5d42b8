#pragma once
// The inspector beside the list of tenants: where one lives and what was read of it. Owned by the Tenants page, GUI thread.

#include "core/base/finding.h"
#include "core/base/format.h"
#include "core/registry/tenant.h"

#include "views/widgets/inspectorpanel.h"

#include <optional>

class QAction;
class QLabel;

namespace tenantry {

class Button;
class FleetMonitor;
class NoteBanner;
class SideList;
class TenantRegistry;
class Theme;

class TenantPanel : public InspectorPanel
{
    Q_OBJECT
public:
    TenantPanel(const Theme &theme, const Format &format, TenantRegistry &registry, FleetMonitor &monitor,
                QWidget *parent = nullptr);

    /// Nothing shows that no tenant is selected.
    void show(const std::optional<Tenant> &tenant);
    void setActions(QAction *open, QAction *pin);
    void setActs(const QList<QAction *> &acts); ///< in the order of tenantActs; seen where the tenant's state is theirs

private:
    void update();
    void readFindings();
    [[nodiscard]] QString serverName() const;

    const Theme &m_theme;
    const Format &m_format;
    TenantRegistry &m_registry;
    FleetMonitor &m_monitor;
    std::optional<Tenant> m_tenant;
    QLabel *m_slug;
    QWidget *m_buttons;
    QList<QWidget *> m_acts;
    QWidget *m_findingPart;
    NoteBanner *m_finding;
    QWidget *m_listPart;
    SideList *m_list;
};

/// The word of one value of a filter field, as the choices above the list show it.
[[nodiscard]] QString choiceWord(const QString &field, const QString &value);

} // namespace tenantry
