#include "core/provisioning/sharedproof.h"

#include "core/db/sqldialect.h"
#include "core/db/transaction.h"
#include "core/provisioning/proofrecorder.h"
#include "core/provisioning/sharedrows.h"

#include <algorithm>

namespace tenantry {

namespace {

class SharedProver
{
public:
    SharedProver(Connection &own, const Placement &placement, const ProofObserver &observe = {})
        : m_own(own), m_placement(placement), m_key(placement.tenantKey), m_rows(own, placement.schema, m_tables),
          m_recorder(observe)
    { }
    Result<QList<ProofAttempt>> proveIsolation(Connection &other);
    Result<QList<ProofAttempt>> proveSuspension();

private:
    Result<> begin();
    /// The neighbour's rows, then the tenant's turn.
    Result<> makeNeighbour();
    Result<> tryTable(const SharedTable &table);
    Result<> tryRows(const SharedTable &table);
    Result<> tryKeys(const SharedTable &table);
    Result<> tryLinks(const SharedTable &table);
    Result<> tryPolicies(const SharedTable &table);
    Result<> tryBesideOwn(const SharedTable &table);
    Result<> tryWithoutTenant();
    Result<> tryElse();
    /// Of a tenant with roles of its own: that its login is no other tenant, though it says so.
    Result<> tryOtherName();
    Result<> refused(const QString &statement)
    {
        return m_recorder.attempt(m_own, ProofActor::Tenant, statement, false);
    }
    /// Policies are asked before anything else that could be missing in it.
    QString minimal(const SharedTable &table, const QString &key) const
    {
        return QStringLiteral("insert into %1 (tenant_id) values (%2)").arg(m_rows.quoted(table.name), literal(key));
    }
    QString literal(const QString &text) const
    {
        return SqlDialect::of(Engine::PostgreSQL).quoteLiteral(text).value_or(QString());
    }

    Connection &m_own;
    const Placement &m_placement;
    QString m_key;
    QString m_canary;
    QString m_otherCanary; ///< for which nobody works but who may work for any tenant
    QList<SharedTable> m_tables;
    QList<SharedTable> m_guarded; ///< of those, what is reached by its own name and holds rows of tenants
    SharedRows m_rows;
    ProofRecorder m_recorder;
};

Result<> SharedProver::begin()
{
    auto tables = readSharedTables(m_own, m_placement.schema);
    if (!tables)
        return fail(tables);
    m_tables = *std::move(tables);
    for (const SharedTable &table : std::as_const(m_tables)) {
        if (table.isGuarded && !table.isPartition)
            m_guarded.append(table);
        for (const SharedColumn &column : table.columns) {
            if (column.name == u"tenant_id")
                std::tie(m_canary, m_otherCanary) = canaryKeys(column.type);
        }
    }
    return m_own.script(QStringLiteral("set constraints all immediate"));
}

Result<> SharedProver::makeNeighbour()
{
    return m_rows.workFor(m_canary).and_then([&] { return m_rows.makeAll(m_canary); }).and_then([&] {
        // A neighbour that can do something: that the tenant finds nothing means something.
        for (const SharedTable &table : std::as_const(m_guarded)) {
            m_recorder.note(ProofActor::Neighbour, u"insert into " + m_rows.quoted(table.name), true,
                            m_rows.has(m_canary, table.name) ? QStringLiteral("done")
                                                             : QStringLiteral("no row could be made up"),
                            true);
        }
        return m_rows.workFor(m_key);
    });
}

Result<> SharedProver::tryRows(const SharedTable &table)
{
    const QString name = m_rows.quoted(table.name);
    const QString theirs = table.hasTenantId() ? u" where tenant_id = " + literal(m_canary) : QString();
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [](const SharedColumn &one) { return one.isWritable; });
    Result<> going = m_recorder.findNothing(m_own, ProofActor::Tenant, u"select from " + name + theirs);
    if (column != table.columns.end()) {
        const QString same = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(column->name).value_or(QString());
        going = going.and_then([&] {
            return m_recorder.findNothing(
                m_own, ProofActor::Tenant,
                QStringLiteral("update %1 set %2 = %2%3 returning 1").arg(name, same, theirs));
        });
    }
    return going.and_then([&] {
        return m_recorder.findNothing(m_own, ProofActor::Tenant,
                                      QStringLiteral("delete from %1%2 returning 1").arg(name, theirs));
    });
}

/// A row for the neighbour, and its own row moved to it.
Result<> SharedProver::tryKeys(const SharedTable &table)
{
    if (!table.hasTenantId())
        return {};
    const QString name = m_rows.quoted(table.name);
    Result<> going = refused(m_rows.insertion(table, m_canary).value_or(minimal(table, m_canary)));
    if (m_rows.has(m_key, table.name))
        going = going.and_then(
            [&] { return refused(QStringLiteral("update %1 set tenant_id = %2").arg(name, literal(m_canary))); });
    return going;
}

Result<> SharedProver::tryLinks(const SharedTable &table)
{
    Result<> going;
    for (const SharedLink &link : table.links) {
        const auto parent = std::find_if(m_tables.begin(), m_tables.end(),
                                         [&](const SharedTable &one) { return one.name == link.parent; });
        if (parent == m_tables.end() || !parent->isGuarded)
            continue;
        // Of a table whose rows we cannot make up, a refusal would say nothing.
        const auto statement = m_rows.insertion(table, m_key, &link, m_canary);
        if (statement && m_rows.has(m_key, table.name))
            going = going.and_then([&] { return m_recorder.refer(m_own, ProofActor::Tenant, *statement); });
    }
    return going;
}

/// By the catalogue: what is true of a table too whose rows nobody could make up.
Result<> SharedProver::tryPolicies(const SharedTable &table)
{
    const QString name = literal(m_rows.quoted(table.name)) + u"::pg_catalog.regclass";
    return m_recorder
        .findNothing(
            m_own, ProofActor::Tenant,
            QStringLiteral("select from pg_catalog.pg_policy where polrelid = %1 and polpermissive and polname "
                           "<> 'tenantry_rows'")
                .arg(name))
        .and_then([&] {
            return m_recorder.findNothing(
                m_own, ProofActor::Tenant,
                QStringLiteral("select from pg_catalog.pg_class where oid = %1 and not relforcerowsecurity").arg(name));
        });
}

/// Now that it has a row of its own, which a policy may take for the key to others.
Result<> SharedProver::tryBesideOwn(const SharedTable &table)
{
    const QString name = m_rows.quoted(table.name);
    if (table.hasTenantId())
        return m_recorder.findNothing(
            m_own, ProofActor::Tenant,
            QStringLiteral("select from %1 where tenant_id = %2").arg(name, literal(m_canary)));
    return m_recorder.findNothing(
        m_own, ProofActor::Tenant,
        QStringLiteral("select from %1 offset %2").arg(name).arg(m_rows.has(m_key, table.name) ? 1 : 0));
}

Result<> SharedProver::tryTable(const SharedTable &table)
{
    const QString name = m_rows.quoted(table.name);
    if (table.isPartition)
        return refused(u"select from " + name);
    if (!table.isGuarded)
        return refused(u"delete from " + name);
    return tryPolicies(table)
        .and_then([&] { return tryBesideOwn(table); })
        .and_then([&] { return tryKeys(table); })
        .and_then([&] { return tryLinks(table); })
        .and_then([&] { // knows no policy
            return m_recorder.findNothing(
                m_own, ProofActor::Tenant,
                QStringLiteral("select where pg_catalog.has_table_privilege(%1, 'TRUNCATE')").arg(literal(name)));
        });
}

/// A query whose program forgot to say for whom it works.
Result<> SharedProver::tryWithoutTenant()
{
    Result<> going = m_rows.workFor({});
    for (const SharedTable &table : std::as_const(m_guarded))
        going = going.and_then([&] {
            return m_recorder.findNothing(m_own, ProofActor::Tenant, u"select from " + m_rows.quoted(table.name));
        });
    return going;
}

Result<> SharedProver::tryElse()
{
    const QString control = m_rows.quoted(QStringLiteral("tenantry"));
    Result<> going = m_recorder.findNothing(m_own, ProofActor::Tenant,
                                            u"select from " + control + u" where tenant_key <> " + literal(m_key));
    const QString schema = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(m_placement.schema).value_or(QString());
    const QString owner = SqlDialect::of(Engine::PostgreSQL)
                              .quoteIdentifier(m_placement.schema + QStringLiteral("_owner"))
                              .value_or(QString());
    // Whoever works for all tenants and passes by the policies.
    for (const QString &role : {QString(m_placement.schema + u"_rw"), QString(m_placement.schema + u"_ro")})
        going = going.and_then([&] {
            return m_recorder.findNothing(
                m_own, ProofActor::Tenant,
                QStringLiteral("select from pg_catalog.pg_roles where rolbypassrls and not rolsuper and "
                               "pg_catalog.pg_has_role(oid, %1, 'MEMBER')")
                    .arg(literal(role)));
        });
    for (const QString &statement : QStringList {
             u"update " + control + u" set state = 'written'", u"create table " + schema + u".made (id integer)",
             u"set local role " + owner, QStringLiteral("set local role tenantry_definer"),
             QStringLiteral("select tenantry_admin.version()"), QStringLiteral("select from tenantry_canary.marker")})
        going = going.and_then([&] { return refused(statement); });
    return going;
}

Result<> SharedProver::tryOtherName()
{
    auto own = m_own.query(QStringLiteral("select has_own_roles from %1 where tenant_key = ?")
                               .arg(m_rows.quoted(QStringLiteral("tenantry"))),
                           {m_key});
    if (!own)
        return fail(own);
    if (!own->next() || !own->value(0).toBool())
        return {};
    Result<> going = m_rows.workFor(m_otherCanary);
    for (const SharedTable &table : std::as_const(m_guarded)) {
        if (table.hasTenantId())
            going = going.and_then([&] { return refused(minimal(table, m_otherCanary)); });
    }
    return going;
}

Result<QList<ProofAttempt>> SharedProver::proveIsolation(Connection &other)
{
    auto ours = Transaction::begin(m_own);
    auto theirs = Transaction::begin(other);
    if (!ours || !theirs)
        return ours ? Result<QList<ProofAttempt>>(fail(theirs)) : fail(ours);
    Result<> going = begin().and_then([&] { return makeNeighbour(); });
    // While it has no row of its own: whatever it sees is its neighbour's.
    for (const SharedTable &table : std::as_const(m_guarded))
        going = going.and_then([&] { return tryRows(table); });
    going = going.and_then([&] { return m_rows.makeAll(m_key); });
    for (const SharedTable &table : std::as_const(m_tables))
        going = going.and_then([&] { return tryTable(table); });
    going = going.and_then([&] { return tryElse(); }).and_then([&] { return tryOtherName(); }).and_then([&] {
        return tryWithoutTenant();
    });
    for (const SharedTable &table : std::as_const(m_tables))
        going = going.and_then([&] {
            return m_recorder.attempt(other, ProofActor::Neighbour, u"select from " + m_rows.quoted(table.name), false);
        });
    return going.map([&] { return m_recorder.attempts(); });
}

Result<QList<ProofAttempt>> SharedProver::proveSuspension()
{
    auto ours = Transaction::begin(m_own);
    if (!ours)
        return fail(ours);
    Result<> going = begin().and_then([&] { return makeNeighbour(); });
    for (const SharedTable &table : std::as_const(m_guarded)) {
        going = going.and_then([&] {
            return m_recorder.findNothing(m_own, ProofActor::Tenant, u"select from " + m_rows.quoted(table.name));
        });
        if (table.hasTenantId())
            going =
                going.and_then([&] { return refused(m_rows.insertion(table, m_key).value_or(minimal(table, m_key))); });
    }
    return going.map([&] { return m_recorder.attempts(); });
}

} // namespace

Result<QList<ProofAttempt>> proveSharedIsolation(Connection &own, Connection &other, const Placement &placement,
                                                 const ProofObserver &observe)
{
    return SharedProver(own, placement, observe).proveIsolation(other);
}

Result<QList<ProofAttempt>> proveSharedSuspension(Connection &own, const Placement &placement)
{
    return SharedProver(own, placement).proveSuspension();
}

} // namespace tenantry
