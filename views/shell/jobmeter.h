#pragma once
// The thin bar of a job: what is done, and in it what failed; grey while nothing can be counted. Owned by the job bar, GUI
// thread.

#include "views/theme/theme.h"

#include <QWidget>

#include <optional>

namespace tenantry {

class JobMeter : public QWidget
{
    Q_OBJECT
public:
    JobMeter(const Theme &theme, QWidget *parent);
    void setProgress(std::optional<double> done, double failedShare, bool active);
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.px(160), m_theme.px(6)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::optional<double> m_done;
    double m_failed = 0;
    bool m_active = true;
};

} // namespace tenantry
