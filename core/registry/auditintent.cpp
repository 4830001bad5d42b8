#include "core/registry/auditintent.h"

#include "core/registry/auditlog.h"
#include "core/registry/registrysession.h"
#include "core/registry/registrystatement.h"

#include <QJsonDocument>

namespace tenantry {

Result<AuditIntent> AuditIntent::begin(Connection &connection, const RegistryClient &client, AuditRecord record)
{
    record.outcome = AuditOutcome::Intent;
    auto write = [&](Connection &, AuditWriter &audit) { return audit.write(record); };
    const auto id = changeRegistry(connection, client, write);
    if (!id)
        return fail(id);
    record.id = *id;
    return AuditIntent(std::move(record));
}

Result<AuditIntent> AuditIntent::find(Connection &connection, qint64 id)
{
    auto record = AuditLog(connection).byId(id);
    if (!record)
        return fail(record);
    const auto outcome = registryValue(connection, QStringLiteral("audit_outcome"), {id});
    if (!outcome)
        return fail(outcome);
    if (record->outcome != AuditOutcome::Intent || outcome->isValid())
        return fail(ErrorKind::Conflict, tr("The outcome of this change is recorded already."));
    return AuditIntent(std::move(*record));
}

Result<> AuditIntent::finish(Connection &connection, const RegistryClient &client, AuditOutcome outcome,
                             const QString &words)
{
    AuditRecord record(m_record.subject);
    record.action = m_record.action;
    record.object = m_record.object;
    record.outcome = outcome;
    record.intentId = m_record.id;
    record.setDetail(
        QJsonDocument(QJsonObject {{QStringLiteral("intent"), m_record.id}, {QStringLiteral("words"), words}})
            .toJson(QJsonDocument::Compact));
    auto write = [&](Connection &, AuditWriter &audit) { return audit.write(record); };
    const auto id = changeRegistry(connection, client, write);
    return id ? Result<>() : Result<>(fail(id));
}

} // namespace tenantry
