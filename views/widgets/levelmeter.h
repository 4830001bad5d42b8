#pragma once
// 1 to 4 of four segments under a word; fewer is better.
// Owned by its parent; GUI thread.

#include "views/delegates/cellpaint.h"
#include "views/widgets/painted.h"

namespace tenantry {

class LevelMeter : public Painted
{
    Q_OBJECT
public:
    LevelMeter(const Theme &theme, int level, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {54, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_level;
};

} // namespace tenantry
