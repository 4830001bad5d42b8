#pragma once
// Keeps the rows in sight where they are while others come and go above them. Owned by its TableView; GUI thread.

#include <QObject>
#include <QPersistentModelIndex>

class QTableView;

namespace tenantry {

class TableAnchor : public QObject
{
    Q_OBJECT
public:
    explicit TableAnchor(QTableView &table);
    void follow(); ///< the table has another model

private:
    void hold(bool rowsChange);
    void settle();

    QTableView &m_table;
    QPersistentModelIndex m_row; ///< at the top of what is in sight
    int m_top = 0; ///< where it is drawn
    bool m_isWaiting = false;
    bool m_rowsChange = false; ///< an order alone is a person's wish and moves nothing back
};

} // namespace tenantry
