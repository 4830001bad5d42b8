#include "views/adopt/unclearcard.h"

#include "views/adopt/tableheight.h"
#include "views/delegates/choicedelegate.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {

constexpr int mostUnclearShown = 8;
constexpr AdoptionAnswer bulkAnswers[] = {AdoptionAnswer::Adopt, AdoptionAnswer::Archived, AdoptionAnswer::LeaveOut};
constexpr const char *bulkWords[] = {QT_TRANSLATE_NOOP("tenantry::UnclearCard", "Tenants"),
                                     QT_TRANSLATE_NOOP("tenantry::UnclearCard", "Archived tenants"),
                                     QT_TRANSLATE_NOOP("tenantry::UnclearCard", "Leave out")};

} // namespace

UnclearCard::UnclearCard(const Theme &theme, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme),
      m_model([this](const QString &place, const AdoptionDecision &decision) { emit decided(place, decision); }),
      m_table(new TableView(theme)), m_note(new NoteBanner(theme, StatusKind::Running, {})), m_answers(new QWidget),
      m_selected(textLabel({}, "small", "secondary")), m_hint(wrappedLabel({}, "small", "tertiary"))
{
    setFlush();
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UnclearCard::update);
    connect(&theme, &Theme::changed, this, [this] { fitTableHeight(*m_table, m_theme, mostUnclearShown); });
    retranslate();
}

void UnclearCard::build()
{
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setColumnDelegate(UnclearListModel::Answer, new ChoiceDelegate(m_theme, m_table));
    m_table->setTwoLineRows(true);
    shareTableWidth(*m_table, {27, 33, 18, 22});
    body()->addWidget(m_table);
    auto *note = new QHBoxLayout;
    note->setContentsMargins(space::Card, space::Control, space::Card, 0);
    note->addWidget(m_note);
    body()->addLayout(note);
    body()->addStretch(1);
    auto *row = new QHBoxLayout(m_answers);
    row->setContentsMargins(space::Card, space::Control, space::Card, space::Control);
    row->setSpacing(space::Control);
    row->addWidget(m_selected, 1);
    for (const auto answer : bulkAnswers) {
        auto *button = new Button(m_theme, "default", {});
        button->setSmall(true);
        connect(button, &Button::clicked, this, [this, answer] { answerSelected(answer); });
        row->addWidget(button);
        m_buttons << button;
    }
    body()->addWidget(m_answers);
    footer()->addWidget(m_hint, 1);
}

void UnclearCard::show(const Discovery &discovery, const QList<ImportProblem> &refused,
                       const AdoptionDecisions &decisions)
{
    const bool isFirst = m_model.rowCount() == 0;
    m_open = discovery.unclearCount + refused.size();
    m_model.merge(unclearRows(discovery, refused, decisions, m_model.records()));
    fitTableHeight(*m_table, m_theme, mostUnclearShown);
    if (isFirst && m_model.rowCount() > 0)
        m_table->selectRow(0);
    setVisible(m_model.rowCount() > 0);
    retranslate();
}

void UnclearCard::forget()
{
    m_model.reset({});
    m_open = 0;
    hide();
}

/// The words are said first: each of them looks again, and the rows may go.
void UnclearCard::answerSelected(AdoptionAnswer answer)
{
    QStringList keys;
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        keys << m_model.record(index.row()).key();
    for (const QString &key : std::as_const(keys)) {
        if (const int row = m_model.rowOf(key); row >= 0)
            m_model.answer(row, answer);
    }
}

void UnclearCard::update()
{
    const auto selected = m_table->selectionModel()->selectedRows();
    m_answers->setVisible(!selected.isEmpty());
    const int current = m_table->currentIndex().row();
    m_note->setVisible(current >= 0 && current < m_model.rowCount());
    if (current >= 0 && current < m_model.rowCount())
        m_note->setText(m_model.record(current).tenant.place, m_model.record(current).tenant.words);
    m_selected->setText(tr("%Ln selected:", nullptr, static_cast<int>(selected.size())));
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const AdoptionAnswer answer = bulkAnswers[i];
        m_buttons.at(i)->setEnabled(std::any_of(selected.begin(), selected.end(), [&](const QModelIndex &index) {
            return m_model.record(index.row()).answers().contains(answer);
        }));
    }
}

void UnclearCard::retranslate()
{
    const auto open = static_cast<int>(m_open);
    setTitle(open > 0 ? tr("%Ln need(s) a word from you", nullptr, open) : tr("All of them are clear now"));
    m_table->setAccessibleName(tr("What is unclear"));
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setText(tr(bulkWords[i]));
    const bool isPart = m_open > m_model.rowCount();
    m_hint->setText(isPart ? tr("The first of them are listed. What is undecided is left out.")
                           : tr("What is undecided is left out. Space opens a choice, F2 a slug."));
    update();
}

} // namespace tenantry
