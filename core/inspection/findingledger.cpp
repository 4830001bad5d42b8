#include "core/inspection/findingledger.h"

#include <QHash>

namespace tenantry {

void Judgement::add(const Judgement &other)
{
    findings += other.findings;
    cleared += other.cleared;
}

void FindingLedger::set(const QString &subject, Judgement judgement)
{
    QHash<QString, QDateTime> firstSeen;
    for (const Finding &finding : std::as_const(m_subjects[subject].findings))
        firstSeen.insert(finding.key, finding.firstSeen);
    for (Finding &finding : judgement.findings)
        finding.firstSeen = firstSeen.value(finding.key, finding.firstSeen);
    m_subjects[subject] = std::move(judgement);
}

void FindingLedger::keepOnly(const QSet<QString> &subjects)
{
    m_subjects.removeIf([&](const auto &known) { return !subjects.contains(known.key()); });
}

QList<Finding> FindingLedger::findings() const
{
    QList<Finding> all;
    for (const Judgement &judgement : m_subjects)
        all += judgement.findings;
    return all;
}

QSet<QString> FindingLedger::cleared() const
{
    QSet<QString> keys;
    for (const Judgement &judgement : m_subjects)
        keys.unite(QSet<QString>(judgement.cleared.begin(), judgement.cleared.end()));
    return keys;
}

} // namespace tenantry
