#include "views/tenants/onboardproof.h"

#include "views/theme/theme.h"
#include "views/widgets/card.h"
#include "views/widgets/journallist.h"

#include <QVBoxLayout>

namespace tenantry {

OnboardProof::OnboardProof(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_tenant(makeSide(theme, tr("As the tenant"))),
      m_neighbour(makeSide(theme, tr("As its neighbour")))
{
    // Below each other: statements are long. The neighbour, who tries less, first.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Control);
    column->addWidget(m_neighbour.card);
    column->addWidget(m_tenant.card);
    column->addStretch();
}

OnboardProof::Side OnboardProof::makeSide(const Theme &theme, const QString &title)
{
    const Side side {new Card(title), new JournalList(theme)};
    side.card->body()->setContentsMargins(4, 0, 4, 8);
    side.card->body()->addWidget(side.attempts);
    side.card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return side;
}

void OnboardProof::fill(const Side &side, const QList<ProofReport::Attempt> &attempts)
{
    QList<JournalList::Step> steps;
    for (const ProofReport::Attempt &attempt : attempts)
        steps.append({attempt.isAsExpected ? StatusKind::Ok : StatusKind::Bad,
                      attempt.statement.simplified(),
                      {},
                      attempt.answer});
    side.attempts->setSteps(steps);
    side.card->setSubline(attempts.isEmpty()
                              ? tr("has not tried yet")
                              : tr("%1 of %2 as expected").arg(ProofReport::asExpected(attempts)).arg(attempts.size()));
}

void OnboardProof::setReport(const ProofReport &report)
{
    fill(m_tenant, report.asTenant);
    fill(m_neighbour, report.asNeighbour);
}

} // namespace tenantry
