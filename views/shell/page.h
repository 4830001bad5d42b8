#pragma once
// One page of the console and how it registers itself. The shell builds a page on its first visit and owns it; GUI
// thread.

#include "views/shell/badge.h"
#include "views/shell/location.h"
#include "views/shell/shellport.h"

#include <QDateTime>
#include <QList>
#include <QVariantMap>
#include <QWidget>

class QAction;

namespace tenantry {

class ActionSet;
struct Action;
class TableActions;
struct TableOfPage;

/// Everything a page needs from the shell; handed to its factory. References outlive the page.
struct PageHost {
    ShellPort &shell;
    ActionSet &actions; ///< makes QActions from declarations; see ShellPage::offer
    QWidget *parent;
};

/// The base of every page: a widget that offers actions and remembers where it is.
class ShellPage : public QWidget
{
    Q_OBJECT
public:
    explicit ShellPage(const PageHost &host);

    /// Shows what the argument of a Location names (a tenant's id, a filter); called on each visit, before the page is
    /// shown.
    virtual void open(const QString &argument) { Q_UNUSED(argument) }
    /// The parts after the page's own title, already in the reader's language ("Kestrel Aviation").
    [[nodiscard]] virtual QStringList breadcrumb() const { return {}; }
    [[nodiscard]] virtual QString filterText() const { return {}; }
    virtual void setFilterText(const QString &text) { Q_UNUSED(text) }
    virtual void focusFilter() { } ///< Ctrl+F and '/'
    /// What back and forward, and the next start, restore: the filter, and selection, scroll and columns of each table that
    /// is offered. Never a secret.
    [[nodiscard]] virtual QVariantMap saveState() const;
    virtual void restoreState(const QVariantMap &state);
    /// Follows the selection; owned by the page, shown in the shell's inspector region. Null = this page has none.
    [[nodiscard]] virtual QWidget *inspector() { return nullptr; }
    virtual void refresh() { } ///< F5: read again what is shown, keeping selection and scroll
    [[nodiscard]] virtual QWidget *firstFocus() { return nullptr; }
    virtual void retranslate() { } ///< the language or the time zone has changed; also called before the first show
    /// When the oldest figure on the page was read (UTC); invalid = nothing read yet.
    [[nodiscard]] virtual QDateTime dataTime() const { return {}; }

    [[nodiscard]] const QList<QAction *> &actionsOffered() const { return m_offered; }

signals:
    void breadcrumbChanged();
    void inspectorChanged(); ///< another widget, or it should appear or hide
    void dataTimeChanged();
    void offeredChanged(); ///< an action came, went, or became (un)available

protected:
    /// Binds a declared action to what this page does for it. The QAction carries title, icon, keys and tooltip,
    /// follows rebinding and language, and is shown by palette and menus while the page is in front. With `where` (a
    /// list or any widget) its keys live only while that widget has focus: single letters need this. The QAction is
    /// owned by the page.
    QAction *offer(QLatin1StringView actionId, std::function<void()> handler, QWidget *where = nullptr);
    /// Offers copy, columns and a menu of rows for these tables, and for every table of a page: the one with the focus is
    /// meant, else the first.
    void offerRows(const QList<TableOfPage> &tables);
    void offerTables(const QList<TableOfPage> &tables); ///< the same and export
    void addTable(const TableOfPage &table); ///< one that comes after offerTables(), for the same actions
    /// Disables an offered action with its reason as tooltip and accessible description; an empty reason enables it
    /// again.
    void setUnavailable(QAction *action, const QString &reason);
    /// What an offered action is called while it does something else than it was declared for; empty = as declared.
    void setOwnTitle(QAction *action, const QString &title);
    [[nodiscard]] ShellPort &shell() const { return m_shell; }

private:
    TableActions *makeRowActions(const QList<TableOfPage> &tables);
    ShellPort &m_shell;
    ActionSet &m_actions;
    QList<QAction *> m_offered;
    TableActions *m_tableActions = nullptr;
};

enum class NavGroup { Top, Fleet, Records, Platform, Hidden }; ///< Hidden: reached by go() and the menu only

/// One line in app/console/pages.cpp each. title is a QT_TRANSLATE_NOOP("Page", ...) literal.
struct PageRegistration {
    QString id; ///< "tenants", stable: history, pins and settings keep it
    const char *title;
    QString icon; ///< name in resources/icons
    NavGroup group = NavGroup::Hidden;
    std::function<ShellPage *(const PageHost &)> create;
    std::function<BadgeSource *(QObject *parent)> badge = {};
    QString parentPage = {}; ///< for the breadcrumb and the navigation's mark: "tenants" for a tenant's page
    [[nodiscard]] QString translatedTitle() const;
};

} // namespace tenantry
