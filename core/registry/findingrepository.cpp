#include "core/registry/findingrepository.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"

#include <QJsonArray>
#include <QSet>

namespace tenantry {

namespace {

Finding readFinding(const RecordRow &row)
{
    Finding finding;
    finding.key = row.text("key");
    finding.severity = static_cast<Severity>(row.number("severity"));
    finding.state = row.named("state", findingStateFromName);
    finding.tenant = row.id<TenantId>("tenant_id");
    finding.object = row.text("object");
    finding.title = row.text("title");
    finding.evidence = row.text("evidence");
    finding.remedy = row.text("remedy");
    finding.firstSeen = row.time("first_seen_us");
    finding.lastSeen = row.time("last_seen_us");
    finding.tenantsHit = static_cast<int>(row.number("tenants_hit"));
    finding.snoozedUntil = row.time("snoozed_until_us");
    return finding;
}

/// What somebody decided about a finding.
std::pair<FindingState, qint64> decision(const Finding &finding)
{
    const FindingState state = stateAt(finding, QDateTime::currentDateTimeUtc());
    return {state, state == FindingState::Snoozed ? toUs(finding.snoozedUntil) : 0};
}

/// One record tells of all keys of one run; of very many it names the first.
Result<> writeRecord(AuditWriter &audit, const QString &action, const QStringList &keys)
{
    static constexpr int named = 100;
    if (keys.isEmpty())
        return {};
    const QJsonObject detail {{QStringLiteral("count"), keys.size()},
                              {QStringLiteral("keys"), QJsonArray::fromStringList(keys.mid(0, named))}};
    const auto written = audit.write(AuditSubject::platform(), action,
                                     keys.size() == 1 ? QStringLiteral("finding ") + keys.first()
                                                      : QStringLiteral("%1 findings").arg(keys.size()),
                                     detail);
    return written ? Result<>() : Result<>(fail(written));
}

} // namespace

Result<QList<Finding>> FindingRepository::attention(int limit)
{
    const qint64 now = nowUs();
    return readRows(m_connection,
                    registryQuery(m_connection, QStringLiteral("findings_attention"), {now, now, now, now, limit}),
                    readFinding);
}

Result<QList<Finding>> FindingRepository::snoozed()
{
    return readRows(m_connection, registryQuery(m_connection, QStringLiteral("findings_snoozed"), {nowUs()}),
                    readFinding);
}

Result<QList<Finding>> FindingRepository::ofTenant(const TenantId &tenant)
{
    return readRows(m_connection,
                    registryQuery(m_connection, QStringLiteral("findings_of_tenant"), {tenant.toString()}),
                    readFinding);
}

Result<qint64> FindingRepository::report(const QList<Finding> &findings, AuditWriter &audit)
{
    QStringList fresh;
    for (const auto &finding : findings) {
        const auto known = registryValue(m_connection, QStringLiteral("finding_state"), {finding.key});
        if (!known)
            return fail(known);
        if (!known->isValid() || known->toString() == findingStateName(FindingState::Resolved))
            fresh << finding.key;
        const qint64 seen = finding.lastSeen.isValid() ? toUs(finding.lastSeen) : nowUs();
        const qint64 first = finding.firstSeen.isValid() ? toUs(finding.firstSeen) : seen;
        const auto saved =
            registryExecute(m_connection, QStringLiteral("finding_upsert"),
                            {finding.key, static_cast<int>(finding.severity), idValue(finding.tenant),
                             textValue(finding.object), textValue(finding.title), textValue(finding.evidence),
                             textValue(finding.remedy), first, seen, finding.tenantsHit});
        if (!saved)
            return fail(saved);
    }
    const auto written = writeRecord(audit, QStringLiteral("finding.report"), fresh);
    return written ? Result<qint64>(fresh.size()) : Result<qint64>(fail(written));
}

Result<qint64> FindingRepository::resolve(const QString &keyPrefix, const QStringList &stillThere, AuditWriter &audit)
{
    const auto under = readRows(
        m_connection,
        registryQuery(m_connection, QStringLiteral("findings_under"), {textValue(keyPrefix), textValue(keyPrefix)}),
        readFinding);
    if (!under)
        return fail(under);
    const QSet<QString> kept(stillThere.begin(), stillThere.end());
    QStringList gone;
    for (const auto &finding : *under) {
        if (kept.contains(finding.key))
            continue;
        gone << finding.key;
        const auto saved = registryExecute(m_connection, QStringLiteral("finding_set_state"),
                                           {findingStateName(FindingState::Resolved), QVariant(), finding.key});
        if (!saved)
            return fail(saved);
    }
    const auto written = writeRecord(audit, QStringLiteral("finding.resolve"), gone);
    return written ? Result<qint64>(gone.size()) : Result<qint64>(fail(written));
}

Result<Finding> FindingRepository::byKey(const QString &key)
{
    auto row = readRow(m_connection, registryQuery(m_connection, QStringLiteral("finding_by_key"), {key}), readFinding);
    if (!row)
        return fail(row);
    if (!*row)
        return fail(ErrorKind::Missing, tr("There is no such finding any more."), tr("Refresh the list."));
    return **row;
}

Error FindingRepository::decidedOtherwise(const Finding &stored)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("FindingRepository", "Somebody else opened this finding again meanwhile."),
        QT_TRANSLATE_NOOP("FindingRepository", "Somebody else snoozed this finding meanwhile."),
        QT_TRANSLATE_NOOP("FindingRepository", "Somebody else accepted this finding meanwhile."),
        QT_TRANSLATE_NOOP("FindingRepository", "This finding was resolved meanwhile."),
    };
    return Error {ErrorKind::Conflict,
                  tr(words[static_cast<size_t>(stored.state)]),
                  tr("Look at it again before you decide."),
                  {},
                  {},
                  {}};
}

Result<Finding> FindingRepository::setState(const Finding &seen, FindingState state, const QDateTime &until,
                                            const QString &reason, AuditWriter &audit)
{
    const bool snoozes = state == FindingState::Snoozed;
    if (snoozes && !until.isValid())
        return fail(ErrorKind::InvalidInput, tr("A finding is snoozed until some time."),
                    tr("Choose when it returns."));
    const auto before = byKey(seen.key);
    if (!before)
        return before;
    if (decision(*before) != decision(seen))
        return fail(decidedOtherwise(*before));
    const QVariant wakes = snoozes ? timeValue(until) : QVariant();
    const auto saved = registryExecute(m_connection, QStringLiteral("finding_move"),
                                       {findingStateName(state), wakes, seen.key, findingStateName(before->state),
                                        before->snoozedUntil.isValid() ? toUs(before->snoozedUntil) : 0});
    if (!saved)
        return fail(saved);
    if (*saved == 0) { // between the look and the update
        const auto now = byKey(seen.key);
        return now ? Result<Finding>(fail(decidedOtherwise(*now))) : now;
    }
    QJsonObject detail {{QStringLiteral("state"), findingStateName(state)}};
    if (snoozes)
        detail.insert(QStringLiteral("until"), until.toUTC().toString(Qt::ISODate));
    const auto written = audit.write(AuditSubject::platform(), QStringLiteral("finding.state"),
                                     QStringLiteral("finding ") + seen.key, detail, reason);
    return written ? byKey(seen.key) : Result<Finding>(fail(written));
}

} // namespace tenantry
