#pragma once
// The tenants of a server by isolation model, from PartsRole, above the cell's text; all rows share one scale.
// Owned by its view; GUI thread.

#include "views/delegates/celldelegate.h"

namespace tenantry {

class StackDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    /// How many tenants fill the 70 px; set it when the rows change.
    void setScale(double tenants) { m_scale = tenants; }

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QModelIndex &index) const override;

private:
    double m_scale = 1;
};

} // namespace tenantry
