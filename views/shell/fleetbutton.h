#pragma once
// Names the fleet that is open, with its environment, and opens the list of fleets. Owned by the top bar, GUI thread.

#include "core/registry/server.h"
#include "views/theme/theme.h"

#include <QAbstractButton>

#include <optional>

namespace tenantry {

/// The word of the tag: PROD, STAGING, DEV.
[[nodiscard]] QString environmentTagText(EnvironmentTag environment);
[[nodiscard]] Token environmentToken(EnvironmentTag environment);
/// Draws the outlined tag with its left edge at `left`, centred on `middle`; returns its width.
int paintEnvironmentTag(QPainter *painter, int left, int middle, EnvironmentTag environment, const Theme &theme);

class FleetButton : public QAbstractButton
{
    Q_OBJECT
public:
    FleetButton(const Theme &theme, QWidget *parent);
    void setFleet(const QString &name, std::optional<EnvironmentTag> environment);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::optional<EnvironmentTag> m_environment;
};

} // namespace tenantry
