#include "core/inspection/guardfindings.h"

#include "core/db/sqldialect.h"
#include "core/inspection/serverfindings.h"

#include <algorithm>

namespace tenantry {

namespace {

constexpr qsizetype namedTables = 3;

/// By GuardGap.
constexpr const char *gapWords[] = {
    QT_TRANSLATE_NOOP("tenantry::GuardFindings", "row level security is off"),
    QT_TRANSLATE_NOOP("tenantry::GuardFindings", "row level security does not hold for the owner"),
    QT_TRANSLATE_NOOP("tenantry::GuardFindings", "the policy %1 is missing"),
    QT_TRANSLATE_NOOP("tenantry::GuardFindings", "the policy %1 is not as it was made"),
    QT_TRANSLATE_NOOP("tenantry::GuardFindings", "the policy %1 is not ours and lets others in")};

QString gapWord(const GuardFault &fault)
{
    const QString words = GuardFindings::tr(gapWords[static_cast<size_t>(fault.gap)]);
    return fault.policy.isEmpty() ? words : words.arg(fault.policy);
}

QMap<QString, QList<GuardFault>> byTable(const QList<GuardFault> &faults)
{
    QMap<QString, QList<GuardFault>> tables;
    for (const GuardFault &fault : faults)
        tables[fault.table].append(fault);
    return tables;
}

QString evidenceOf(const QMap<QString, QList<GuardFault>> &tables)
{
    QStringList parts;
    for (auto it = tables.begin(); it != tables.end() && parts.size() < namedTables; ++it) {
        QStringList gaps;
        for (const GuardFault &fault : *it)
            gaps.append(gapWord(fault));
        parts.append(QStringLiteral("%1: %2").arg(it.key(), gaps.join(QStringLiteral(", "))));
    }
    const int more = static_cast<int>(tables.size() - parts.size());
    const QString named = parts.join(QStringLiteral("; "));
    return more == 0 ? GuardFindings::tr("%1.").arg(named)
                     : GuardFindings::tr("%1; and %Ln more table(s).", nullptr, more).arg(named);
}

/// Shuts a table to everybody, or closes what is open beside our policies; nothing where that changes nothing.
QString closing(const QString &schema, const GuardFault &fault)
{
    const SqlDialect &dialect = SqlDialect::of(Engine::PostgreSQL);
    const auto table = dialect.quoteQualified(schema, fault.table);
    if (!table || fault.gap == GuardGap::PolicyMissing)
        return {};
    if (fault.gap == GuardGap::Off)
        return QStringLiteral("ALTER TABLE %1 ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;").arg(*table);
    if (fault.gap == GuardGap::Unforced)
        return QStringLiteral("ALTER TABLE %1 FORCE ROW LEVEL SECURITY;").arg(*table);
    if (fault.gap == GuardGap::PolicyChanged && fault.policy != u"tenantry_rows")
        return {}; // it only narrows what others let in: without it there would be less of that
    const auto policy = dialect.quoteIdentifier(fault.policy);
    return policy ? QStringLiteral("DROP POLICY %1 ON %2;").arg(*policy, *table) : QString();
}

QString remedyOf(const SharedGuards &guards, const QMap<QString, QList<GuardFault>> &tables)
{
    QStringList statements;
    bool lacksPolicy = false;
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        for (const GuardFault &fault : *it) {
            lacksPolicy |= fault.gap == GuardGap::PolicyMissing || fault.gap == GuardGap::PolicyChanged;
            if (std::distance(tables.begin(), it) < namedTables)
                statements.append(closing(guards.schema, fault));
        }
    }
    statements.removeAll(QString());
    QStringList sentences;
    if (!statements.isEmpty())
        sentences.append(GuardFindings::tr("Close it now, as an administrator: %1").arg(statements.join(u' ')));
    if (lacksPolicy)
        sentences.append(GuardFindings::tr("Make the policy again as the tables beside it have it (\\d in psql "
                                           "shows it); without one, a table shows nobody a row."));
    return sentences.join(u' ');
}

Finding findingOf(const Server &server, const SharedPlace &place, const SharedGuards &guards, int tenants,
                  const QDateTime &now)
{
    const auto tables = byTable(guards.faults);
    Finding finding;
    finding.key = guardFindingKey(place);
    finding.severity = Severity::Critical;
    finding.object = GuardFindings::tr("%1 in %2 on %3").arg(place.schema, place.database, server.name);
    finding.title = GuardFindings::tr("Tenants are not kept apart in %1").arg(finding.object);
    finding.evidence = evidenceOf(tables);
    finding.remedy = remedyOf(guards, tables);
    finding.firstSeen = finding.lastSeen = now;
    finding.tenantsHit = tenants;
    return finding;
}

} // namespace

QString guardFindingPrefix(const ServerId &server)
{
    return serverFindingPrefix(server) + QStringLiteral("guards:");
}

QString guardFindingKey(const SharedPlace &place)
{
    return QStringLiteral("%1%2:%3").arg(guardFindingPrefix(place.server), place.database, place.schema);
}

Judgement judgeGuards(const Server &server, const ServerFacts &facts, const FleetCensus &census, const QDateTime &now)
{
    Judgement judgement;
    for (auto it = facts.guards.begin(); it != facts.guards.end(); ++it) {
        if (!it->isKnown())
            continue;
        for (const SharedGuards &guards : it->value()) {
            const SharedPlace place {server.id, it.key(), guards.schema};
            const int tenants = census.sharing.value(place);
            if (guards.faults.isEmpty() || tenants == 0)
                judgement.cleared.append(guardFindingKey(place));
            else
                judgement.findings.append(findingOf(server, place, guards, tenants, now));
        }
    }
    return judgement;
}

} // namespace tenantry
