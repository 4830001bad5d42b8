#pragma once
// Tenants: which of them need me? The list of a million as of ten, with its filter and inspector. A page of the shell, which
// owns it; GUI thread.

#include "models/tenantlistmodel.h"
#include "views/shell/page.h"
#include "views/tenants/onboarddraft.h"

#include <QPointer>

#include <functional>

class QLabel;

namespace tenantry {

class Button;
class ChangeMany;
class ChoiceActions;
class ChoiceBar;
class ErrorState;
class FleetMonitor;
class OnboardMany;
class JobQueue;
class ListPlaceholder;
class PageHeader;
class TableView;
class TenantFilterRow;
class TenantPanel;
class TenantRegistry;
class Theme;
struct OperationSite;
struct TenantJobServices;

/// What the page reads from; all outlive it.
struct TenantsPageServices {
    const Theme &theme;
    const Format &format;
    TenantRegistry &registry;
    TenantFleet &fleet;
    TenantListModel &tenants; ///< shared with the tenant's page, which goes to the next and previous one of it
    FleetMonitor &monitor;
    JobQueue &jobs; ///< runs what changes many tenants
    const OperationSite &operations; ///< where tenants are made
    std::function<void()> reload; ///< reads all tenants anew
};

class TenantsPage : public ShellPage
{
    Q_OBJECT
public:
    TenantsPage(const PageHost &host, const TenantsPageServices &services);
    ~TenantsPage() override;

    void open(const QString &argument) override; ///< a filter
    [[nodiscard]] QString filterText() const override;
    void setFilterText(const QString &text) override;
    void focusFilter() override;
    [[nodiscard]] QWidget *inspector() override;
    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;
    [[nodiscard]] QDateTime dataTime() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void offerActions();
    void offerChoiceActions();
    void offerActs();
    void importTenants();
    void onboard();
    void onboardFile();
    void changeChosen();
    void buildHeader();
    [[nodiscard]] QWidget *buildOnboard();
    void buildFilterRow();
    void buildTable();
    void updateFooter();
    void showLoadError(const Error &error);
    void updateEmpty();
    void fitColumnsOnce();
    void selectOnce();
    void updatePanel();
    void openCurrent();
    void togglePin();
    void exportCsv();
    void writeCsv(const QString &path);
    [[nodiscard]] std::optional<Tenant> current() const;
    [[nodiscard]] TenantJobServices jobServices() const;

    TenantsPageServices m_services;
    TenantListModel &m_model;
    PageHeader *m_header = nullptr;
    Button *m_export = nullptr;
    Button *m_columns = nullptr;
    TenantFilterRow *m_filter = nullptr;
    TableView *m_table = nullptr;
    ListPlaceholder *m_empty = nullptr;
    ErrorState *m_error = nullptr;
    QLabel *m_footer = nullptr;
    QLabel *m_hint = nullptr;
    std::unique_ptr<TenantPanel> m_panel;
    QAction *m_rename = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_importAction = nullptr;
    QAction *m_onboardAction = nullptr;
    QAction *m_onboardFileAction = nullptr;
    QAction *m_adoptAction = nullptr;
    QList<QAction *> m_needSelection;
    QList<QAction *> m_needChoice;
    QList<QAction *> m_acts; ///< in the order of tenantActs
    ChoiceActions *m_choiceActions = nullptr;
    ChoiceBar *m_choiceBar = nullptr;
    Button *m_import = nullptr;
    Button *m_onboard = nullptr;
    Button *m_onboardWays = nullptr; ///< a menu of them
    bool m_isFitted = false; ///< the columns, to rows
    OnboardDraft m_draft; ///< of a tenant that was not made yet
    QPointer<ChangeMany> m_change; ///< of the chosen tenants; the queue's
    QPointer<OnboardMany> m_many; ///< tenants of a file that are being made; the queue's
};

} // namespace tenantry
