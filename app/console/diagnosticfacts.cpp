#include "app/console/diagnosticfacts.h"

#include "app/console/appcontext.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslSocket>
#include <QSysInfo>

#include <libpq-fe.h>

namespace tenantry {

namespace {

struct Diagnostics {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Diagnostics)
};

QString residentMemory(const Format &format)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return Format::unknown();
    const auto lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return format.bytes(line.mid(6).simplified().split(' ').first().toLongLong() * 1024);
    }
    return Format::unknown();
}

DiagnosticGroup registryGroup(const RegistryInfo &info, const ConnectionState &connection, const Format &format)
{
    const auto latency = connection.latency();
    return {Diagnostics::tr("Registry"),
            {{Diagnostics::tr("Name"), info.name},
             {Diagnostics::tr("Place"), info.location},
             {Diagnostics::tr("Format"), format.count(info.format)},
             {Diagnostics::tr("Signed in as"), info.login},
             {Diagnostics::tr("Last answer"), format.asOf(connection.lastAnswer())},
             {Diagnostics::tr("Latency"), latency ? format.duration(*latency) : Format::unknown()}}};
}

DiagnosticGroup routeGroup(const TenantCacheFigures &figures, const Format &format)
{
    const qint64 asked = figures.hits + figures.misses;
    return {Diagnostics::tr("Routes to tenants, kept until something changes"),
            {{Diagnostics::tr("Kept now"), format.count(static_cast<qint64>(figures.entries))},
             {Diagnostics::tr("Found among them"),
              asked == 0 ? Format::unknown()
                         : Diagnostics::tr("%1 of %2").arg(format.count(figures.hits), format.count(asked))},
             {Diagnostics::tr("Displaced by others"), format.count(figures.evictions)},
             {Diagnostics::tr("Forgotten after a change"), format.count(figures.invalidations)}}};
}

} // namespace

QList<DiagnosticGroup> diagnosticFacts(AppContext &context, Fleet &fleet)
{
    const Format &format = context.format();
    const auto pq = PQlibVersion();
    DiagnosticGroup versions {Diagnostics::tr("Versions"),
                              {{QStringLiteral("Tenantry"), QStringLiteral(TENANTRY_VERSION)},
                               {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
                               {QStringLiteral("libpq"), QStringLiteral("%1.%2").arg(pq / 10000).arg(pq % 10000)},
                               {QStringLiteral("TLS"), QSslSocket::sslLibraryVersionString()},
                               {Diagnostics::tr("System"), QSysInfo::prettyProductName()}}};
    DiagnosticGroup memory {Diagnostics::tr("Memory"),
                            {{Diagnostics::tr("Resident"), residentMemory(format)},
                             {Diagnostics::tr("Settings file"), context.settings().filePath()}}};
    DiagnosticGroup budgets {Diagnostics::tr("Connections to servers"), {}};
    for (const Server &server : fleet.monitor().servers()) {
        const auto budget = context.budgets().of(server.connectionSpec());
        budgets.lines.append(
            {server.name,
             Diagnostics::tr("%1 of %2 in use, %3 waiting")
                 .arg(format.count(budget->inUse()), format.count(budget->limit()), format.count(budget->waiting()))});
    }
    DiagnosticGroup environment {Diagnostics::tr("Environment variables that were read"), {}};
    for (const PgEnvironment::Variable &variable : context.environment().variables) {
        const QString value = variable.value.isEmpty() ? Diagnostics::tr("not shown") : variable.value;
        environment.lines.append(
            {variable.name,
             variable.use == PgEnvironment::Use::Ignored ? Diagnostics::tr("%1, ignored").arg(value) : value});
    }
    if (environment.lines.isEmpty())
        environment.lines.append({QStringLiteral("PG*"), Diagnostics::tr("none set")});
    return {versions,
            registryGroup(fleet.registry().info(), fleet.connection(), format),
            memory,
            budgets,
            routeGroup(fleet.router().figures(), format),
            environment};
}

} // namespace tenantry
