#include "app/ctl/factjson.h"
#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

namespace {

struct FactText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::FactText)
};

template<class T, class Text>
std::pair<QString, QString> pair(const QString &name, const Fact<T> &fact, Text text)
{
    if (fact.isKnown())
        return {name, text(fact.value())};
    return {name, FactText::tr("unknown: %1").arg(fact.error() ? fact.error()->message : FactText::tr("not read"))};
}

QString releaseText(const ReleaseVerdict &release)
{
    const QString asOf = release.asOf.toString(Qt::ISODate);
    switch (release.state) {
    case ReleaseState::Current:
        return FactText::tr("no newer one is known, as of %1").arg(asOf);
    case ReleaseState::SecurityMissing:
        return FactText::tr("security release %1 is missing, as of %2").arg(release.newest, asOf);
    case ReleaseState::EndOfLife:
        return FactText::tr("gets no more fixes since %1").arg(release.endOfLife.toString(Qt::ISODate));
    case ReleaseState::Unknown:
        break;
    }
    return FactText::tr("this program does not know that version");
}

QString connectionsText(const ConnectionUse &use)
{
    QString text = FactText::tr("%1 of %2, %3 of them reserved").arg(use.used).arg(use.limit).arg(use.reserved);
    if (use.ours >= 0)
        text += FactText::tr("; ours %1, budget %2").arg(use.ours).arg(use.budget);
    return text;
}

QString storageText(const StorageUse &storage, const Format &format)
{
    const QString text = format.bytes(storage.bytes);
    if (storage.unreadable > 0)
        return FactText::tr("%1 without %n database(s) that this login may not ask for", nullptr, storage.unreadable)
            .arg(text);
    return text;
}

QString tlsText(const TlsFacts &tls)
{
    if (tls.protocol.isEmpty())
        return FactText::tr("not encrypted");
    const QString verified = tls.verified ? FactText::tr("verified") : FactText::tr("not verified");
    return FactText::tr("%1, %2, certificate until %3").arg(tls.protocol, verified, isoText(tls.validUntil));
}

QString replicationText(const ReplicationFacts &facts)
{
    const QString lag = facts.lagMs < 0 ? FactText::tr("lag unknown") : FactText::tr("%1 ms behind").arg(facts.lagMs);
    if (facts.standby)
        return FactText::tr("standby, read-only, %1").arg(lag);
    const QString mode = facts.readOnly ? FactText::tr("read-only") : FactText::tr("takes changes");
    return facts.standbys == 0 ? mode : FactText::tr("%1, %n standby(s), %2", nullptr, facts.standbys).arg(mode, lag);
}

QString loginText(const LoginFacts &login)
{
    const qsizetype missing = login.missing(RightUse::Reading).size();
    return missing == 0 ? FactText::tr("%1 may read all it needs").arg(login.login)
                        : FactText::tr("%1 lacks %n right(s) for reading", nullptr, int(missing)).arg(login.login);
}

} // namespace

QList<std::pair<QString, QString>> serverFactTexts(const ServerFacts &facts, const Format &format)
{
    return {
        pair(FactText::tr("Round trip"), facts.latency,
             [](std::chrono::microseconds time) {
                 return FactText::tr("%1 ms").arg(double(time.count()) / 1000.0, 0, 'f', 1);
             }),
        pair(FactText::tr("Version"), facts.identity, [](const ServerIdentity &identity) { return identity.version; }),
        pair(FactText::tr("Release"), facts.release, releaseText),
        pair(FactText::tr("Started"), facts.identity,
             [](const ServerIdentity &identity) { return isoText(identity.startedAt); }),
        pair(FactText::tr("Encryption"), facts.tls, tlsText),
        pair(FactText::tr("Connections"), facts.connections, connectionsText),
        pair(FactText::tr("Databases"), facts.databases, [](const auto &list) { return QString::number(list.size()); }),
        pair(FactText::tr("Storage"), facts.storage, [&](const auto &storage) { return storageText(storage, format); }),
        pair(FactText::tr("Free disk"), facts.freeDisk, [&](qint64 bytes) { return format.bytes(bytes); }),
        pair(FactText::tr("Replication"), facts.replication, replicationText),
        pair(FactText::tr("Login"), facts.login, loginText)};
}

} // namespace tenantry::ctl
