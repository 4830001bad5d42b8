#include "core/registry/auditlog.h"

#include "core/db/transaction.h"
#include "core/registry/registrystatement.h"

#include <limits>

namespace tenantry {

namespace {

constexpr qint64 endOfTime = std::numeric_limits<qint64>::max();

template<class T>
std::optional<T> optionalOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<T>(value.value<T>());
}

} // namespace

AuditRecord AuditLog::read(const RecordRow &row)
{
    AuditRecord record(AuditSubject(TenantId::fromString(row.text("tenant_id"))));
    record.id = row.number("id");
    record.atUs = row.number("at_us");
    record.operatorName = row.text("operator");
    record.dbUser = optionalOf<QString>(row.value("db_user"));
    record.client = row.id<ClientId>("client_id");
    record.clientSeq = row.number("client_seq");
    record.action = row.text("action");
    record.object = row.text("object");
    record.outcome = row.named("outcome", auditOutcomeFromName);
    record.reason = optionalOf<QString>(row.value("reason"));
    record.grantId = optionalOf<qint64>(row.value("grant_id"));
    record.appVersion = row.text("app_version");
    record.salt = row.value("salt").toByteArray();
    record.detail = row.value("detail").toString().toUtf8();
    record.detailCommit = row.value("detail_commit").toByteArray();
    record.clientPrev = row.value("client_prev").toByteArray();
    record.receivedUs = optionalOf<qint64>(row.value("received_us"));
    record.intentId = row.number("intent_id");
    return record;
}

Result<Page<AuditRecord>> AuditLog::page(const AuditQuery &query)
{
    const QString subject = query.subject ? query.subject->text() : QStringLiteral("");
    const QVariant action = textValue(query.action);
    const QVariant operatorName = textValue(query.operatorName);
    const bool fromStart = query.after.isStart();
    auto rows = readRows(
        m_connection,
        registryQuery(m_connection, QStringLiteral("audit_page"),
                      {subject, subject, action, action, operatorName, operatorName, query.fromUs,
                       query.untilUs == 0 ? endOfTime : query.untilUs, fromStart ? endOfTime : query.after.atUs,
                       fromStart ? endOfTime : query.after.id.toLongLong(), query.limit}),
        read);
    if (!rows)
        return fail(rows);
    Page<AuditRecord> page {std::move(*rows), {}};
    if (page.records.size() == query.limit)
        page.next = {page.records.last().atUs, QString::number(page.records.last().id)};
    return page;
}

Result<AuditRecord> AuditLog::byId(qint64 id)
{
    auto row = readRow(m_connection, registryQuery(m_connection, QStringLiteral("audit_by_id"), {id}), read);
    if (!row)
        return fail(row);
    if (!*row)
        return fail(ErrorKind::Missing, tr("The audit trail has no such record."));
    return **row;
}

Result<bool> AuditLog::has(const ClientId &client, qint64 clientSeq, const QByteArray &hash)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction);
    // The session that wrote it may live on without us, and commit; on SQLite it would hold the file.
    if (m_connection.pgConnection()) {
        if (const auto alone = registryQuery(m_connection, QStringLiteral("audit_lock"), {client.toString()}); !alone)
            return fail(alone);
    }
    const auto row =
        readRow(m_connection,
                registryQuery(m_connection, QStringLiteral("audit_of_client"), {client.toString(), clientSeq}), read);
    if (!row)
        return fail(row);
    return *row && (*row)->clientHash() == hash;
}

Result<QList<AuditRecord>> AuditLog::openIntents()
{
    return readRows(m_connection, registryQuery(m_connection, QStringLiteral("audit_open_intents")), read);
}

} // namespace tenantry
