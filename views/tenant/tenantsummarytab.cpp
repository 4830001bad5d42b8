#include "views/tenant/tenantsummarytab.h"

#include "models/tenanthealth.h"
#include "views/tenant/tenantcards.h"
#include "views/tenant/tenanthealthstrip.h"
#include "views/theme/theme.h"
#include "views/widgets/notebanner.h"

#include <QVBoxLayout>

namespace tenantry {

TenantSummaryTab::TenantSummaryTab(const Theme &theme, const Format &format, QWidget *parent)
    : QScrollArea(parent), m_format(format), m_cause(new NoteBanner(theme, StatusKind::Waiting, {})),
      m_health(new TenantHealthStrip(theme)), m_cards(new TenantCards(theme, format))
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::Page, space::Card, space::Page, space::Page);
    column->setSpacing(space::Card);
    m_cause->hide();
    column->addWidget(m_cause);
    column->addWidget(m_health);
    column->addWidget(m_cards);
    column->addStretch();
    setWidget(content);
}

void TenantSummaryTab::showFacts(const TenantFacts *facts, const QList<Finding> &findings)
{
    m_health->setCells(tenantHealth(facts, m_format, QDateTime::currentDateTimeUtc()));
    m_cause->setVisible(facts != nullptr);
    m_cards->showWaits(facts);
    m_cards->showClients(facts);
    if (facts == nullptr)
        return;
    const LikelyCause cause = likelyCause(*facts, findings, m_format);
    m_cause->setKind(cause.state);
    m_cause->setText(cause.title, cause.text);
}

} // namespace tenantry
