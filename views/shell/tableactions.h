#pragma once
// Copy, columns, export and the row menu of a page's tables: of the one that has the focus, else of the first. Owned by its page, GUI thread.

#include <QList>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include <functional>

class QMenu;
class QPoint;
class QWidget;

namespace tenantry {

class ShellPort;
class TableView;

struct TableOfPage {
    TableView *table;
    QString name; ///< stable; of the file of an export, too, without ".csv": "servers"
};

class TableActions : public QObject
{
    Q_OBJECT
public:
    TableActions(ShellPort &shell, QList<TableOfPage> tables, QWidget *page);
    void add(const TableOfPage &table);
    /// Columns and place of each table, by its name.
    [[nodiscard]] QVariantMap save() const;
    void restore(const QVariantMap &state); ///< of a table that is added later too
    void copy();
    void exportCsv();
    void chooseColumns();
    /// What the right button, the menu key and Shift+F10 open on a row, filled anew each time.
    void setRowMenu(std::function<void(QMenu *)> fill);

private:
    [[nodiscard]] const TableOfPage &table() const;
    void restoreTable(const TableOfPage &table);
    void giveRowMenu(TableView *table);
    void showRowMenu(TableView *table, const QPoint &at);
    ShellPort &m_shell;
    QList<TableOfPage> m_tables;
    QWidget *m_page;
    std::function<void(QMenu *)> m_fillRowMenu;
    QVariantMap m_restored;
};

} // namespace tenantry
