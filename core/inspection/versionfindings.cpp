#include "core/inspection/versionfindings.h"

#include <algorithm>

namespace tenantry {

namespace {

using VersionCounts = QMap<qulonglong, int>;

constexpr qsizetype namedVersions = 4;

/// Tenants with the same migrations.
struct Family {
    QLatin1StringView key;
    VersionCounts FleetCensus::*versions;
    const char *filter;
    const char *title;
};
constexpr Family families[] = {
    {QLatin1StringView("fleet:versions"), &FleetCensus::versions, "management:managed -model:shared version:%1",
     QT_TRANSLATE_N_NOOP("tenantry::VersionFindings", "%Ln tenant(s) are behind schema version %1")},
    {QLatin1StringView("fleet:sharedversions"), &FleetCensus::sharedVersions,
     "management:managed model:shared version:%1",
     QT_TRANSLATE_N_NOOP("tenantry::VersionFindings",
                         "The shared tables of %Ln tenant(s) are behind schema version %1")}};

const Family *familyOf(const QString &key)
{
    const auto found = std::find_if(std::begin(families), std::end(families),
                                    [&key](const Family &family) { return family.key == key; });
    return found == std::end(families) ? nullptr : found;
}

VersionCounts behindOf(const Family &family, const FleetCensus &census)
{
    VersionCounts behind = census.*family.versions;
    if (!behind.isEmpty())
        behind.remove(behind.lastKey());
    return behind;
}

QString filterOf(const Family &family, const VersionCounts &behind)
{
    QStringList numbers;
    for (auto it = behind.keyBegin(); it != behind.keyEnd(); ++it)
        numbers.append(QString::number(*it));
    return numbers.isEmpty() ? QString() : QString::fromLatin1(family.filter).arg(numbers.join(u','));
}

QString evidenceOf(const VersionCounts &behind)
{
    QStringList parts;
    for (auto it = behind.begin(); it != behind.end() && parts.size() < namedVersions; ++it)
        parts.append(VersionFindings::tr("%Ln tenant(s) have version %1", nullptr, *it).arg(it.key()));
    const int more = static_cast<int>(behind.size() - parts.size());
    const QString named = parts.join(QStringLiteral(", "));
    return more == 0 ? VersionFindings::tr("%1.").arg(named)
                     : VersionFindings::tr("%1, and %Ln more version(s).", nullptr, more).arg(named);
}

Finding findingOf(const Family &family, const FleetCensus &census, const VersionCounts &behind, const QDateTime &now)
{
    const QString newest = QString::number((census.*family.versions).lastKey());
    int tenants = 0;
    for (const int one : behind)
        tenants += one;
    Finding finding;
    finding.key = QString(family.key);
    finding.severity = Severity::Medium;
    finding.object = VersionFindings::tr("Schema version %1").arg(newest);
    finding.title = VersionFindings::tr(family.title, nullptr, tenants).arg(newest);
    finding.evidence = evidenceOf(behind);
    finding.remedy =
        VersionFindings::tr("Migrate them; the list of tenants shows them by “%1”.").arg(filterOf(family, behind));
    finding.firstSeen = finding.lastSeen = now;
    finding.tenantsHit = tenants;
    return finding;
}

} // namespace

Judgement judgeVersions(const FleetCensus &census, const QDateTime &now)
{
    Judgement judgement;
    for (const Family &family : families) {
        const VersionCounts behind = behindOf(family, census);
        if (behind.isEmpty())
            judgement.cleared.append(QString(family.key));
        else
            judgement.findings.append(findingOf(family, census, behind, now));
    }
    return judgement;
}

bool isVersionFinding(const QString &key)
{
    return familyOf(key) != nullptr;
}

QString filterOfTenantsBehind(const QString &key, const FleetCensus &census)
{
    const Family *family = familyOf(key);
    return family == nullptr ? QString() : filterOf(*family, behindOf(*family, census));
}

} // namespace tenantry
