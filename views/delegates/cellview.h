#pragma once
// What a delegate must know about the view it paints for, besides Qt's own option.
// Our views implement it; other views are painted with the defaults. GUI thread.

#include <QStyleOptionViewItem>

namespace tenantry {

class CellView
{
public:
    virtual ~CellView() = default;
    [[nodiscard]] virtual int hoveredRow() const { return -1; }
    /// Whether the cell with the keyboard is framed: only while somebody moves with the keyboard.
    [[nodiscard]] virtual bool showsFocusCell() const { return true; }
    /// Room left of the first and right of the last column, so that text stands on the margin of its page or card.
    [[nodiscard]] virtual int edgePadding() const { return 12; }
    /// Whether the first column carries a box that shows and changes the selection.
    [[nodiscard]] virtual bool hasSelectionBoxes() const { return false; }
    [[nodiscard]] virtual bool isFirstColumn(int column) const { return column == 0; }
    [[nodiscard]] virtual bool isLastColumn(int column) const = 0;

    /// The interface of the view an option belongs to, or null.
    [[nodiscard]] static const CellView *of(const QStyleOptionViewItem &option);
};

/// Room between a cell's edge and its text inside the table.
constexpr int CellPadding = 8;

/// The picture of a two-line row, in a column of its own before the name, and the room after it; at 100 % text.
constexpr int WidePictureSide = 14;
constexpr int WidePictureGap = 16;

} // namespace tenantry
