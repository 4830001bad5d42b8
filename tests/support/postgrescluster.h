#pragma once
// A throwaway PostgreSQL server in a temporary directory, on a unix socket and on 127.0.0.1. Owned by one test program,
// which makes one in initTestCase() and shares it among its tests; used on that thread; gone when the object is.

#include "core/base/result.h"
#include "core/db/connectionspec.h"
#include "tests/support/testcertificates.h"
#include "tests/support/throwawayserver.h"

#include <optional>

namespace tenantry::testsupport {

/// Sockets: no password for anybody (`local all all trust`). TCP: SCRAM. fsync is off.
class PostgresCluster : public ThrowawayServer
{
public:
    struct Options {
        QStringList config; ///< lines of postgresql.conf, such as "max_connections = 5"
        std::optional<TestCertificates::Kind> tls; ///< none: the server refuses TLS
        QStringList hba; ///< lines put before ours in pg_hba.conf
        int smallDiskMegabytes = 0; ///< of a disk of its own at smallDisk(), where a tablespace may go; 0 = none
    };

    PostgresCluster() : PostgresCluster(Options {}) { }
    explicit PostgresCluster(Options options);
    ~PostgresCluster();

    /// Makes the files the first time, starts the server and waits until it answers. False: see errorString().
    [[nodiscard]] bool start();
    /// start(), and a login "app" (password "app password") with a database "app" of its own: see appSpec().
    [[nodiscard]] bool startWithApp();
    /// The same from a pg_basebackup of `primary`: a hot standby that follows it.
    [[nodiscard]] bool startAsStandbyOf(const PostgresCluster &primary);
    void stop(); ///< fast shutdown; start() brings it back with its data
    void kill(); ///< SIGKILL for all of its processes, as when a machine loses power; start() recovers
    void freeze(); ///< every process stops answering while its sockets stay open
    void thaw();

    [[nodiscard]] QString socketDirectory() const;
    /// Empty after a stop().
    [[nodiscard]] QString smallDisk() const { return path("disk"); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString superuser() const { return QStringLiteral("postgres"); }
    [[nodiscard]] QString authorityFile() const; ///< PEM of the authority that signed the server's certificate
    [[nodiscard]] QString log() const { return logText(); }

    /// Through the unix socket, direct mode, no password needed.
    [[nodiscard]] ConnectionSpec spec(const QString &database = QStringLiteral("postgres"),
                                      const QString &user = {}) const;
    /// Through the socket as "app" to "app", after startWithApp().
    [[nodiscard]] ConnectionSpec appSpec() const { return spec(QStringLiteral("app"), QStringLiteral("app")); }
    /// Through 127.0.0.1, where a password is needed; TLS verified against authorityFile() where the server has TLS.
    [[nodiscard]] ConnectionSpec tcpSpec(const QString &database, const QString &user) const;

    /// A login without any privilege. attributes: such as "CREATEDB" or "IN ROLE x".
    [[nodiscard]] Result<> createRole(const QString &name, const QString &password = {},
                                      const QString &attributes = {});
    [[nodiscard]] Result<> createDatabase(const QString &name, const QString &owner = {});
    /// Runs SQL (several statements, no parameters) as superuser.
    [[nodiscard]] Result<> run(const QString &sql, const QString &database = QStringLiteral("postgres")) const;
    /// The first column of the first row, as superuser; empty where there is none.
    [[nodiscard]] Result<QString> value(const QString &sql, const QString &database = QStringLiteral("postgres")) const;

    /// What the real psql prints for `sql` as "app": unaligned, rows only. The test program ends where psql fails.
    [[nodiscard]] QByteArray psql(const QString &sql) const;

    [[nodiscard]] static QString binary(const QString &name); ///< path of "psql", "pg_dump" ... of the server's version

private:
    bool initialize();
    bool startProcess();
    void writeConfig();
    QString dataDirectory() const;

    Options m_options;
    bool m_initialized = false;
};

} // namespace tenantry::testsupport
