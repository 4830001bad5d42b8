#include "core/inspection/serverfacts.h"

namespace tenantry {

QList<LoginRight> LoginFacts::missing(RightUse use) const
{
    QList<LoginRight> missing;
    for (const LoginRight &right : rights)
        if (!right.held && right.use == use)
            missing << right;
    return missing;
}

void ServerFacts::setUnreachable(const Error &error, const QDateTime &now)
{
    forEach([&](auto &fact) { fact.set(fail(error), now); });
    for (Fact<DatabasePreparation> &preparation : preparations)
        preparation.set(fail(error), now);
    for (Fact<QList<SharedGuards>> &one : guards)
        one.set(fail(error), now);
}

} // namespace tenantry
