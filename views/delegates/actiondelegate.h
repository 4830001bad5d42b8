#pragma once
// A button drawn in a cell: clicked by mouse, or by the space bar on the cell; its text is the cell's.
// Owned by its view; GUI thread. Offer the same action in the row's menu too.

#include "views/delegates/celldelegate.h"

#include <QPersistentModelIndex>

namespace tenantry {

class ActionDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

signals:
    void triggered(const QModelIndex &index);

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] QRect buttonRect(const QRect &room) const;
    QPersistentModelIndex m_pressed;
};

} // namespace tenantry
