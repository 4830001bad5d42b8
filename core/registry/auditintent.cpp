#include "core/registry/auditintent.h"

#include "core/registry/auditlog.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrysession.h"
#include "core/registry/registrystatement.h"

#include <QJsonDocument>

namespace tenantry {

namespace {

constexpr struct {
    AuditOutcome outcome;
    const char *sentence;
} settledSentences[] = {
    {AuditOutcome::Done, QT_TRANSLATE_NOOP("AuditIntent", "%1 recorded already that this change was done.")},
    {AuditOutcome::Failed, QT_TRANSLATE_NOOP("AuditIntent", "%1 recorded already that this change failed.")},
    {AuditOutcome::Unknown,
     QT_TRANSLATE_NOOP("AuditIntent", "%1 recorded already that it is unknown what became of this change.")},
};

} // namespace

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
    if (record->outcome != AuditOutcome::Intent)
        return fail(ErrorKind::Conflict, tr("This record is no intent."));
    if (const auto open = checkOpen(connection, id); !open)
        return fail(open);
    return AuditIntent(std::move(*record));
}

Result<> AuditIntent::checkOpen(Connection &connection, qint64 id)
{
    const auto settled =
        readRow(connection, registryQuery(connection, QStringLiteral("audit_outcome"), {id}), AuditLog::read);
    if (!settled)
        return fail(settled);
    if (!*settled)
        return {};
    QString message = tr("The outcome of this change is recorded already.");
    for (const auto &[outcome, sentence] : settledSentences) {
        if (outcome == (*settled)->outcome)
            message = tr(sentence).arg((*settled)->operatorName);
    }
    return fail(ErrorKind::Conflict, message, tr("Look at it in the audit trail before you go on."));
}

Result<> AuditIntent::hold(Connection &connection, qint64 id)
{
    if (!connection.pgConnection())
        return {}; // a file has one writer at a time
    const auto held = registryQuery(connection, QStringLiteral("audit_settle"), {id});
    return held ? Result<>() : Result<>(fail(held));
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
    auto write = [&](Connection &, AuditWriter &audit) -> Result<qint64> {
        if (const auto held = hold(connection, m_record.id); !held)
            return fail(held);
        if (const auto open = checkOpen(connection, m_record.id); !open)
            return fail(open);
        return audit.write(record);
    };
    const auto id = changeRegistry(connection, client, write);
    return id ? Result<>() : Result<>(fail(id));
}

} // namespace tenantry
