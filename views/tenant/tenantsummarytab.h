#pragma once
// The first tab of a tenant's page: the likely cause, the health cells and the cards, which scroll together. Owned by the
// page, GUI thread.

#include "core/base/finding.h"
#include "core/base/format.h"
#include "core/inspection/tenantfacts.h"

#include <QScrollArea>

namespace tenantry {

class NoteBanner;
class TenantCards;
class TenantHealthStrip;
class Theme;

class TenantSummaryTab : public QScrollArea
{
    Q_OBJECT
public:
    TenantSummaryTab(const Theme &theme, const Format &format, QWidget *parent = nullptr);
    void showFacts(const TenantFacts *facts, const QList<Finding> &findings); ///< null while they are asked for
    [[nodiscard]] TenantCards *cards() const { return m_cards; }

private:
    const Format &m_format;
    NoteBanner *m_cause;
    TenantHealthStrip *m_health;
    TenantCards *m_cards;
};

} // namespace tenantry
