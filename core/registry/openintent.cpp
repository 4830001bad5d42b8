#include "core/registry/openintent.h"

#include "core/base/format.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct OpenIntent {
    Q_DECLARE_TR_FUNCTIONS(OpenIntent)
};

constexpr QLatin1StringView keyStart("REGISTRY-INTENT:");

} // namespace

Finding intentFinding(const AuditRecord &intent)
{
    Finding finding;
    finding.key = keyStart + QString::number(intent.id);
    finding.severity = Severity::Medium;
    finding.tenant = intent.subject.tenant();
    finding.object = intent.object;
    finding.title = OpenIntent::tr("What became of a change is not recorded.");
    finding.firstSeen = QDateTime::fromMSecsSinceEpoch(intent.atUs / 1000, Qt::UTC);
    finding.lastSeen = finding.firstSeen;
    finding.evidence =
        OpenIntent::tr("%1, %2; begun by %3, %4")
            .arg(intent.action, intent.object, intent.operatorName, Format().dateTime(finding.firstSeen));
    finding.remedy = OpenIntent::tr("Look at the object, then record the outcome: tenantryctl audit settle %1, or the "
                                    "console's overview.")
                         .arg(intent.id);
    return finding;
}

qint64 intentOf(const QString &findingKey)
{
    return findingKey.startsWith(keyStart) ? findingKey.mid(keyStart.size()).toLongLong() : 0;
}

} // namespace tenantry
