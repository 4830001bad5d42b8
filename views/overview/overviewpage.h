#pragma once
// Overview: is anything wrong, and what first? A page of the shell, which owns it; GUI thread.

#include "models/serverlistmodel.h"
#include "views/shell/page.h"

class QBoxLayout;
class QLabel;

namespace tenantry {

class AttentionCard;
class Button;
class Card;
class FleetNews;
class KpiCell;
class KpiStrip;
class PageHeader;
class SessionHistory;
class SessionsPanel;
class TableView;
class TenantFleet;
class TenantRegistry;
class Theme;

/// What the page reads from; all outlive it.
struct OverviewPageServices {
    const Theme &theme;
    const Format &format;
    TenantRegistry &registry;
    TenantFleet &fleet;
    FleetMonitor &monitor;
    FleetNews &news;
    const SessionHistory &history;
};

class OverviewPage : public ShellPage
{
    Q_OBJECT
public:
    OverviewPage(const PageHost &host, const OverviewPageServices &services);

    void open(const QString &argument) override; ///< a finding's key
    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;
    [[nodiscard]] QDateTime dataTime() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void offerActions();
    void buildFigures(QLayout *column);
    void buildServers(QLayout *row);
    void update();
    void updateFigures();
    void updateAttention();
    void updateActions();

    OverviewPageServices m_services;
    ServerListModel m_servers;
    PageHeader *m_header = nullptr;
    Button *m_refresh = nullptr;
    KpiStrip *m_figures = nullptr;
    KpiCell *m_tenantCell = nullptr;
    KpiCell *m_serverCell = nullptr;
    KpiCell *m_sessionCell = nullptr;
    KpiCell *m_storageCell = nullptr;
    KpiCell *m_findingCell = nullptr;
    QList<QLabel *> m_lines; ///< under the figures, in the order of the cells
    QBoxLayout *m_cards = nullptr;
    AttentionCard *m_attention = nullptr;
    Card *m_serversCard = nullptr;
    TableView *m_serverTable = nullptr;
    Card *m_chartCard = nullptr;
    SessionsPanel *m_sessions = nullptr;
    QAction *m_snooze = nullptr;
    QAction *m_wake = nullptr;
};

} // namespace tenantry
