#pragma once
// What exists now of what an operation makes: shape, thing, and how much of it at the right. Owned by its parent; GUI thread.

#include "models/roles.h"

#include <QWidget>

class QGridLayout;

namespace tenantry {

class Theme;

class RemainsList : public QWidget
{
    Q_OBJECT
public:
    struct Row {
        StatusKind kind;
        QString what;
        QString extent;
        QString tip; ///< why it is not known
    };
    explicit RemainsList(const Theme &theme, QWidget *parent = nullptr);
    void setRows(const QList<Row> &rows);

private:
    const Theme &m_theme;
    QGridLayout *m_grid;
};

} // namespace tenantry
