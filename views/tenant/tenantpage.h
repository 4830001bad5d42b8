#pragma once
// What is going on with this one tenant? Live figures, the likely cause, where it lives, its operations and audit
// records. A page of the shell, which owns it; GUI thread.

#include "core/base/finding.h"
#include "core/base/format.h"
#include "core/registry/registryqueries.h"
#include "core/registry/server.h"
#include "views/shell/page.h"

#include <functional>
#include <optional>

class QLabel;
class QGridLayout;
class QVBoxLayout;

namespace tenantry {

class Button;
class Card;
class Chip;
class ErrorState;
class FleetMonitor;
class NoteBanner;
class SideList;
class StatusChip;
class TenantHealthStrip;
class TenantRegistry;
class Theme;

/// What the page reads from; all outlive it.
struct TenantPageServices {
    const Theme &theme;
    const Format &format;
    TenantRegistry &registry;
    FleetMonitor &monitor;
    /// The tenant that follows (+1) or precedes (-1) one in the list as it is shown; null at its ends.
    std::function<TenantId(const TenantId &, int)> neighbour;
};

class TenantPage : public ShellPage
{
    Q_OBJECT
public:
    TenantPage(const PageHost &host, const TenantPageServices &services);

    void open(const QString &argument) override; ///< the tenant's id
    [[nodiscard]] QStringList breadcrumb() const override;
    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;
    [[nodiscard]] QDateTime dataTime() const override;

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildHeader(QVBoxLayout *column);
    void buildCards(QVBoxLayout *column);
    void arrangeCards(bool stacked); ///< the drawn grid, or one column where large text leaves no room
    void offerActions();
    void offerAuditExport();
    void readTenant();
    void readRecords();
    void showTenant();
    void showFacts();
    void showPlacement();
    void showOperations(const QList<Operation> &operations);
    void showAudit(const QList<AuditRecord> &records);
    void copySummary();
    void goToNeighbour(int step);
    [[nodiscard]] const Server *server() const;

    TenantPageServices m_services;
    TenantId m_id;
    std::optional<Tenant> m_tenant;
    QList<Finding> m_findings;
    QLabel *m_name = nullptr;
    QLabel *m_slug = nullptr;
    QLabel *m_where = nullptr;
    StatusChip *m_state = nullptr;
    Chip *m_plan = nullptr;
    QWidget *m_body = nullptr;
    Button *m_copy = nullptr;
    QAction *m_copyAction = nullptr;
    QAction *m_pinAction = nullptr;
    NoteBanner *m_cause = nullptr;
    TenantHealthStrip *m_health = nullptr;
    ErrorState *m_error = nullptr;
    Card *m_placementCard = nullptr;
    SideList *m_placement = nullptr;
    QGridLayout *m_grid = nullptr;
    bool m_isStacked = false;
    Card *m_waitsCard = nullptr;
    SideList *m_waits = nullptr;
    Card *m_operationsCard = nullptr;
    SideList *m_operations = nullptr;
    Card *m_auditCard = nullptr;
    SideList *m_audit = nullptr;
};

} // namespace tenantry
