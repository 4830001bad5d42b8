#pragma once
// Adopt: which tenants does a system have that exists already? From a server to its tenants in the registry, in four steps. A page of
// the shell, which owns it; GUI thread.

#include "models/presetlistmodel.h"
#include "views/adopt/adoptlook.h"
#include "views/shell/page.h"

#include <QTimer>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace tenantry {

class Button;
class ConnectCard;
class ErrorState;
class FleetMonitor;
class Format;
class GraphCard;
class JobQueue;
class MappingCard;
class NoteBanner;
class PageHeader;
class PresetCard;
class RunCard;
class SignsCard;
class SourceForm;
class StepBar;
class TableRuleCard;
class Theme;
class UnclearCard;

/// What the page works with; all outlive it.
struct AdoptPageServices {
    const Theme &theme;
    const Format &format;
    FleetMonitor &monitor;
    JobQueue &jobs;
    const OperationSite &site;
    AdoptLook::Passwords passwords;
    std::function<void()> addServer; ///< asks a person for it
};

class AdoptPage : public ShellPage
{
    Q_OBJECT
public:
    AdoptPage(const PageHost &host, const AdoptPageServices &services);
    ~AdoptPage() override;

    void open(const QString &argument) override; ///< the name of a server, or nothing
    [[nodiscard]] QStringList breadcrumb() const override;
    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;
    [[nodiscard]] const AdoptionRequest &request() const { return m_request; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Step { Connect, Recognise, Map, Adopt };

    void buildHead();
    void buildConnect();
    void buildBoard();
    void buildFoot();
    QWidget *scrolled(QWidget *content);
    void follow();
    void arrange();

    void go(Step step);
    void look();
    void takeTrials(const AdoptTrials &trials);
    void choosePreset();
    void lookAtSource();
    void check();
    void checkSoon();
    void takeCheck(const AdoptCheck &check);
    void takeTables(const AdoptTables &tables);
    void correctTable(const TableName &table, const QString &words);
    void confirmTables();
    void takeFailure(AdoptLook::Stage stage, const Error &error);
    void forgetCheck();
    void showTable(const TableName &table);
    void adopt();
    void run();
    void showStatements();
    void exportCommand();
    void update();
    [[nodiscard]] QString answer() const; ///< to the page's question, in words
    [[nodiscard]] const AdoptionPreset *preset(const QString &id) const;
    [[nodiscard]] const PresetTrial *trial(const QString &id) const;

    AdoptPageServices m_services;
    AdoptLook *m_look;
    QTimer m_soon;
    QBoxLayout *m_head = nullptr;
    PageHeader *m_header = nullptr;
    StepBar *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    QBoxLayout *m_board = nullptr;
    QList<QWidget *> m_columns; ///< of the board
    ConnectCard *m_connect = nullptr;
    PresetCard *m_presets = nullptr;
    SourceForm *m_source = nullptr;
    SignsCard *m_signs = nullptr;
    ErrorState *m_error = nullptr; ///< of the check
    MappingCard *m_mapping = nullptr;
    UnclearCard *m_unclear = nullptr;
    GraphCard *m_graph = nullptr;
    TableRuleCard *m_rule = nullptr;
    RunCard *m_run = nullptr;
    QWidget *m_foot = nullptr;
    QBoxLayout *m_footRow = nullptr;
    NoteBanner *m_promise = nullptr;
    Button *m_statements = nullptr;
    Button *m_back = nullptr;
    Button *m_export = nullptr;
    Button *m_adopt = nullptr;

    Step m_step = Connect;
    AdoptTrials m_trials;
    AdoptionRequest m_request;
    std::optional<AdoptCheck> m_check; ///< of the request as it is
};

} // namespace tenantry
