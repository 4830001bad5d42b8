#include "models/serverpreparations.h"

#include "core/inspection/fleetmonitor.h"

#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

namespace {

/// A database that one tenant has for itself, or that the program makes for such ones.
bool isOfOneTenant(const QString &database)
{
    static const QRegularExpression shape(QStringLiteral("^(t_[a-z0-9_]+_[0-9a-f]{12}|tenantry_.*)$"));
    return shape.match(database).hasMatch();
}

} // namespace

DatabaseState databaseState(const QString &database, const Fact<DatabasePreparation> &fact)
{
    const auto &last = fact.last();
    if (!last)
        return {database, {}, StatusKind::Unknown, false};
    const StatusKind status = last->isUsable() ? StatusKind::Ok
        : last->version == 0                   ? StatusKind::Skipped
                                               : StatusKind::Warn;
    return {database, preparationWord(*last), status, !fact.isKnown()};
}

QList<DatabaseState> databaseStates(const FleetMonitor &monitor, const Server &server)
{
    const ServerFacts *facts = monitor.facts(server.id);
    if (facts == nullptr)
        return {};
    QList<DatabaseState> states;
    const auto databases = facts->databases.last().value_or(QList<DatabaseUse>());
    for (const DatabaseUse &database : databases) {
        if (database.isTemplate || isOfOneTenant(database.name))
            continue;
        // What nobody prepared is told by the server without asking the database itself.
        const bool wasAsked = facts->preparations.contains(database.name);
        const bool isBare = facts->login.isKnown() && !facts->login.value().prepared.contains(database.name);
        if (wasAsked)
            states.append(databaseState(database.name, facts->preparations.value(database.name)));
        else
            states.append({database.name, isBare ? preparationWord({}) : QString(),
                           isBare ? StatusKind::Skipped : StatusKind::Unknown, false});
    }
    const auto place = [](const DatabaseState &state) { return state.status == StatusKind::Skipped ? 1 : 0; };
    std::stable_sort(states.begin(), states.end(),
                     [place](const DatabaseState &a, const DatabaseState &b) { return place(a) < place(b); });
    return states;
}

} // namespace tenantry
