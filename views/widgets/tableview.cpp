#include "views/widgets/tableview.h"

#include "models/tablemodel.h"
#include "views/delegates/cellpaint.h"
#include "views/theme/theme.h"
#include "views/widgets/headerview.h"
#include "views/widgets/loadingline.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableplace.h"
#include "views/widgets/tabletext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tenantry {

namespace {

/// Desktops do not agree on which of them makes a context menu by itself.
bool isMenuKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Menu || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier);
}

} // namespace

TableView::TableView(const Theme &theme, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_header(new HeaderView(theme, *this)), m_columns(nullptr), m_place(nullptr),
      m_line(new LoadingLine(theme, this)), m_plain(new CellDelegate(theme, this)),
      m_emphasized(new CellDelegate(theme, this))
{
    m_emphasized->setEmphasized(true);
    setHorizontalHeader(m_header);
    m_columns = new TableColumns(*this);
    m_place = new TablePlace(*this);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(m_plain);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    m_header->setResizeContentsPrecision(0);
    // Another column may have become the first, which carries the weight and the selection bar.
    connect(m_header, &QHeaderView::sectionMoved, this, &TableView::applyDelegates);
    connect(m_columns, &TableColumns::changed, this, &TableView::applyDelegates);
    connect(m_line, &LoadingLine::skeletonChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &TableView::applyTheme);
    applyTheme();
}

TableView::~TableView() = default;

void TableView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        for (QObject *follower : std::initializer_list<QObject *> {this, m_place})
            disconnect(this->model(), nullptr, follower, nullptr);
    QTableView::setModel(model);
    hover(-1);
    if (!model)
        return;
    const auto rowsChanged = [this] {
        applySpans();
        placeOverlays();
    };
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::applyDelegates);
    connect(model, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsMoved, this, rowsChanged);
    connect(model, &QAbstractItemModel::layoutChanged, this, rowsChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, m_header->viewport(),
            qOverload<>(&QWidget::update));
    m_place->follow();
    applyDelegates();
    applySpans();
    placeOverlays();
}

void TableView::setColumnDelegate(int column, CellDelegate *delegate)
{
    m_delegates.insert(column, delegate);
    applyDelegates();
}

void TableView::applyDelegates()
{
    if (!model())
        return;
    for (int column = 0; column < model()->columnCount(); ++column)
        setItemDelegateForColumn(column, m_delegates.value(column, isFirstColumn(column) ? m_emphasized : nullptr));
}

void TableView::setMatch(const QString &text)
{
    m_plain->setMatch(text);
    m_emphasized->setMatch(text);
    viewport()->update();
}

void TableView::setTwoLineRows(bool twoLines)
{
    m_twoLines = twoLines;
    applyTheme();
}

void TableView::setGroupRows(bool groups)
{
    m_groups = groups;
    applySpans();
}

void TableView::applySpans()
{
    if (!m_groups || !model())
        return;
    clearSpans();
    for (int row = 0; row < model()->rowCount(); ++row) {
        const bool group = model()->index(row, 0).data(GroupRole).toBool();
        setRowHeight(row, group ? m_theme.px(26) : verticalHeader()->defaultSectionSize());
        if (group && model()->columnCount() > 1)
            setSpan(row, 0, 1, model()->columnCount());
    }
}

void TableView::setEdgePadding(int pixels)
{
    m_edgePadding = pixels;
    m_header->viewport()->update();
    viewport()->update();
}

void TableView::setSelectionBoxes(bool boxes)
{
    m_selectionBoxes = boxes;
    setEdgePadding(m_edgePadding);
}

void TableView::setPlaceholder(QWidget *placeholder)
{
    if (m_placeholder && m_placeholder != placeholder)
        m_placeholder->deleteLater();
    m_placeholder = placeholder;
    if (placeholder)
        placeholder->setParent(viewport());
    placeOverlays();
}

void TableView::setLoading(bool loading)
{
    loading ? m_line->start() : m_line->stop();
    placeOverlays();
    viewport()->update();
}

void TableView::setLoadingFraction(double fraction)
{
    m_line->setFraction(fraction);
}

void TableView::applyTheme()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(m_twoLines ? m_theme.twoLineRowHeight() : m_theme.rowHeight());
    applySpans();
    m_header->updateGeometry();
    updateGeometries();
    viewport()->update();
}

bool TableView::isFirstColumn(int column) const
{
    for (int visual = 0; visual < m_header->count(); ++visual)
        if (const int logical = m_header->logicalIndex(visual); !m_header->isSectionHidden(logical))
            return logical == column;
    return false;
}

bool TableView::isLastColumn(int column) const
{
    for (int visual = m_header->count() - 1; visual >= 0; --visual)
        if (const int logical = m_header->logicalIndex(visual); !m_header->isSectionHidden(logical))
            return logical == column;
    return false;
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_line->wantsSkeleton() && model() && model()->rowCount() == 0)
        paintSkeletonRows();
}

void TableView::paintSkeletonRows()
{
    QPainter painter(viewport());
    const int height = verticalHeader()->defaultSectionSize();
    for (int row = 0; row * height < viewport()->height(); ++row) {
        painter.fillRect(0, (row + 1) * height - 1, viewport()->width(), 1, m_theme.color(Token::BorderSubtle));
        for (const int column : visibleColumns(*this)) {
            const int left = isFirstColumn(column) ? m_edgePadding : CellPadding;
            const int room = columnWidth(column) - left - CellPadding;
            const int width = qMin(room, m_theme.px(160)) * (55 + (row * 37 + column * 23) % 45) / 100;
            paintSkeleton(&painter, QRectF(columnViewportPosition(column) + left, row * height, width, height),
                          m_theme);
        }
    }
}

void TableView::placeOverlays()
{
    m_line->setGeometry(0, 0, width(), 2);
    m_line->raise();
    if (!m_placeholder)
        return;
    const bool empty = model() && model()->rowCount() == 0 && !m_line->isRunning();
    m_placeholder->setVisible(empty);
    if (empty)
        m_placeholder->setGeometry(viewport()->rect());
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->spread();
    placeOverlays();
}

TableModel *TableView::choosingModel() const
{
    auto *table = qobject_cast<TableModel *>(model());
    return m_selectionBoxes && table != nullptr && table->keepsChoice() ? table : nullptr;
}

bool TableView::chooseByKey(QKeyEvent *event)
{
    TableModel *table = choosingModel();
    if (table == nullptr)
        return false;
    if (event->matches(QKeySequence::SelectAll)) {
        table->chooseAllShown();
        return true;
    }
    const QModelIndex current = currentIndex().siblingAtColumn(0);
    if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier || !current.isValid())
        return false;
    const bool isChosen = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            model()->setData(model()->index(row, 0), isChosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    return true;
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (chooseByKey(event))
        return;
    if (event->matches(QKeySequence::Copy)) {
        copySelectedRows(*this);
        return;
    }
    if (isMenuKey(*event) && contextMenuPolicy() == Qt::CustomContextMenu) {
        emit customContextMenuRequested(visualRect(currentIndex()).bottomLeft());
        return;
    }
    m_keyboard = true;
    QTableView::keyPressEvent(event);
    viewport()->update();
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    m_keyboard = false;
    const QModelIndex index = indexAt(event->position().toPoint());
    const int boxEnd = m_edgePadding + m_theme.px(14) + CellPadding;
    const bool onBox = m_selectionBoxes && index.isValid() && isFirstColumn(index.column())
        && event->position().x() - columnViewportPosition(index.column()) < boxEnd;
    if (onBox && event->button() == Qt::LeftButton && choosingModel() != nullptr) {
        const QModelIndex box = index.siblingAtColumn(0);
        const bool isChosen = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model()->setData(box, isChosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    if (onBox && event->button() == Qt::LeftButton) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    }
    QTableView::mousePressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(int(event->position().y())));
    QTableView::mouseMoveEvent(event);
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void TableView::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int stale : {std::exchange(m_hoveredRow, row), row})
        if (stale >= 0)
            viewport()->update(0, rowViewportPosition(stale), viewport()->width(), rowHeight(stale));
}

} // namespace tenantry
