#pragma once
// The course of a figure without axes, beside the figure.
// Owned by its parent; GUI thread.

#include "views/delegates/cellpaint.h"
#include "views/widgets/painted.h"

namespace tenantry {

class Sparkline : public Painted
{
    Q_OBJECT
public:
    explicit Sparkline(const Theme &theme, QWidget *parent = nullptr);
    void setValues(const QVector<float> &values, std::optional<StatusKind> state = {});
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<float> m_values;
    std::optional<StatusKind> m_state;
};

} // namespace tenantry
