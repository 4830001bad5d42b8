#pragma once
// Onboarding, step 2: how far apart from the others the tenant shall live. One model is recommended, with its reason. Owned by the
// sheet, GUI thread.

#include "core/base/format.h"
#include "core/provisioning/modelrecommendation.h"
#include "views/tenants/onboardstep.h"

#include <QMap>

namespace tenantry {

class FleetMonitor;
class ModelCompare;
class NoteBanner;
class Theme;

class OnboardModelStep : public OnboardStep
{
    Q_OBJECT
public:
    /// All outlive the step; the monitor knows what is compared.
    OnboardModelStep(const Theme &theme, const Format &format, const FleetMonitor &monitor, QWidget *parent = nullptr);
    void setNeeds(const ModelNeeds &needs); ///< the recommendation follows, and the choice until a person made one
    [[nodiscard]] IsolationKind model() const;
    [[nodiscard]] bool isWhole() const override;
    [[nodiscard]] QString remark() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    void save(OnboardDraft &draft) const override;
    void load(const OnboardDraft &draft) override;

private:
    void compare();
    void setUnavailable(IsolationKind kind, const QString &reason);
    /// The recommended one, else the next that can be chosen: one that keeps it further apart before one that does less.
    [[nodiscard]] IsolationKind bestAvailable() const;
    void choose(); ///< where no person did

    const Format &m_format;
    const FleetMonitor &m_monitor;
    ModelCompare *m_compare;
    NoteBanner *m_why;
    ModelRecommendation m_recommended;
    QMap<IsolationKind, QString> m_unavailable; ///< and why
    bool m_isChosen = false; ///< by a person
};

} // namespace tenantry
