#pragma once
// The number of a step in a ring, filled while it is the one in front, a tick when it is done; its words stand beside it, so it has
// no name of its own. Owned by its parent; GUI thread.

#include "views/widgets/painted.h"

namespace tenantry {

class StepDisc : public Painted
{
    Q_OBJECT
public:
    enum class State { Later, Current, Done };
    StepDisc(const Theme &theme, int number, QWidget *parent = nullptr);
    void setState(State state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    State m_state = State::Later;
};

} // namespace tenantry
