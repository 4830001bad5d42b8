#include "views/widgets/tableplace.h"

#include "models/tablemodel.h"

#include <QEvent>
#include <QScrollBar>
#include <QTableView>

namespace tenantry {

TablePlace::TablePlace(QTableView &table) : QObject(&table), m_table(table)
{
    for (QObject *touched : std::initializer_list<QObject *> {&table, table.viewport(), table.verticalScrollBar()})
        touched->installEventFilter(this);
    m_release.setSingleShot(true);
    m_release.setInterval(std::chrono::seconds(3));
    connect(&m_release, &QTimer::timeout, this, [this] { m_id.clear(); });
}

void TablePlace::follow()
{
    const QAbstractItemModel *model = m_table.model();
    const auto whenWanted = [this] {
        if (!m_isSettled)
            settle();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, whenWanted);
    connect(model, &QAbstractItemModel::layoutChanged, this, whenWanted);
    connect(model, &QAbstractItemModel::modelReset, this, &TablePlace::settle);
}

QVariantMap TablePlace::save() const
{
    const QModelIndex current = m_table.currentIndex();
    const QString id = current.isValid() ? current.data(IdRole).toString() : m_id;
    return {{QStringLiteral("id"), id}, {QStringLiteral("scroll"), m_table.verticalScrollBar()->value()}};
}

void TablePlace::restore(const QVariantMap &state)
{
    m_id = state.value(QStringLiteral("id")).toString();
    m_scroll = state.value(QStringLiteral("scroll")).toInt();
    m_isSettled = false;
    m_release.stop();
    settle();
}

void TablePlace::settle()
{
    const auto *model = qobject_cast<const TableModel *>(m_table.model());
    const int row = model != nullptr && !m_id.isEmpty() ? model->rowOfId(m_id) : -1;
    if (row < 0)
        return;
    m_isSettled = true;
    m_release.start();
    m_table.selectRow(row); // which lays the rows out, so that the scroll bar has its range
    m_table.scrollTo(model->index(row, 0));
    const auto scroll = [this] {
        if (!m_id.isEmpty())
            m_table.verticalScrollBar()->setValue(m_scroll);
    };
    scroll();
    QTimer::singleShot(0, this, scroll); // rows that just came are laid out by then
}

bool TablePlace::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel)
        m_id.clear();
    return QObject::eventFilter(watched, event);
}

} // namespace tenantry
