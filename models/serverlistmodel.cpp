#include "models/serverlistmodel.h"

#include "core/inspection/guardfindings.h"
#include "core/inspection/serverfindings.h"
#include "core/registry/filter/filtergrammar.h"

#include <algorithm>
#include <numeric>

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

/// `get` tells the fact of a row.
template<class Get>
ServerColumn::Roles agesOf(Get get)
{
    return {{AgeRole, [get](const ServerRow &row) { return get(row).readAt(); }},
            {PendingRole, [get](const ServerRow &row) { return !get(row).wasTried(); }},
            {StaleRole, [get](const ServerRow &row) { return get(row).last().has_value() && !get(row).isKnown(); }}};
}

template<class T>
ServerColumn::Roles ages(Fact<T> ServerFacts::*fact)
{
    return agesOf([fact](const ServerRow &row) -> const Fact<T> & { return row.facts.*fact; });
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
    const auto count = [](const ServerRow &row) {
        const auto number = row.tenantCount();
        return number ? QVariant(*number) : QVariant();
    };
    return {
        QStringLiteral("tenants"),
        [] { return ServerListModel::tr("Tenants"); },
        [&format](const ServerRow &row) {
            return shown(row.tenants, [&](const auto &) { return format.count(*row.tenantCount()); });
        },
        ColumnKind::Text,
        count,
        agesOf([](const ServerRow &row) -> const Fact<ServerRow::TenantsByModel> & { return row.tenants; })
            + ServerColumn::Roles {{PartsRole,
                                    [](const ServerRow &row) {
                                        QVector<float> parts;
                                        for (const qint64 number : row.tenants.last().value_or(std::array<qint64, 4>()))
                                            parts.append(static_cast<float>(number));
                                        return QVariant::fromValue(parts);
                                    }},
                                   {DetailRole,
                                    [&format](const ServerRow &row) { return detail(format, row, row.tenants, {}); }},
                                   {ExportRole, count}}};
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

/// What is not in the figure, and what is free.
QString storageDetail(const ServerRow &row, const Format &format)
{
    QStringList parts;
    if (const auto &use = row.facts.storage.last(); use && use->unreadable > 0)
        parts << ServerListModel::tr("%Ln not readable", nullptr, use->unreadable);
    if (row.facts.freeDisk.isKnown())
        parts << ServerListModel::tr("%1 free").arg(format.bytes(row.facts.freeDisk.value()));
    return parts.join(QStringLiteral(", "));
}

ServerColumn storage(const Format &format)
{
    return {QStringLiteral("storage"),
            [] { return ServerListModel::tr("Storage"); },
            [&format](const ServerRow &row) {
                return shown(row.facts.storage, [&](const StorageUse &use) { return storageText(use, format); });
            },
            ColumnKind::Text,
            [](const ServerRow &row) {
                const auto &use = row.facts.storage.last();
                return use ? QVariant(use->bytes) : QVariant();
            },
            ages(&ServerFacts::storage) + ServerColumn::Roles {{DetailRole, [&format](const ServerRow &row) {
                                                                    return detail(format, row, row.facts.storage,
                                                                                  storageDetail(row, format));
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
                        ? ServerListModel::tr("%Ln day(s)", nullptr, int(row.now.daysTo(tls.validUntil)))
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

QString storageText(const StorageUse &use, const Format &format)
{
    const QString bytes = format.bytes(use.bytes);
    return use.unreadable > 0 ? ServerListModel::tr("at least %1").arg(bytes) : bytes;
}

std::optional<qint64> ServerRow::tenantCount() const
{
    const auto &models = tenants.last();
    return models ? std::optional(std::accumulate(models->begin(), models->end(), qint64(0))) : std::nullopt;
}

namespace {

/// Those of one server; a server that the registry's answer does not name has none.
Fact<ServerRow::TenantsByModel> tenantsOn(const ServerId &server, const Fact<QList<ServerLoad>> &loads)
{
    Fact<ServerRow::TenantsByModel> tenants;
    if (loads.last()) {
        ServerRow::TenantsByModel models {};
        for (const ServerLoad &load : *loads.last()) {
            if (load.server == server)
                models[static_cast<size_t>(load.kind)] = load.tenants;
        }
        tenants.set(models, loads.readAt());
    }
    if (loads.error())
        tenants.set(fail(*loads.error()), loads.triedAt());
    return tenants;
}

} // namespace

std::vector<ServerRow> serverRows(const FleetMonitor &monitor, const QDateTime &now)
{
    std::vector<ServerRow> rows;
    const QList<Finding> findings = monitor.findings();
    for (const Server &server : monitor.servers()) {
        ServerRow row {server, tenantsOn(server.id, monitor.loads()), {}, now};
        const QString prefix = guardFindingPrefix(server.id);
        row.mixesTenants = std::any_of(findings.begin(), findings.end(),
                                       [&](const Finding &finding) { return finding.key.startsWith(prefix); });
        if (const ServerFacts *facts = monitor.facts(server.id))
            row.facts = *facts;
        rows.push_back(std::move(row));
    }
    return rows;
}

bool operator==(const ServerRow &a, const ServerRow &b)
{
    // A reading always has a later time, so rows of the same tries show the same.
    return a.server == b.server && a.tenants.last() == b.tenants.last() && a.tenants.wasTried() == b.tenants.wasTried()
        && a.tenants.isKnown() == b.tenants.isKnown() && a.facts.latency.triedAt() == b.facts.latency.triedAt()
        && a.facts.identity.triedAt() == b.facts.identity.triedAt() && a.now.date() == b.now.date()
        && a.mixesTenants == b.mixesTenants;
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
    return mayBeTyped(row.server.secretSource) && error && error->kind == ErrorKind::Denied;
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
    if (row.mixesTenants)
        return {StatusKind::Bad, ServerListModel::tr("Tenants mixed")};
    const auto found = serverFindings(row.server, row.facts, row.tenantCount().value_or(0), row.now);
    if (found.isEmpty())
        return {StatusKind::Ok, ServerListModel::tr("Healthy")};
    static constexpr std::pair<const char *, const char *> words[] = {
        {"connections", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Connections")},
        {"certificate", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Certificate")},
        {"release", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Old release")},
        {"rights", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Rights missing")},
        {"locks", QT_TRANSLATE_NOOP("tenantry::ServerListModel", "Lock held")}};
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
