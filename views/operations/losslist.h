#pragma once
// What would be lost and what is kept, in rows of one card: thing, extent, shape and word. Owned by its parent; GUI thread.

#include "views/operations/confirmquestion.h"

#include <QFrame>

class QGridLayout;

namespace tenantry {

class Theme;

class LossList : public QFrame
{
    Q_OBJECT
public:
    explicit LossList(const Theme &theme, QWidget *parent = nullptr);
    void setItems(const QList<ConfirmItem> &items);

private:
    void addRow(const ConfirmItem &item, bool isLast);
    const Theme &m_theme;
    QGridLayout *m_grid;
};

} // namespace tenantry
