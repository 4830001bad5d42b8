#include "views/adopt/tableheight.h"

#include "views/theme/theme.h"
#include "views/widgets/tableview.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <numeric>

namespace tenantry {

namespace {

class WidthSharer : public QObject
{
public:
    WidthSharer(TableView &table, const QList<int> &parts) : QObject(&table), m_table(table), m_parts(parts)
    {
        table.viewport()->installEventFilter(this);
        share();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            share();
        return QObject::eventFilter(watched, event);
    }

private:
    void share()
    {
        const int whole = std::accumulate(m_parts.begin(), m_parts.end(), 0);
        int left = m_table.viewport()->width();
        for (int column = 0; column < m_parts.size(); ++column) {
            const bool isLast = column + 1 == m_parts.size();
            const int width = isLast ? left : m_table.viewport()->width() * m_parts.at(column) / whole;
            m_table.setColumnWidth(column, width);
            left -= width;
        }
    }

    TableView &m_table;
    QList<int> m_parts;
};

} // namespace

void shareTableWidth(TableView &table, const QList<int> &parts)
{
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new WidthSharer(table, parts);
}

void fitTableHeight(TableView &table, const Theme &theme, int most)
{
    const int rows = std::clamp(table.model() ? table.model()->rowCount() : 0, 1, most);
    const int header = table.horizontalHeader()->isHidden() ? 0 : theme.headerHeight();
    table.setFixedHeight(header + rows * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth());
    table.setVerticalScrollBarPolicy(table.model() && table.model()->rowCount() > most ? Qt::ScrollBarAsNeeded
                                                                                       : Qt::ScrollBarAlwaysOff);
}

} // namespace tenantry
