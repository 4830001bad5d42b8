#pragma once
// The number of a step in a ring; its words stand beside it, so it has no name of its own.
// Owned by its parent; GUI thread.

#include "views/widgets/painted.h"

namespace tenantry {

class StepDisc : public Painted
{
    Q_OBJECT
public:
    StepDisc(const Theme &theme, int number, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
};

} // namespace tenantry
