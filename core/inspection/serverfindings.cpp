#include "core/inspection/serverfindings.h"

#include "core/base/format.h"

#include <algorithm>

namespace tenantry {

namespace {

struct Case {
    const Server &server;
    const ServerFacts &facts;
    QDateTime now;
};

struct Verdict {
    Severity severity = Severity::Medium;
    QString title;
    QString evidence;
    QString remedy;
};
using Rule = std::optional<Verdict> (*)(const Case &);

std::optional<Verdict> unreachable(const Case &c)
{
    if (!c.facts.latency.error())
        return std::nullopt;
    const Error &error = *c.facts.latency.error();
    const QString title = error.kind == ErrorKind::Denied ? ServerFindings::tr("%1 does not let Tenantry in")
                                                          : ServerFindings::tr("%1 does not answer");
    return Verdict {Severity::Critical, title.arg(c.server.name), error.message, error.remedy};
}

std::optional<Verdict> connections(const Case &c)
{
    if (!c.facts.connections.isKnown())
        return std::nullopt;
    const ConnectionUse &use = c.facts.connections.value();
    const int places = use.limit - use.reserved;
    const qint64 percent = places > 0 ? qint64(use.used) * 100 / places : 0;
    if (percent < ServerFindings::ConnectionWarnPercent)
        return std::nullopt;
    return Verdict {percent >= ServerFindings::ConnectionBadPercent ? Severity::Critical : Severity::High,
                    ServerFindings::tr("%1 is near its connection limit").arg(c.server.name),
                    ServerFindings::tr("%1 of %2 connections are in use.").arg(use.used).arg(places),
                    ServerFindings::tr("Put a pooler in front of it, end idle sessions or raise max_connections.")};
}

std::optional<Verdict> certificate(const Case &c)
{
    if (!c.facts.tls.isKnown() || !c.facts.tls.value().validUntil.isValid())
        return std::nullopt;
    const QDateTime end = c.facts.tls.value().validUntil;
    const qint64 days = c.now.daysTo(end);
    if (days > ServerFindings::CertificateWarnDays)
        return std::nullopt;
    const QString evidence = ServerFindings::tr("Valid until %1.").arg(end.toString(Qt::ISODate));
    return Verdict {days <= ServerFindings::CertificateBadDays ? Severity::Critical : Severity::High,
                    end < c.now ? ServerFindings::tr("The certificate of %1 has expired").arg(c.server.name)
                                : ServerFindings::tr("The certificate of %1 ends soon").arg(c.server.name),
                    evidence, ServerFindings::tr("Install a new certificate and reload the server.")};
}

std::optional<Verdict> release(const Case &c)
{
    if (!c.facts.release.isKnown())
        return std::nullopt;
    const ReleaseVerdict &verdict = c.facts.release.value();
    if (verdict.state != ReleaseState::SecurityMissing && verdict.state != ReleaseState::EndOfLife)
        return std::nullopt;
    const QString version = c.facts.identity.isKnown() ? c.facts.identity.value().version : QString();
    if (verdict.state == ReleaseState::EndOfLife)
        return Verdict {Severity::High, ServerFindings::tr("%1 gets no more security fixes").arg(c.server.name),
                        ServerFindings::tr("It runs %1.").arg(version),
                        ServerFindings::tr("Plan an upgrade to a newer major version.")};
    return Verdict {Severity::Medium, ServerFindings::tr("%1 misses a security release").arg(c.server.name),
                    ServerFindings::tr("It runs %1; %2 is out since %3 at the latest.")
                        .arg(version, verdict.newest, verdict.asOf.toString(Qt::ISODate)),
                    ServerFindings::tr("Install %1 and restart the server.").arg(verdict.newest)};
}

std::optional<Verdict> rights(const Case &c)
{
    if (!c.facts.login.isKnown())
        return std::nullopt;
    const QList<LoginRight> missing = c.facts.login.value().missing(RightUse::Reading);
    if (missing.isEmpty())
        return std::nullopt;
    QStringList grants;
    for (const LoginRight &right : missing)
        grants.append(right.grant);
    return Verdict {Severity::Low,
                    ServerFindings::tr("Tenantry's login on %1 may not read everything").arg(c.server.name),
                    ServerFindings::tr("A right is missing: %1.").arg(missing.first().purpose), grants.join(u'\n')};
}

QString holderOf(const LockWaits &waits)
{
    if (waits.holder == 0)
        return ServerFindings::tr("a prepared transaction");
    const QString process = ServerFindings::tr("process %1").arg(waits.holder);
    return waits.application.isEmpty() ? process : QStringLiteral("%1 (%2)").arg(process, waits.application);
}

std::optional<Verdict> locks(const Case &c)
{
    if (!c.facts.waits.isKnown() || c.facts.waits.value().longest < ServerFindings::LockWarn)
        return std::nullopt;
    const LockWaits &waits = c.facts.waits.value();
    return Verdict {waits.longest >= ServerFindings::LockBad ? Severity::High : Severity::Medium,
                    ServerFindings::tr("Sessions wait for a lock on %1").arg(c.server.name),
                    ServerFindings::tr("%Ln session(s) wait, the longest for %1 in the database %2, for %3.", nullptr,
                                       waits.sessions)
                        .arg(Format().duration(waits.longest), waits.database, holderOf(waits)),
                    waits.holder == 0
                        ? ServerFindings::tr("Commit it or roll it back: pg_prepared_xacts names it.")
                        : ServerFindings::tr("Have its transaction ended by the program that holds it, or end the "
                                             "session: SELECT pg_terminate_backend(%1);")
                              .arg(waits.holder)};
}

using Judged = bool (*)(const ServerFacts &);

struct NamedRule {
    const char *what;
    Rule rule;
    Judged isJudged; ///< what it looks at was read
};
constexpr NamedRule Rules[] = {
    {"unreachable", unreachable, [](const ServerFacts &facts) { return facts.latency.isKnown(); }},
    {"connections", connections, [](const ServerFacts &facts) { return facts.connections.isKnown(); }},
    {"certificate", certificate, [](const ServerFacts &facts) { return facts.tls.isKnown(); }},
    {"release", release, [](const ServerFacts &facts) { return facts.release.isKnown(); }},
    {"rights", rights, [](const ServerFacts &facts) { return facts.login.isKnown(); }},
    {"locks", locks, [](const ServerFacts &facts) { return facts.waits.isKnown(); }}};

QString keyOf(const Server &server, const NamedRule &rule)
{
    return serverFindingPrefix(server.id) + QLatin1StringView(rule.what);
}

} // namespace

QString serverFindingPrefix(const ServerId &server)
{
    return QStringLiteral("server:%1:").arg(server.toString());
}

ServerId serverOfFinding(const QString &key)
{
    return key.startsWith(u"server:") ? ServerId::fromString(key.section(u':', 1, 1)) : ServerId();
}

QList<Finding> serverFindings(const Server &server, const ServerFacts &facts, qint64 tenants, const QDateTime &now)
{
    QList<Finding> findings;
    for (const NamedRule &rule : Rules) {
        const auto verdict = rule.rule({server, facts, now});
        if (!verdict)
            continue;
        Finding finding;
        finding.key = keyOf(server, rule);
        finding.severity = verdict->severity;
        finding.object = server.name;
        finding.title = verdict->title;
        finding.evidence = verdict->evidence;
        finding.remedy = verdict->remedy;
        finding.firstSeen = finding.lastSeen = now;
        finding.tenantsHit = static_cast<int>(std::max<qint64>(1, tenants));
        findings.append(finding);
    }
    return findings;
}

QStringList clearedServerFindings(const Server &server, const ServerFacts &facts, const QDateTime &now)
{
    QStringList keys;
    for (const NamedRule &rule : Rules) {
        if (rule.isJudged(facts) && !rule.rule({server, facts, now}))
            keys.append(keyOf(server, rule));
    }
    return keys;
}

} // namespace tenantry
