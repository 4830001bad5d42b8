#include "core/inspection/tenantsummary.h"

namespace tenantry {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Summary)
};

QString utc(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// "Size: 84.2 GB (2026-11-23T14:32:08Z)", or the reason why not and the last value with its time.
template<class T, class Text>
QString line(const QString &name, const Fact<T> &fact, Text text)
{
    if (fact.isKnown())
        return QStringLiteral("%1: %2 (%3)\n").arg(name, text(fact.value()), utc(fact.readAt()));
    QString why = fact.error() ? fact.error()->message : Summary::tr("not read");
    if (fact.last())
        why += u' ' + Summary::tr("Last known: %1 (%2)").arg(text(*fact.last()), utc(fact.readAt()));
    const QString tried = fact.wasTried() ? QStringLiteral(" (%1)").arg(utc(fact.triedAt())) : QString();
    return QStringLiteral("%1: %2 %3%4\n").arg(name, Summary::tr("unknown."), why, tried);
}

QString placementText(const Placement &placement, const Server &server)
{
    QStringList parts {server.name, isolationKindName(placement.kind)};
    for (const QString &part : {placement.database, placement.schema})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(" / "));
}

QString sessionsText(const SessionUse &use, const Format &format)
{
    const QString limit[] = {Summary::tr("of the server"), Summary::tr("of the database"), Summary::tr("of the login")};
    return Summary::tr("%1 of %2, limit %3")
        .arg(format.count(use.used), format.count(use.limit), limit[int(use.limitedBy)]);
}

QString transactionText(const LongestTransaction &longest, const Format &format)
{
    if (longest.none)
        return Summary::tr("none is open");
    return Summary::tr("%1, pid %2, %3, %4, %5")
        .arg(format.duration(longest.age), QString::number(longest.pid), longest.user, longest.application,
             longest.state);
}

QString blockingText(const QList<Blocking> &chain, const Format &format)
{
    if (chain.isEmpty())
        return Summary::tr("nobody waits");
    QStringList parts;
    for (const Blocking &pair : chain)
        parts << Summary::tr("pid %1 (%2) waits for pid %3 (%4, %5) since %6")
                     .arg(QString::number(pair.waitingPid), pair.waitingApplication, QString::number(pair.blockingPid),
                          pair.blockingApplication, pair.blockingState, format.duration(pair.waited));
    return parts.join(QStringLiteral("; "));
}

QString sizeText(const TenantSize &size, const Format &format)
{
    if (size.method == SizeMethod::Exact)
        return format.bytes(size.bytes);
    const QString measured = size.measuredAt.isValid() ? utc(size.measuredAt) : Summary::tr("unknown");
    return Summary::tr("about %1, estimated from counts of %2").arg(format.bytes(size.bytes), measured);
}

QString versionText(const SchemaVersion &version)
{
    const QString text = Summary::tr("%1 (%2, %3)").arg(version.version, version.tool, version.table);
    return version.failed ? text + QStringLiteral(", ") + Summary::tr("the last migration was not finished") : text;
}

QString contextText(const SummaryContext &context)
{
    QString text;
    if (!context.fleet.isEmpty())
        text += Summary::tr("Fleet: %1").arg(context.fleet) + u'\n';
    if (context.at.isValid())
        text += Summary::tr("As of: %1").arg(utc(context.at)) + u'\n';
    if (!context.cause.isEmpty())
        text += Summary::tr("Likely cause: %1").arg(context.cause) + u'\n';
    return text;
}

QString findingsText(const QList<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        if (finding.state == FindingState::Open)
            text += Summary::tr("Finding: %1, %2, since %3")
                        .arg(severityName(finding.severity), finding.title, utc(finding.firstSeen))
                + u'\n';
    }
    return text;
}

} // namespace

QString tenantSummary(const Tenant &tenant, const Server &server, const TenantFacts &facts, const Format &format,
                      const SummaryContext &context)
{
    QString text = QStringLiteral("%1 (%2)\n").arg(tenant.name, tenant.slug);
    text += contextText(context);
    text += Summary::tr("Id: %1").arg(tenant.id.toString()) + u'\n';
    text += Summary::tr("State: %1").arg(tenantStateName(tenant.state)) + u'\n';
    text += Summary::tr("Lives on: %1").arg(placementText(tenant.placement, server)) + u'\n';
    text += line(Summary::tr("Round trip"), facts.latency, [](std::chrono::microseconds latency) {
        return Summary::tr("%1 ms").arg(double(latency.count()) / 1000.0, 0, 'f', 1);
    });
    text += line(Summary::tr("Sessions"), facts.sessions, [&](const auto &use) { return sessionsText(use, format); });
    text += line(Summary::tr("Longest transaction"), facts.longestTransaction,
                 [&](const auto &longest) { return transactionText(longest, format); });
    text += line(Summary::tr("Locks"), facts.blocking, [&](const auto &chain) { return blockingText(chain, format); });
    text += line(Summary::tr("Size"), facts.size, [&](const auto &size) { return sizeText(size, format); });
    text += line(Summary::tr("Schema version"), facts.schemaVersion,
                 [](const auto &version) { return versionText(version); });
    text += findingsText(context.findings);
    return text
        + line(Summary::tr("Last error"), facts.lastError,
               [](const LastError &error) {
                   return error.none ? Summary::tr("none is recorded")
                                     : QStringLiteral("%1, %2").arg(utc(error.at), error.text);
               })
        + Summary::tr("See also: %1").arg(QStringLiteral("tenantryctl tenant show ") + tenant.slug) + u'\n';
}

} // namespace tenantry
