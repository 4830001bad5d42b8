#pragma once
// The columns of one table as a person arranged them: order, widths, which are hidden, what it is sorted by.
// Owned by its TableView; GUI thread.

#include <QObject>
#include <QVariantMap>

class QMenu;
class QTableView;

namespace tenantry {

class TableColumns : public QObject
{
    Q_OBJECT
public:
    explicit TableColumns(QTableView &table);

    /// By the columns' stable ids; for ConsoleSettings and a page's state.
    [[nodiscard]] QVariantMap save() const;
    /// What is unknown or new keeps its default.
    void restore(const QVariantMap &state);
    /// Widths that fit the rows now visible; the last column takes the rest.
    void fit();
    /// Default order and visibility, fitted.
    void reset();
    /// One checkable entry per column and "Default columns".
    void fillMenu(QMenu &menu);

signals:
    void changed(); ///< by a person: time to remember save()

private:
    [[nodiscard]] QString id(int column) const;
    [[nodiscard]] bool shownByDefault(int column) const;
    void setHidden(int column, bool hidden);

    QTableView &m_table;
    bool m_quiet = false;
};

} // namespace tenantry
