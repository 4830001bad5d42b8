#pragma once
// The columns of one table as a person arranged them: order, widths, which are hidden, what it is sorted by.
// Owned by its TableView; GUI thread.

#include <QHash>
#include <QObject>
#include <QVariantMap>

class QMenu;
class QTableView;
class QWidget;

namespace tenantry {

class TableColumns : public QObject
{
    Q_OBJECT
public:
    explicit TableColumns(QTableView &table);

    /// By the columns' stable ids; for ConsoleSettings and a page's state. Widths that no person chose are not kept.
    [[nodiscard]] QVariantMap save() const;
    /// What is unknown or new keeps its default.
    void restore(const QVariantMap &state);
    /// Widths that fit the rows now visible, and spread(), unless a person has chosen one.
    void fit();
    /// The same again, of a table that was fitted: what the rows show has come later than the rows.
    void refit();
    /// Shares out the room that the widths of the last fit() leave, until a person changes a width.
    void spread();
    /// Default order and visibility, fitted.
    void reset();
    /// One checkable entry per column and "Default columns".
    void fillMenu(QMenu &menu);
    void popUp(QWidget *below); ///< that menu, under a widget

signals:
    void changed(); ///< by a person: time to remember save()

private:
    [[nodiscard]] QString id(int column) const;
    [[nodiscard]] bool shownByDefault(int column) const;
    void setHidden(int column, bool hidden);
    void choose();

    QTableView &m_table;
    QHash<int, int> m_fitted; ///< width by column; empty once a person chose one
    bool m_isChosen = false; ///< a width, by a person
    bool m_quiet = false;
};

} // namespace tenantry
