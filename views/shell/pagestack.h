#pragma once
// The pages of the open fleet, each built on its first visit. Owned by the main window, GUI thread.

#include "views/shell/page.h"

#include <QHash>
#include <QStackedWidget>

namespace tenantry {

class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    PageStack(const QList<PageRegistration> &pages, ShellPort &shell, ActionSet &actions, QWidget *parent);
    /// Builds it when needed, opens the argument and brings it to the front; null where no such page is registered.
    ShellPage *visit(const Location &location);
    [[nodiscard]] ShellPage *page() const; ///< the one in front; null before the first visit
    [[nodiscard]] const PageRegistration *registration(const QString &pageId) const;
    [[nodiscard]] QList<ShellPage *> built() const { return m_built.values(); }
    [[nodiscard]] QString idOf(const ShellPage *page) const { return m_built.key(const_cast<ShellPage *>(page)); }

signals:
    void pageBuilt(tenantry::ShellPage *page);

private:
    QList<PageRegistration> m_pages;
    ShellPort &m_shell;
    ActionSet &m_actions;
    QHash<QString, ShellPage *> m_built;
};

} // namespace tenantry
