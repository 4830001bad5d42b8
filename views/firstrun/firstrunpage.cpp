#include "views/firstrun/firstrunpage.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "views/firstrun/checklist.h"
#include "views/firstrun/foundregistry.h"
#include "views/firstrun/registryform.h"
#include "views/theme/theme.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/stepdisc.h"
#include "views/widgets/textlabel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace tenantry {

FirstRunPage::FirstRunPage(const Theme &theme, Test test, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_startTest(std::move(test)), m_title(textLabel({}, "figure", "", this)),
      m_subtitle(textLabel({}, "", "secondary", this)), m_choices(new QButtonGroup(this)),
      m_engines(new QButtonGroup(this))
{
    setProperty("kind", QStringLiteral("app"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *whole = new QWidget(scroll);
    whole->setProperty("kind", QStringLiteral("app"));
    auto *middle = new QHBoxLayout(whole);
    auto *content = new QWidget(whole);
    content->setMaximumWidth(theme.px(1016));
    middle->addStretch(1);
    middle->addWidget(content, 100);
    middle->addStretch(1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 53, 0, 20);
    column->setSpacing(27);
    auto *head = new QHBoxLayout;
    head->setSpacing(18);
    auto *sign = new QLabel(content);
    sign->setPixmap(QIcon(QStringLiteral(":/icons/app-tenantry.svg")).pixmap(theme.px(50)));
    head->addWidget(sign);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addLayout(words, 1);
    column->addLayout(head);
    m_found = new FoundRegistry(theme, content);
    m_found->hide();
    connect(m_found, &FoundRegistry::openWanted, this, &FirstRunPage::chosen);
    column->addWidget(m_found);
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_parts->setSpacing(24);
    m_left = new QWidget(content);
    buildLeft(m_left);
    m_parts->addWidget(m_left, 0, Qt::AlignTop);
    auto *card = new QFrame(content);
    card->setProperty("kind", QStringLiteral("card"));
    buildCard(card);
    m_parts->addWidget(card, 1, Qt::AlignTop);
    column->addLayout(m_parts);
    column->addStretch(1);
    scroll->setWidget(whole);
    setCreating(false);
    retranslate();
}

QPushButton *FirstRunPage::addChoice(const QString &icon, QWidget *box)
{
    auto *choice = new QPushButton(box);
    choice->setProperty("kind", QStringLiteral("choice"));
    choice->setCheckable(true);
    choice->setMinimumHeight(m_theme.px(62));
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(14, 12, 12, 12);
    row->setSpacing(14);
    auto *sign = new QLabel(choice);
    sign->setPixmap(m_theme.icon(icon).pixmap(m_theme.px(18)));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    m_choiceTitles.append(textLabel({}, "strong", "", choice));
    m_choiceNotes.append(new ElidedLabel(choice));
    styleLabel(m_choiceNotes.last(), "small", "secondary");
    words->addWidget(m_choiceTitles.last());
    words->addWidget(m_choiceNotes.last());
    words->addStretch();
    row->addLayout(words, 1);
    const auto inside = choice->findChildren<QLabel *>();
    for (QLabel *label : inside)
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_choices->addButton(choice, m_choices->buttons().size());
    box->layout()->addWidget(choice);
    return choice;
}

void FirstRunPage::buildLeft(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addChoice(QStringLiteral("route"), box);
    addChoice(QStringLiteral("plus"), box);
    column->addSpacing(14);
    m_then = textLabel({}, "smallStrong", "secondary", box);
    column->addWidget(m_then);
    for (int step = 0; step < 2; ++step) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new StepDisc(m_theme, step + 2, box));
        m_steps.append(textLabel({}, "small", "secondary", box));
        line->addWidget(m_steps.last(), 1);
        column->addLayout(line);
    }
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) { setCreating(id == 1); });
}

void FirstRunPage::buildCard(QWidget *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    m_cardTitle = textLabel({}, "h2", "", card);
    head->addWidget(m_cardTitle, 1);
    for (const char *place : {"first", "last"}) {
        auto *segment = new QPushButton(card);
        segment->setCheckable(true);
        segment->setProperty("kind", QStringLiteral("segment"));
        segment->setProperty("place", QLatin1StringView(place));
        m_engines->addButton(segment, m_engines->buttons().size());
        head->addWidget(segment);
    }
    m_engines->button(0)->setChecked(true);
    column->addLayout(head);
    m_form = new RegistryForm(m_theme, card);
    column->addWidget(m_form);
    auto *rule = new QFrame(card);
    rule->setProperty("kind", QStringLiteral("rule"));
    column->addWidget(rule);
    m_checklist = new Checklist(m_theme, card);
    column->addWidget(m_checklist);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_test = new QPushButton(card);
    m_back = new QPushButton(card);
    m_connect = new QPushButton(card);
    m_connect->setProperty("kind", QStringLiteral("primary"));
    m_back->hide();
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_connect);
    column->addLayout(buttons);
    connect(m_engines, &QButtonGroup::idClicked, this,
            [this](int id) { m_form->setEngine(id == 0 ? Engine::PostgreSQL : Engine::SQLite); });
    connect(m_form, &RegistryForm::edited, this, &FirstRunPage::invalidate);
    connect(m_test, &QPushButton::clicked, this, &FirstRunPage::test);
    connect(m_back, &QPushButton::clicked, this, &FirstRunPage::back);
    connect(m_connect, &QPushButton::clicked, this, [this] {
        m_connect->setEnabled(false); // until it failed: twice would make two registries
        emit chosen(m_form->target());
    });
}

void FirstRunPage::setCreating(bool creating)
{
    m_choices->button(creating ? 1 : 0)->setChecked(true);
    m_form->setCreating(creating);
    invalidate();
    retranslate();
}

void FirstRunPage::offer(const QString &file)
{
    m_found->setFile(file);
    m_found->show();
}

void FirstRunPage::fill(const RegistryTarget &known)
{
    m_found->hide();
    m_engines->button(known.spec.engine == Engine::SQLite ? 1 : 0)->setChecked(true);
    m_form->fill(known);
}

void FirstRunPage::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void FirstRunPage::showFailure(const Error &error)
{
    m_connect->setEnabled(m_usable);
    const QString words = errorWords(error);
    m_checklist->show({{CheckOutcome::Failed, tr("Not opened"), words, {}, error.detail}});
}

void FirstRunPage::invalidate()
{
    ++m_generation;
    m_usable = false;
    m_checklist->show({});
    m_connect->setEnabled(false);
    m_connect->setToolTip(tr("Test the connection first"));
}

void FirstRunPage::test()
{
    invalidate();
    if (const QString missing = m_form->missing(); !missing.isEmpty()) {
        m_checklist->show({{CheckOutcome::Failed, tr("Not tested"), missing, {}, {}}});
        m_form->firstField()->setFocus();
        return;
    }
    m_checklist->showRunning(tr("Testing…"));
    deliver(m_startTest(m_form->target()), this, [this, asked = m_generation](const RegistryCheck &check) {
        if (asked == m_generation)
            tested(check);
    });
}

void FirstRunPage::tested(const RegistryCheck &check)
{
    m_checklist->show(check.steps);
    m_usable = check.usable;
    m_connect->setEnabled(check.usable);
    m_connect->setToolTip({});
    m_test->setText(tr("Test again"));
    if (check.usable)
        m_connect->setFocus(Qt::OtherFocusReason);
}

/// Where both do not fit side by side, in large text, the form stands under the choice.
void FirstRunPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < m_theme.px(880);
    m_parts->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_parts->setAlignment(m_left, narrow ? Qt::Alignment() : Qt::AlignTop);
    m_left->setMinimumWidth(narrow ? 0 : m_theme.px(304));
    m_left->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : m_theme.px(304));
}

void FirstRunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslate();
        retranslate();
    }
}

void FirstRunPage::retranslate()
{
    const bool creating = m_choices->checkedId() == 1;
    setAccessibleName(tr("Connect a fleet"));
    m_found->retranslate();
    m_title->setText(tr("Connect your first fleet"));
    m_subtitle->setText(tr("Tenantry reads a tenant registry and works on each tenant’s database from there. Nothing "
                           "is changed while connecting."));
    m_subtitle->setWordWrap(true);
    m_choiceTitles.at(0)->setText(tr("Connect to a registry"));
    m_choiceNotes.at(0)->setText(tr("That your team already keeps"));
    m_choiceTitles.at(1)->setText(tr("Create a new registry"));
    m_choiceNotes.at(1)->setText(tr("In PostgreSQL or a SQLite file"));
    for (int choice = 0; choice < 2; ++choice)
        m_choices->button(choice)->setAccessibleName(m_choiceTitles.at(choice)->text() + QStringLiteral(", ")
                                                     + m_choiceNotes.at(choice)->text());
    m_then->setText(tr("Then"));
    m_steps.at(0)->setText(tr("Check that each server answers"));
    m_steps.at(1)->setText(tr("See the fleet"));
    m_cardTitle->setText(creating ? tr("New registry") : tr("Registry connection"));
    m_engines->button(0)->setText(QStringLiteral("PostgreSQL"));
    m_engines->button(1)->setText(tr("SQLite file"));
    m_test->setText(m_usable ? tr("Test again") : tr("Test"));
    m_back->setText(tr("Back"));
    m_connect->setText(creating ? tr("Create and continue") : tr("Connect and continue"));
}

} // namespace tenantry
