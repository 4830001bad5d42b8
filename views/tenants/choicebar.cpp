#include "views/tenants/choicebar.h"

#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

ChoiceBar::ChoiceBar(const Theme &theme, const QList<QAction *> &actions, QWidget *parent)
    : QFrame(parent), m_text(textLabel({}, "strong"))
{
    setProperty("kind", QStringLiteral("choicebar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Page, space::Tight, space::Page, space::Tight);
    row->setSpacing(space::Control);
    row->addWidget(m_text);
    for (QAction *action : actions)
        row->addWidget(actionButton(theme, "default", action));
    row->addStretch(1);
    hide();
}

void ChoiceBar::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

} // namespace tenantry
