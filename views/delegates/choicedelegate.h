#pragma once
// A choice drawn in a cell as the box that it is, from ChoicesRole; a click, the space bar or F2 opens it.
// Owned by its view; GUI thread. A cell without choices is painted as text.

#include "views/delegates/celldelegate.h"

namespace tenantry {

class ChoiceDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] QRect boxRect(const QRect &room) const;
    [[nodiscard]] QFont boxFont(const QModelIndex &index) const;
};

} // namespace tenantry
