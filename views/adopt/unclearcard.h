#pragma once
// The rows that need a word from a person: what is unclear, and what they are. Owned by the page that adopts, GUI thread.

#include "models/unclearlistmodel.h"
#include "views/widgets/card.h"

namespace tenantry {

class Button;
class NoteBanner;
class TableView;
class Theme;

class UnclearCard : public Card
{
    Q_OBJECT
public:
    explicit UnclearCard(const Theme &theme, QWidget *parent = nullptr);

    /// What the last look says, beside what was decided before.
    void show(const Discovery &discovery, const QList<ImportProblem> &refused, const AdoptionDecisions &decisions);
    void forget(); ///< another system, or another way to read it
    void retranslate();
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] UnclearListModel &model() { return m_model; }

signals:
    void decided(const QString &place, const tenantry::AdoptionDecision &decision);

private:
    void build();
    void answerSelected(AdoptionAnswer answer);
    void update();

    const Theme &m_theme;
    UnclearListModel m_model;
    TableView *m_table;
    NoteBanner *m_note; ///< what is unclear about the row in front, whole
    QWidget *m_answers;
    QLabel *m_selected;
    QList<Button *> m_buttons; ///< in the order of the answers that may be given
    QLabel *m_hint;
    qint64 m_open = 0;
};

} // namespace tenantry
