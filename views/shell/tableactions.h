#pragma once
// Copy, columns, export and the row menu of a page's tables: of the one that has the focus, else of the first. Owned by its page, GUI thread.

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QMenu;
class QPoint;
class QWidget;

namespace tenantry {

class ShellPort;
class TableView;

struct TableOfPage {
    TableView *table;
    QString fileName; ///< of an export, without ".csv": "servers"
};

class TableActions : public QObject
{
    Q_OBJECT
public:
    TableActions(ShellPort &shell, QList<TableOfPage> tables, QWidget *page);
    void add(const TableOfPage &table);
    void copy();
    void exportCsv();
    void chooseColumns();
    /// What the right button, the menu key and Shift+F10 open on a row, filled anew each time.
    void setRowMenu(std::function<void(QMenu *)> fill);

private:
    [[nodiscard]] const TableOfPage &table() const;
    void giveRowMenu(TableView *table);
    void showRowMenu(TableView *table, const QPoint &at);
    ShellPort &m_shell;
    QList<TableOfPage> m_tables;
    QWidget *m_page;
    std::function<void(QMenu *)> m_fillRowMenu;
};

} // namespace tenantry
