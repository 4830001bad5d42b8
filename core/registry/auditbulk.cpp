#include "core/registry/auditbulk.h"

#include "core/db/copystream.h"
#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/registry/auditwriter.h"

#include <QSqlError>
#include <QSqlQuery>

namespace tenantry {

namespace {

void addBytes(CopyWriter &copy, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        copy.addNull();
    else
        copy.addBytes(bytes);
}

Result<> copyIn(Connection &connection, const QList<AuditRecord> &records)
{
    auto copy = CopyWriter::begin(
        connection,
        QStringLiteral(
            "tenantry.audit_record (tenant_id, at_us, operator, client_id, client_seq, action, object, outcome, "
            "app_version, salt, detail, detail_commit, client_prev)"));
    if (!copy)
        return fail(copy);
    for (const auto &record : records) {
        copy->beginRow(13);
        copy->addText(record.subject.text());
        copy->addInt8(record.atUs);
        copy->addText(record.operatorName);
        copy->addUuid(record.client.uuid());
        copy->addInt8(record.clientSeq);
        copy->addText(record.action);
        copy->addText(record.object);
        copy->addText(auditOutcomeName(record.outcome));
        copy->addText(record.appVersion);
        addBytes(*copy, record.salt);
        addBytes(*copy, record.detail);
        addBytes(*copy, record.detailCommit);
        addBytes(*copy, record.clientPrev);
    }
    const auto finished = copy->finish();
    return finished ? Result<>() : Result<>(fail(finished));
}

/// A million records are not to be parsed a million times.
Result<> insert(Connection &connection, const QList<AuditRecord> &records)
{
    const auto sql = sqlResource(connection.spec().engine, QStringLiteral("registry"), QStringLiteral("audit_insert"));
    if (!sql)
        return fail(sql);
    QSqlQuery query(connection.database());
    const auto failed = [&] { return fail(connection.dialect().toError(query.lastError())); };
    if (!query.prepare(*sql))
        return failed();
    for (const auto &record : records) {
        const QVariantList values = auditValues(record);
        for (int place = 0; place < values.size(); ++place)
            query.bindValue(place, values.at(place));
        if (!query.exec())
            return failed();
    }
    return {};
}

} // namespace

Result<> writeRecords(Connection &connection, const QList<AuditRecord> &records)
{
    return connection.pgConnection() ? copyIn(connection, records) : insert(connection, records);
}

} // namespace tenantry
