#include "views/widgets/pagetabs.h"

#include "views/theme/theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QTabBar>

namespace tenantry {

void addPageTabs(QBoxLayout *column, QTabBar *tabs, QWidget *aside)
{
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    auto *frame = new QFrame;
    frame->setProperty("kind", QStringLiteral("section"));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(space::Page, 9, space::Page, 0);
    row->addWidget(tabs);
    if (aside != nullptr)
        row->addWidget(aside, 1);
    else
        row->addStretch();
    column->addWidget(frame);
}

} // namespace tenantry
