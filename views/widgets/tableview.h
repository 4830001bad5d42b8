#pragma once
// The table of every list: header, row heights by density, hover, focus cell, columns a person chose, copy and export.
// Owned by its page; GUI thread. It never asks a model for all rows except to copy or export them.

#include "views/delegates/celldelegate.h"
#include "views/delegates/cellview.h"

#include <QTableView>

namespace tenantry {

class HeaderView;
class LoadingLine;
class TableColumns;
class TableModel;
class TablePlace;
class Theme;

class TableView : public QTableView, public CellView
{
    Q_OBJECT
public:
    explicit TableView(const Theme &theme, QWidget *parent = nullptr);
    ~TableView() override;

    void setModel(QAbstractItemModel *model) override;
    /// The first visible column is emphasized; others paint by their roles unless given a delegate of their own.
    void setColumnDelegate(int column, CellDelegate *delegate);
    /// Marks matches of the filter's free text in all columns.
    void setMatch(const QString &text);
    void setTwoLineRows(bool twoLines);
    /// Names stand after a picture of their row: the title of their column does too.
    void setNamePictures(bool pictures) { m_namePictures = pictures; }
    [[nodiscard]] bool hasNamePictures() const { return m_namePictures; }
    /// Lets rows with GroupRole span the table; for lists under a thousand rows.
    void setGroupRows(bool groups);
    void setEdgePadding(int pixels);
    /// Boxes show the selection, or the choice of a model that keeps one itself: then the space bar chooses the selected
    /// rows, and Ctrl+A all of them.
    void setSelectionBoxes(bool boxes);
    /// The model, if it keeps the choice of rows itself.
    [[nodiscard]] TableModel *choosingModel() const;
    /// Shown in the middle while there are no rows and nothing loads; the table owns it. Null shows nothing.
    void setPlaceholder(QWidget *placeholder);
    /// Nothing for 200 ms, then a line, after a second flat bars where the rows will be.
    void setLoading(bool loading);
    /// How much of what is loading has come, 0..1; negative = not known.
    void setLoadingFraction(double fraction);

    /// Where a person is in the rows, for a page's state.
    [[nodiscard]] TablePlace &place() { return *m_place; }
    /// What a person arranges; remember its state when it tells that it changed.
    [[nodiscard]] TableColumns &columns() { return *m_columns; }

    [[nodiscard]] int hoveredRow() const override { return m_hoveredRow; }
    [[nodiscard]] bool showsFocusCell() const override { return m_keyboard; }
    [[nodiscard]] int edgePadding() const override { return m_edgePadding; }
    [[nodiscard]] bool hasSelectionBoxes() const override { return m_selectionBoxes; }
    [[nodiscard]] bool isFirstColumn(int column) const override;
    [[nodiscard]] bool isLastColumn(int column) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void applyTheme();
    void applyDelegates();
    void applySpans();
    void hover(int row);
    bool chooseByKey(QKeyEvent *event);
    void placeOverlays();
    void paintSkeletonRows();

    const Theme &m_theme;
    HeaderView *m_header;
    TableColumns *m_columns;
    TablePlace *m_place;
    LoadingLine *m_line;
    CellDelegate *m_plain;
    CellDelegate *m_emphasized;
    QHash<int, CellDelegate *> m_delegates;
    QWidget *m_placeholder = nullptr;
    int m_hoveredRow = -1;
    int m_edgePadding = 12;
    bool m_keyboard = false;
    bool m_twoLines = false;
    bool m_groups = false;
    bool m_namePictures = false;
    bool m_selectionBoxes = false;
};

} // namespace tenantry
