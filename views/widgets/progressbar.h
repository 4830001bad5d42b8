#pragma once
// A bar as wide as its place: value, the failed part of it, the usual mark.
// Owned by its parent; GUI thread.

#include "views/delegates/cellpaint.h"
#include "views/widgets/painted.h"

namespace tenantry {

class ProgressBar : public Painted
{
    Q_OBJECT
public:
    explicit ProgressBar(const Theme &theme, QWidget *parent = nullptr);
    /// An empty value is unknown; `state` gives the colour, none is calm blue.
    void setValue(std::optional<double> value, std::optional<StatusKind> state = StatusKind::Running, double failed = 0,
                  std::optional<double> usual = {});
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BarValue m_bar;
    std::optional<StatusKind> m_state;
};

} // namespace tenantry
