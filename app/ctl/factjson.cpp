#include "app/ctl/factjson.h"

#include "app/ctl/jsonvalue.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Facts)
};

template<class T, class ToJson>
QJsonObject factJson(const Fact<T> &fact, ToJson toJson)
{
    return {{u"value"_s, fact.isKnown() ? QJsonValue(toJson(fact.value())) : QJsonValue()},
            {u"readAt"_s, jsonTime(fact.isKnown() ? fact.readAt() : QDateTime())},
            {u"error"_s, fact.error() ? QJsonValue(fact.error()->message) : QJsonValue()}};
}

/// -1 stands for what is not known.
QJsonValue jsonCount(qint64 number)
{
    return number < 0 ? QJsonValue() : QJsonValue(number);
}

double milliseconds(std::chrono::microseconds time)
{
    return double(time.count()) / 1000.0;
}

QString releaseName(ReleaseState state)
{
    static constexpr const char *names[] = {"current", "securityMissing", "endOfLife", "unknown"};
    return QString::fromLatin1(names[int(state)]);
}

QJsonObject rightJson(const LoginRight &right)
{
    static constexpr const char *uses[] = {"reading", "acting", "provisioning"};
    return {{u"name"_s, right.name},       {u"database"_s, jsonText(right.object)},
            {u"purpose"_s, right.purpose}, {u"use"_s, QString::fromLatin1(uses[int(right.use)])},
            {u"held"_s, right.held},       {u"grant"_s, jsonText(right.grant)}};
}

QJsonObject loginJson(const LoginFacts &login)
{
    QJsonArray rights;
    for (const LoginRight &right : login.rights)
        rights.append(rightJson(right));
    return {
        {u"name"_s, login.login}, {u"rights"_s, rights}, {u"warnings"_s, QJsonArray::fromStringList(login.warnings)}};
}

QJsonArray preparationsJson(const QMap<QString, Fact<DatabasePreparation>> &preparations)
{
    QJsonArray array;
    for (auto it = preparations.begin(); it != preparations.end(); ++it)
        array.append(QJsonObject {{u"database"_s, it.key()},
                                  {u"version"_s, it->isKnown() ? QJsonValue(it->value().version) : QJsonValue()},
                                  {u"neededVersion"_s, preparationVersion},
                                  {u"isUsable"_s, it->isKnown() && it->value().isUsable()},
                                  {u"error"_s, it->error() ? QJsonValue(it->error()->message) : QJsonValue()}});
    return array;
}

QJsonArray blockingJson(const QList<Blocking> &chain)
{
    QJsonArray array;
    for (const Blocking &pair : chain)
        array.append(QJsonObject {{u"waitingPid"_s, pair.waitingPid},
                                  {u"waitingApplication"_s, pair.waitingApplication},
                                  {u"waitedMs"_s, qint64(pair.waited.count())},
                                  {u"blockingPid"_s, pair.blockingPid},
                                  {u"blockingApplication"_s, pair.blockingApplication},
                                  {u"blockingState"_s, jsonText(pair.blockingState)},
                                  {u"isRoot"_s, pair.isRoot}});
    return array;
}

QJsonValue transactionJson(const LongestTransaction &longest)
{
    return longest.none ? QJsonObject {{u"open"_s, false}}
                        : QJsonObject {{u"open"_s, true},           {u"pid"_s, longest.pid},
                                       {u"user"_s, longest.user},   {u"application"_s, longest.application},
                                       {u"state"_s, longest.state}, {u"ageMs"_s, qint64(longest.age.count())}};
}

QString limitName(SessionUse::LimitedBy limit)
{
    static constexpr const char *names[] = {"server", "database", "login"};
    return QString::fromLatin1(names[int(limit)]);
}

} // namespace

QJsonObject serverFactsJson(const ServerFacts &facts)
{
    return {
        {u"latencyMs"_s, factJson(facts.latency, milliseconds)},
        {u"version"_s, factJson(facts.identity, [](const ServerIdentity &identity) { return identity.version; })},
        {u"startedAt"_s,
         factJson(facts.identity, [](const ServerIdentity &identity) { return jsonTime(identity.startedAt); })},
        {u"release"_s,
         factJson(facts.release,
                  [](const ReleaseVerdict &release) {
                      return QJsonObject {{u"state"_s, releaseName(release.state)},
                                          {u"newest"_s, jsonText(release.newest)},
                                          {u"asOf"_s, jsonText(release.asOf.toString(Qt::ISODate))}};
                  })},
        {u"connections"_s,
         factJson(facts.connections,
                  [](const ConnectionUse &use) {
                      return QJsonObject {{u"used"_s, use.used},
                                          {u"limit"_s, use.limit},
                                          {u"reserved"_s, use.reserved},
                                          {u"ours"_s, jsonCount(use.ours)},
                                          {u"budget"_s, use.budget}};
                  })},
        {u"databases"_s, factJson(facts.databases, [](const QList<DatabaseUse> &list) { return int(list.size()); })},
        {u"storageBytes"_s, factJson(facts.storage, [](const StorageUse &storage) { return storage.bytes; })},
        {u"freeDiskBytes"_s, factJson(facts.freeDisk, [](qint64 bytes) { return bytes; })},
        {u"tls"_s,
         factJson(facts.tls,
                  [](const TlsFacts &tls) {
                      return QJsonObject {{u"protocol"_s, jsonText(tls.protocol)},
                                          {u"verified"_s, tls.verified},
                                          {u"certificateUntil"_s, jsonTime(tls.validUntil)}};
                  })},
        {u"replication"_s,
         factJson(facts.replication,
                  [](const ReplicationFacts &replication) {
                      return QJsonObject {{u"standby"_s, replication.standby},
                                          {u"readOnly"_s, replication.readOnly},
                                          {u"lagMs"_s, jsonCount(replication.lagMs)},
                                          {u"standbys"_s, replication.standbys}};
                  })},
        {u"login"_s, factJson(facts.login, loginJson)},
        {u"preparations"_s, preparationsJson(facts.preparations)}};
}

QJsonObject tenantFactsJson(const TenantFacts &facts)
{
    return {
        {u"latencyMs"_s, factJson(facts.latency, milliseconds)},
        {u"sessions"_s,
         factJson(facts.sessions,
                  [](const SessionUse &use) {
                      return QJsonObject {
                          {u"used"_s, use.used}, {u"limit"_s, use.limit}, {u"limitedBy"_s, limitName(use.limitedBy)}};
                  })},
        {u"longestTransaction"_s, factJson(facts.longestTransaction, transactionJson)},
        {u"blocking"_s, factJson(facts.blocking, blockingJson)},
        {u"size"_s,
         factJson(facts.size,
                  [](const TenantSize &size) {
                      return QJsonObject {{u"bytes"_s, size.bytes},
                                          {u"method"_s, size.method == SizeMethod::Exact ? u"exact"_s : u"estimated"_s},
                                          {u"measuredAt"_s, jsonTime(size.measuredAt)}};
                  })},
        {u"schemaVersion"_s,
         factJson(facts.schemaVersion,
                  [](const SchemaVersion &version) {
                      return QJsonObject {
                          {u"version"_s, version.version}, {u"tool"_s, version.tool}, {u"failed"_s, version.failed}};
                  })},
        {u"lastError"_s, factJson(facts.lastError, [](const LastError &error) {
             return error.none
                 ? QJsonObject {{u"recorded"_s, false}}
                 : QJsonObject {{u"recorded"_s, true}, {u"text"_s, error.text}, {u"at"_s, jsonTime(error.at)}};
         })}};
}

} // namespace tenantry::ctl
