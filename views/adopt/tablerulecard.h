#pragma once
// How the rows of one table are known to be whose: the condition, and what is safe about it. Owned by the page that adopts, GUI
// thread.

#include "core/discovery/tenantgraph.h"
#include "models/roles.h"
#include "views/widgets/card.h"

class QComboBox;
class QGridLayout;

namespace tenantry {

class Button;
class CodeBlock;
class Theme;

class TableRuleCard : public Card
{
    Q_OBJECT
public:
    explicit TableRuleCard(const Theme &theme, QWidget *parent = nullptr);

    void show(const TenantGraph &graph, const TableName &table, const SqlDialect &dialect);
    void setConfirming(bool confirming);
    void setProblem(const QString &problem); ///< of a correction or of the record; empty hides it
    void retranslate();
    [[nodiscard]] QString rule() const; ///< the condition that is shown; empty = none

signals:
    /// What a person says instead, in the words of correctedRule().
    void corrected(const tenantry::TableName &table, const QString &words);
    void confirmWanted(); ///< of all tables

private:
    void build();
    void showChoices(const TenantTable &table);
    void sayConfirmed(const TenantGraph &graph);
    void addMark(StatusKind kind, const QString &words);
    void showMarks(const TenantTable &table);

    const Theme &m_theme;
    QLabel *m_words;
    CodeBlock *m_rule;
    QGridLayout *m_marks;
    QLabel *m_kindName;
    QComboBox *m_kind; ///< what its rows are; the data are the words of a correction
    QLabel *m_problem;
    QLabel *m_confirmed;
    Button *m_confirm;
    TableName m_table;
};

} // namespace tenantry
