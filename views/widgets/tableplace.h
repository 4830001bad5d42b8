#pragma once
// Which row of a table is the current one and how far it is scrolled, as a page was left. Owned by its TableView; GUI thread.

#include <QObject>
#include <QTimer>
#include <QVariantMap>

class QTableView;

namespace tenantry {

class TablePlace : public QObject
{
    Q_OBJECT
public:
    explicit TablePlace(QTableView &table);
    void follow(); ///< the table has another model

    [[nodiscard]] QVariantMap save() const;
    /// At once where the row is there, else when it comes, and again after a reset that follows soon, as that of a filter which
    /// is restored too; until a person touches the table.
    void restore(const QVariantMap &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();
    QTableView &m_table;
    QString m_id; ///< wanted; empty = the place is a person's
    int m_scroll = 0;
    bool m_isSettled = false;
    QTimer m_release; ///< later resets are a person's
};

} // namespace tenantry
