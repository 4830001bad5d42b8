#include "views/adopt/tablegraph.h"

#include "models/tenanttablelistmodel.h"
#include "views/adopt/graphpaint.h"
#include "views/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace tenantry {

namespace {

constexpr int boxHeight = 40; // all as drawn at 13 px text
constexpr int narrowestBox = 96;
constexpr int widestBox = 156;
constexpr int gapBetweenColumns = 22;
constexpr int gapBetweenRows = 16;
constexpr int boxPadding = 8;

} // namespace

TableGraph::TableGraph(const Theme &theme, const Format &format, QWidget *parent)
    : Painted(theme, parent), m_format(format)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TableGraph::setGraph(const TableGraphLayout &layout)
{
    m_layout = layout;
    m_current = -1;
    refresh();
    sayCurrent();
}

void TableGraph::select(const TableName &table)
{
    m_current = m_layout.find(table);
    update();
    sayCurrent();
}

void TableGraph::setCurrent(int node)
{
    if (node < 0 || node == m_current)
        return;
    m_current = node;
    update();
    sayCurrent();
    emit selected(m_layout.nodes.at(node).table.table);
}

/// Delegates paint, a reader hears: the table that the keys are on.
void TableGraph::sayCurrent()
{
    const QString what = tr("Graph of the tables");
    if (m_current < 0) {
        setAccessibleName(what);
        return;
    }
    const TenantTable &table = m_layout.nodes.at(m_current).table;
    setAccessibleName(tr("%1: %2, %3").arg(what, table.table.toString(), tenantTableRemark(table, m_format)));
}

QSize TableGraph::sizeHint() const
{
    const int columns = std::max(1, m_layout.columns);
    const int rows = std::max(1, m_layout.rows);
    return {columns * theme().px(narrowestBox) + (columns - 1) * theme().px(gapBetweenColumns) + 4,
            rows * theme().px(boxHeight) + (rows - 1) * theme().px(gapBetweenRows) + 4};
}

QRectF TableGraph::boxOf(const GraphNode &node) const
{
    const int columns = std::max(1, m_layout.columns);
    const qreal gap = theme().px(gapBetweenColumns);
    const qreal room = (width() - 4 - gap * (columns - 1)) / columns;
    const qreal box = std::clamp<qreal>(room, theme().px(narrowestBox), theme().px(widestBox));
    return {2 + node.column * (box + gap) + 0.5,
            2 + node.row * qreal(theme().px(boxHeight) + theme().px(gapBetweenRows)) + 0.5, box - 1,
            qreal(theme().px(boxHeight)) - 1};
}

void TableGraph::paintNode(QPainter &painter, const GraphNode &node, bool isCurrent) const
{
    const QRectF box = boxOf(node);
    const TableRelation relation = node.table.relation;
    paintTableBox(&painter, box, relation, isCurrent, theme());
    if (isCurrent && hasFocus()) {
        painter.setPen(QPen(theme().color(Token::Focus), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 8, 8);
    }
    const QRectF inside = box.adjusted(boxPadding, 3, -boxPadding / 2, -3);
    const QRectF upper(inside.left(), inside.top(), inside.width(), inside.height() / 2);
    const auto line = [&](const QRectF &room, const QFont &font, const QColor &ink, const QString &text) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width()));
    };
    const Token ink = relation == TableRelation::Path && !isCurrent ? Token::WarnFg : Token::TextPrimary;
    line(upper, theme().font(FontRole::Mono), theme().color(ink), node.table.table.name);
    line(upper.translated(0, upper.height()), theme().font(FontRole::Caption),
         isCurrent ? theme().color(Token::TextSecondary) : tableRemarkColor(relation, theme()),
         tenantTableRemark(node.table, m_format));
}

void TableGraph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const GraphEdge &edge : std::as_const(m_layout.edges)) {
        const QRectF from = boxOf(m_layout.nodes.at(edge.from));
        const QRectF to = boxOf(m_layout.nodes.at(edge.to));
        paintTableEdge(&painter, {from.right(), from.center().y()}, {to.left(), to.center().y()}, edge.isThroughParent,
                       theme());
    }
    for (int node = 0; node < m_layout.nodes.size(); ++node)
        paintNode(painter, m_layout.nodes.at(node), node == m_current);
}

int TableGraph::nodeAt(const QPointF &place) const
{
    for (int node = 0; node < m_layout.nodes.size(); ++node) {
        if (boxOf(m_layout.nodes.at(node)).contains(place))
            return node;
    }
    return -1;
}

void TableGraph::mousePressEvent(QMouseEvent *event)
{
    setCurrent(nodeAt(event->position()));
}

/// Names are longer than their boxes.
bool TableGraph::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Painted::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int node = nodeAt(help->pos());
    const TenantTable table = node < 0 ? TenantTable() : m_layout.nodes.at(node).table;
    const QString words = table.table.toString() + u'\n' + tenantTableRemark(table, m_format);
    QToolTip::showText(help->globalPos(), node < 0 ? QString() : words, this);
    return true;
}

/// The nearest one on that side; -1 = there is none.
int TableGraph::nextFrom(int node, int columns, int rows) const
{
    const GraphNode &from = m_layout.nodes.at(node);
    int best = -1;
    int least = 0;
    for (int other = 0; other < m_layout.nodes.size(); ++other) {
        const GraphNode &to = m_layout.nodes.at(other);
        const int across = (to.column - from.column) * columns;
        const int down = (to.row - from.row) * rows;
        const bool isThere = columns != 0 ? across > 0 : down > 0 && to.column == from.column;
        const int distance = std::abs(to.column - from.column) * 100 + std::abs(to.row - from.row);
        if (isThere && (best < 0 || distance < least)) {
            best = other;
            least = distance;
        }
    }
    return best;
}

void TableGraph::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, QPoint> ways {
        {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    const auto way = ways.constFind(event->key());
    if (way == ways.constEnd() || m_layout.nodes.isEmpty()) {
        Painted::keyPressEvent(event);
        return;
    }
    setCurrent(m_current < 0 ? 0 : nextFrom(m_current, way->x(), way->y()));
}

void TableGraph::focusInEvent(QFocusEvent *event)
{
    Painted::focusInEvent(event);
    if (m_current < 0 && !m_layout.nodes.isEmpty())
        setCurrent(0);
    update();
}

} // namespace tenantry
