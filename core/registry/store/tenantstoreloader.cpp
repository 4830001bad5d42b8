#include "core/registry/store/tenantstoreloader.h"

#include "core/db/copystream.h"
#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/registry/store/tenantrowreader.h"

#include <sqlite3.h>

#include <memory>

namespace tenantry {
namespace {

// Once for the rows that are shown first; the slug has an index, so that they come at once.
constexpr QLatin1StringView firstRows(" order by slug limit 200");

Result<QString> statementOf(const Connection &connection, const QString &name)
{
    return sqlResource(connection.spec().engine, QStringLiteral("tenantlist"), name);
}

Error stopped()
{
    return Error {ErrorKind::Cancelled,
                  QCoreApplication::translate("tenantry::TenantStoreLoader", "Loading the tenants was stopped."),
                  {},
                  {},
                  {},
                  {}};
}

std::string_view bytes(QByteArrayView view)
{
    return {view.data(), static_cast<size_t>(view.size())};
}

Result<> readByCopy(Connection &connection, const QString &select, TenantRowReader &reader, ChunkAssembler &rows)
{
    static const QList<CopyType> types = [] {
        QList<CopyType> all(loadColumnCount, CopyType::Text);
        for (const LoadColumn id : {LoadColumn::Id, LoadColumn::Server, LoadColumn::Plan})
            all[static_cast<int>(id)] = CopyType::Uuid;
        for (const LoadColumn number : {LoadColumn::CreatedUs, LoadColumn::UpdatedUs, LoadColumn::Revision})
            all[static_cast<int>(number)] = CopyType::Int8;
        return all;
    }();
    const auto count = copyOut(connection, select, types, [&](const CopyRow &row) {
        return rows.add(reader.read([&](LoadColumn c) { return bytes(row.bytes(static_cast<int>(c))); },
                                    [&](LoadColumn c) { return row.integer(static_cast<int>(c)); }));
    });
    return count ? Result<>() : fail(count);
}

struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

Result<> readByStep(Connection &connection, const QString &select, TenantRowReader &reader, ChunkAssembler &rows)
{
    sqlite3 *file = connection.sqliteHandle();
    const auto failed = [&] {
        const QSqlError error({}, QString::fromUtf8(sqlite3_errmsg(file)), QSqlError::StatementError,
                              QString::number(sqlite3_extended_errcode(file)));
        return fail(connection.dialect().toError(error));
    };
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(file, select.toUtf8().constData(), -1, &prepared, nullptr) != SQLITE_OK)
        return failed();
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(prepared);
    const auto text = [prepared](LoadColumn column) -> std::string_view {
        const int c = static_cast<int>(column);
        const auto *value = reinterpret_cast<const char *>(sqlite3_column_text(prepared, c));
        return value == nullptr ? std::string_view()
                                : std::string_view(value, static_cast<size_t>(sqlite3_column_bytes(prepared, c)));
    };
    const auto number = [prepared](LoadColumn column) -> qint64 {
        return sqlite3_column_int64(prepared, static_cast<int>(column));
    };
    for (;;) {
        const int step = sqlite3_step(prepared);
        if (step == SQLITE_DONE)
            return {};
        if (step != SQLITE_ROW)
            return failed();
        if (!rows.add(reader.read(text, number)))
            return fail(stopped());
    }
}

TenantRowReader readerFor(const Connection &connection, TenantPools &pools)
{
    return {pools,
            connection.spec().engine == Engine::PostgreSQL ? TenantRowReader::Encoding::Binary
                                                           : TenantRowReader::Encoding::Text};
}

Result<> read(Connection &connection, const QString &select, TenantRowReader &reader, ChunkAssembler &rows)
{
    return connection.spec().engine == Engine::PostgreSQL ? readByCopy(connection, select, reader, rows)
                                                          : readByStep(connection, select, reader, rows);
}

Result<> readLabels(Connection &connection, const QString &statement, StringPool &pool)
{
    const auto sql = statementOf(connection, statement);
    if (!sql)
        return fail(sql);
    auto query = connection.query(*sql);
    if (!query)
        return fail(query);
    while (query->next())
        pool.setLabel(query->value(0).toUuid().toRfc4122(), query->value(1).toString(), query->value(2).toString());
    return {};
}

} // namespace

Result<> loadTenantLabels(Connection &connection, TenantPools &pools)
{
    if (auto servers = readLabels(connection, QStringLiteral("servers"), pools.servers); !servers)
        return servers;
    return readLabels(connection, QStringLiteral("plans"), pools.plans);
}

Result<qint64> loadTenants(Connection &connection, TenantPools &pools, const TenantBatchSink &sink)
{
    const auto select = statementOf(connection, QStringLiteral("load"));
    if (!select)
        return fail(select);
    auto transaction = Transaction::begin(connection, Transaction::Mode::RepeatableRead);
    if (!transaction)
        return fail(transaction);
    if (auto labels = loadTenantLabels(connection, pools); !labels)
        return fail(labels);
    TenantRowReader reader = readerFor(connection, pools);
    ChunkAssembler rows(sink);
    if (auto first = read(connection, *select + firstRows, reader, rows); !first)
        return fail(first);
    if (!rows.flush())
        return fail(stopped());
    rows.expectRepeats();
    if (auto rest = read(connection, *select, reader, rows); !rest)
        return fail(rest);
    if (!rows.flush())
        return fail(stopped());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed);
    return rows.count();
}

Result<qint64> loadTenantsAfter(Connection &connection, TenantPools &pools, const QString &slug, int most,
                                const TenantBatchSink &sink)
{
    const auto select = statementOf(connection, QStringLiteral("load"));
    if (!select)
        return fail(select);
    // COPY takes no parameters; nothing but this text is put into the statement.
    const auto after = connection.dialect().quoteLiteral(slug);
    if (!after)
        return fail(after);
    if (auto labels = loadTenantLabels(connection, pools); !labels)
        return fail(labels);
    TenantRowReader reader = readerFor(connection, pools);
    ChunkAssembler rows(sink);
    const QString portion = QStringLiteral("%1 where slug > %2 order by slug limit %3");
    if (auto done = read(connection, portion.arg(*select, *after, QString::number(most)), reader, rows); !done)
        return fail(done);
    return rows.flush() ? Result<qint64>(rows.count()) : fail(stopped());
}

} // namespace tenantry
