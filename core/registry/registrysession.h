#pragma once
// Makes an open connection fit for the registry, and runs one change with its audit records in one transaction.
// Functions for the thread that owns the connection.

#include "core/db/transaction.h"
#include "core/registry/auditwriter.h"
#include "core/registry/registrymeta.h"

#include <type_traits>
#include <utility>

namespace tenantry {

/// To be called before each use, because a worker may have connected anew: on SQLite the file's tables get the schema
/// name `tenantry` that they have on PostgreSQL, and foreign keys are enforced. Costs no round trip to a server.
[[nodiscard]] Result<> prepareRegistrySession(Connection &connection);

/// Whether a change failed only because of another one at the same moment, and may be tried again from its beginning.
[[nodiscard]] bool isPassingConflict(const Error &error);

/// Who changes the registry, and how to look whether a change was kept whose commit got no answer.
struct RegistryWriter {
    /// True where the registry has this record of the client, with this hash; waits until the session that wrote it has ended.
    using WasKept = std::function<Result<bool>(qint64 clientSeq, const QByteArray &hash)>;
    RegistryWriter(RegistryClient by, WasKept look = {}) : client(std::move(by)), wasKept(std::move(look)) { }
    RegistryClient client;
    WasKept wasKept; ///< by a connection of its own; empty = nobody can look
};

/// What became of a change whose commit got no answer: nothing where it was kept, else the error to tell.
[[nodiscard]] Result<> lookAfterLostCommit(const Error &lost, const RegistryWriter &by, const AuditWriter &audit);

/// fn(Connection &) -> Result<T>, which only reads. Behind a transaction pooler it runs in a short transaction, because its
/// timeouts exist nowhere else; so it begins none itself.
template<class Fn>
auto readRegistry(Connection &connection, Fn &&fn) -> std::invoke_result_t<Fn, Connection &>
{
    if (auto ready = prepareRegistrySession(connection); !ready)
        return fail(ready);
    if (connection.spec().engine != Engine::PostgreSQL || connection.spec().mode != SessionMode::Pooled)
        return fn(connection);
    auto transaction = Transaction::begin(connection, Transaction::Mode::ReadOnly);
    if (!transaction)
        return fail(transaction);
    auto result = fn(connection);
    if (result)
        (void)transaction->commit(); // what was read was read
    return result;
}

/// fn(Connection &, AuditWriter &) -> Result<T> in one transaction: committed when fn succeeded, else nothing stays of
/// it. For what makes or upgrades a registry; everything else goes through changeRegistry().
template<class Fn>
auto changeRegistryFormat(Connection &connection, const RegistryWriter &by, Fn &fn)
    -> std::invoke_result_t<Fn, Connection &, AuditWriter &>
{
    static constexpr int attempts = 3;
    for (int attempt = 1;; ++attempt) {
        if (auto ready = prepareRegistrySession(connection); !ready)
            return fail(ready);
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return fail(transaction);
        AuditWriter audit(connection, by.client);
        auto result = fn(connection, audit);
        if (result) {
            auto committed = transaction->commit();
            if (!committed && committed.error().kind == ErrorKind::Connection)
                committed = lookAfterLostCommit(committed.error(), by, audit);
            if (!committed)
                result = fail(committed);
        }
        if (result || attempt == attempts || !isPassingConflict(result.error()))
            return result;
    }
}

/// The same in a registry of the format that this program writes, read in the same transaction: somebody may have upgraded it
/// since it was opened. Errors: Unsupported beside those of fn.
template<class Fn>
auto changeRegistry(Connection &connection, const RegistryWriter &by, Fn &fn)
    -> std::invoke_result_t<Fn, Connection &, AuditWriter &>
{
    auto change = [&fn](Connection &c, AuditWriter &audit) -> std::invoke_result_t<Fn, Connection &, AuditWriter &> {
        if (auto current = requireRegistryFormat(c); !current)
            return fail(current);
        return fn(c, audit);
    };
    return changeRegistryFormat(connection, by, change);
}

} // namespace tenantry
