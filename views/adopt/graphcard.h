#pragma once
// What lies of the tenants outside of their own places: a graph of the tables, and all of them as a list. Owned by the page that
// adopts, GUI thread.

#include "models/tenanttablelistmodel.h"
#include "views/adopt/adoptlook.h"
#include "views/widgets/card.h"

namespace tenantry {

class Button;
class ErrorState;
class TableGraph;
class TableView;
class Theme;

class GraphCard : public Card
{
    Q_OBJECT
public:
    GraphCard(const Theme &theme, const Format &format, QWidget *parent = nullptr);

    void show(const AdoptTables &tables); ///< without a table the card hides
    /// One table is said to be of another kind; the same one stays selected.
    void correct(const TenantGraph &graph);
    void setReading(); ///< the former graph goes
    void setError(const Error &error, const QString &where);
    void retranslate();
    [[nodiscard]] const AdoptTables &tables() const { return m_tables; }
    [[nodiscard]] TableName current() const;
    [[nodiscard]] TableGraph *graph() const { return m_graph; }
    [[nodiscard]] TableView *list() const { return m_list; }

signals:
    void selected(const tenantry::TableName &table);
    void retry();

private:
    void build();
    void addLegend(TableRelation relation, QHBoxLayout &row);
    void showList(bool shown);
    void fill();
    void selectFirstPath();

    const Theme &m_theme;
    const Format &m_format;
    AdoptTables m_tables;
    TenantTableListModel m_model;
    TableGraph *m_graph;
    QWidget *m_legend;
    QList<QLabel *> m_words; ///< of the legend
    QLabel *m_state;
    Button *m_more;
    TableView *m_list;
    ErrorState *m_error;
    qsizetype m_hidden = 0;
};

} // namespace tenantry
