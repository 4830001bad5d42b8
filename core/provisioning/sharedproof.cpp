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
    SharedProver(Connection &own, const Placement &placement)
        : m_own(own), m_placement(placement), m_key(placement.tenantKey), m_rows(own, placement.schema, m_tables)
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
    Result<> tryWithoutTenant();
    Result<> tryElse();
    Result<> refused(const QString &statement)
    {
        return m_recorder.attempt(m_own, ProofActor::Tenant, statement, false);
    }
    QString literal(const QString &text) const
    {
        return SqlDialect::of(Engine::PostgreSQL).quoteLiteral(text).value_or(QString());
    }

    Connection &m_own;
    const Placement &m_placement;
    QString m_key;
    QString m_canary;
    QList<SharedTable> m_tables;
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
        for (const SharedColumn &column : table.columns) {
            if (column.name == u"tenant_id")
                m_canary = canaryKey(column.type);
        }
    }
    return m_own.script(QStringLiteral("set constraints all immediate"));
}

Result<> SharedProver::makeNeighbour()
{
    return m_rows.workFor(m_canary).and_then([&] { return m_rows.makeAll(m_canary); }).and_then([&] {
        // A neighbour that can do something: that the tenant finds nothing means something.
        for (const SharedTable &table : std::as_const(m_tables)) {
            if (table.isGuarded && !table.isPartition)
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
    const QString whole =
        m_rows.insertion(table, m_canary)
            .value_or(QStringLiteral("insert into %1 (tenant_id) values (%2)").arg(name, literal(m_canary)));
    Result<> going = refused(whole);
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

Result<> SharedProver::tryTable(const SharedTable &table)
{
    const QString name = m_rows.quoted(table.name);
    if (table.isPartition)
        return refused(u"select from " + name);
    if (!table.isGuarded)
        return refused(u"delete from " + name);
    return tryKeys(table).and_then([&] { return tryLinks(table); }).and_then([&] { // knows no policy
        return m_recorder.findNothing(
            m_own, ProofActor::Tenant,
            QStringLiteral("select where pg_catalog.has_table_privilege(%1, 'TRUNCATE')").arg(literal(name)));
    });
}

/// A query whose program forgot to say for whom it works.
Result<> SharedProver::tryWithoutTenant()
{
    Result<> going = m_rows.workFor({});
    for (const SharedTable &table : std::as_const(m_tables)) {
        if (table.isGuarded && !table.isPartition)
            going = going.and_then([&] {
                return m_recorder.findNothing(m_own, ProofActor::Tenant, u"select from " + m_rows.quoted(table.name));
            });
    }
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
    for (const QString &statement : QStringList {
             u"update " + control + u" set state = 'written'", u"create table " + schema + u".made (id integer)",
             u"set local role " + owner, QStringLiteral("set local role tenantry_definer"),
             QStringLiteral("select tenantry_admin.version()"), QStringLiteral("select from tenantry_canary.marker")})
        going = going.and_then([&] { return refused(statement); });
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
    for (const SharedTable &table : std::as_const(m_tables)) {
        if (table.isGuarded && !table.isPartition)
            going = going.and_then([&] { return tryRows(table); });
    }
    going = going.and_then([&] { return m_rows.makeAll(m_key); });
    for (const SharedTable &table : std::as_const(m_tables))
        going = going.and_then([&] { return tryTable(table); });
    going = going.and_then([&] { return tryElse(); }).and_then([&] { return tryWithoutTenant(); });
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
    for (const SharedTable &table : std::as_const(m_tables)) {
        if (!table.isGuarded || table.isPartition)
            continue;
        going = going.and_then([&] {
            return m_recorder.findNothing(m_own, ProofActor::Tenant, u"select from " + m_rows.quoted(table.name));
        });
        if (table.hasTenantId())
            going = going.and_then([&] {
                return refused(m_rows.insertion(table, m_key)
                                   .value_or(QStringLiteral("insert into %1 (tenant_id) values (%2)")
                                                 .arg(m_rows.quoted(table.name), literal(m_key))));
            });
    }
    return going.map([&] { return m_recorder.attempts(); });
}

} // namespace

QString canaryKey(const QString &type)
{
    if (type == u"uuid")
        return QUuid().toString(QUuid::WithoutBraces);
    return type == u"text" ? QStringLiteral("tenantry-canary") : QStringLiteral("-1");
}

Result<QList<ProofAttempt>> proveSharedIsolation(Connection &own, Connection &other, const Placement &placement)
{
    return SharedProver(own, placement).proveIsolation(other);
}

Result<QList<ProofAttempt>> proveSharedSuspension(Connection &own, const Placement &placement)
{
    return SharedProver(own, placement).proveSuspension();
}

} // namespace tenantry
