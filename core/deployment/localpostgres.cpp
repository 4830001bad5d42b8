#include "core/deployment/localpostgres.h"

#include "core/deployment/postgresprograms.h"
#include "core/deployment/postmaster.h"

#include <QFile>
#include <QProcess>

namespace tenantry {

Result<> LocalPostgres::checkInstalled()
{
    return findPostgresPrograms().map([](const QString &) {});
}

QString LocalPostgres::commands() const
{
    return QStringLiteral(
               "-- initdb --pgdata %1 --username %2 --auth-local peer --auth-host scram-sha-256 --data-checksums\n"
               "-- listen_addresses = '127.0.0.1', port = %3, unix_socket_directories = '%4'\n")
               .arg(data(), superuser)
               .arg(port())
               .arg(socketFolder(folder()))
        + startingCommand();
}

QString LocalPostgres::startingCommand() const
{
    return QStringLiteral("-- pg_ctl --pgdata %1 start\n").arg(data());
}

QString LocalPostgres::stoppingCommand() const
{
    return QStringLiteral("-- pg_ctl --pgdata %1 --mode=fast stop\n").arg(data());
}

const std::optional<ServerUser> &LocalPostgres::runsAs() const
{
    return postgresUser();
}

Result<> LocalPostgres::makeData(const QString &into) const
{
    if (const auto gone = takeAway(into); !gone)
        return gone;
    return callPostgresProgram(QStringLiteral("initdb"), into,
                               {QStringLiteral("--username"), QString(superuser), QStringLiteral("--auth-local=peer"),
                                QStringLiteral("--auth-host=scram-sha-256"), QStringLiteral("--encoding=UTF8"),
                                QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--data-checksums"),
                                QStringLiteral("--no-instructions")})
        .and_then([&] { return configure(into); });
}

Result<> LocalPostgres::configure(const QString &into) const
{
    const QByteArray text = "listen_addresses = '127.0.0.1'\nport = " + QByteArray::number(port())
        + "\nunix_socket_directories = '" + QFile::encodeName(socketFolder(folder())).replace("'", "''")
        + "'\nmax_connections = 60\nshared_buffers = 32MB\npassword_encryption = scram-sha-256\n"
          "lc_messages = 'C'\ntimezone = 'UTC'\n"
        + settings().join(u'\n').toUtf8() + '\n';
    const QString own = QString(superuser) + u',' + dailyLogin + QStringLiteral(",tenantry_creator");
    const QByteArray hba = "local all " + own.toUtf8()
        + " peer map=console\nlocal all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";
    QByteArray ident;
    const auto logins = own.split(u',');
    for (const QString &login : logins)
        ident += "console " + userName().toUtf8() + ' ' + login.toUtf8() + '\n';
    return write(into + QStringLiteral("/postgresql.conf"), text, QIODevice::Append)
        .and_then([&] { return write(into + QStringLiteral("/pg_hba.conf"), hba); })
        .and_then([&] { return write(into + QStringLiteral("/pg_ident.conf"), ident); });
}

Result<bool> LocalPostgres::isRunning() const
{
    return postmasterState(data()).map([](PostmasterState state) { return state == PostmasterState::Running; });
}

Result<> LocalPostgres::start() const
{
    const auto now = postmasterState(data());
    if (!now || *now == PostmasterState::Running)
        return now.map([](PostmasterState) {});
    if (*now == PostmasterState::Stale) { // it would take that process for itself, by both of its files
        const auto gone = takeAway(postmasterFile(data())).and_then([this] {
            return takeAway(socketFolder(folder()) + QStringLiteral("/.s.PGSQL.%1.lock").arg(port()));
        });
        if (!gone)
            return gone;
    }
    const auto started = callPostgresProgram(QStringLiteral("pg_ctl"), data(),
                                             {QStringLiteral("--log"), log(), QStringLiteral("--wait"),
                                              QStringLiteral("--timeout=60"), QStringLiteral("start")},
                                             QProcess::nullDevice());
    return started ? started : doesNotStart();
}

Result<> LocalPostgres::stop() const
{
    const auto runs = isRunning();
    if (!runs || !*runs)
        return runs.map([](bool) {});
    return callPostgresProgram(QStringLiteral("pg_ctl"), data(),
                               {QStringLiteral("--mode=fast"), QStringLiteral("--wait"), QStringLiteral("stop")});
}

} // namespace tenantry
