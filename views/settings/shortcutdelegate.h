#pragma once
// Draws an action with its keys and lets them be typed anew. Owned by the shortcut settings, GUI thread.

#include "views/theme/theme.h"

#include <QKeySequence>
#include <QStyledItemDelegate>

namespace tenantry {

class ShortcutDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ShortcutDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setEditorData(QWidget *, const QModelIndex &) const override { }
    void setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const override { }

signals:
    void captured(const QModelIndex &index, const QKeySequence &key) const;

private:
    const Theme &m_theme;
};

} // namespace tenantry
