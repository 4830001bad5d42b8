#pragma once
// Draws the lines of the palette: heading, or icon, title with what matched in bold, detail, and state or key at the right.
// Owned by the palette, GUI thread.

#include "views/theme/theme.h"

#include <QStyledItemDelegate>

namespace tenantry {

class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PaletteDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }
    void setMatch(const QString &text) { m_match = text; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int paintRight(QPainter *painter, const QRect &line, const QModelIndex &index) const; ///< returns where it begins
    int paintMatched(QPainter *painter, const QRect &room, const QString &text) const; ///< returns the width used
    const Theme &m_theme;
    QString m_match;
};

} // namespace tenantry
