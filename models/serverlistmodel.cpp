#include "models/serverlistmodel.h"

#include "core/inspection/serverfindings.h"
#include "core/registry/filter/filtergrammar.h"

#include <algorithm>

namespace tenantry {

namespace {

using ServerColumn = RecordColumn<ServerRow>;

/// What a cell shows of a fact: its text, or an ellipsis before the first answer, or a dash where there is none.
template<class T, class Text>
QVariant shown(const Fact<T> &fact, Text text)
{
    if (fact.last())
        return text(*fact.last());
    return fact.wasTried() ? Format::unknown() : Format::pending();
}

template<class T>
ServerColumn::Roles ages(Fact<T> ServerFacts::*fact)
{
    return {{AgeRole, [fact](const ServerRow &row) { return (row.facts.*fact).readAt(); }},
            {PendingRole, [fact](const ServerRow &row) { return !(row.facts.*fact).wasTried(); }},
            {StaleRole, [fact](const ServerRow &row) {
                 return (row.facts.*fact).last().has_value() && !(row.facts.*fact).isKnown();
             }}};
}

ServerColumn::Roles operator+(ServerColumn::Roles roles, ServerColumn::Roles more)
{
    roles.insert(roles.end(), more.begin(), more.end());
    return roles;
}

/// The second line of a figure that is old: its age; else what `fresh` says.
template<class T>
QVariant detail(const Format &format, const ServerRow &row, const Fact<T> &fact, const QString &fresh)
{
    if (fact.last() && !fact.isKnown())
        return format.asOf(fact.readAt(), row.now);
    return fresh;
}

double usedFraction(const ConnectionUse &use)
{
    const int places = use.limit - use.reserved;
    return places > 0 ? double(use.used) / places : 0;
}

ServerColumn name()
{
    return {QStringLiteral("name"),
            [] { return ServerListModel::tr("Server"); },
            [](const ServerRow &row) { return row.server.name; },
            ColumnKind::Text,
            nullptr,
            {{DetailRole,
              [](const ServerRow &row) { return row.server.region.isEmpty() ? row.server.host : row.server.region; }}}};
}

QString releaseWord(const ReleaseVerdict &verdict)
{
    switch (verdict.state) {
    case ReleaseState::Current:
        return ServerListModel::tr("current");
    case ReleaseState::SecurityMissing:
        return ServerListModel::tr("security release missing");
    case ReleaseState::EndOfLife:
        return ServerListModel::tr("no more fixes");
    case ReleaseState::Unknown:
        break;
    }
    return ServerListModel::tr("release not known");
}

ServerColumn version(const Format &format)
{
    return {QStringLiteral("engine"),
            [] { return ServerListModel::tr("Engine"); },
            [](const ServerRow &row) -> QString {
                const auto &identity = row.facts.identity.last();
                // The distribution's own suffix would push the number out of the column.
                return engineWord(row.server.engine)
                    + (identity ? u' ' + identity->version.section(u' ', 0, 0) : QString());
            },
            ColumnKind::Text,
            [](const ServerRow &row) {
                const auto &identity = row.facts.identity.last();
                return identity ? QVariant(identity->versionNumber) : QVariant();
            },
            ages(&ServerFacts::identity)
                + ServerColumn::Roles {{DetailRole,
                                        [&format](const ServerRow &row) {
                                            const auto &release = row.facts.release;
                                            return detail(format, row, release,
                                                          release.isKnown() ? releaseWord(release.value()) : QString());
                                        }},
                                       {DetailStateRole, [](const ServerRow &row) {
                                            const auto &release = row.facts.release;
                                            const bool bad = release.isKnown()
                                                && (release.value().state == ReleaseState::SecurityMissing
                                                    || release.value().state == ReleaseState::EndOfLife);
                                            return bad ? QVariant::fromValue(StatusKind::Warn) : QVariant();
                                        }}}};
}

ServerColumn tenants(const Format &format)
{
    return {QStringLiteral("tenants"),
            [] { return ServerListModel::tr("Tenants"); },
            [&format](const ServerRow &row) { return format.count(row.tenantCount()); },
            ColumnKind::Text,
            [](const ServerRow &row) { return row.tenantCount(); },
            {{PartsRole,
              [](const ServerRow &row) {
                  QVector<float> parts;
                  for (const qint64 count : row.tenants)
                      parts.append(static_cast<float>(count));
                  return QVariant::fromValue(parts);
              }},
             {ExportRole, [](const ServerRow &row) { return row.tenantCount(); }}}};
}

ServerColumn connections(const Format &format)
{
    const auto fraction = [](const ServerRow &row) {
        const auto &use = row.facts.connections.last();
        return use ? QVariant(usedFraction(*use)) : QVariant();
    };
    return {QStringLiteral("connections"),
            [] { return ServerListModel::tr("Connections"); },
            [&format](const ServerRow &row) {
                return shown(row.facts.connections, [&](const ConnectionUse &use) {
                    return ServerListModel::tr("%1 of %2")
                        .arg(format.count(use.used), format.count(use.limit - use.reserved));
                });
            },
            ColumnKind::Text,
            fraction,
            ages(&ServerFacts::connections)
                + ServerColumn::Roles {{FractionRole, fraction},
                                       {StateRole, [](const ServerRow &row) {
                                            const auto &use = row.facts.connections.last();
                                            const bool near = use
                                                && usedFraction(*use) * 100 >= ServerFindings::ConnectionWarnPercent;
                                            return near ? QVariant::fromValue(StatusKind::Warn) : QVariant();
                                        }}}};
}

ServerColumn storage(const Format &format)
{
    return {QStringLiteral("storage"),
            [] { return ServerListModel::tr("Storage"); },
            [&format](const ServerRow &row) {
                return shown(row.facts.storage, [&](const StorageUse &use) { return format.bytes(use.bytes); });
            },
            ColumnKind::Text,
            [](const ServerRow &row) {
                const auto &use = row.facts.storage.last();
                return use ? QVariant(use->bytes) : QVariant();
            },
            ages(&ServerFacts::storage)
                + ServerColumn::Roles {{DetailRole, [&format](const ServerRow &row) {
                                            const auto &free = row.facts.freeDisk;
                                            return detail(format, row, row.facts.storage,
                                                          free.isKnown() ? ServerListModel::tr("%1 free").arg(
                                                              format.bytes(free.value()))
                                                                         : QString());
                                        }}}};
}

QVariant certificateDays(const ServerRow &row)
{
    const auto &tls = row.facts.tls.last();
    return tls && tls->validUntil.isValid() ? QVariant(row.now.daysTo(tls->validUntil)) : QVariant();
}

ServerColumn certificate(const Format &format)
{
    return {QStringLiteral("certificate"),
            [] { return ServerListModel::tr("Certificate"); },
            [](const ServerRow &row) {
                return shown(row.facts.tls, [&](const TlsFacts &tls) -> QString {
                    if (tls.protocol.isEmpty())
                        return ServerListModel::tr("not encrypted");
                    return tls.validUntil.isValid()
                        ? ServerListModel::tr("%n day(s)", nullptr, int(row.now.daysTo(tls.validUntil)))
                        : Format::unknown();
                });
            },
            ColumnKind::Text,
            certificateDays,
            ages(&ServerFacts::tls)
                + ServerColumn::Roles {{DetailRole,
                                        [&format](const ServerRow &row) {
                                            const auto &tls = row.facts.tls.last();
                                            return detail(format, row, row.facts.tls,
                                                          tls && tls->validUntil.isValid()
                                                              ? format.date(tls->validUntil)
                                                              : QString());
                                        }},
                                       {DetailStateRole, [](const ServerRow &row) {
                                            const QVariant days = certificateDays(row);
                                            const bool soon = days.isValid()
                                                && days.toLongLong() <= ServerFindings::CertificateWarnDays;
                                            return soon ? QVariant::fromValue(StatusKind::Warn) : QVariant();
                                        }}}};
}

ServerColumn latency(const Format &format)
{
    return {QStringLiteral("latency"),
            [] { return ServerListModel::tr("Answer"); },
            [&format](const ServerRow &row) {
                return shown(row.facts.latency, [&](std::chrono::microseconds us) -> QString {
                    return format.decimal(double(us.count()) / 1000, 1) + QStringLiteral(" ms");
                });
            },
            ColumnKind::Text,
            [](const ServerRow &row) {
                const auto &us = row.facts.latency.last();
                return us ? QVariant(qint64(us->count())) : QVariant();
            },
            ages(&ServerFacts::latency) + ServerColumn::Roles {{DetailRole, [&format](const ServerRow &row) {
                                                                    return detail(format, row, row.facts.latency, {});
                                                                }}}};
}

ServerColumn stateColumn()
{
    return {QStringLiteral("state"),
            [] { return ServerListModel::tr("State"); },
            [](const ServerRow &row) { return serverState(row).word; },
            ColumnKind::Text,
            [](const ServerRow &row) { return static_cast<int>(serverState(row).kind); },
            {{StateRole, [](const ServerRow &row) { return QVariant::fromValue(serverState(row).kind); }}}};
}

} // namespace

QString engineWord(Engine engine)
{
    static constexpr const char *names[] = {"PostgreSQL", "MariaDB", "SQLite"};
    return QString::fromLatin1(names[static_cast<int>(engine)]);
}

std::vector<ServerRow> serverRows(const FleetMonitor &monitor, const QDateTime &now)
{
    std::vector<ServerRow> rows;
    for (const Server &server : monitor.servers()) {
        ServerRow row {server, {}, {}, now};
        for (const ServerLoad &load : monitor.loads()) {
            if (load.server == server.id)
                row.tenants[static_cast<size_t>(load.kind)] = load.tenants;
        }
        if (const ServerFacts *facts = monitor.facts(server.id))
            row.facts = *facts;
        rows.push_back(std::move(row));
    }
    return rows;
}

bool operator==(const ServerRow &a, const ServerRow &b)
{
    // A reading always has a later time, so rows of the same tries show the same.
    return a.server == b.server && a.tenants == b.tenants && a.facts.latency.triedAt() == b.facts.latency.triedAt()
        && a.facts.identity.triedAt() == b.facts.identity.triedAt() && a.now.date() == b.now.date();
}

FilterFacts filterFacts(const ServerRow &row)
{
    const Server &server = row.server;
    const ServerState state = serverState(row);
    return {{server.name, server.host, server.region, engineWord(server.engine), state.word},
            {{QStringLiteral("status"), statusWords().value(static_cast<int>(state.kind))},
             {QStringLiteral("engine"), engineName(server.engine)},
             {QStringLiteral("environment"), environmentName(server.environment)},
             {QStringLiteral("region"), server.region}},
            {{QStringLiteral("name"), server.name}, {QStringLiteral("host"), server.host}}};
}

bool wantsPassword(const ServerRow &row)
{
    const auto &error = row.facts.latency.error();
    return row.server.secretSource == SecretSource::Ask && error && error->kind == ErrorKind::Denied;
}

ServerState serverState(const ServerRow &row)
{
    if (!row.facts.latency.wasTried())
        return {StatusKind::Waiting, ServerListModel::tr("Asking")};
    if (wantsPassword(row))
        return {StatusKind::Bad,
                row.facts.latency.error()->sqlState.isEmpty() ? ServerListModel::tr("Password missing")
                                                              : ServerListModel::tr("Password refused")};
    if (row.facts.latency.error())
        return {StatusKind::Unknown, ServerListModel::tr("No answer")};
    const auto found = serverFindings(row.server, row.facts, row.tenantCount(), row.now);
    if (found.isEmpty())
        return {StatusKind::Ok, ServerListModel::tr("Healthy")};
    static constexpr std::pair<const char *, const char *> words[] = {
        {"connections", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Connections")},
        {"certificate", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Certificate")},
        {"release", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Old release")},
        {"rights", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Rights missing")}};
    const Finding &worst = *std::max_element(
        found.begin(), found.end(), [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    const QString what = worst.key.section(u':', -1);
    for (const auto &[key, word] : words) {
        if (what == QLatin1StringView(key))
            return {worst.severity == Severity::Critical ? StatusKind::Bad : StatusKind::Warn,
                    ServerListModel::tr(word)};
    }
    return {StatusKind::Bad, worst.title};
}

ServerListModel::ServerListModel(const Format &format, QObject *parent)
    : RecordTableModel(
        {name(), version(format), tenants(format), connections(format), storage(format), certificate(format),
         latency(format), stateColumn()},
        [](const ServerRow &row) { return row.server.id; }, [](const ServerId &id) { return id.toString(); }, parent)
{ }

} // namespace tenantry
