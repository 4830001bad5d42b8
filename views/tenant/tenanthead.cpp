#include "views/tenant/tenanthead.h"

#include "models/tenanthealth.h"
#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/chip.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/statuschip.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

TenantHead::TenantHead(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_name(new ElidedLabel(this)), m_state(new StatusChip(theme, StatusKind::Unknown, {})),
      m_plan(new Chip(theme, {})), m_slug(textLabel({}, "mono", "secondary", this)), m_place(new ElidedLabel(this)),
      m_row(new QHBoxLayout(this))
{
    styleLabel(m_name, "h1", "");
    styleLabel(m_place, "", "secondary");
    auto *first = new QHBoxLayout;
    first->setSpacing(space::Control);
    for (QWidget *one :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_plan)})
        first->addWidget(one);
    first->addStretch();
    auto *second = new QHBoxLayout;
    second->setSpacing(space::Control);
    second->addWidget(m_slug);
    second->addWidget(m_place);
    second->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(space::Tight);
    words->addLayout(first);
    words->addLayout(second);
    m_row->setContentsMargins(space::Page, 14, space::Page, 5);
    m_row->addLayout(words, 1);
    setTenant({});
}

void TenantHead::setTenant(const std::optional<Tenant> &tenant)
{
    m_name->setText(tenant ? tenant->name : QString());
    m_slug->setText(tenant ? tenant->slug : QString());
    m_state->setVisible(tenant.has_value());
    m_plan->hide();
    m_recorded = tenant ? std::optional(tenant->state) : std::nullopt;
    setSignal(StatusKind::Unknown);
}

void TenantHead::setSignal(StatusKind signal)
{
    if (!m_recorded)
        return;
    const bool isActive = *m_recorded == TenantState::Active;
    m_state->setStatus(isActive ? signal : tenantStateStatus(*m_recorded));
    m_state->setText(isActive && signal != StatusKind::Ok ? statusWord(signal) : tenantStateWord(*m_recorded));
}

void TenantHead::setPlan(const QString &name)
{
    m_plan->setText(name);
    m_plan->setVisible(!name.isEmpty());
}

void TenantHead::setPlace(const QString &place)
{
    m_place->setText(place);
}

void TenantHead::addAction(QWidget *action)
{
    m_row->addWidget(action, 0, Qt::AlignTop);
}

} // namespace tenantry
