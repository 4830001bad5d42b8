#include "core/provisioning/suspensionproof.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/isolation/adoptednames.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/proofrecorder.h"
#include "core/provisioning/sharedproof.h"

namespace tenantry {

namespace {

/// Every table and view of it, which its catalogue still names.
Result<> tryTables(ProofRecorder &recorder, Connection &own, const QString &schema)
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("provisioning"), QStringLiteral("proof_tables"));
    if (!sql)
        return fail(sql);
    auto rows = own.query(*sql, {schema});
    if (!rows)
        return fail(rows);
    Result<> going;
    while (rows->next()) {
        const auto name = SqlDialect::of(Engine::PostgreSQL).quoteQualified(schema, rows->value(0).toString());
        if (!name)
            return fail(name);
        going =
            going.and_then([&] { return recorder.attempt(own, ProofActor::Tenant, u"select from " + *name, false); });
    }
    return going;
}

} // namespace

Result<QList<ProofAttempt>> proveSuspension(const OpenAs &openAs, const Tenant &tenant, const QStringList &schemas,
                                            const QString &home, const ProbePasswords &passwords)
{
    const TenantNames names = namesOf(tenant);
    const bool isAlone = tenant.placement.kind == IsolationKind::Database && wasMadeHere(tenant.id, tenant.placement);
    const auto probes =
        openProbes(openAs, names, tenant.placement.database, isAlone ? home : tenant.placement.database, passwords);
    if (!probes)
        return fail(probes);
    if (tenant.placement.kind == IsolationKind::SharedTable)
        return proveSharedSuspension(*probes->own, tenant.placement);
    auto ours = Transaction::begin(*probes->own);
    auto theirs = Transaction::begin(*probes->other);
    if (!ours || !theirs)
        return ours ? Result<QList<ProofAttempt>>(fail(theirs)) : fail(ours);
    ProofRecorder recorder;
    Result<> going;
    for (const QString &schema : schemas)
        going = going.and_then([&] { return tryTables(recorder, *probes->own, schema); });
    return going
        .and_then([&] {
            return recorder.attempt(*probes->other, ProofActor::Neighbour,
                                    QStringLiteral("select from tenantry_canary.marker"), true);
        })
        .map([&] { return recorder.attempts(); });
}

} // namespace tenantry
