#include "core/inspection/releases.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tenantry {

namespace {

struct KnownRelease {
    int minor = 0;
    QDate asOf;
    QDate endOfLife;
};

QHash<int, KnownRelease> readReleases()
{
    QHash<int, KnownRelease> releases;
    QFile file(QStringLiteral(":/releases/postgresql.json"));
    if (!file.open(QIODevice::ReadOnly))
        return releases;
    const auto date = [](const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); };
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(u"releases").toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject release = value.toObject();
        releases.insert(
            release.value(u"major").toInt(),
            {release.value(u"minor").toInt(), date(release.value(u"asOf")), date(release.value(u"endOfLife"))});
    }
    return releases;
}

} // namespace

ReleaseVerdict judgePostgresRelease(int versionNumber, const QDate &today)
{
    static const QHash<int, KnownRelease> releases = readReleases();
    const int major = versionNumber / 10000;
    const auto known = releases.constFind(major);
    if (known == releases.constEnd())
        return {};
    ReleaseVerdict verdict;
    verdict.newest = QStringLiteral("%1.%2").arg(major).arg(known->minor);
    verdict.asOf = known->asOf;
    verdict.endOfLife = known->endOfLife;
    if (versionNumber % 10000 < known->minor)
        verdict.state = ReleaseState::SecurityMissing;
    else
        verdict.state = today > known->endOfLife ? ReleaseState::EndOfLife : ReleaseState::Current;
    return verdict;
}

} // namespace tenantry
