#pragma once
// Tenants by isolation model in one bar; see paintModelStack().
// Owned by its parent; GUI thread.

#include "views/delegates/cellpaint.h"
#include "views/widgets/painted.h"

namespace tenantry {

class ModelStack : public Painted
{
    Q_OBJECT
public:
    explicit ModelStack(const Theme &theme, QWidget *parent = nullptr);
    void setParts(const QVector<float> &parts, double scale);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<float> m_parts;
    double m_scale = 1;
};

} // namespace tenantry
