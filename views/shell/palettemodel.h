#pragma once
// The lines of the palette: the results of every source under their headings. Owned by the palette, GUI thread.

#include "views/shell/commandsource.h"

#include <QAbstractListModel>

namespace tenantry {

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole + 100,
        DetailTextRole,
        IconNameRole,
        StateKindRole,
        StateTextRole,
        KeyRole,
        UnavailableRole
    };

    using QAbstractListModel::QAbstractListModel;
    void
    setResults(const QList<CommandSource *> &sources); ///< in the order shown; sources without items have no heading
    [[nodiscard]] int resultCount() const;
    void activate(const QModelIndex &index);
    [[nodiscard]] QModelIndex step(const QModelIndex &from, int by) const; ///< over headings and what is unavailable

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        CommandSource *source = nullptr; ///< null = a heading
        PaletteItem item;
    };
    QList<Row> m_rows;
};

} // namespace tenantry
