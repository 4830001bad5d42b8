#include "views/firstrun/firstrunchoices.h"

#include "core/demo/demosite.h"
#include "core/demo/demotenants.h"
#include "views/theme/theme.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/iconshape.h"
#include "views/widgets/stepdisc.h"
#include "views/widgets/textlabel.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

namespace tenantry {

FirstRunChoices::FirstRunChoices(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_choices(new QButtonGroup(this)),
      m_then(textLabel({}, "smallStrong", "secondary", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const char *icon : {"route", "plus", "eye", "deployment"})
        addChoice(QString::fromLatin1(icon));
    column->addSpacing(14);
    column->addWidget(m_then);
    addSteps();
    connect(m_choices, &QButtonGroup::idClicked, this, &FirstRunChoices::chosen);
}

void FirstRunChoices::addChoice(const QString &icon)
{
    auto *choice = new QPushButton(this);
    choice->setProperty("kind", QStringLiteral("choice"));
    choice->setCheckable(true);
    choice->setMinimumHeight(m_theme.px(62));
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(14, 12, 12, 12);
    row->setSpacing(14);
    auto *sign = new IconShape(m_theme, icon, Token::TextSecondary, 18, choice);
    sign->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    m_titles.append(textLabel({}, "strong", "", choice));
    m_notes.append(new ElidedLabel(choice));
    styleLabel(m_notes.last(), "small", "secondary");
    words->addWidget(m_titles.last());
    words->addWidget(m_notes.last());
    words->addStretch();
    row->addLayout(words, 1);
    const auto inside = choice->findChildren<QLabel *>();
    for (QLabel *label : inside)
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_choices->addButton(choice, int(m_choices->buttons().size()));
    layout()->addWidget(choice);
}

void FirstRunChoices::addSteps()
{
    for (int step = 0; step < 2; ++step) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new StepDisc(m_theme, step + 2, this));
        m_steps.append(textLabel({}, "small", "secondary", this));
        line->addWidget(m_steps.last(), 1);
        static_cast<QVBoxLayout *>(layout())->addLayout(line);
    }
}

int FirstRunChoices::choice() const
{
    return m_choices->checkedId();
}

void FirstRunChoices::setChoice(int choice)
{
    m_choices->button(choice)->setChecked(true);
}

void FirstRunChoices::retranslate()
{
    m_titles.at(Connect)->setText(tr("Connect to a registry"));
    m_notes.at(Connect)->setText(tr("That your team already keeps"));
    m_titles.at(Create)->setText(tr("Create a new registry"));
    m_notes.at(Create)->setText(tr("In PostgreSQL or a SQLite file"));
    m_titles.at(Adopt)->setText(tr("Adopt existing databases"));
    m_notes.at(Adopt)->setText(tr("Their tenants, in a new registry"));
    m_titles.at(Demo)->setText(tr("Explore the demo fleet"));
    m_notes.at(Demo)->setText(
        tr("%Ln tenant(s) here, safe to break", nullptr, int(demoTenants(DemoSite().engine()).size())));
    for (int choice : {Connect, Create, Adopt, Demo})
        m_choices->button(choice)->setAccessibleName(m_titles.at(choice)->text() + QStringLiteral(", ")
                                                     + m_notes.at(choice)->text());
    m_then->setText(tr("Then"));
    m_steps.at(0)->setText(tr("Check that each server answers"));
    m_steps.at(1)->setText(choice() == Adopt ? tr("Find the tenants, read-only") : tr("See the fleet"));
}

} // namespace tenantry
