#include "core/provisioning/mariadbproof.h"

#include "core/isolation/placednames.h"
#include "core/provisioning/mariadbprover.h"
#include "core/provisioning/mariadbsharedproof.h"

namespace tenantry {

namespace {

constexpr QLatin1StringView canary("tenantry_canary");
constexpr QLatin1StringView nowhere("information_schema"); ///< where everybody may be

/// Where the neighbour works.
QString neighbourPlace(const Tenant &tenant)
{
    return tenant.placement.kind == IsolationKind::SharedTable ? tenant.placement.database : QString(canary);
}

/// The neighbour is one that can do something: what it is refused means something.
Result<> tryNeighbour(MariaDbProver &prover, Connection &other, const Tenant &tenant)
{
    const bool isShared = tenant.placement.kind == IsolationKind::SharedTable;
    return prover.attempt(other, ProofActor::Neighbour,
                          isShared ? prover.filled(QStringLiteral("SELECT * FROM %1.%2 LIMIT 0"))
                                   : QStringLiteral("SELECT * FROM tenantry_canary.marker LIMIT 0"),
                          true);
}

/// What the two may not, of the one place or of the other.
Result<> tryWalls(MariaDbProver &prover, Connection &own, Connection &other, const Tenant &tenant)
{
    if (tenant.placement.kind == IsolationKind::SharedTable)
        return prover.attempt(other, ProofActor::Neighbour, prover.filled(QStringLiteral("SET ROLE %3")), false)
            .and_then([&] { return tryMariaDbRows(prover, own, other); });
    return prover.tryRefusals(other, ProofActor::Neighbour).and_then([&] {
        return prover.ask(other, ProofActor::Neighbour, QStringLiteral("proof_othernames"), {QString(canary)});
    });
}

} // namespace

Result<QList<ProofAttempt>> proveMariaDbIsolation(Connection &server, const OpenAs &openAs, const Tenant &tenant,
                                                  const ProbePasswords &passwords, const ProofObserver &observe)
{
    const TenantNames names = namesOf(tenant);
    const QString place = tenant.placement.database;
    const auto own = openAs(place, names.probe(), passwords.own);
    if (!own)
        return fail(own);
    const auto other = openAs(neighbourPlace(tenant), names.other(), passwords.other);
    if (!other)
        return fail(other);
    MariaDbProver prover(names, place, observe);
    return prover.readTables(server)
        .and_then([&] { return prover.tryTables(**own, true); })
        .and_then([&] { return tryNeighbour(prover, **other, tenant); })
        .and_then([&] { return tryWalls(prover, **own, **other, tenant); })
        .and_then([&] { return prover.tryRefusals(**own, ProofActor::Tenant); })
        .and_then([&] { return prover.ask(**own, ProofActor::Tenant, QStringLiteral("proof_othernames"), {place}); })
        .and_then([&] { return prover.ask(**own, ProofActor::Tenant, QStringLiteral("proof_othersessions"), {}); })
        .and_then([&] { return prover.askServer(server, QStringLiteral("reach_of")); })
        .and_then([&] { return prover.askServer(server, QStringLiteral("ways_around")); })
        .map([&] { return prover.attempts(); });
}

Result<QList<ProofAttempt>> proveMariaDbSuspension(Connection &server, const OpenAs &openAs, const Tenant &tenant,
                                                   const ProbePasswords &passwords)
{
    const TenantNames names = namesOf(tenant);
    const auto own = openAs(QString(nowhere), names.probe(), passwords.own);
    if (!own)
        return fail(own);
    const auto other = openAs(neighbourPlace(tenant), names.other(), passwords.other);
    if (!other)
        return fail(other);
    MariaDbProver prover(names, tenant.placement.database);
    return prover.readTables(server)
        .and_then([&] { return prover.tryTables(**own, false); })
        .and_then(
            [&] { return prover.attempt(**own, ProofActor::Tenant, prover.filled(QStringLiteral("USE %1")), false); })
        .and_then([&] { return tryNeighbour(prover, **other, tenant); })
        .and_then([&] { return prover.askServer(server, QStringLiteral("ways_around")); })
        .map([&] { return prover.attempts(); });
}

QString mariaDbProofOutline(const Tenant &tenant)
{
    const bool isShared = tenant.placement.kind == IsolationKind::SharedTable;
    QStringList lines {QStringLiteral("-- as the tenant, must be done: SELECT from each of its tables")};
    if (isShared)
        lines << QStringLiteral(
            "-- in each table, with a row of a neighbour that is not committed: must find nothing, and "
            "must be refused a row for it")
              << QStringLiteral("-- must be refused: its own row moved to the neighbour");
    else
        lines << QStringLiteral("-- as a neighbour, must be done: SELECT from tenantry_canary.marker");
    const MariaDbProver prover(namesOf(tenant), tenant.placement.database);
    const auto refusals = MariaDbProver::refusals();
    for (const auto &[actor, statement] : refusals) {
        if (actor == ProofActor::Tenant || !isShared)
            lines << QStringLiteral("-- as %1, must be refused: %2")
                         .arg(actor == ProofActor::Tenant ? QStringLiteral("the tenant")
                                                          : QStringLiteral("a neighbour"),
                              prover.filled(QString::fromLatin1(statement)));
    }
    lines << QStringLiteral("-- must find nothing: names of other databases, sessions of other logins")
          << QStringLiteral("-- must be nobody: who else gets in there, and where else its roles get");
    return lines.join(u'\n') + u'\n';
}

} // namespace tenantry
