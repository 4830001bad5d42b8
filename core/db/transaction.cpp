#include "core/db/transaction.h"

#include "core/db/pooledsettings.h"

#include <libpq-fe.h>

namespace tenantry {

namespace {

struct TransactionText {
    Q_DECLARE_TR_FUNCTIONS(Transaction)
};

QString beginPostgres(const ConnectionSpec &spec, Transaction::Mode mode)
{
    QString sql = QStringLiteral("BEGIN");
    if (mode == Transaction::Mode::RepeatableRead)
        sql += QStringLiteral(" ISOLATION LEVEL REPEATABLE READ");
    if (mode == Transaction::Mode::ReadOnly || spec.readOnly)
        sql += QStringLiteral(" READ ONLY");
    for (const auto &[name, value] : pooledSettings(spec))
        sql += QStringLiteral("; SET LOCAL %1 = '%2'").arg(name, value);
    return sql;
}

QString beginMariaDb(const ConnectionSpec &spec, Transaction::Mode mode)
{
    const QString access =
        mode == Transaction::Mode::ReadOnly || spec.readOnly ? QStringLiteral(" READ ONLY") : QString();
    return (mode == Transaction::Mode::RepeatableRead
                ? QStringLiteral("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; START TRANSACTION")
                : QStringLiteral("START TRANSACTION"))
        + access;
}

QString beginStatement(const ConnectionSpec &spec, Transaction::Mode mode)
{
    switch (spec.engine) {
    case Engine::PostgreSQL:
        return beginPostgres(spec, mode);
    case Engine::MariaDB:
        return beginMariaDb(spec, mode);
    case Engine::SQLite:
        break;
    }
    if (mode == Transaction::Mode::ReadOnly)
        return QStringLiteral("PRAGMA query_only = ON; BEGIN");
    return mode == Transaction::Mode::ReadWrite && !spec.readOnly ? QStringLiteral("BEGIN IMMEDIATE")
                                                                  : QStringLiteral("BEGIN");
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection, Mode mode)
{
    if (connection.inTransaction())
        return fail(ErrorKind::Internal, TransactionText::tr("A transaction was begun inside another one."));
    Transaction transaction(connection);
    transaction.m_isQueryOnly = connection.spec().engine == Engine::SQLite && mode == Mode::ReadOnly;
    if (const auto begun = connection.script(beginStatement(connection.spec(), mode)); !begun)
        return fail(begun);
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_isQueryOnly(other.m_isQueryOnly)
{ }

Transaction::~Transaction()
{
    rollback();
}

Result<> Transaction::commit()
{
    if (!m_connection)
        return fail(ErrorKind::Internal, TransactionText::tr("A transaction was committed after its end."));
    // PostgreSQL answers a COMMIT after a failed statement with ROLLBACK and without an error.
    if (pg_conn *postgres = m_connection->pgConnection();
        postgres && PQtransactionStatus(postgres) == PQTRANS_INERROR) {
        rollback();
        return fail(ErrorKind::Internal,
                    TransactionText::tr("A statement of this transaction had failed, so that nothing of it was kept."));
    }
    const auto committed = m_connection->script(QStringLiteral("COMMIT"));
    if (committed || !m_connection->isOpen()) {
        Connection *connection = std::exchange(m_connection, nullptr);
        if (m_isQueryOnly)
            (void)connection->script(QStringLiteral("PRAGMA query_only = OFF"));
    }
    if (committed || committed.error().kind != ErrorKind::Connection)
        return committed;
    Error unknown = committed.error();
    unknown.message =
        TransactionText::tr("The connection broke during the commit: whether the change was kept is unknown.");
    unknown.remedy = TransactionText::tr("Look at the present state before trying again.");
    return fail(unknown);
}

void Transaction::rollback()
{
    Connection *connection = std::exchange(m_connection, nullptr);
    if (!connection)
        return;
    if (connection->isOpen() && connection->inTransaction())
        (void)connection->script(QStringLiteral("ROLLBACK"));
    if (m_isQueryOnly)
        (void)connection->script(QStringLiteral("PRAGMA query_only = OFF"));
}

} // namespace tenantry
