#pragma once
// Servers: do we have room, and is each one sound? A page of the shell, which owns it; GUI thread.

#include "core/base/result.h"
#include "models/serverlistmodel.h"
#include "views/shell/page.h"

#include <QFuture>

#include <functional>

class QLabel;

namespace tenantry {

class Button;
class ListPlaceholder;
class ErrorState;
class FilterField;
class FleetMonitor;
class JobQueue;
class ModelLegend;
class PageHeader;
class ServerPanel;
struct OperationSite;
struct ServerEditing;
class StackDelegate;
class TableView;
class TenantRegistry;
class Theme;

/// What the page reads from; all outlive it.
struct ServersPageServices {
    const Theme &theme;
    const Format &format;
    TenantRegistry &registry;
    FleetMonitor &monitor;
    const OperationSite &operations;
    JobQueue &jobs; ///< runs what takes its time
    std::function<void(const Server &)> askPassword; ///< asks a person, then reads the server
    std::function<QFuture<Result<>>(const Server &)> tryConnection; ///< as it would be recorded
};

class ServersPage : public ShellPage
{
    Q_OBJECT
public:
    ServersPage(const PageHost &host, const ServersPageServices &services);
    ~ServersPage() override;

    void open(const QString &argument) override; ///< a filter
    [[nodiscard]] QString filterText() const override;
    void setFilterText(const QString &text) override;
    void focusFilter() override;
    [[nodiscard]] QWidget *inspector() override;
    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;
    [[nodiscard]] QDateTime dataTime() const override;

private:
    void buildHeader();
    void buildTable();
    void offerActions();
    void update();
    void updateSummary(const std::vector<ServerRow> &all);
    void updatePanel();
    void addServer();
    void adopt();
    void editCurrent();
    void removeCurrent();
    void prepareCurrent();
    void testPooler();
    void powerCurrent(bool starts);
    void sweep();
    [[nodiscard]] ServerEditing editing() const;
    void testServer();
    void copyPsqlLine();
    void enterPassword();
    void showTenants();
    [[nodiscard]] const ServerRow *current() const;

    ServersPageServices m_services;
    ServerListModel m_model;
    PageHeader *m_header = nullptr;
    Button *m_add = nullptr;
    QAction *m_addAction = nullptr;
    Button *m_adopt = nullptr;
    QAction *m_adoptAction = nullptr;
    ErrorState *m_error = nullptr;
    ModelLegend *m_models = nullptr;
    ListPlaceholder *m_empty = nullptr;
    QLabel *m_footer = nullptr;
    QLabel *m_hint = nullptr;
    FilterField *m_filter = nullptr;
    TableView *m_table = nullptr;
    StackDelegate *m_stack = nullptr;
    std::unique_ptr<ServerPanel> m_panel;
    QList<QAction *> m_needSelection;
    bool m_isUnread = false; ///< the registry did not answer the last question
    QAction *m_remove = nullptr;
    QAction *m_prepare = nullptr;
    QAction *m_pooler = nullptr;
    QList<QAction *> m_power;
    QAction *m_password = nullptr;
    QAction *m_sweep = nullptr;
};

} // namespace tenantry
