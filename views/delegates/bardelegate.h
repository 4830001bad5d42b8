#pragma once
// A bar of FractionRole with its usual mark and its failed part, beside or above the cell's text.
// Owned by its view; GUI thread.

#include "views/delegates/celldelegate.h"

namespace tenantry {

class BarDelegate : public CellDelegate
{
    Q_OBJECT
public:
    enum class TextPlace { Beside, Below };
    /// `width` is the bar's length as drawn at 13 px text.
    BarDelegate(const Theme &theme, TextPlace place, int width = 70, QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QModelIndex &index) const override;

private:
    TextPlace m_place;
    int m_width;
};

} // namespace tenantry
