#include "views/firstrun/firstrunpage.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "views/firstrun/checklist.h"
#include "views/firstrun/democard.h"
#include "views/firstrun/firstrunchoices.h"
#include "views/firstrun/foundregistry.h"
#include "views/firstrun/registryform.h"
#include "views/theme/theme.h"
#include "views/widgets/textlabel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace tenantry {

FirstRunPage::FirstRunPage(const Theme &theme, Test test, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_startTest(std::move(test)), m_title(textLabel({}, "figure", "", this)),
      m_subtitle(textLabel({}, "", "secondary", this)), m_engines(new QButtonGroup(this))
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
    m_left = new FirstRunChoices(theme, content);
    connect(m_left, &FirstRunChoices::chosen, this, &FirstRunPage::choose);
    m_parts->addWidget(m_left, 0, Qt::AlignTop);
    m_card = new QFrame(content);
    m_card->setProperty("kind", QStringLiteral("card"));
    buildCard(m_card);
    m_parts->addWidget(m_card, 1, Qt::AlignTop);
    m_demo = new DemoCard(theme, content);
    m_parts->addWidget(m_demo, 1, Qt::AlignTop);
    column->addLayout(m_parts);
    column->addStretch(1);
    scroll->setWidget(whole);
    setCreating(false);
    retranslate();
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
        RegistryTarget target = m_form->target();
        target.adopts = m_left->choice() == FirstRunChoices::Adopt;
        emit chosen(target);
    });
}

void FirstRunPage::setCreating(bool creating)
{
    choose(creating ? FirstRunChoices::Create : FirstRunChoices::Connect);
}

void FirstRunPage::offerDemo()
{
    choose(FirstRunChoices::Demo);
}

void FirstRunPage::choose(int choice)
{
    m_left->setChoice(choice);
    m_card->setVisible(choice != FirstRunChoices::Demo);
    m_demo->setVisible(choice == FirstRunChoices::Demo);
    if (choice != FirstRunChoices::Demo) {
        m_form->setCreating(choice != FirstRunChoices::Connect);
        invalidate();
    }
    retranslate();
}

void FirstRunPage::offer(const QString &file)
{
    m_found->setFile(file);
    m_found->show();
}

void FirstRunPage::fill(const RegistryTarget &known)
{
    if (m_left->choice() == FirstRunChoices::Demo)
        choose(FirstRunChoices::Connect);
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
    const bool adopting = m_left->choice() == FirstRunChoices::Adopt;
    const bool creating = adopting || m_left->choice() == FirstRunChoices::Create;
    setAccessibleName(tr("Connect a fleet"));
    m_found->retranslate();
    m_title->setText(tr("Connect your first fleet"));
    m_subtitle->setText(tr("Tenantry reads a tenant registry and works on each tenant’s database from there. Nothing "
                           "is changed while connecting."));
    m_subtitle->setWordWrap(true);
    m_left->retranslate();
    m_demo->retranslate();
    m_cardTitle->setText(creating ? tr("New registry") : tr("Registry connection"));
    m_engines->button(0)->setText(QStringLiteral("PostgreSQL"));
    m_engines->button(1)->setText(tr("SQLite file"));
    m_test->setText(m_usable ? tr("Test again") : tr("Test"));
    m_back->setText(tr("Back"));
    m_connect->setText(adopting       ? tr("Create and adopt")
                           : creating ? tr("Create and continue")
                                      : tr("Connect and continue"));
}

} // namespace tenantry
