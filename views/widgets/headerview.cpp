#include "views/widgets/headerview.h"

#include "models/tablemodel.h"
#include "views/theme/controlpaint.h"
#include "views/theme/theme.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QContextMenuEvent>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPainter>

namespace tenantry {

namespace {
constexpr int SortGap = 4;
constexpr int SortWidth = 12;
} // namespace

HeaderView::HeaderView(const Theme &theme, TableView &table)
    : QHeaderView(Qt::Horizontal, &table), m_theme(theme), m_table(table)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setStretchLastSection(true);
    setMinimumSectionSize(32);
    setTextElideMode(Qt::ElideRight);
}

QSize HeaderView::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_theme.headerHeight()};
}

bool HeaderView::alignsRight(int section) const
{
    const QVariant alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    return Qt::Alignment(alignment.toInt()) & Qt::AlignRight;
}

QRect HeaderView::textRect(const QRect &rect, int section) const
{
    const int picture =
        m_table.hasSelectionBoxes() || m_table.hasNamePictures() ? m_theme.px(WidePictureSide) + WidePictureGap : 0;
    const int left = m_table.isFirstColumn(section) ? m_table.edgePadding() + picture : CellPadding;
    const int right = m_table.isLastColumn(section) ? m_table.edgePadding() : CellPadding;
    return QStyle::visualRect(layoutDirection(), rect, rect.adjusted(left, 0, -right, -1));
}

QRect HeaderView::boxRect(const QRect &rect) const
{
    const int side = m_theme.px(14);
    const QRect box(rect.left() + m_table.edgePadding(), rect.center().y() - side / 2, side, side);
    return QStyle::visualRect(layoutDirection(), rect, box);
}

void HeaderView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(Token::BgSunken));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::BorderDefault));
    painter.end();
    QHeaderView::paintEvent(event);
}

void HeaderView::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.color(Token::BgSunken));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::BorderDefault));
    if (m_table.hasSelectionBoxes() && m_table.isFirstColumn(section))
        paintBox(painter, boxRect(rect));
    const QFont font = m_theme.font(FontRole::Small, QFont::Medium);
    const QFontMetrics metrics(font);
    QRect room = textRect(rect, section);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int arrowRoom = sorted ? SortGap + SortWidth : 0;
    const QString title = metrics.elidedText(model()->headerData(section, orientation()).toString(), textElideMode(),
                                             room.width() - arrowRoom);
    const int width = metrics.horizontalAdvance(title);
    const bool right = alignsRight(section) == (layoutDirection() == Qt::LeftToRight);
    const int x = right ? room.right() + 1 - width - arrowRoom : room.left();
    painter->setFont(font);
    painter->setPen(m_theme.color(sorted ? Token::TextPrimary : Token::TextTertiary));
    painter->drawText(QRect(x, room.top(), width + 1, room.height()), Qt::AlignVCenter, title);
    if (sorted)
        paintArrow(painter, QRect(x + width + SortGap, room.top(), SortWidth, room.height()),
                   sortIndicatorOrder() == Qt::AscendingOrder ? Qt::UpArrow : Qt::DownArrow,
                   m_theme.color(Token::TextSecondary), m_theme.px(7));
    painter->restore();
}

void HeaderView::paintBox(QPainter *painter, const QRect &rect) const
{
    const QItemSelectionModel *selection = m_table.selectionModel();
    QStyle::State state = QStyle::State_Enabled | QStyle::State_Off;
    if (const TableModel *table = m_table.choosingModel()) {
        if (table->chosenCount() > 0)
            state = QStyle::State_Enabled
                | (table->chosenCount() == size_t(table->rowCount()) ? QStyle::State_On : QStyle::State_NoChange);
    } else if (selection && selection->hasSelection()) {
        const auto ranges = selection->selection();
        const bool everything = ranges.size() == 1 && ranges.first().height() == model()->rowCount();
        state = QStyle::State_Enabled | (everything ? QStyle::State_On : QStyle::State_NoChange);
    }
    paintCheckBox(painter, rect, state, m_theme);
}

QSize HeaderView::sectionSizeFromContents(int section) const
{
    const QRect probe(0, 0, 1000, 10);
    const QFontMetrics metrics(m_theme.font(FontRole::Small, QFont::Medium));
    return {metrics.horizontalAdvance(model()->headerData(section, orientation()).toString()) + SortGap + SortWidth
                + probe.width() - textRect(probe, section).width(),
            m_theme.headerHeight()};
}

void HeaderView::mousePressEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    const bool boxes = m_table.hasSelectionBoxes() && section >= 0 && m_table.isFirstColumn(section);
    const QRect rect(sectionViewportPosition(section), 0, section < 0 ? 0 : sectionSize(section), height());
    if (!boxes || !boxRect(rect).adjusted(-5, -8, 5, 8).contains(event->position().toPoint())) {
        QHeaderView::mousePressEvent(event);
        return;
    }
    if (TableModel *table = m_table.choosingModel(); table != nullptr && table->chosenCount() > 0)
        table->chooseNone();
    else if (table != nullptr)
        table->chooseAllShown();
    else if (m_table.selectionModel()->hasSelection())
        m_table.clearSelection();
    else
        m_table.selectAll();
    viewport()->update();
}

void HeaderView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    m_table.columns().fillMenu(menu);
    menu.exec(event->globalPos());
}

} // namespace tenantry
