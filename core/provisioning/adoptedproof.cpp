#include "core/provisioning/adoptedproof.h"

#include "core/db/resourcequery.h"
#include "core/db/sqldialect.h"
#include "core/db/transaction.h"
#include "core/isolation/adoptednames.h"
#include "core/isolation/placednames.h"
#include "core/provisioning/proofrecorder.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct AdoptedProofText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::AdoptedProof)
};

constexpr QLatin1StringView adoptedControl("tenantry_adopted.tenantry");

/// What must be refused once: %1 is its owner, %2 its writer.
constexpr struct {
    ProofActor actor;
    const char *statement;
} adoptedRefusals[] = {
    {ProofActor::Tenant, "select from tenantry_canary.marker"},
    {ProofActor::Tenant, "insert into tenantry_canary.marker values (2, 'written')"},
    {ProofActor::Tenant, "update tenantry_canary.marker set word = 'moved'"},
    {ProofActor::Tenant, "create table tenantry_canary.made (id integer)"},
    {ProofActor::Tenant, "create table tenantry_adopted.made (id integer)"},
    {ProofActor::Tenant, "update tenantry_adopted.tenantry set state = 'written'"},
    {ProofActor::Tenant, "select tenantry_admin.version()"},
    {ProofActor::Tenant, "set local role tenantry_canary_rw"},
    {ProofActor::Tenant, "set local role tenantry_definer"},
    {ProofActor::Tenant, "set local role %1"},
    {ProofActor::Neighbour, "set local role %1"},
    {ProofActor::Neighbour, "set local role %2"},
};

/// What must be refused in each of its schemas: %1 is the schema, %2 whose it is.
constexpr struct {
    ProofActor actor;
    const char *statement;
} schemaRefusals[] = {
    {ProofActor::Tenant, "create table %1.made (id integer)"},
    {ProofActor::Tenant, "set local role %2"},
    {ProofActor::Neighbour, "create table %1.made (id integer)"},
    {ProofActor::Neighbour, "set local role %2"},
};

/// What the neighbour must be refused at each of its tables.
constexpr const char *tableRefusals[] = {"select from %1", "delete from %1 where false"};

Result<QString> quotedName(const QString &name)
{
    return SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(name);
}

QString filledAttempt(const char *statement, const QString &first, const QString &second = {})
{
    return QString::fromLatin1(statement).replace(QStringLiteral("%1"), first).replace(QStringLiteral("%2"), second);
}

class AdoptedProver
{
public:
    AdoptedProver(Connection &own, Connection &other, const AdoptedPlace &place, ProofRecorder &recorder)
        : m_own(own), m_other(other), m_place(place), m_recorder(recorder)
    { }

    Result<> run()
    {
        auto ours = Transaction::begin(m_own);
        auto theirs = Transaction::begin(m_other);
        if (!ours || !theirs)
            return ours ? Result<>(fail(theirs)) : Result<>(fail(ours));
        Result<> going = tryRoles();
        for (const auto &[schema, owner] : m_place.schemas)
            going = going.and_then([&, schema = schema, owner = owner] { return trySchema(schema, owner); });
        return going
            .and_then([&] {
                return m_recorder.findNothing(
                    m_other, ProofActor::Neighbour,
                    QStringLiteral("select from %1 where base = '%2'").arg(adoptedControl, m_place.names.base));
            })
            .and_then([&] { return m_recorder.ask(m_own, QStringLiteral("proof_reach"), m_place.names.base); });
    }

private:
    Result<> refuse(ProofActor actor, const QString &statement)
    {
        return m_recorder.attempt(actor == ProofActor::Tenant ? m_own : m_other, actor, statement, false);
    }

    /// Both are ones that can do something: what they are refused means something.
    Result<> tryRoles()
    {
        const auto owner = quotedName(m_place.names.owner());
        const auto rw = quotedName(m_place.names.rw());
        if (!owner || !rw)
            return owner ? Result<>(fail(rw)) : Result<>(fail(owner));
        Result<> going =
            m_recorder
                .attempt(m_own, ProofActor::Tenant, QString(QStringLiteral("select from ") + adoptedControl), true)
                .and_then([&] {
                    return m_recorder.attempt(m_other, ProofActor::Neighbour,
                                              QStringLiteral("select from tenantry_canary.marker"), true);
                });
        for (const auto &[actor, statement] : adoptedRefusals)
            going = going.and_then([&, actor = actor, statement = statement] {
                return refuse(actor, filledAttempt(statement, *owner, *rw));
            });
        return going;
    }

    Result<> trySchema(const QString &schema, const QString &owner)
    {
        const auto place = quotedName(schema);
        const auto role = quotedName(owner);
        if (!place || !role)
            return place ? Result<>(fail(role)) : Result<>(fail(place));
        Result<> going;
        for (const auto &[actor, statement] : schemaRefusals)
            going = going.and_then([&, actor = actor, statement = statement] {
                return refuse(actor, filledAttempt(statement, *place, *role));
            });
        return going.and_then([&] { return tryTables(schema); });
    }

    Result<> tryTables(const QString &schema)
    {
        auto rows = resourceQuery(m_other, QStringLiteral("provisioning"), QStringLiteral("proof_adopted"), {schema});
        if (!rows)
            return fail(rows);
        Result<> going;
        while (going && rows->next()) {
            const auto name = SqlDialect::of(Engine::PostgreSQL).quoteQualified(schema, rows->value(0).toString());
            if (!name)
                return fail(name);
            for (const char *statement : tableRefusals)
                going = going.and_then([&] { return refuse(ProofActor::Neighbour, filledAttempt(statement, *name)); });
        }
        return going;
    }

    Connection &m_own;
    Connection &m_other;
    const AdoptedPlace &m_place;
    ProofRecorder &m_recorder;
};

/// By the server's own word: rights that are somebody else's.
Result<> askReach(Connection &server, const OperationId &operation, ProofRecorder &recorder)
{
    auto found = server.query(QStringLiteral("select tenantry_admin.adopted_reach(?::uuid)"), {operation.toString()});
    if (!found)
        return fail(found);
    const QString reach = found->next() ? found->value(0).toString() : QString();
    recorder.note(ProofActor::Tenant, QStringLiteral("adopted_reach"), false,
                  reach.isEmpty() ? QStringLiteral("nobody") : reach, reach.isEmpty());
    return {};
}

} // namespace

Result<AdoptedPlace> readAdoptedPlace(Connection &server, const OperationId &operation, const Tenant &tenant)
{
    auto rows = server.query(QStringLiteral("select schema, owner from tenantry_admin.adopted_places(?::uuid)"),
                             {operation.toString()});
    if (!rows)
        return fail(rows);
    AdoptedPlace place {tenant.placement.database, adoptedNames(tenant.id), {}};
    while (rows->next())
        place.schemas.append({rows->value(0).toString(), rows->value(1).toString()});
    if (place.schemas.isEmpty())
        return fail(ErrorKind::Missing,
                    AdoptedProofText::tr("The schemas of %1 are not there any more.").arg(tenant.name),
                    AdoptedProofText::tr("Somebody dropped them. Undo the operation."));
    return place;
}

Result<QList<ProofAttempt>> proveAdoptedIsolation(Connection &server, const OperationId &operation,
                                                  const AdoptedPlace &place, const OpenAs &openAs,
                                                  const ProbePasswords &passwords, const ProofObserver &observe)
{
    const auto probes = openProbes(openAs, place.names, place.database, place.database, passwords);
    if (!probes)
        return fail(probes);
    ProofRecorder recorder(observe);
    return AdoptedProver(*probes->own, *probes->other, place, recorder)
        .run()
        .and_then([&] { return askReach(server, operation, recorder); })
        .map([&] { return recorder.attempts(); });
}

Result<QStringList> schemasOf(Connection &server, const OperationId &operation, const Tenant &tenant)
{
    if (wasMadeHere(tenant.id, tenant.placement))
        return QStringList {namesOf(tenant).base};
    return readAdoptedPlace(server, operation, tenant).map([](const AdoptedPlace &place) {
        QStringList schemas;
        for (const auto &[schema, owner] : place.schemas)
            schemas << schema;
        return schemas;
    });
}

QString adoptedProofKey(const TenantId &tenant)
{
    return QStringLiteral("manage:%1:proof").arg(tenant.toString());
}

QString adoptedProofOutline(const TenantNames &names, const Placement &placement)
{
    const QString schema =
        placement.kind == IsolationKind::Schema ? placement.schema : QStringLiteral("each approved schema");
    QStringList lines {QStringLiteral("-- as the tenant, must be done: select from ") + adoptedControl,
                       QStringLiteral("-- as a neighbour, must be done: select from tenantry_canary.marker")};
    const auto add = [&](ProofActor actor, const QString &statement) {
        lines << QStringLiteral("-- as %1, must be refused: %2")
                     .arg(actor == ProofActor::Tenant ? QStringLiteral("the tenant") : QStringLiteral("a neighbour"),
                          statement);
    };
    for (const auto &[actor, statement] : adoptedRefusals)
        add(actor, filledAttempt(statement, names.owner(), names.rw()));
    for (const auto &[actor, statement] : schemaRefusals)
        add(actor, filledAttempt(statement, schema, QStringLiteral("whose it is")));
    for (const char *statement : tableRefusals)
        add(ProofActor::Neighbour, filledAttempt(statement, QString(schema + QStringLiteral(".* (each)"))));
    lines << QStringLiteral(
        "-- must be nobody: whom everybody's rights, views and functions that run as others let in");
    return lines.join(u'\n') + u'\n';
}

} // namespace tenantry
