#include "views/shell/shellbody.h"

namespace tenantry {

namespace {
constexpr int narrowBelow = 1180; ///< window width at 13 px text
constexpr int pageAtLeast = 620; ///< a page narrower than this gets the inspector over it, not beside it
} // namespace

ShellBody::ShellBody(const Theme &theme, const QList<PageRegistration> &pages, ShellPort &shell, ActionSet &actions,
                     QWidget *parent)
    : QFrame(parent), m_theme(theme), m_navigation(new Navigation(theme, pages, this)),
      m_pages(new PageStack(pages, shell, actions, this)), m_inspector(new InspectorRegion(theme, this))
{
    setProperty("kind", QStringLiteral("surface"));
    connect(&theme, &Theme::changed, this, &ShellBody::arrange);
    connect(m_pages, &PageStack::pageBuilt, this, [this](ShellPage *page) {
        connect(page, &ShellPage::inspectorChanged, this, [this, page] {
            if (page == m_pages->page())
                followPage();
        });
    });
}

void ShellBody::setNavigationNarrow(bool narrow)
{
    m_narrowWanted = narrow;
    arrange();
}

void ShellBody::setInspectorWanted(bool wanted)
{
    m_inspectorWanted = wanted;
    arrange();
}

void ShellBody::followPage()
{
    ShellPage *page = m_pages->page();
    m_inspector->show(page ? page->inspector() : nullptr);
    arrange();
}

void ShellBody::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void ShellBody::arrange()
{
    const int before = m_navigation->width();
    m_navigation->setNarrow(m_narrowWanted || width() < m_theme.px(narrowBelow));
    const int left = m_navigation->minimumWidth();
    const bool shown = m_inspectorWanted && m_inspector->content();
    const int side = qMin(m_inspector->drawnWidth(), width() - left);
    const bool beside = shown && width() - left - side >= qMin(m_theme.px(pageAtLeast), pageAtLeast + 200);
    m_navigation->setGeometry(0, 0, left, height());
    m_pages->setGeometry(left, 0, width() - left - (beside ? side : 0), height());
    m_inspector->setGeometry(width() - side, 0, side, height());
    m_inspector->setVisible(shown);
    m_inspector->raise();
    if (left != before)
        emit navigationWidthChanged(left);
}

} // namespace tenantry
