#pragma once
// Onboarding, step 1: who the tenant is, what it has subscribed to, and what is expected of it. Owned by the sheet, GUI thread.

#include "core/provisioning/modelrecommendation.h"
#include "core/registry/plan.h"
#include "views/tenants/onboardstep.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace tenantry {

class SegmentedControl;
class TenantRegistry;

class OnboardNameStep : public OnboardStep
{
    Q_OBJECT
public:
    explicit OnboardNameStep(TenantRegistry &registry, QWidget *parent = nullptr); ///< which tells the plans
    [[nodiscard]] bool isWhole() const override;
    [[nodiscard]] QString remark() const override; ///< the plan
    [[nodiscard]] QWidget *firstFocus() override;
    void save(OnboardDraft &draft) const override;
    void load(const OnboardDraft &draft) override;
    void fill(Tenant &tenant) const;
    [[nodiscard]] ModelNeeds needs() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString reason() const; ///< for the audit trail; may be empty

private:
    QLineEdit *addText(QGridLayout *grid, int row, int column, const QString &label, const QString &remark = {});
    void addPlan(QGridLayout *grid);
    void addNeeds(QGridLayout *grid);
    void suggestSlug();
    void takePlans(const QList<Plan> &plans);

    PlanId m_planWanted; ///< of a draft, until the plans are there
    QLineEdit *m_name = nullptr;
    QLineEdit *m_slug = nullptr;
    QComboBox *m_plan = nullptr;
    QLineEdit *m_owner = nullptr;
    QLineEdit *m_reason = nullptr;
    SegmentedControl *m_size = nullptr;
    QCheckBox *m_alone = nullptr;
};

} // namespace tenantry
