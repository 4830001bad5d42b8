#pragma once
// The row of health cells under the name of a tenant: shape and title, figure, detail. Owned by the tenant's page, GUI
// thread.

#include "models/tenanthealth.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace tenantry {

class StatusShape;
class Theme;

class TenantHealthStrip : public QFrame
{
    Q_OBJECT
public:
    explicit TenantHealthStrip(const Theme &theme, QWidget *parent = nullptr);
    void setCells(const QList<HealthCell> &cells);

private:
    struct Labels {
        QWidget *box;
        StatusShape *shape;
        QLabel *title;
        QLabel *value;
        QLabel *detail;
    };
    void addCell();

    const Theme &m_theme;
    QHBoxLayout *m_row;
    QList<Labels> m_cells;
};

} // namespace tenantry
