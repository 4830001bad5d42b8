#pragma once
// Shows the steps of a registry check as they ended, each with what to do about it. Owned by the first-run page, GUI thread.

#include "core/inspection/registrycheck.h"
#include "models/roles.h"
#include "views/theme/theme.h"

#include <QWidget>

class QGridLayout;

namespace tenantry {

class Checklist : public QWidget
{
    Q_OBJECT
public:
    Checklist(const Theme &theme, QWidget *parent);
    void show(const QList<CheckStep> &steps);
    void showRunning(const QString &words);

private:
    void clear();
    void addLine(StatusKind kind, const CheckStep &step);
    const Theme &m_theme;
    QGridLayout *m_grid;
};

} // namespace tenantry
