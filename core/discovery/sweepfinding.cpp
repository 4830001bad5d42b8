#include "core/discovery/sweepfinding.h"

#include <QCoreApplication>
#include <QUrl>

namespace tenantry {

namespace {

struct SweepFindingText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::SweepFinding)
};

struct FaultWords {
    QLatin1StringView key;
    Severity severity;
    const char *title; ///< %1: what it was found on
    const char *remedy;
};

/// By SweepFault.
constexpr FaultWords faultWords[] {
    {QLatin1StringView("DATABASE"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "The database %1 is not there"),
     QT_TRANSLATE_NOOP(
         "tenantry::SweepFinding",
         "Look in the server's log who dropped or renamed it. Restore it from a backup, or enter in the registry where "
         "its tenants live now.")},
    {QLatin1StringView("SCHEMA"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "The schema %1 is not there"),
     QT_TRANSLATE_NOOP(
         "tenantry::SweepFinding",
         "Look in the server's log who dropped or renamed it. Restore it from a backup, or enter in the registry where "
         "the tenant lives now.")},
    {QLatin1StringView("CONTROL"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "No control table in %1 names the tenant"),
     QT_TRANSLATE_NOOP(
         "tenantry::SweepFinding",
         "It is refused there, because nothing says whose data it is. If a backup was restored without its control "
         "table, restore that as well.")},
    {QLatin1StringView("FOLDER"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "The folder of the server %1 is not there"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "Restore the folder from a backup, or enter in the registry where its tenant lives now.")},
    {QLatin1StringView("UNKNOWN"), Severity::Medium,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "%1 has data of a tenant that the registry does not know"),
     QT_TRANSLATE_NOOP(
         "tenantry::SweepFinding",
         "If the registry was restored from an older copy, restore a newer one. Else let an administrator keep a dump "
         "of it, and drop it.")},
    {QLatin1StringView("ELSEWHERE"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "%1 has data of a tenant that lives elsewhere"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "It is a copy, or what was left of a move. See that no application uses it, then let an "
                       "administrator drop it.")},
    {QLatin1StringView("REGISTRY"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "The control table in %1 belongs to another registry"),
     QT_TRANSLATE_NOOP(
         "tenantry::SweepFinding",
         "Two registries claim one tenant. Decide which of them is right, and take the tenant out of the other.")},
    {QLatin1StringView("EPOCH"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "The epoch of %1 is not the registry's"),
     QT_TRANSLATE_NOOP(
         "tenantry::SweepFinding",
         "One of the two is an older copy. Find out which was restored last, and restore the other to the same time.")},
    {QLatin1StringView("STATE"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "The state of %1 is not the registry's"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "What the server says is what holds. See in the audit trail which is wanted, then suspend or "
                       "resume the tenant.")},
    {QLatin1StringView("SLUG"), Severity::Low,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "%1 has another slug than the registry"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "Rename the tenant to the slug that is wanted: both sides have it then.")},
    {QLatin1StringView("KEY"), Severity::High,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "%1 has another tenant key than the registry"),
     QT_TRANSLATE_NOOP(
         "tenantry::SweepFinding",
         "Its application reads no row, or those of another key. Enter in the registry the key that its rows bear.")},
    {QLatin1StringView("UNCLAIMED"), Severity::Low,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "%1 looks like a tenant's, and names none"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "Look who made it. If nobody needs it, let an administrator drop it.")},
    {QLatin1StringView("ROLES"), Severity::Low,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "The roles of %1 are left without a tenant"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "See that nobody logs in as a member of them, then let an administrator drop them.")},
    {QLatin1StringView("OPERATION"), Severity::Medium,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "An operation is open at %1, and the registry has none"),
     QT_TRANSLATE_NOOP(
         "tenantry::SweepFinding",
         "Until it is closed no other changes that tenant. If no program works there, let an administrator close it: "
         "update tenantry_admin.operation set closed_at = now() where id = …")},
    {QLatin1StringView("CUT"), Severity::Low,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "The name of %1 is longer than its server keeps"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "PostgreSQL cuts names at 63 bytes. Enter in the registry the name that the server has.")},
    {QLatin1StringView("COLLISION"), Severity::Critical,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "Names that PostgreSQL cuts are one: %1"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "These tenants share what each should have alone. Give all but one another place.")},
    {QLatin1StringView("PLACE"), Severity::Critical,
     QT_TRANSLATE_NOOP("tenantry::SweepFinding", "Several tenants have one place: %1"),
     QT_TRANSLATE_NOOP("tenantry::SweepFinding",
                       "These tenants share what each should have alone. Give all but one another place.")},
};

constexpr qsizetype namedAtOnce = 5;
constexpr qsizetype oneByOne = 20;

Finding gatheredOne(const QString &kind, const QList<Finding> &findings)
{
    Finding all = findings.first();
    QStringList objects;
    all.tenantsHit = 0;
    for (const Finding &finding : findings) {
        objects << finding.object;
        all.tenantsHit += finding.tenantsHit;
    }
    all.key = kind + QStringLiteral(":many");
    all.tenant = {};
    all.object = someOf(objects);
    all.title = SweepFindingText::tr("%1, and %Ln more like it", nullptr, static_cast<int>(findings.size()) - 1)
                    .arg(findings.first().title);
    all.evidence = all.object;
    return all;
}

} // namespace

QList<Finding> gathered(const QList<Finding> &findings)
{
    QMap<QString, QList<Finding>> kinds;
    for (const Finding &finding : findings)
        kinds[finding.key.left(finding.key.lastIndexOf(u':'))].append(finding);
    QList<Finding> all;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind) {
        if (kind->size() > oneByOne)
            all.append(gatheredOne(kind.key(), *kind));
        else
            all += *kind;
    }
    return all;
}

QString sweepScope(const ServerId &server)
{
    return QStringLiteral("SWEEP:%1:").arg(server.toString());
}

QString sweepScopeOfDatabases(const ServerId &server)
{
    return sweepScope(server, {});
}

QString sweepScopeOfRoles(const ServerId &server)
{
    // No database is called so, once it is written as below.
    return sweepScope(server) + QStringLiteral("%roles:");
}

QString sweepScope(const ServerId &server, const QString &database)
{
    return sweepScope(server) + QString::fromLatin1(QUrl::toPercentEncoding(database)) + u':';
}

QString sweepScopeOfRegistry()
{
    return QStringLiteral("SWEEP:registry:");
}

Finding sweepFinding(SweepFault fault, const SweepPlace &place, const QString &evidence, const QDateTime &now)
{
    const FaultWords &words = faultWords[static_cast<size_t>(fault)];
    Finding finding;
    finding.key = place.scope + words.key + u':' + place.what;
    finding.severity = words.severity;
    finding.object = place.object;
    finding.title = SweepFindingText::tr(words.title).arg(place.object);
    finding.evidence = evidence;
    finding.remedy = SweepFindingText::tr(words.remedy);
    finding.firstSeen = finding.lastSeen = now;
    return finding;
}

QString someOf(QStringList names)
{
    names.sort();
    const qsizetype more = names.size() - namedAtOnce;
    const QString shown = names.mid(0, namedAtOnce).join(QStringLiteral(", "));
    return more > 0 ? SweepFindingText::tr("%1 and %2 more").arg(shown).arg(more) : shown;
}

} // namespace tenantry
