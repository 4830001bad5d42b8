#pragma once
// A window with two small pages of its own kind, settings in a temporary file and no fleet behind it. For tests, GUI thread.

#include "views/shell/actionset.h"
#include "views/shell/connectionstate.h"
#include "views/shell/consolesettings.h"
#include "views/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStringListModel>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace tenantry {

/// A list of words with a filter, an inspector and two actions.
class WordsPage : public ShellPage
{
public:
    explicit WordsPage(const PageHost &host)
        : ShellPage(host), filter(new QLineEdit(this)), list(new QListView(this)), side(new QLabel(this))
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(filter);
        column->addWidget(list);
        filter->setAccessibleName(QStringLiteral("Filter"));
        list->setAccessibleName(QStringLiteral("Words"));
        list->setModel(&model);
        list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        side->hide();
        pin = offer(
            QLatin1StringView("tenant.pin"), [this] { ++pinned; }, list);
        copy = offer(QLatin1StringView("list.copy"), [this] { ++copied; });
    }
    void open(const QString &argument) override { opened.append(argument); }
    [[nodiscard]] QStringList breadcrumb() const override
    {
        return opened.isEmpty() || opened.last().isEmpty() ? QStringList() : QStringList {opened.last()};
    }
    void focusFilter() override { filter->setFocus(); }
    [[nodiscard]] QVariantMap saveState() const override { return {{QStringLiteral("filter"), filter->text()}}; }
    void restoreState(const QVariantMap &state) override
    {
        filter->setText(state.value(QStringLiteral("filter")).toString());
    }
    [[nodiscard]] QWidget *inspector() override { return side; }
    void refresh() override { ++refreshed; }
    [[nodiscard]] QWidget *firstFocus() override { return list; }

    QStringListModel model {{QStringLiteral("one"), QStringLiteral("two")}};
    QLineEdit *filter;
    QListView *list;
    QLabel *side;
    QAction *pin;
    QAction *copy;
    QStringList opened;
    int refreshed = 0;
    int pinned = 0;
    int copied = 0;
};

class PlainPage : public ShellPage
{
public:
    using ShellPage::ShellPage;
};

struct ShellFixture {
    ShellFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini"))),
          actions(settings, [this](const QString &name) { return theme.icon(name); }),
          window(std::make_unique<MainWindow>(theme, settings, actions))
    {
        settings.set(QStringLiteral("look/theme"), QStringLiteral("light"));
        theme.apply(*qApp);
        connection.reportAnswer(std::chrono::milliseconds(4), QDateTime::currentDateTimeUtc());
    }

    FleetView fleet(const QString &id = QStringLiteral("f1"), const QString &name = QStringLiteral("Harborline EU"))
    {
        FleetView view;
        view.id = id;
        view.name = name;
        view.environment = EnvironmentTag::Production;
        view.login = QStringLiteral("maja_okafor");
        view.connection = &connection;
        view.pages = {
            {.id = QStringLiteral("overview"),
             .title = "Overview",
             .icon = QStringLiteral("overview"),
             .group = NavGroup::Top,
             .create = [](const PageHost &host) { return new PlainPage(host); }},
            {.id = QStringLiteral("tenants"),
             .title = "Tenants",
             .icon = QStringLiteral("tenants"),
             .group = NavGroup::Fleet,
             .create = [](const PageHost &host) { return new WordsPage(host); }},
            {.id = QStringLiteral("tenant"),
             .title = "Tenant",
             .icon = QStringLiteral("tenants"),
             .create = [](const PageHost &host) { return new WordsPage(host); },
             .parentPage = QStringLiteral("tenants")},
            {.id = QStringLiteral("jobs"),
             .title = "Jobs",
             .icon = QStringLiteral("jobs"),
             .group = NavGroup::Platform,
             .create = [](const PageHost &host) { return new PlainPage(host); }},
        };
        return view;
    }

    WordsPage *words() const { return static_cast<WordsPage *>(window->page()); }

    QTemporaryDir folder;
    Theme theme;
    ConsoleSettings settings;
    ActionSet actions;
    ConnectionState connection;
    std::unique_ptr<MainWindow> window;
};

} // namespace tenantry
