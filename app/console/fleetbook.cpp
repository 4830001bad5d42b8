#include "app/console/fleetbook.h"

#include "views/shell/consolesettings.h"

#include <QFileInfo>

#include <algorithm>

namespace tenantry {

namespace {
constexpr QLatin1StringView lastKey("fleets/last");
constexpr QLatin1StringView idsKey("fleets/ids");

QString keyOf(const QString &fleetId)
{
    return QStringLiteral("fleets/%1/way").arg(fleetId);
}
} // namespace

RegistryTarget FleetBook::Entry::target() const
{
    RegistryTarget target;
    target.spec = spec;
    target.secretSource = secretSource;
    target.startReadOnly = startReadOnly;
    target.passFile = passFile;
    return target;
}

QList<FleetBook::Entry> FleetBook::entries() const
{
    QList<Entry> all;
    const QStringList ids = m_settings.value(idsKey).toStringList();
    for (const QString &id : ids) {
        if (const auto known = entry(id))
            all.append(*known);
    }
    std::sort(all.begin(), all.end(),
              [](const Entry &a, const Entry &b) { return a.fleet.name.localeAwareCompare(b.fleet.name) < 0; });
    return all;
}

std::optional<FleetBook::Entry> FleetBook::entry(const QString &fleetId) const
{
    const QVariantMap stored = m_settings.value(keyOf(fleetId)).toMap();
    if (stored.isEmpty())
        return std::nullopt;
    const auto text = [&](const char *key) { return stored.value(QLatin1StringView(key)).toString(); };
    const auto number = [&](const char *key) { return stored.value(QLatin1StringView(key)).toInt(); };
    Entry found;
    found.fleet.id = fleetId;
    found.fleet.name = text("name");
    EnvironmentTag environment {};
    if (environmentFromName(text("environment"), &environment))
        found.fleet.environment = environment;
    found.spec.engine = Engine(number("engine"));
    found.spec.host = text("host");
    found.spec.port = quint16(number("port"));
    found.spec.database = text("database");
    found.spec.user = text("user");
    found.spec.tls = TlsMode(number("tls"));
    found.spec.rootCertificate = text("rootCertificate");
    found.spec.mode = SessionMode(number("mode"));
    found.secretSource = SecretSource(number("secretSource"));
    found.startReadOnly = stored.value(QStringLiteral("startReadOnly"), true).toBool();
    found.passFile = text("passFile");
    found.fleet.location = found.spec.displayName();
    return found;
}

std::optional<FleetBook::Entry> FleetBook::last() const
{
    return entry(m_settings.value(lastKey).toString());
}

bool FleetBook::knows(const QString &file) const
{
    const QList<Entry> all = entries();
    return std::any_of(all.begin(), all.end(), [&](const Entry &entry) {
        return entry.spec.engine == Engine::SQLite && QFileInfo(entry.spec.database) == QFileInfo(file);
    });
}

void FleetBook::opened(const Entry &entry)
{
    add(entry);
    m_settings.set(lastKey, entry.fleet.id);
}

void FleetBook::add(const Entry &entry)
{
    const ConnectionSpec &spec = entry.spec;
    m_settings.set(keyOf(entry.fleet.id),
                   QVariantMap {{QStringLiteral("name"), entry.fleet.name},
                                {QStringLiteral("environment"),
                                 entry.fleet.environment ? environmentName(*entry.fleet.environment) : QString()},
                                {QStringLiteral("engine"), int(spec.engine)},
                                {QStringLiteral("host"), spec.host},
                                {QStringLiteral("port"), int(spec.port)},
                                {QStringLiteral("database"), spec.database},
                                {QStringLiteral("user"), spec.user},
                                {QStringLiteral("tls"), int(spec.tls)},
                                {QStringLiteral("rootCertificate"), spec.rootCertificate},
                                {QStringLiteral("mode"), int(spec.mode)},
                                {QStringLiteral("secretSource"), int(entry.secretSource)},
                                {QStringLiteral("startReadOnly"), entry.startReadOnly},
                                {QStringLiteral("passFile"), entry.passFile}});
    QStringList ids = m_settings.value(idsKey).toStringList();
    if (!ids.contains(entry.fleet.id))
        m_settings.set(idsKey, ids << entry.fleet.id);
}

void FleetBook::forget(const QString &fleetId)
{
    QStringList ids = m_settings.value(idsKey).toStringList();
    ids.removeAll(fleetId);
    m_settings.set(idsKey, ids.isEmpty() ? QVariant() : ids);
    m_settings.set(keyOf(fleetId), {});
}

} // namespace tenantry
