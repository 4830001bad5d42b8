#pragma once
// Paints a cell from its roles: text in two weights, a second line, an icon, a status shape, figures with even digits.
// One serves a whole view, which owns it; GUI thread.

#include "models/roles.h"

#include <QStyledItemDelegate>

#include <optional>

namespace tenantry {

class CellView;
class Theme;

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(const Theme &theme, QObject *parent = nullptr);

    /// Marks where the text holds this, regardless of case; empty marks nothing.
    void setMatch(const QString &match) { m_match = match; }
    /// The medium weight, for the column that names the row.
    void setEmphasized(bool emphasized) { m_emphasized = emphasized; }

    /// Small and tertiary, for what only accompanies the row.
    void setQuiet(bool quiet) { m_quiet = quiet; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// Paints inside the padding; background, selection and focus are there already.
    virtual void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
    /// The width the content wants, without padding.
    [[nodiscard]] virtual int contentWidth(const QModelIndex &index) const;
    [[nodiscard]] QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] static std::optional<StatusKind> state(const QModelIndex &index, int role = StateRole);
    /// One line of text at the cell's alignment, in tabular figures where the column is numeric.
    void paintLine(QPainter *painter, const QRect &room, const QString &text, const QModelIndex &index,
                   const QColor &color, bool second) const;
    /// The name of a two-line row, whose shape stands in a column of its own.
    [[nodiscard]] bool hasWidePicture(const QModelIndex &index) const;
    [[nodiscard]] QColor textColor(const QModelIndex &index) const;
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGroup(QPainter *painter, const QRect &room, const QModelIndex &index) const;
    void paintPending(QPainter *painter, const QRect &room, const QModelIndex &index) const;
    int paintPicture(QPainter *painter, const QRect &room, const QModelIndex &index, bool second) const;
    void paintMatches(QPainter *painter, const QRect &room, const QString &text, const QFont &font) const;
    [[nodiscard]] QFont lineFont(const QModelIndex &index, bool second) const;

    const Theme &m_theme;
    QString m_match;
    bool m_emphasized = false;
    bool m_quiet = false;
};

} // namespace tenantry
