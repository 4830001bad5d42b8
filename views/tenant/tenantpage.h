#pragma once
// What is going on with this one tenant? Live figures, the likely cause, where it lives, its operations and audit
// records, each in full on a tab. A page of the shell, which owns it; GUI thread.

#include "core/base/finding.h"
#include "core/base/format.h"
#include "core/registry/archiveterms.h"
#include "core/registry/registryqueries.h"
#include "core/registry/server.h"
#include "views/operations/operationpage.h"

#include <functional>
#include <optional>

class QStackedWidget;
class QTabBar;

namespace tenantry {

class Button;
class ErrorState;
class OperationPanel;
class FleetMonitor;
struct TenantFacts;
class TenantHead;
class TenantOperations;
class TenantRecords;
class TenantRegistry;
class TenantRouter;
class TenantSummaryTab;
class TenantTrouble;
class Theme;

/// What the page reads from; all outlive it.
struct TenantPageServices {
    const Theme &theme;
    const Format &format;
    TenantRegistry &registry;
    FleetMonitor &monitor;
    /// What the list knows of a tenant, until the registry has answered and where it does not.
    std::function<std::optional<Tenant>(const TenantId &)> known;
    /// The tenant that follows (+1) or precedes (-1) one in the list as it is shown; null at its ends.
    std::function<TenantId(const TenantId &, int)> neighbour;
    const OperationSite &operations; ///< where those that stopped are resumed and undone
    JobQueue &jobs;
    TenantRouter &router;
};

class TenantPage : public OperationPage
{
    Q_OBJECT
public:
    TenantPage(const PageHost &host, const TenantPageServices &services);
    ~TenantPage() override;

    void open(const QString &argument) override; ///< the tenant's id
    [[nodiscard]] QStringList breadcrumb() const override;
    [[nodiscard]] QVariantMap saveState() const override; ///< which tab
    void restoreState(const QVariantMap &state) override;
    [[nodiscard]] QWidget *inspector() override; ///< beside its operations
    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;
    [[nodiscard]] QDateTime dataTime() const override;

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Tab { Summary, OperationsTab, AuditTab };
    void build();
    void showTab(int tab);
    void offerActions();
    void offerActs();
    void updateLogin();
    [[nodiscard]] QString whyNoLogin() const;
    void updateActs();
    void offerOperationActs();
    void showOperation();
    void updateOperation();
    [[nodiscard]] QString whyNoOperation() const override;
    void readTenant();
    void readRecords();
    void readPlan();
    void readArchive();
    void showTenant();
    [[nodiscard]] const std::optional<Tenant> &shown() const { return m_tenant ? m_tenant : m_known; }
    void showFacts();
    void showPlacement();
    void copySummary();
    void goToNeighbour(int step);
    [[nodiscard]] std::optional<TenantFacts> facts() const; ///< empty while this tenant's are asked for
    [[nodiscard]] const Server *server() const;

    TenantPageServices m_services;
    TenantId m_id;
    std::optional<Tenant> m_tenant;
    std::optional<Tenant> m_known; ///< by the list, when the page was opened
    std::optional<ArchiveTerms> m_archive; ///< of one that is archived
    TenantTrouble *m_trouble;
    TenantHead *m_head = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    Button *m_copy = nullptr;
    QAction *m_copyAction = nullptr;
    QList<QAction *> m_acts; ///< in the order of tenantActs
    QList<QWidget *> m_actButtons; ///< the same
    QAction *m_rename = nullptr;
    QAction *m_login = nullptr;
    QAction *m_limit = nullptr;
    Button *m_loginButton = nullptr;
    ErrorState *m_error = nullptr;
    TenantSummaryTab *m_summary = nullptr;
    TenantOperations *m_operations = nullptr;
    std::unique_ptr<OperationPanel> m_operationPanel;
    QAction *m_openJournal = nullptr;
    TenantRecords *m_audit = nullptr;
};

} // namespace tenantry
