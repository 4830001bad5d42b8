#pragma once
// Copy and export of a page's tables: of the one that has the focus, else of the first. Owned by its page, GUI thread.

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QTableView;
class QWidget;

namespace tenantry {

class ShellPort;

struct TableOfPage {
    QTableView *table;
    QString fileName; ///< of an export, without ".csv": "servers"
};

class TableActions : public QObject
{
    Q_OBJECT
public:
    TableActions(ShellPort &shell, QList<TableOfPage> tables, QWidget *page);
    void copy();
    void exportCsv();

private:
    [[nodiscard]] const TableOfPage &table() const;
    ShellPort &m_shell;
    QList<TableOfPage> m_tables;
    QWidget *m_page;
};

} // namespace tenantry
