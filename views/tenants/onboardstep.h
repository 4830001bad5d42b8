#pragma once
// One step of the onboarding sheet: what is asked in it. A base for the steps, which the sheet owns; GUI thread.

#include "views/tenants/onboarddraft.h"

#include <QWidget>

namespace tenantry {

class OnboardStep : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    [[nodiscard]] virtual bool isWhole() const { return true; } ///< all that the next step needs is there
    [[nodiscard]] virtual QString remark() const { return {}; } ///< what was decided, in a few words
    [[nodiscard]] virtual QWidget *firstFocus() = 0;
    virtual void save(OnboardDraft &draft) const = 0; ///< what was entered in it
    virtual void load(const OnboardDraft &draft) = 0;

signals:
    void edited(); ///< what was planned is another tenant
};

} // namespace tenantry
