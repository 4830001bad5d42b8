#pragma once
// The tabs under a page's title: on the page's margin, over a hairline as wide as the page. A function of the GUI thread;
// the column's widget owns what it makes.

class QBoxLayout;
class QTabBar;
class QWidget;

namespace tenantry {

/// Takes the tabs, and what stands at the other end of their line, if anything.
void addPageTabs(QBoxLayout *column, QTabBar *tabs, QWidget *aside = nullptr);

} // namespace tenantry
