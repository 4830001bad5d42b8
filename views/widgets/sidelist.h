#pragma once
// Names and values of one thing, below each other, as inspectors show them.
// Owned by its parent; GUI thread.

#include "models/roles.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace tenantry {

class Theme;

class SideList : public QWidget
{
    Q_OBJECT
public:
    explicit SideList(const Theme &theme, QWidget *parent = nullptr);

    struct Row {
        QString name;
        QString value; ///< empty is shown as unknown
        QString icon = {}; ///< of resources/icons, before the value
        std::optional<StatusKind> status = {}; ///< shape before and colour of the value
        bool mono = false;
        bool stale = false;
        QString tip = {}; ///< when it was read, ISO time, ...
    };
    /// Replaces all rows; where names and count are as before, labels stay and only their texts change.
    void setRows(const QList<Row> &rows);

private:
    void build(const QList<Row> &rows);
    const Theme &m_theme;
    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace tenantry
