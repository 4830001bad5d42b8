#pragma once
// A sparkline of SeriesRole with the cell's figure at its right. Owned by its view; GUI thread.

#include "views/delegates/celldelegate.h"

namespace tenantry {

class SparklineDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QModelIndex &index) const override;
};

} // namespace tenantry
