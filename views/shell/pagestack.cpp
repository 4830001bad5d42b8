#include "views/shell/pagestack.h"

namespace tenantry {

PageStack::PageStack(const QList<PageRegistration> &pages, ShellPort &shell, ActionSet &actions, QWidget *parent)
    : QStackedWidget(parent), m_pages(pages), m_shell(shell), m_actions(actions)
{ }

ShellPage *PageStack::visit(const Location &location)
{
    const PageRegistration *known = registration(location.page);
    if (!known)
        return nullptr;
    ShellPage *&page = m_built[location.page];
    if (!page) {
        page = known->create({m_shell, m_actions, this});
        addWidget(page);
        page->retranslate();
        emit pageBuilt(page);
    }
    page->open(location.argument);
    page->setAccessibleName(known->translatedTitle());
    setCurrentWidget(page);
    return page;
}

ShellPage *PageStack::page() const
{
    return static_cast<ShellPage *>(currentWidget());
}

const PageRegistration *PageStack::registration(const QString &pageId) const
{
    const auto it = std::find_if(m_pages.cbegin(), m_pages.cend(), [&](const auto &page) { return page.id == pageId; });
    return it == m_pages.cend() ? nullptr : &*it;
}

} // namespace tenantry
