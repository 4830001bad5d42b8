#include "core/registry/importaudit.h"

#include "core/db/copystream.h"
#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/registry/registrystatement.h"

#include <QJsonDocument>
#include <QSqlError>

namespace tenantry {

namespace {

constexpr int portion = 20000;

void addBytes(CopyWriter &copy, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        copy.addNull();
    else
        copy.addBytes(bytes);
}

} // namespace

ImportAudit::ImportAudit(Connection &connection, AuditWriter &audit, QString source)
    : m_connection(connection), m_audit(audit), m_source(std::move(source))
{ }

Result<QList<AuditRecord>> ImportAudit::nextRecords()
{
    auto changed = registryQuery(m_connection, QStringLiteral("import_changed"), {m_line, portion});
    if (!changed)
        return fail(changed);
    QList<AuditRecord> records;
    while (changed->next()) {
        m_line = changed->value(0).toLongLong();
        const TenantId tenant(changed->value(1).toUuid());
        AuditRecord record {AuditSubject(tenant)};
        record.action = changed->value(2).toString() == u"insert" ? QStringLiteral("tenant.create")
                                                                  : QStringLiteral("tenant.update");
        record.object = QStringLiteral("tenant ") + tenant.toString();
        record.setDetail(
            QJsonDocument(QJsonObject {{QStringLiteral("import"), m_source}, {QStringLiteral("line"), m_line}})
                .toJson(QJsonDocument::Compact));
        if (const auto completed = m_audit.complete(record); !completed)
            return fail(completed);
        records << std::move(record);
    }
    return records;
}

Result<> ImportAudit::copyIn(const QList<AuditRecord> &records)
{
    auto copy = CopyWriter::begin(
        m_connection,
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

Result<> ImportAudit::insert(const QList<AuditRecord> &records)
{
    const auto failed = [this] { return fail(m_connection.dialect().toError(m_insert->lastError())); };
    if (!m_insert) { // a million records are not to be parsed a million times
        const auto sql =
            sqlResource(m_connection.spec().engine, QStringLiteral("registry"), QStringLiteral("audit_insert"));
        if (!sql)
            return fail(sql);
        m_insert.emplace(m_connection.database());
        if (!m_insert->prepare(*sql))
            return failed();
    }
    for (const auto &record : records) {
        const QVariantList values = auditValues(record);
        for (int place = 0; place < values.size(); ++place)
            m_insert->bindValue(place, values.at(place));
        if (!m_insert->exec())
            return failed();
    }
    m_insert->finish();
    return {};
}

Result<qint64> ImportAudit::writePortion()
{
    const auto records = nextRecords();
    if (!records)
        return fail(records);
    if (records->isEmpty())
        return 0;
    const auto written = m_connection.pgConnection() ? copyIn(*records) : insert(*records);
    return written ? Result<qint64>(records->size()) : Result<qint64>(fail(written));
}

} // namespace tenantry
