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

Result<AuditIntent> AuditIntent::begin(Connection &connection, const RegistryWriter &by, AuditRecord record)
{
    record.outcome = AuditOutcome::Intent;
    auto write = [&](Connection &, AuditWriter &audit) { return audit.write(record); };
    const auto id = changeRegistry(connection, by, write);
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
        return fail(ErrorKind::Conflict, tr("This record is no intent."), tr("Look at the intents that are open."));
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

AuditRecord AuditIntent::outcomeRecord(AuditOutcome outcome, const QString &words) const
{
    AuditRecord record(m_record.subject);
    record.action = m_record.action;
    record.object = m_record.object;
    record.outcome = outcome;
    record.intentId = m_record.id;
    record.setDetail(
        QJsonDocument(QJsonObject {{QStringLiteral("intent"), m_record.id}, {QStringLiteral("words"), words}})
            .toJson(QJsonDocument::Compact));
    return record;
}

Result<> AuditIntent::finish(Connection &connection, const RegistryWriter &by, AuditOutcome outcome,
                             const QString &words)
{
    auto write = [&, record = outcomeRecord(outcome, words)](Connection &, AuditWriter &audit) -> Result<qint64> {
        if (const auto held = hold(connection, m_record.id); !held)
            return fail(held);
        if (const auto open = checkOpen(connection, m_record.id); !open)
            return fail(open);
        return audit.write(record);
    };
    const auto id = changeRegistry(connection, by, write);
    return id ? Result<>() : Result<>(fail(id));
}

Result<> AuditIntent::settle(Connection &connection, const RegistryWriter &by, qint64 id, AuditOutcome outcome,
                             const QString &reason)
{
    if (outcome == AuditOutcome::Intent || outcome == AuditOutcome::Refused)
        return fail(ErrorKind::InvalidInput, tr("This is no outcome of a change."), tr("Say done, failed or unknown."));
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, tr("The reason is missing."), tr("Say what was looked at and seen."));
    auto write = [&](Connection &, AuditWriter &audit) -> Result<qint64> {
        if (const auto held = hold(connection, id); !held)
            return fail(held);
        const auto intent = find(connection, id);
        if (!intent)
            return fail(intent);
        AuditRecord record = intent->outcomeRecord(outcome, reason.trimmed());
        record.reason = reason.trimmed();
        if (const auto written = audit.write(record); !written)
            return written;
        return audit.write(record.subject, QStringLiteral("audit.settle"), QStringLiteral("audit record %1").arg(id),
                           {{QStringLiteral("intent"), id}, {QStringLiteral("outcome"), auditOutcomeName(outcome)}},
                           reason.trimmed());
    };
    const auto written = changeRegistry(connection, by, write);
    return written ? Result<>() : Result<>(fail(written));
}

} // namespace tenantry
