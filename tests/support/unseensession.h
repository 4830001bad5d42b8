#pragma once
// A client that is past its login and not yet among the sessions that a server shows: it may have that last for as long as it likes. Owned
// by one test, on its thread.

#include "tests/support/postgrescluster.h"

#include <QProcess>
#include <QTest>

namespace tenantry::testsupport {

class UnseenSession
{
public:
    /// False where it does not come so far.
    [[nodiscard]] bool start(PostgresCluster &cluster, const QString &database, const QString &login)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGOPTIONS"), QStringLiteral("-c post_auth_delay=60"));
        m_client.setProcessEnvironment(environment);
        m_client.start(PostgresCluster::binary(QStringLiteral("psql")),
                       {QStringLiteral("-h"), cluster.socketDirectory(), QStringLiteral("-p"),
                        QString::number(cluster.port()), QStringLiteral("-U"), login, QStringLiteral("-d"), database,
                        QStringLiteral("-c"), QStringLiteral("select pg_sleep(60)")});
        return QTest::qWaitFor([&] {
            return cluster
                       .value(QStringLiteral(
                           "select count(*) from pg_locks l where l.locktype = 'virtualxid' and not exists (select "
                           "from "
                           "pg_stat_activity s where s.pid = l.pid and (s.usesysid is not null or s.backend_type <> "
                           "'client backend'))"))
                       .value_or(QString())
                == u"1";
        });
    }
    /// It was put out.
    [[nodiscard]] bool hasEnded() { return m_client.waitForFinished(10000) && m_client.exitCode() != 0; }

private:
    QProcess m_client;
};

} // namespace tenantry::testsupport
