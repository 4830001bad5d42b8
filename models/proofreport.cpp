#include "models/proofreport.h"

#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

int ProofReport::asExpected(const QList<Attempt> &attempts)
{
    return static_cast<int>(
        std::count_if(attempts.begin(), attempts.end(), [](const Attempt &one) { return one.isAsExpected; }));
}

ProofReport readProof(const QString &text)
{
    // A statement may have several lines; the answer is what follows the last arrow before the next attempt.
    static const QRegularExpression attempt(
        QStringLiteral("^(ok  |FAIL) as (the tenant|a neighbour): (.*?) -> ([^\\n]*)$(?=\\n(?:ok  |FAIL)|\\z)"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    ProofReport report;
    for (auto match = attempt.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        auto &attempts = found.captured(2) == u"the tenant" ? report.asTenant : report.asNeighbour;
        attempts.append({found.captured(3), found.captured(4), found.captured(1) == u"ok  "});
    }
    return report;
}

} // namespace tenantry
